using System.Collections.Immutable;

namespace Site.Generator.Search;

/// <summary>Something the search can answer with.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Href">Its address, relative to the site's root.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Place">Where it stands: the title of its page, the publisher of a source; empty for a page.</param>
/// <param name="Beginning">How its text begins; may be empty.</param>
internal sealed record SearchEntry(SearchKind Kind, string Href, string Title, string Place, string Beginning)
{
    /// <summary>The words it is found by, each once, in no particular order.</summary>
    public required ImmutableArray<SearchTerm> Terms { get; init; }
}
