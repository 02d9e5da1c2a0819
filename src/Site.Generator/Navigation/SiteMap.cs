using System.Collections.Immutable;
using Site.Generator.Pages;
using Site.Generator.Paths;
using Site.Theme;

namespace Site.Generator.Navigation;

/// <summary>
/// The pages in reading order, by section. A section is a top folder of the input; the pages at the top come first, without a title of
/// their own. Within a section pages are ordered by <c>order</c>, then title.
/// </summary>
public sealed class SiteMap
{
    private readonly ImmutableArray<Section> _sections;
    private readonly ImmutableArray<SitePage> _ordered;
    private readonly Dictionary<SitePath, int> _place = [];

    /// <summary>Orders the pages of a site.</summary>
    public SiteMap(ImmutableArray<SitePage> pages)
    {
        _sections = [.. pages
            .GroupBy(p => p.Output.TopFolder)
            .Select(g => Section.Of(g.Key, g))
            .OrderBy(s => s.Folder is not null)
            .ThenBy(s => s.Order)
            .ThenBy(s => s.Title, StringComparer.Ordinal)];
        _ordered = [.. _sections.SelectMany(s => s.Pages)];
        for (var i = 0; i < _ordered.Length; i++)
        {
            _place[_ordered[i].Output] = i;
        }
    }

    /// <summary>All pages in reading order.</summary>
    public ImmutableArray<SitePage> Ordered => _ordered;

    /// <summary>The navigation as one page shows it: its own section's pages, the other sections' titles.</summary>
    public ImmutableArray<NavSection> NavigationFor(SitePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return [.. _sections.Select(s => new NavSection(
            s.Title,
            s.Pages[0].Output.HrefFrom(page.Output),
            s.Folder == page.Output.TopFolder || s.Folder is null ? [.. s.Pages.Select(p => Link(p, page))] : []))];
    }

    /// <summary>The page before in reading order, or null.</summary>
    public NavLink? Previous(SitePage page) => Neighbour(page, -1);

    /// <summary>The page after in reading order, or null.</summary>
    public NavLink? Next(SitePage page) => Neighbour(page, 1);

    private NavLink? Neighbour(SitePage page, int step)
    {
        var place = _place[page.Output] + step;
        return place >= 0 && place < _ordered.Length ? Link(_ordered[place], page) : null;
    }

    private static NavLink Link(SitePage to, SitePage from) => new(to.Title, to.Output.HrefFrom(from.Output), ReferenceEquals(to, from));

    private sealed record Section(string? Folder, string? Title, int Order, ImmutableArray<SitePage> Pages)
    {
        public static Section Of(string? folder, IEnumerable<SitePage> pages)
        {
            ImmutableArray<SitePage> ordered = [.. pages
                .OrderBy(p => !IsFirst(p, folder))
                .ThenBy(p => p.FrontMatter.Order)
                .ThenBy(p => p.Title, StringComparer.Ordinal)
                .ThenBy(p => p.Output)];
            var first = ordered[0];
            var title = folder is null ? null : IsFirst(first, folder) ? first.Title : PageTitle.FromName(folder);
            return new Section(folder, title, first.FrontMatter.Order, ordered);
        }

        private static bool IsFirst(SitePage page, string? folder) =>
            page.Output.Value == (folder is null ? "index.html" : $"{folder}/index.html");
    }
}
