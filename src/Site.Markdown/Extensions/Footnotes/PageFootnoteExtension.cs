using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
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
        pipeline.DocumentProcessed += TakeOutOfLinks;
    }

    /// <summary>A mark is a link, which cannot stand in another, nor in the words for an image: it stands behind them.</summary>
    private static void TakeOutOfLinks(MarkdownDocument document)
    {
        if (CollectingFootnoteParser.DefinedIn(document).Count == 0)
        {
            return;
        }

        // From the last to the first, so that several behind one link keep their order.
        foreach (var mark in document.Descendants<FootnoteLink>().Reverse().ToList())
        {
            if (mark.FindParentOfType<LinkInline>().LastOrDefault() is { } link)
            {
                mark.Remove();
                link.InsertAfter(mark);
            }
        }
    }

    protected override void Setup(PageHtmlRenderer html)
    {
        html.ObjectRenderers.Replace<HtmlFootnoteGroupRenderer>(new FootnoteGroupRenderer());
        html.ObjectRenderers.Replace<HtmlFootnoteLinkRenderer>(new FootnoteLinkRenderer());
    }
}
