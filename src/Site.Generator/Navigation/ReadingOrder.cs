using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Html;
using Site.Generator.Caching;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Theme;

namespace Site.Generator.Navigation;

/// <summary>
/// The pages in reading order, by section. A section is what pages name in their front matter, or else a top folder of the input; the
/// pages at the top that name none come first, without a heading. Sections are ordered by their first page, and within a section pages by
/// <c>order</c>, then the numbers that file names begin with, then title.
/// </summary>
public sealed class ReadingOrder
{
    // A menu lists so many pages, and so many sections.
    private const int MostLinks = 200;

    private readonly ImmutableArray<Section> _sections;
    private readonly ImmutableArray<SitePage> _ordered;
    private readonly Dictionary<SitePath, int> _place = [];
    private readonly Dictionary<SitePath, (int Section, int Page)> _inSection = [];
    private readonly ConcurrentDictionary<(SitePath Folder, int? Own), Menu> _menus = new();
    private readonly ConcurrentDictionary<(SitePath Folder, int Own), CacheKey> _menuKeys = new();
    private readonly SitePage? _home;
    private readonly string _language;

    // What a menu says of each page, by its place.
    private readonly ImmutableArray<CacheKey> _linkKeys;

    /// <summary>Orders the pages of a site.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="language">The language of the menu's own words, BCP 47.</param>
    public ReadingOrder(ImmutableArray<SitePage> pages, string language = "en")
    {
        _language = language;
        _sections = [.. pages
            .GroupBy(KeyOf)
            .Select(g => Section.Of(g.Key, g))
            .OrderBy(s => s.Key != default)
            .ThenBy(s => s.Order)
            .ThenBy(s => s.Number, StringComparer.Ordinal)
            .ThenBy(s => s.Title, StringComparer.Ordinal)];
        _ordered = [.. _sections.SelectMany(s => s.Pages)];
        for (var i = 0; i < _ordered.Length; i++)
        {
            _place[_ordered[i].Output] = i;
        }

        for (var i = 0; i < _sections.Length; i++)
        {
            for (var j = 0; j < _sections[i].Pages.Length; j++)
            {
                _inSection[_sections[i].Pages[j].Output] = (i, j);
            }
        }

        _home = _ordered.FirstOrDefault(p => p.IsHome);
        _linkKeys =
        [
            .. _ordered.Select(p => CacheKey.Of(writer =>
            {
                writer.Text(p.Output.Value);
                writer.Text(p.ShortTitle);
            })),
        ];
    }

    /// <summary>All pages in reading order.</summary>
    public ImmutableArray<SitePage> Ordered => _ordered;

    /// <summary>
    /// The menu as one page shows it: the whole site where that is small. Of a large one its own section, and of a section or a list
    /// of sections that is itself long what stands around the page: a menu that grew with the site would make all pages together grow with
    /// its square.
    /// </summary>
    public IHtmlContent NavigationFor(SitePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var (own, place) = _inSection[page.Output];

        // Of a long section each page shows another part.
        var menu = _sections[own].Pages.Length > MostLinks ? Menu(page.Output, own, place) : MenuIn(page.Output, own);
        return menu.For(page.Output.HrefFrom(page.Output));
    }

    /// <summary>The menu at an address that is none of the pages: the whole of a small site, the sections of a large one.</summary>
    public IHtmlContent NavigationFrom(SitePath address) => MenuIn(address, own: null).For(null);

    /// <summary>Stands for the menu that one page shows, which need not be made for it.</summary>
    internal CacheKey MenuKeyOf(SitePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var (own, place) = _inSection[page.Output];
        return _sections[own].Pages.Length > MostLinks
            ? MenuKey(page.Output, own, place)
            : _menuKeys.GetOrAdd((page.Output.Folder, own), _ => MenuKey(page.Output, own, place: 0));
    }

    /// <summary>Stands for the menu at an address that is none of the pages.</summary>
    internal CacheKey MenuKeyFrom(SitePath address) => MenuKey(address, own: null, place: 0);

    /// <summary>The menu that the pages of a section, or those of none, share in a folder.</summary>
    private Menu MenuIn(SitePath from, int? own) => _menus.GetOrAdd((from.Folder, own), _ => Menu(from, own, place: 0));

