using System.Collections.Immutable;
using Site.Citations.Vocabulary;

namespace Site.Markdown.Pages;

/// <summary>What a citation marker shows, decided once the sources are known.</summary>
/// <param name="Entries">One for each reference of the citation draft it belongs to, in order.</param>
/// <param name="Level">The confidence of the claim it is bound to.</param>
public sealed record CitationBinding(ImmutableArray<CitationBindingEntry> Entries, ConfidenceLevel Level)
{
    /// <summary>The claims in the author's words that are past their date, and of whose citations this is the last.</summary>
    public ImmutableArray<StaleClaim> Stale { get; init; } = [];
}

/// <summary>A claim that is past its date.</summary>
/// <param name="Id">The claim.</param>
/// <param name="Since">The last day on which it was fresh.</param>
public sealed record StaleClaim(string Id, DateOnly Since);
