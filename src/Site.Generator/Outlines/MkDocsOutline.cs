using Site.Generator.Paths;
using Site.Text.Yaml;

namespace Site.Generator.Outlines;

/// <summary>
/// Reads <c>nav</c> of <c>mkdocs.yml</c>: a list of paths, each with a title or without, and of titles with lists of their own.
/// </summary>
internal static class MkDocsOutline
{
    /// <summary>Reads the list.</summary>
    /// <param name="settings">The file.</param>
    /// <param name="pages">The folder of its pages.</param>
    public static IEnumerable<OutlineEntry> Read(YamlTree settings, SitePath pages) =>
        settings.Get("nav") is { } nav ? nav.Items.SelectMany(i => Read(i, null, null, pages)) : [];

    private static IEnumerable<OutlineEntry> Read(YamlTree item, string? title, string? section, SitePath pages)
    {
        if (item.Text is { } path)
        {
            return OutlinePath.Resolve(pages, path) is { } target ? [new OutlineEntry(target, title, section)] : [];
        }

        // Only the outermost list is a part of the site: deeper ones stand within it.
        var inner = section ?? title;
        return item.Items.SelectMany(i => Read(i, null, inner, pages))
            .Concat(item.Entries.SelectMany(e => Read(e.Value, e.Key, inner, pages)));
    }
}
