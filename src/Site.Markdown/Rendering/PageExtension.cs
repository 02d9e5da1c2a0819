using Markdig;
using Markdig.Renderers;

namespace Site.Markdown.Rendering;

/// <summary>An extension of Markdig that changes only how nodes are written.</summary>
internal abstract class PageExtension : IMarkdownExtension
{
    /// <inheritdoc/>
    public virtual void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is PageHtmlRenderer html)
        {
            Setup(html);
        }
    }

    /// <summary>Adds what writes the nodes to the page.</summary>
    protected virtual void Setup(PageHtmlRenderer html)
    {
    }
}
