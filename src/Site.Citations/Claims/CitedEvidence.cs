using Site.Citations.Locks;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Quantities.Prose;

namespace Site.Citations.Claims;

/// <summary>One source's bearing on one claim.</summary>
/// <param name="Source">The source.</param>
/// <param name="Relation">Whether it supports or disputes the claim.</param>
/// <param name="Quote">The carrying quote, where one is recorded.</param>
/// <param name="Date">The date of what is cited: the marker's, else the source's own, else when it was read.</param>
/// <param name="Volatility">How soon it may stop being true.</param>
/// <param name="Check">What a machine found when it looked the quote up.</param>
public sealed record CitedEvidence(
    Source Source,
    CitationRelation Relation,
    string? Quote,
    PartialDate? Date,
    Volatility Volatility,
    EvidenceCheck Check)
{
    /// <summary>On what terms that which is cited holds.</summary>
    public OfferTerms Terms { get; init; } = OfferTerms.None;

    /// <summary>Whether it is said to be of a later day than the capture that pins it, which can show nothing of that day.</summary>
    public bool IsDatedAfterCapture => Source.IsDatedAfterCapture(Date);

    /// <summary>Whether the source stands on the very site that cites it.</summary>
    public bool IsOwnSite { get; init; }

    /// <summary>
    /// How far the quotes that were found carry the claim's quantities, taken together; null where the claim has none or this one was not
    /// found.
    /// </summary>
    public QuantityMatch? Quantities { get; init; }

    /// <summary>How far this quote alone carries them, found or not; null where there is none, or nothing to carry.</summary>
    public QuantityMatch? OwnQuantities { get; init; }

    /// <summary>Whether the quote that was found names what the claim is about; null where it was not found.</summary>
    public bool? NamesSubject { get; init; }

    /// <summary>
    /// Whether the claim's wording turns its words on the page, so that the quote may carry the one and not the other, or the quote that
    /// was found contradicts it (C11).
    /// </summary>
    public bool IsTurned { get; init; }
}
