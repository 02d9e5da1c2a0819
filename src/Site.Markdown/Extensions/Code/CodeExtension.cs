using Markdig;
using Markdig.Renderers.Html;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Code;

/// <summary>Reads code that others fence with colons, and writes blocks of code.</summary>
internal sealed class CodeExtension : PageExtension
{
    /// <inheritdoc/>
    public override void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new CodeContainerParser());

    protected override void Setup(PageHtmlRenderer html) => html.ObjectRenderers.Replace<CodeBlockRenderer>(new CodeRenderer());
}
