using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers.Inlines;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Footnotes;

/// <summary>Writes footnotes so that nothing of their marks is page text.</summary>
internal sealed class PageFootnoteExtension : PageExtension
{
    /// <inheritdoc/>
    public override void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Replace<FootnoteParser>(new CollectingFootnoteParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new FootnoteReferenceParser());
    }

    protected override void Setup(PageHtmlRenderer html)
    {
        html.ObjectRenderers.Replace<HtmlFootnoteGroupRenderer>(new FootnoteGroupRenderer());
        html.ObjectRenderers.Replace<HtmlFootnoteLinkRenderer>(new FootnoteLinkRenderer());
    }
}
