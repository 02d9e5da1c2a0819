using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
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

        pipeline.BlockParsers.Replace<ParagraphBlockParser>(new TableEndParser());
        pipeline.BlockParsers.Replace<DefinitionListParser>(new CaptionedDefinitionListParser());
        pipeline.DocumentProcessed += EscapedPipes.Release;
        pipeline.DocumentProcessed += TableCaption.Mark;
    }

    protected override void Setup(PageHtmlRenderer html)
    {
        html.ObjectRenderers.Replace<HtmlTableRenderer>(new TableRenderer());
        html.ObjectRenderers.Replace<ParagraphRenderer>(new CaptionRenderer());
    }

    /// <summary>Writes paragraphs, and captions as what they are.</summary>
    private sealed class CaptionRenderer : ParagraphRenderer
    {
        protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
        {
            if (!TableCaption.Is(paragraph))
            {
                base.Write(renderer, paragraph);
                return;
            }

            renderer.EnsureLine();
            renderer.Write("<p class=\"caption\">").WriteLeafInline(paragraph);
            renderer.WriteLine("</p>");
        }
    }
}
