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

/// <summary>A word of an entry.</summary>
/// <param name="Word">The number of the word in the build's <see cref="SearchVocabulary"/>.</param>
/// <param name="Weight">How much it says about the entry, from 1 to 255.</param>
/// <param name="InTitle">Whether it stands in the entry's title.</param>
internal readonly record struct SearchTerm(int Word, byte Weight, bool InTitle);
