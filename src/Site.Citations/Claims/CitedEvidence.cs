using Site.Citations.Locks;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;

namespace Site.Citations.Claims;

/// <summary>One source's bearing on one claim.</summary>
/// <param name="Source">The source.</param>
/// <param name="Relation">Whether it supports or disputes the claim.</param>
/// <param name="Quote">The carrying quote, where one is recorded.</param>
/// <param name="Date">The date of what is cited: the marker's, else the source's own, else when it was read.</param>
/// <param name="Volatility">How soon it may stop being true.</param>
/// <param name="Check">What a machine found.</param>
public sealed record CitedEvidence(
    Source Source,
    CitationRelation Relation,
    string? Quote,
    PartialDate? Date,
    Volatility Volatility,
    EvidenceCheck Check);
