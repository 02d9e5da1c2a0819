using System.Text.Json.Serialization;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;

namespace Site.Citations.Twins;

/// <summary>
/// One source's bearing on one claim. At a claim that shows a fact, quote, context and check are left out: the fact has them.
/// </summary>
public sealed record TwinEvidence
{
    /// <summary>The source's id.</summary>
    public required string Source { get; init; }

    /// <summary>Whether it supports or disputes the claim; what supports is not said to.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public CitationRelation Relation { get; init; }

    /// <summary>The carrying quote; null where none is recorded.</summary>
    public string? Quote { get; init; }

    /// <summary>
    /// Further words of the same bytes that say what the quote leaves out, such as a column's header; null where there are none.
    /// </summary>
    public IReadOnlyList<string>? Context { get; init; }

    /// <summary>The date of what is cited; null where it is the source's own: its date, or the day it was read.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>What it takes for it to hold, in words; null where nothing is said.</summary>
    public string? Conditions { get; init; }

    /// <summary>The last day on which it can be had; null where no end is known.</summary>
    public DateOnly? AvailableUntil { get; init; }

    /// <summary>How soon it may stop being true; null where that is as soon as the claim.</summary>
    public Volatility? Volatility { get; init; }

    /// <summary>What a machine found of the quote; null where none was looked up, or the source could not be read.</summary>
    public TwinQuoteCheck? Check { get; init; }
}
