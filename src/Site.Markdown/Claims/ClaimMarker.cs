using Markdig.Syntax.Inlines;
using Site.Citations.Claims;
using Site.Citations.Vocabulary;
using Site.Text.Files;

namespace Site.Markdown.Claims;

/// <summary>
/// A marker about words on the page: the brackets and everything in them. It stands where it is written; which words it is about is
/// decided by <see cref="ClaimBinder"/>.
/// </summary>
internal abstract class ClaimMarker : LeafInline
{
    /// <summary>The word between its bracket and its colon.</summary>
    public abstract string Name { get; }

    /// <summary>The type of the claim it makes of the words; null where it makes none.</summary>
    public abstract ClaimType? Type { get; }

    /// <summary>Whether it may be about the sentence so far, and not only about words in brackets.</summary>
    public virtual bool BindsSentences => false;

    /// <summary>For a citation: what it says.</summary>
    public virtual CitationDraft? Citation => null;

    /// <summary>The wording that stands alone, where the words on the page do not.</summary>
    public string? Wording { get; init; }

    /// <summary>The reason given, or whose opinion it is; empty for a citation.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Where it starts.</summary>
    public required FileLocation Location { get; init; }

    /// <summary>The claim, with what the marker says of it.</summary>
    /// <param name="claim">The claim, with its words.</param>
    public virtual ClaimDraft Complete(ClaimDraft claim) => claim;
}
