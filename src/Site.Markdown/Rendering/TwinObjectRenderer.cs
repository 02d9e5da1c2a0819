using Markdig.Renderers;
using Markdig.Syntax;

namespace Site.Markdown.Rendering;

/// <summary>Says what takes the place of a kind of node in the Markdown twin.</summary>
internal abstract class TwinObjectRenderer<TNode> : MarkdownObjectRenderer<TwinRenderer, TNode>
    where TNode : MarkdownObject
{
}
