using Site.Generator.Files;

namespace Site.Generator.Rendering;

/// <summary>A page in its three published forms.</summary>
/// <param name="Html">What people read.</param>
/// <param name="Markdown">What language models read.</param>
/// <param name="Twin">What machines check.</param>
public sealed record RenderedPage(RenderedFile Html, RenderedFile Markdown, RenderedFile Twin);
