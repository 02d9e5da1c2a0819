using System.Net;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Callouts;

/// <summary>
/// Callouts as other tools write them: <c>!!!</c>, <c>???</c>, <c>===</c>, <c>:::</c>, and quotations that begin with <c>[!kind] Title</c>.
/// </summary>
internal sealed class CalloutExtension : PageExtension
{
    /// <inheritdoc/>
    public override void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new CalloutParser());
        pipeline.BlockParsers.FindExact<QuoteBlockParser>()!.Closed += (_, block) => Convert((QuoteBlock)block);
    }

    protected override void Setup(PageHtmlRenderer html) => html.ObjectRenderers.Add(new Renderer());

    /// <summary>
    /// Makes a callout of a quotation whose first line says so. The five kinds of GitHub without a title are left to the library, which
    /// knows them.
    /// </summary>
    private static void Convert(QuoteBlock quote)
    {
        if (quote is not [ParagraphBlock { Lines.Count: > 0 } paragraph, ..] || quote.Parent is not { } parent)
        {
            return;
        }

        var line = paragraph.Lines.Lines[0];
        if (CalloutHead.ReadQuoted(line.Slice.ToString()) is not { } head ||
            (head is { TitleLength: 0, Shape: CalloutShape.Box, Kind: "note" or "tip" or "important" or "warning" or "caution" }))
        {
            return;
        }

        var callout = new CalloutBlock(null, head)
        {
            Line = quote.Line,
            Column = quote.Column,
            Span = quote.Span,
            HeadSpan = new SourceSpan(line.Slice.Start, line.Slice.End),
        };
        paragraph.Lines.RemoveAt(0);
        while (quote.Count > 0)
        {
            var child = quote[0];
            quote.RemoveAt(0);
            if (child != paragraph || paragraph.Lines.Count > 0)
            {
                callout.Add(child);
            }
        }

        callout.AddTitle(line.Slice);
        parent[parent.IndexOf(quote)] = callout;
    }

    private sealed class Renderer : PageObjectRenderer<CalloutBlock>
    {
        protected override void Write(PageHtmlRenderer renderer, CalloutBlock callout)
        {
            var head = callout.Head;
            renderer.EnsureLine();
            renderer.Write(head.Shape switch
            {
                CalloutShape.Box => $"<div class=\"markdown-alert markdown-alert-{head.Look}\">",
                CalloutShape.Details => head.IsOpen ? "<details open>" : "<details>",
                CalloutShape.Tab => "<div class=\"tab\">",
                _ => "<div>",
            });
            renderer.WriteLine();
            WriteTitle(renderer, callout);
            foreach (var block in callout)
            {
                if (block != callout.Title)
                {
                    renderer.Render(block);
                }
            }

            renderer.EnsureLine();
            renderer.WriteLine(head.Shape == CalloutShape.Details ? "</details>" : "</div>");
        }

        private static void WriteTitle(PageHtmlRenderer renderer, CalloutBlock callout)
        {
            var isDetails = callout.Head.Shape == CalloutShape.Details;
            if (callout.Title is null && callout.Head.Shape is CalloutShape.Plain or CalloutShape.Tab)
            {
                return;
            }

            renderer.Write(isDetails ? "<summary>" : "<p class=\"markdown-alert-title\">");
            if (callout.Title is { } title)
            {
                renderer.WriteLeafInline(title);
            }
            else
            {
                renderer.Write(WebUtility.HtmlEncode(callout.Head.KindAsTitle));
            }

            renderer.WriteLine(isDetails ? "</summary>" : "</p>");
        }
    }
}
