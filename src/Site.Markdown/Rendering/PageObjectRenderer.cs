using Markdig.Renderers;
using Markdig.Syntax;

namespace Site.Markdown.Rendering;

/// <summary>Writes a kind of node to the page.</summary>
internal abstract class PageObjectRenderer<TNode> : MarkdownObjectRenderer<PageHtmlRenderer, TNode>
    where TNode : MarkdownObject
{
}
