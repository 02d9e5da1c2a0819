using System.Globalization;
using Site.Generator.Discovery;
using Site.Generator.Paths;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Yaml;

namespace Site.Generator.Outlines;

/// <summary>
/// The order, titles and parts of a site's pages as a file of another tool lists them: <c>nav</c> of <c>mkdocs.yml</c>, <c>SUMMARY.md</c>,
/// <c>toc.yml</c>, <c>_meta.json</c>, <c>_category_.json</c>. A page that is listed nowhere has no place in it.
/// </summary>
internal sealed class SiteOutline
{
    private readonly Dictionary<SitePath, OutlinePlace> _places = [];
    private readonly Dictionary<string, OutlineCategory> _categories = new(StringComparer.Ordinal);

    private SiteOutline(IEnumerable<OutlineEntry> entries, InputTree tree)
    {
        var pages = tree.Pages.ToHashSet();
        foreach (var entry in entries)
        {
            if (PageOf(entry.Target, pages) is { } page)
            {
                _places.TryAdd(page, new OutlinePlace(_places.Count, entry.Title, entry.Section));
            }
        }

        AddNeighbours(tree);
    }

    /// <summary>Reads the outline of a site.</summary>
    /// <param name="tree">What the input folder holds.</param>
    /// <param name="diagnostics">Takes what is said there of pages and not read.</param>
    public static SiteOutline Read(InputTree tree, IDiagnosticSink diagnostics)
    {
        // What another tool reads is its business: faults are not reported, and what can be read is used.
        var ignored = new DiagnosticBag();
        var files = tree.Outlines.ToHashSet();
        YamlTree? Open(SitePath file) =>
            files.Contains(file) && tree.ReadText(file, ignored) is { } text ? YamlTree.Parse(text) : null;

        var folders = new FolderOutlines(Open);
        var summary = tree.Pages.FirstOrDefault(IsSummary);
        var all = MkDocs(tree, Open, diagnostics)
            .Concat(summary != default && tree.ReadText(summary, ignored) is { } list ? SummaryOutline.Read(list.Text) : [])
            .Concat(folders.Read(default))
            .Concat(tree.Outlines.Select(o => o.Folder).Distinct().SelectMany(folders.Read));
        var outline = new SiteOutline(all, tree);
        foreach (var file in tree.Outlines.Where(o => OutlineFiles.Categories.Contains(o.Name) && o.Depth == 1))
        {
            if (Open(file) is { } category)
            {
                double? position =
                    double.TryParse(category.Get("position")?.Text, CultureInfo.InvariantCulture, out var number) ? number : null;
                outline._categories.TryAdd(file.TopFolder!, new OutlineCategory(category.Get("label")?.Text, position));
            }
        }

        return outline;
    }

    /// <summary>What is said of the folder at the top that a page lies in; null for nothing.</summary>
    public OutlineCategory? CategoryOf(SitePath page) =>
        page.TopFolder is { } folder ? _categories.GetValueOrDefault(folder) : null;

    /// <summary>The place of a page; null where it is not listed.</summary>
    public OutlinePlace? PlaceOf(SitePath page) => _places.GetValueOrDefault(page);

    /// <summary>Whether a page is the outline of a book, which is its first page where there is no other.</summary>
    public static bool IsSummary(SitePath page) => page.Value == "SUMMARY.md";

    /// <summary>The pages that <c>mkdocs.yml</c> lists, in the input or beside it.</summary>
    private static IEnumerable<OutlineEntry> MkDocs(InputTree tree, Func<SitePath, YamlTree?> open, IDiagnosticSink diagnostics)
    {
        foreach (var name in OutlineFiles.MkDocs)
        {
            if (open(SitePath.FromRelative(name)) is { } inside)
            {
                MkDocsOutline.ReportHidden(inside, name, diagnostics);

                // Where the file stands beside the pages themselves, they are not in the folder that it means by itself.
                var usual = tree.Pages.Any(p => p.TopFolder == "docs") ? "docs" : ".";
                return SitePath.Resolve(default, inside.Get("docs_dir")?.Text ?? usual) is { } pages
                    ? MkDocsOutline.Read(inside, pages)
                    : [];
            }

            if (Path.GetDirectoryName(tree.Root) is { } parent &&
                OutlineFiles.ReadBeside(Path.Combine(parent, name)) is { } text &&
                YamlTree.Parse(new InputText(name, text)) is { } beside &&
                Path.GetFullPath(Path.Combine(parent, beside.Get("docs_dir")?.Text ?? "docs")) == tree.Root)
            {
                MkDocsOutline.ReportHidden(beside, name, diagnostics);
                return MkDocsOutline.Read(beside, default);
            }
        }

        return [];
    }

    private static SitePath? PageOf(SitePath target, HashSet<SitePath> pages)
    {
        string[] forms = ["", ".md", ".markdown", "/index.md", "/README.md", "/_index.md"];
        foreach (var form in forms)
        {
            var path = SitePath.FromRelative(target.Value + form);
            if (pages.Contains(path))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>
    /// Gives the part that all listed pages of a folder stand in to those of its pages that are not listed, which come last.
    /// </summary>
    private void AddNeighbours(InputTree tree)
    {
        var parts = _places
            .Where(p => p.Key.TopFolder is not null)
            .GroupBy(p => p.Key.TopFolder!, p => p.Value.Section, StringComparer.Ordinal)
            .Where(g => g.First() is not null && g.Distinct().Count() == 1)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var page in tree.Pages.Where(p => !_places.ContainsKey(p)).ToList())
        {
            if (page.TopFolder is { } folder && parts.TryGetValue(folder, out var part))
            {
                _places.Add(page, new OutlinePlace(int.MaxValue, null, part));
            }
        }
    }
}
