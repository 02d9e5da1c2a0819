using System.Collections.Immutable;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Theme;

namespace Site.Generator.Navigation;

/// <summary>
/// The pages in reading order, by section. A section is what pages name in their front matter, or else a top folder of the input; the
/// pages at the top that name none come first, without a heading. Sections are ordered by their first page, and within a section pages by
/// <c>order</c>, then title.
/// </summary>
public sealed class ReadingOrder
{
    private readonly ImmutableArray<Section> _sections;
    private readonly ImmutableArray<SitePage> _ordered;
    private readonly Dictionary<SitePath, int> _place = [];

    /// <summary>Orders the pages of a site.</summary>
    public ReadingOrder(ImmutableArray<SitePage> pages)
    {
        _sections = [.. pages
            .GroupBy(KeyOf)
            .Select(g => Section.Of(g.Key, g))
            .OrderBy(s => s.Key != default)
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
            s.Key == KeyOf(page) || s.Key == default ? [.. s.Pages.Select(p => Link(p, page, p.ShortTitle))] : []))];
    }

    /// <summary>A page's place among all, from 0.</summary>
    public int PlaceOf(SitePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return _place[page.Output];
    }

    /// <summary>All sections with all their pages, as seen from an address.</summary>
    public ImmutableArray<NavSection> AllFrom(SitePath address) =>
    [
        .. _sections.Select(s => new NavSection(
            s.Title,
            s.Pages[0].Output.HrefFrom(address),
            [.. s.Pages.Select(p => new NavLink(p.Title, p.Output.HrefFrom(address), false))])),
    ];

    /// <summary>The page before in reading order, or null.</summary>
    public NavLink? Previous(SitePage page) => Neighbour(page, -1);

    /// <summary>The page after in reading order, or null.</summary>
    public NavLink? Next(SitePage page) => Neighbour(page, 1);

    private NavLink? Neighbour(SitePage page, int step)
    {
        var place = _place[page.Output] + step;
        return place >= 0 && place < _ordered.Length ? Link(_ordered[place], page, _ordered[place].Title) : null;
    }

    private static (string? Name, string? Folder) KeyOf(SitePage page) =>
        page.FrontMatter.Section is { } name ? (name, null) : (null, page.Output.TopFolder);

    private static NavLink Link(SitePage to, SitePage from, string title) =>
        new(title, to.Output.HrefFrom(from.Output), ReferenceEquals(to, from));

    private sealed record Section((string? Name, string? Folder) Key, string? Title, double Order, ImmutableArray<SitePage> Pages)
    {
        public static Section Of((string? Name, string? Folder) key, IEnumerable<SitePage> pages)
        {
            var (name, folder) = key;
            ImmutableArray<SitePage> ordered = [.. pages
                .OrderBy(p => name is not null || !IsFirst(p, folder))
                .ThenBy(p => p.FrontMatter.Order)
                .ThenBy(p => p.Title, StringComparer.Ordinal)
                .ThenBy(p => p.Output)];
            var first = ordered[0];
            var title = name ?? (folder is null ? null : IsFirst(first, folder) ? first.Title : PageTitle.FromName(folder));
            return new Section(key, title, first.FrontMatter.Order, ordered);
        }

        private static bool IsFirst(SitePage page, string? folder) =>
            page.Output.Value == (folder is null ? "index.html" : $"{folder}/index.html");
    }
}
