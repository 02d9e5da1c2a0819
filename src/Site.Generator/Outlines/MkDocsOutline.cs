using Site.Generator.Paths;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Yaml;

namespace Site.Generator.Outlines;

/// <summary>
/// Reads <c>nav</c> of <c>mkdocs.yml</c>: a list of paths, each with a title or without, and of titles with lists of their own.
/// </summary>
internal static class MkDocsOutline
{
    private static readonly string[] HidingKeys = ["exclude_docs", "draft_docs"];

    /// <summary>Reads the list.</summary>
    /// <param name="settings">The file.</param>
    /// <param name="pages">The folder of its pages.</param>
    public static IEnumerable<OutlineEntry> Read(YamlTree settings, SitePath pages) =>
        settings.Get("nav") is { } nav ? nav.Items.SelectMany(i => Read(i, null, null, pages)) : [];

    /// <summary>Says of pages that are not to be published that they are: whoever wrote so elsewhere relies on it.</summary>
    /// <param name="settings">The file.</param>
    /// <param name="name">Its name.</param>
    /// <param name="diagnostics">Takes it.</param>
    public static void ReportHidden(YamlTree settings, string name, IDiagnosticSink diagnostics)
    {
        foreach (var key in HidingKeys.Where(k => settings.Get(k) is { Text: not (null or "") }))
        {
            diagnostics.Report(Rules.Pages.PageHidden.At(
                new FileLocation(name),
                $"The pages that '{key}' names are published: of '{name}' only the order and the titles of pages are read.",
                "Write 'draft: true' at the top of each, or move them out of the input folder.") with
            { Habit = key });
        }
    }

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
