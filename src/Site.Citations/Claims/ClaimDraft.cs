using System.Collections.Immutable;
using Site.Citations.Sources;
using Site.Text.Files;

namespace Site.Citations.Claims;

/// <summary>What kind of statement a claim is.</summary>
public enum ClaimType
{
    /// <summary>Rests on sources.</summary>
    Sourced,

    /// <summary>Computed by a model from facts and assumptions.</summary>
    Computed,

    /// <summary>Chosen, not known: an example workload, an hourly rate.</summary>
    Assumption,

    /// <summary>A judgement, with someone to answer for it.</summary>
    Opinion,
}

/// <summary>How well the recorded evidence supports a claim; ordered, so that the lower of two can be taken.</summary>
public enum ConfidenceLevel
{
    /// <summary>Any sourced claim that is not better supported.</summary>
    Low,

    /// <summary>Primary but not machine-checked, or two independent publishers with one quote checked.</summary>
    Medium,

    /// <summary>Primary, pinned, quote and numbers found, fresh and undisputed.</summary>
    High,
}

/// <summary>What a cited source does to a claim.</summary>
public enum CitationRelation
{
    /// <summary>It bears the claim out.</summary>
    Supports,

    /// <summary>It says otherwise.</summary>
    Disputes,
}

/// <summary>One source named in a citation.</summary>
/// <param name="Key">The source's key, or null where the author gave an address.</param>
/// <param name="Url">The address, or null where the author gave a key.</param>
/// <param name="QuoteName">The name of one of the source's quotes (<c>@key#name</c>), or null.</param>
/// <param name="Relation">Whether it supports or disputes the claim.</param>
/// <param name="Location">Where it is named.</param>
public sealed record CitedReference(string? Key, string? Url, string? QuoteName, CitationRelation Relation, FileLocation Location);

/// <summary>One citation marker as the author wrote it: what binds a claim to sources, with a date and a confidence.</summary>
public sealed record CitationDraft
{
    /// <summary>The sources named, in the order written; at least one.</summary>
    public required ImmutableArray<CitedReference> References { get; init; }

    /// <summary>The date given in the marker, which overrides the source's own.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Where <see cref="Date"/> is written.</summary>
    public FileLocation DateLocation { get; init; }

    /// <summary>The confidence the author declares; null leaves it to the build.</summary>
    public ConfidenceLevel? Declared { get; init; }

    /// <summary>Where <see cref="Declared"/> is written.</summary>
    public FileLocation DeclaredLocation { get; init; }

    /// <summary>The carrying quote, given in the marker itself; it belongs to the first reference.</summary>
    public string? Quote { get; init; }

    /// <summary>The volatility given in the marker, which overrides the source's own.</summary>
    public Volatility? Volatility { get; init; }

    /// <summary>Where the marker starts.</summary>
    public required FileLocation Location { get; init; }
}

/// <summary>A claim as found in a page's Markdown, before its sources are looked up.</summary>
public sealed record ClaimDraft
{
    /// <summary>The id, unique on the page and derived from the claim's own text, so that it does not move when text is added above.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of statement it is.</summary>
    public required ClaimType Type { get; init; }

    /// <summary>The words on the page, as a reader sees them: markup removed, white space folded.</summary>
    public required string Text { get; init; }

    /// <summary>The wording that stands alone (<c>as="…"</c>), where the words on the page do not.</summary>
    public string? Wording { get; init; }

    /// <summary>The citation markers bound to it; none unless <see cref="Type"/> is <see cref="ClaimType.Sourced"/>.</summary>
    public ImmutableArray<CitationDraft> Citations { get; init; } = [];

    /// <summary>The numbers in it.</summary>
    public ImmutableArray<ClaimValue> Values { get; init; } = [];

    /// <summary>For a computed claim: the facts it was computed from.</summary>
    public ImmutableArray<ClaimInput> Inputs { get; init; } = [];

    /// <summary>For a computed claim: what it was computed from that is not known but chosen, in words.</summary>
    public ImmutableArray<string> Assumptions { get; init; } = [];

    /// <summary>For an assumption: why this value was chosen.</summary>
    public string? Reason { get; init; }

    /// <summary>For an assumption: when it should be looked at again.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>For an opinion: whose it is.</summary>
    public string? Holder { get; init; }

    /// <summary>Where the claim's words start.</summary>
    public required FileLocation Location { get; init; }
}

/// <summary>A fact a computed claim was computed from.</summary>
/// <param name="Label">What it is, in words.</param>
/// <param name="Value">The number.</param>
/// <param name="Citation">Its sources.</param>
public sealed record ClaimInput(string Label, ClaimValue? Value, CitationDraft Citation);

/// <summary>A statement an author deliberately leaves uncited.</summary>
/// <param name="Id">The element id, as for a claim.</param>
/// <param name="Text">The words on the page.</param>
/// <param name="Reason">Why no source is needed.</param>
/// <param name="Location">Where the words start.</param>
public sealed record UncitedDraft(string Id, string Text, string Reason, FileLocation Location);
