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
        pipeline.DocumentProcessed += TabSets.Gather;
        pipeline.DocumentProcessed += TakeTitles;
    }

    protected override void Setup(PageHtmlRenderer html) => html.ObjectRenderers.Add(new Renderer());

    /// <summary>Makes a callout of a quotation whose first line says so.</summary>
    private static void Convert(QuoteBlock quote)
    {
        if (quote is not [ParagraphBlock { Lines.Count: > 0 } paragraph, ..] || quote.Parent is not { } parent)
        {
            return;
        }

        var line = paragraph.Lines.Lines[0];
        if (CalloutHead.ReadQuoted(line.Slice.ToString()) is not { } head)
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
        foreach (var child in quote.TakeAll())
        {
            if (child != paragraph || paragraph.Lines.Count > 0)
            {
                callout.Add(child);
            }
        }

        callout.AddTitle(line.Slice);
        parent[LastIndexOf(parent, quote)] = callout;
    }

    /// <summary>Where a block stands, looked for from the end: one that has just been closed is among the last.</summary>
    private static int LastIndexOf(ContainerBlock parent, Block block)
    {
        var at = parent.Count - 1;
        while (parent[at] != block)
        {
            at--;
        }

        return at;
    }

    /// <summary>Makes the heading that a callout of Quarto begins with its title.</summary>
    private static void TakeTitles(MarkdownDocument document)
    {
        foreach (var callout in document.Descendants().OfType<CalloutBlock>().ToList())
        {
            if (callout is { Title: null, Head.Shape: CalloutShape.Box or CalloutShape.Details, FenceSign: ':' }
                && callout.FirstOrDefault() is HeadingBlock heading)
            {
                callout.RemoveAt(0);
                callout.SetTitle(heading);
            }
        }
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
                CalloutShape.Tabs => "<div class=\"tabs\">",
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
            if (callout.Title is null && callout.Head.Shape is not (CalloutShape.Box or CalloutShape.Details))
            {
                return;
            }

            renderer.Write(isDetails ? "<summary>"
                : callout.Head.Shape == CalloutShape.Figure ? "<p>"
                : "<p class=\"markdown-alert-title\">");
            renderer.Write(callout.Head.Shape == CalloutShape.Box ? CalloutIcons.Of(callout.Head.Look) : "");
            if (callout.Title is { } title)
            {
                renderer.Write(callout.Head.Lead).WriteLeafInline(title);
            }
            else
            {
                renderer.Write(WebUtility.HtmlEncode(callout.Head.KindAsTitle));
            }

            renderer.WriteLine(isDetails ? "</summary>" : "</p>");
        }
    }
}
