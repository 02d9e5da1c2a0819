using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Generator.Caching;
using Site.Generator.Parsing;
using Site.Markdown.Pages;

namespace Site.Generator.Linking;

/// <summary>A page with everything that was decided about it.</summary>
public sealed class LinkedPage
{
    private readonly Lazy<LinkedMarkers> _markers;

    /// <summary>Puts a page together.</summary>
    /// <param name="page">The page.</param>
    /// <param name="basis">What it rests on.</param>
    /// <param name="links">The addresses each link of its reading is written with; null where the link leads nowhere.</param>
    /// <param name="markers">Looks up what its markers stand for, when that is first asked for.</param>
    public LinkedPage(SitePage page, PageBasis basis, ImmutableArray<LinkBinding?> links, Lazy<LinkedMarkers> markers) =>
        (Page, Basis, Links, _markers) = (page, basis, links, markers);

    /// <summary>The page.</summary>
    public SitePage Page { get; }

    /// <summary>What it rests on, known without looking anything up.</summary>
    public PageBasis Basis { get; }

    /// <summary>The addresses each link of its reading is written with; null where the link leads nowhere.</summary>
    public ImmutableArray<LinkBinding?> Links { get; }

    /// <summary>Its claims, with their sources looked up.</summary>
    public ResolvedClaims Claims => _markers.Value.Claims;

    /// <summary>What each of its citation markers shows.</summary>
    public ImmutableArray<KeyValuePair<CitationDraft, CitationBinding>> Citations => _markers.Value.Citations;

    /// <summary>What fills the places of its directives, as data; those that ask for what is not there are left out.</summary>
    public ImmutableArray<LinkedDirective> Directives => _markers.Value.Directives;

    /// <summary>Stands for all that its markers follow from.</summary>
    internal CacheKey Key { get; init; }
}
