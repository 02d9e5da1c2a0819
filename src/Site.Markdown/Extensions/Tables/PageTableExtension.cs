using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Tables;

/// <summary>Reads tables in linear time, and writes them so that they scroll inside themselves.</summary>
internal sealed class PageTableExtension : PageExtension
{
    /// <inheritdoc/>
    public override void Setup(MarkdownPipelineBuilder pipeline)
    {
        if (pipeline.InlineParsers.Find<PipeTableParser>() is { } parser &&
            pipeline.InlineParsers.Find<LineBreakInlineParser>() is { } lineBreaks)
        {
            pipeline.InlineParsers.Replace<PipeTableParser>(new LinearPipeTableParser(lineBreaks, parser.Options));
        }

        pipeline.DocumentProcessed += EscapedPipes.Release;
    }

    protected override void Setup(PageHtmlRenderer html) => html.ObjectRenderers.Replace<HtmlTableRenderer>(new TableRenderer());
}
