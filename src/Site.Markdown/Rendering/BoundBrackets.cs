using Markdig.Syntax;

namespace Site.Markdown.Rendering;

/// <summary>The brackets around words that a marker is about, in the page's source.</summary>
/// <param name="Open">The one that opens.</param>
/// <param name="Close">The one that closes.</param>
/// <param name="FollowText">Whether plain text stands right before them, and not a link or other markup.</param>
internal readonly record struct BoundBrackets(SourceSpan Open, SourceSpan Close, bool FollowText);
