using Markdig.Syntax.Inlines;

namespace Site.Markdown.Extensions.Links;

/// <summary>A link that gives the name of its target, to be looked for in whatever folder, and not its address.</summary>
internal abstract class NamedLinkInline : LinkInline;
