using System.Collections.Immutable;
using Microsoft.AspNetCore.Html;
using Site.Generator.Caching;
using Site.Generator.Linking;
using Site.Theme;

namespace Site.Generator.Rendering;

/// <summary>
/// All that a page shows of the rest of its site beside where its links lead. A page is rendered from this, from its own file and from the
/// site's settings and data, and from nothing else: what more of other pages it comes to show belongs here, and into the key, for where
/// that is the same the page is not rendered again.
/// </summary>
internal sealed record PageSurroundings
{
    /// <summary>Stands for what every page of the site shares.</summary>
    public required CacheKey Shared { get; init; }

    /// <summary>Stands for the menu.</summary>
    public required CacheKey Menu { get; init; }

    /// <summary>The menu, made when it is first asked for.</summary>
    public required Lazy<IHtmlContent> Navigation { get; init; }

    /// <summary>The pages that the page stands below.</summary>
    public required ImmutableArray<NavLink> Trail { get; init; }

    /// <summary>The page before in reading order, or null.</summary>
    public NavLink? Previous { get; init; }

    /// <summary>The page after in reading order, or null.</summary>
    public NavLink? Next { get; init; }

    /// <summary>For each model that the page compares: the address of the page with its calculator; null where there is none.</summary>
    public required ImmutableDictionary<string, string?> Calculators { get; init; }

    /// <summary>Stands for everything that the page is rendered from.</summary>
    /// <param name="linked">The page.</param>
    public CacheKey KeyOf(LinkedPage linked) => CacheKey.Of(writer => WriteTo(writer, linked));

    private void WriteTo(CacheWriter writer, LinkedPage linked)
    {
        var page = linked.Page;
        writer.Key(linked.Key);
        writer.Key(Shared);
        writer.Key(Menu);
        writer.Text(page.Output.Value);
        writer.Text(page.Title);
        writer.Text(page.ShortTitle);
        writer.List(linked.Links, l =>
        {
            writer.Text(l?.Html);
            writer.Text(l?.Markdown);
        });
        writer.List(Trail, Link);
        Link(Previous);
        Link(Next);
        foreach (var model in linked.Basis.Comparisons)
        {
            writer.Text(Calculators[model]);
        }

        void Link(NavLink? link)
        {
            writer.Text(link?.Title);
            writer.Text(link?.Href);
        }
    }
}
