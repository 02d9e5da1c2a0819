using System.Collections.Immutable;
using Site.Citations.Vocabulary;

namespace Site.Markdown.Pages;

/// <summary>What a citation marker shows, decided once the sources are known.</summary>
/// <param name="Entries">One for each reference of the citation draft it belongs to, in order.</param>
/// <param name="Level">The confidence of the claim it is bound to.</param>
public sealed record CitationBinding(ImmutableArray<CitationBindingEntry> Entries, ConfidenceLevel Level);
