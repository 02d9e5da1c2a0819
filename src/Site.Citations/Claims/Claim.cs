using System.Collections.Immutable;
using Site.Citations.Sources;
using Site.Text.Files;

namespace Site.Citations.Claims;

/// <summary>How a quote was checked.</summary>
public enum CheckStatus
{
    /// <summary>No machine has looked.</summary>
    Unchecked,

    /// <summary>The source was read and the quote was found in it.</summary>
    Ok,

    /// <summary>The source was read and the quote was not found, or the address is gone.</summary>
    Broken,

    /// <summary>The source could not be read: refused, rate limited, timed out.</summary>
    Unknown,
}

/// <summary>What a machine found when it looked a quote up.</summary>
/// <param name="Status">The outcome.</param>
/// <param name="By">The program and version that looked; null while unchecked.</param>
/// <param name="Against">The address, and where known the digest, of the bytes that were read.</param>
/// <param name="QuoteFound">Whether the quote stands in them; null while unchecked.</param>
/// <param name="ValuesInQuote">Whether the claim's numbers stand in the quote; null where that was not asked.</param>
/// <param name="CheckedAt">When, as an ISO 8601 date or time.</param>
public sealed record EvidenceCheck(
    CheckStatus Status,
    string? By = null,
    string? Against = null,
    bool? QuoteFound = null,
    bool? ValuesInQuote = null,
    string? CheckedAt = null)
{
    /// <summary>The state of evidence nobody has checked.</summary>
    public static EvidenceCheck None { get; } = new(CheckStatus.Unchecked);
}

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

/// <summary>How well the evidence supports a claim, and why not better.</summary>
/// <param name="Level">The level that holds: the lower of declared and ceiling.</param>
/// <param name="Declared">What the author declared, if anything.</param>
/// <param name="Ceiling">The best the evidence allows.</param>
/// <param name="Reasons">Why the ceiling is not higher, and what holds it up; plain sentences.</param>
public sealed record Confidence(ConfidenceLevel Level, ConfidenceLevel? Declared, ConfidenceLevel Ceiling, ImmutableArray<string> Reasons);

/// <summary>A number that stands in a claim.</summary>
/// <param name="Value">The number, exact, as decimal text without group separators.</param>
/// <param name="Unit">The unit as written: a currency code, <c>%</c>, <c>GB</c>; null where there is none.</param>
/// <param name="Text">The words on the page it was read from.</param>
public sealed record ClaimValue(string Value, string? Unit, string Text);

/// <summary>A statement on a page that could be wrong, with everything known about it.</summary>
public sealed record Claim
{
    /// <summary>The id: unique on the page, and the id of the element that shows it.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of statement it is.</summary>
    public required ClaimType Type { get; init; }

    /// <summary>The statement, worded to stand alone.</summary>
    public required string Text { get; init; }

    /// <summary>The words on the page.</summary>
    public required string Exact { get; init; }

    /// <summary>The numbers in it.</summary>
    public ImmutableArray<ClaimValue> Values { get; init; } = [];

    /// <summary>What it rests on; empty unless <see cref="Type"/> is <see cref="ClaimType.Sourced"/>.</summary>
    public ImmutableArray<CitedEvidence> Evidence { get; init; } = [];

    /// <summary>For a computed claim: what the facts it was computed from rest on. A twin names their sources in the derivation.</summary>
    public ImmutableArray<CitedEvidence> InputEvidence { get; init; } = [];

    /// <summary>For a computed claim: how it was computed.</summary>
    public ClaimDerivation? Derivation { get; init; }

    /// <summary>For an assumption: why this value was chosen.</summary>
    public string? Reason { get; init; }

    /// <summary>For an opinion: whose it is.</summary>
    public string? Holder { get; init; }

    /// <summary>How well it is supported. Null for an opinion: evidence does not decide those.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>How soon it may stop being true: the most volatile of its evidence.</summary>
    public Volatility Volatility { get; init; }

    /// <summary>The things the page is about that it names, by <see cref="Entity.Id"/>.</summary>
    public ImmutableArray<string> About { get; init; } = [];

    /// <summary>The day after which it should not be relied on without a fresh look (for an assumption, its review date); null where it does not age.</summary>
    public DateOnly? StaleAfter { get; init; }

    /// <summary>Where it is written.</summary>
    public required FileLocation Location { get; init; }
}

/// <summary>A thing a page is about.</summary>
/// <param name="Id">Its id in the twin, derived from the name.</param>
/// <param name="Type">Its schema.org type, such as <c>SoftwareApplication</c>, <c>Product</c>, <c>Organization</c>.</param>
/// <param name="Name">Its name, as the page writes it.</param>
/// <param name="SameAs">Addresses that identify it.</param>
public sealed record Entity(string Id, string Type, string Name, ImmutableArray<string> SameAs);

/// <summary>One line of a page's update log.</summary>
/// <param name="Date">When.</param>
/// <param name="Version">The version of the page it made; null where versions are not counted.</param>
/// <param name="Text">What changed.</param>
/// <param name="Changes">The changes one by one; may be empty.</param>
public sealed record Update(DateOnly Date, string? Version, string Text, ImmutableArray<string> Changes);