    private Menu Menu(SitePath from, int? own, int place) => new(
    [
        .. Listed(own, place).Select(l => new NavSection(
            l.Section.Title,
            l.Section.Pages[0].Output.HrefFrom(from),
            [.. l.Pages.Select(p => Link(p, from, p.ShortTitle))])),
    ], _language);

    private CacheKey MenuKey(SitePath from, int? own, int place) => CacheKey.Of(writer =>
    {
        writer.Text(from.Folder.Value);
        foreach (var (section, pages) in Listed(own, place))
        {
            writer.Text(section.Title);
            writer.Text(section.Pages[0].Output.Value);
            writer.Number(pages.Length);
            foreach (var page in pages)
            {
                writer.Key(_linkKeys[_place[page.Output]]);
            }
        }
    });

    /// <summary>The sections that a menu lists, and which of their pages.</summary>
    private IEnumerable<(Section Section, ImmutableArray<SitePage> Pages)> Listed(int? own, int place)
    {
        var isSmall = _ordered.Length <= MostLinks;
        var at = own is { } index ? _sections[index] : null;
        return Around(_sections, own ?? 0).Select(s => (
            s,
            isSmall || ReferenceEquals(s, at) || s.Key == default ? Around(s.Pages, ReferenceEquals(s, at) ? place : 0) : []));
    }

    /// <summary>The pages that one stands below: the site's first, and the first of its section.</summary>
    public ImmutableArray<NavLink> TrailOf(SitePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var section = _sections[_inSection[page.Output].Section];
        var trail = ImmutableArray.CreateBuilder<NavLink>();
        if (_home is not null && !page.IsHome)
        {
            trail.Add(Link(_home, page.Output, _home.ShortTitle));
            if (section.Title is { } title && !ReferenceEquals(section.Pages[0], page))
            {
                trail.Add(Link(section.Pages[0], page.Output, title));
            }
        }

        return trail.ToImmutable();
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
            [.. s.Pages.Select(p => Link(p, address, p.Title))])),
    ];

    /// <summary>The page before in reading order, or null.</summary>
    public NavLink? Previous(SitePage page) => Neighbour(page, -1);

    /// <summary>The page after in reading order, or null.</summary>
    public NavLink? Next(SitePage page) => Neighbour(page, 1);

    private NavLink? Neighbour(SitePage page, int step)
    {
        var place = _place[page.Output] + step;
        return place >= 0 && place < _ordered.Length ? Link(_ordered[place], page.Output, _ordered[place].Title) : null;
    }

    private static (string? Name, string? Folder) KeyOf(SitePage page) =>
        page.FrontMatter.Section is { } name ? (name, null) : (null, page.Output.TopFolder);

    /// <summary>A list, or where it is long the part of it around a place.</summary>
    private static ImmutableArray<T> Around<T>(ImmutableArray<T> all, int place) => all.Length <= MostLinks
        ? all
        : all.Slice(Math.Clamp(place - (MostLinks / 2), 0, all.Length - MostLinks), MostLinks);

    private static NavLink Link(SitePage to, SitePath from, string title) => new(title, to.Output.HrefFrom(from));

    private sealed record Section((string? Name, string? Folder) Key, string? Title, double Order, ImmutableArray<SitePage> Pages)
    {
        /// <summary>The number that the name of its folder begins with.</summary>
        public string Number { get; } = PageNumber.Of(SitePath.FromRelative(Pages[0].Input.TopFolder ?? ""));

        public static Section Of((string? Name, string? Folder) key, IEnumerable<SitePage> pages)
        {
            var (name, folder) = key;
            ImmutableArray<SitePage> ordered = [.. pages
                .OrderBy(p => name is not null || !IsFirst(p, folder))
                .ThenBy(p => p.FrontMatter.Order)
                .ThenBy(p => PageNumber.Of(p.Input), StringComparer.Ordinal)
                .ThenBy(p => p.Title, StringComparer.Ordinal)
                .ThenBy(p => p.Output)];
            var first = ordered[0];
            var title = name ?? (folder is null ? null : IsFirst(first, folder) ? first.Title : PageTitle.FromName(folder));
            var order = ordered.Select(p => p.FrontMatter.SectionOrder).FirstOrDefault(o => o is not null);
            return new Section(key, title, order ?? first.FrontMatter.Order, ordered);
        }

        private static bool IsFirst(SitePage page, string? folder) =>
            page.Output.Value == (folder is null ? "index.html" : $"{folder}/index.html");
    }
}
