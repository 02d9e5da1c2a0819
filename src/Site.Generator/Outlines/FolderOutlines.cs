using Site.Generator.Discovery;
using Site.Generator.Paths;
using Site.Text.Yaml;

namespace Site.Generator.Outlines;

/// <summary>
/// Reads outlines of which each folder has its own: <c>toc.yml</c> of docfx, a list of <c>name</c>, <c>href</c> and <c>items</c>; and
/// <c>_meta.json</c>, a mapping of the names in the folder to what they are called.
/// </summary>
/// <param name="read">Reads a file of outlines, or finds that there is none.</param>
internal sealed class FolderOutlines(Func<SitePath, YamlTree?> read)
{
    private readonly HashSet<SitePath> _read = [];

    /// <summary>Reads the outline of a folder and those it leads to.</summary>
    public IEnumerable<OutlineEntry> Read(SitePath folder) => Read(folder, null);

    private IEnumerable<OutlineEntry> Read(SitePath folder, string? section) =>
        ReadToc(folder.Append(OutlineFiles.Toc), section) ?? ReadMeta(folder, section) ?? [];

    private IEnumerable<OutlineEntry>? ReadToc(SitePath file, string? section) =>
        Open(file) is { } toc ? ReadItems(toc.Get("items") ?? toc, file.Folder, section) : null;

    private IEnumerable<OutlineEntry> ReadItems(YamlTree list, SitePath folder, string? section)
    {
        foreach (var item in list.Items)
        {
            var name = item.Get("name")?.Text;
            var inner = section ?? name;
            var href = item.Get("topicHref")?.Text ?? item.Get("href")?.Text ?? "";
            var path = OutlinePath.Resolve(folder, href);
            var leadsToOutline = href.EndsWith('/') || path?.Name == OutlineFiles.Toc;
            if (path is { } target && !leadsToOutline)
            {
                yield return new OutlineEntry(target, name, item.Get("items") is null ? section : inner);
            }

            var below = leadsToOutline && path is { } other
                ? Read(other.Name == OutlineFiles.Toc ? other.Folder : other, inner)
                : [];
            foreach (var entry in below.Concat(item.Get("items") is { } items ? ReadItems(items, folder, inner) : []))
            {
                yield return entry;
            }
        }
    }

    private IEnumerable<OutlineEntry>? ReadMeta(SitePath folder, string? section)
    {
        var meta = OutlineFiles.Meta.Select(n => Open(folder.Append(n))).FirstOrDefault(m => m is not null);
        return meta?.Entries.SelectMany(e =>
        {
            var title = e.Value.Text is { Length: > 0 } text ? text : e.Value.Get("title")?.Text;
            return OutlinePath.Resolve(folder, e.Key) is { } path
                ? Read(path, section ?? title).Prepend(new OutlineEntry(path, title, section))
                : [];
        });
    }

    /// <summary>Opens a file, once: outlines may lead to each other.</summary>
    private YamlTree? Open(SitePath file) => _read.Add(file) ? read(file) : null;
}
