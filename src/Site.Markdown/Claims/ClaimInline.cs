using Markdig.Syntax.Inlines;
using Site.Citations.Vocabulary;

namespace Site.Markdown.Claims;

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
