using System.Collections.Immutable;
using Site.Citations.Vocabulary;
using Site.Text.Files;

namespace Site.Citations.Claims;

/// <summary>A claim as found in a page's Markdown, before its sources are looked up.</summary>
public sealed record ClaimDraft
{
    /// <summary>
    /// The id, unique on the page and derived from the claim's own text, so that it does not move when text is added above.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>What kind of statement it is.</summary>
    public required ClaimType Type { get; init; }

    /// <summary>The words on the page, as a reader sees them: markup removed, white space folded.</summary>
    public required string Text { get; init; }

    /// <summary>The wording that stands alone (<c>as="…"</c>), where the words on the page do not.</summary>
    public string? Wording { get; init; }

    /// <summary>
    /// What that wording is held against where the words are a fact or a computed number; null where they are the author's.
    /// </summary>
    public StandingWords? Standing { get; init; }

    /// <summary>The citation markers bound to it; none unless <see cref="Type"/> is <see cref="ClaimType.Sourced"/>.</summary>
    public ImmutableArray<CitationDraft> Citations { get; init; } = [];

    /// <summary>The numbers in it.</summary>
    public ImmutableArray<ClaimValue> Values { get; init; } = [];

    /// <summary>For a number that is a fact's: the fact's name; null where the claim is the author's own words.</summary>
    public string? Fact { get; init; }

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
