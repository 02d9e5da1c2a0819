using Site.Generator.Files;

namespace Site.Generator.Rendering;

/// <summary>A page in its three published forms.</summary>
/// <param name="Html">What people read.</param>
/// <param name="Markdown">What language models read.</param>
/// <param name="Twin">What machines check.</param>
/// <param name="Text">The page text, a block a line.</param>
public sealed record RenderedPage(RenderedFile Html, RenderedFile Markdown, RenderedFile Twin, string Text);
