using Markdig.Syntax.Inlines;
using Site.Citations.Claims;
using Site.Citations.Vocabulary;
using Site.Text.Files;

namespace Site.Markdown.Markers;

/// <summary>What a marker in square brackets does.</summary>
internal enum MarkerKind
{
    /// <summary><c>[cite: …]</c></summary>
    Cite,

    /// <summary><c>[assume: …]</c></summary>
    Assume,

    /// <summary><c>[opinion: …]</c></summary>
    Opinion,

    /// <summary><c>[nocite: …]</c></summary>
    NoCite,
}

/// <summary>A marker: the brackets and everything in them. It stands where it is written; what it is about is decided by <see cref="ClaimBinder"/>.</summary>
internal sealed class MarkerInline : LeafInline
{
    /// <summary>What it does.</summary>
    public required MarkerKind Kind { get; init; }

    /// <summary>For a citation: what it says.</summary>
    public CitationDraft? Citation { get; init; }

    /// <summary>The wording that stands alone, where the words on the page do not; never for an exemption.</summary>
    public string? Wording { get; init; }

    /// <summary>For the others: the reason, or whose opinion it is.</summary>
    public string? Reason { get; init; }

    /// <summary>For an assumption: when it is to be looked at again.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>Where it starts.</summary>
    public required FileLocation Location { get; init; }
}

/// <summary>A claim's words, or one part of them where they cross other markup.</summary>
internal sealed class ClaimInline : ContainerInline
{
    /// <summary>The id of the claim or of the exemption.</summary>
    public required string Id { get; init; }

    /// <summary>The claim's type; null for words deliberately left uncited.</summary>
    public required ClaimType? Type { get; init; }

    /// <summary>Whether this is the first part, which carries the id.</summary>
    public required bool First { get; init; }
}
