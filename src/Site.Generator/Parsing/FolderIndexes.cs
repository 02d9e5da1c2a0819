using Site.Generator.Discovery;
using Site.Generator.Outlines;
using Site.Generator.Paths;

namespace Site.Generator.Parsing;

/// <summary>
/// Knows which page of each folder is its first: <c>index.md</c>, or else <c>_index.md</c>, or else <c>README.md</c>, whatever their case;
/// at the top, else the list of a book's chapters.
/// </summary>
internal sealed class FolderIndexes
{
    private static readonly string[] Names = ["index", "_index", "README"];

    private readonly HashSet<SitePath> _first = [];

    /// <summary>Finds the first pages of an input folder; a folder with an <c>index.html</c> of its own has none.</summary>
    public FolderIndexes(InputTree tree)
    {
        var own = tree.Files.Where(f => f.Name.Equals("index.html", StringComparison.OrdinalIgnoreCase)).Select(f => f.Folder).ToHashSet();
        foreach (var folder in tree.Pages.GroupBy(p => p.Folder).Where(g => !own.Contains(g.Key)))
        {
            var first = folder
                .Select(p => (Page: p, Rank: Array.FindIndex(Names, n => n.Equals(NameOf(p), StringComparison.OrdinalIgnoreCase))))
                .Where(p => p.Rank >= 0)
                .OrderBy(p => p.Rank)
                .ThenBy(p => p.Page)
                .Select(p => (SitePath?)p.Page)
                .FirstOrDefault();
            first ??= folder.Select(p => (SitePath?)p).FirstOrDefault(p => SiteOutline.IsSummary(p!.Value));
            if (first is { } page)
            {
                _first.Add(page);
            }
        }
    }

    /// <summary>Whether the top folder has a first page.</summary>
    public bool HasHome => _first.Any(p => p.Depth == 0);

    /// <summary>Whether a page is its folder's first.</summary>
    public bool Contains(SitePath page) => _first.Contains(page);

    private static string NameOf(SitePath page) => Path.GetFileNameWithoutExtension(page.Name);
}
