using System.Net;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Markdown.Pages;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.RawHtml;

/// <summary>Writes raw HTML as <see cref="RawHtmlChecker"/> left it.</summary>
internal sealed class RawHtmlExtension : PageExtension
{
    /// <inheritdoc/>
    public override void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.BlockParsers.Replace<HtmlBlockParser>(new MarkdownInHtmlParser());

    protected override void Setup(PageHtmlRenderer html)
    {
        html.ObjectRenderers.Replace<HtmlInlineRenderer>(new InlineRenderer());
        html.ObjectRenderers.Replace<HtmlBlockRenderer>(new BlockRenderer());
    }

    private static string Clean(MarkdownObject node, string written, Func<PageLink, string?> addressOf) =>
        node.GetData(HtmlPieces.Key) is HtmlPieces pieces ? pieces.ToHtml(addressOf) : WebUtility.HtmlEncode(written);

    private sealed class InlineRenderer : PageObjectRenderer<HtmlInline>
    {
        protected override void Write(PageHtmlRenderer renderer, HtmlInline html)
        {
            if (renderer.EnableHtmlForInline)
            {
                renderer.Write(Clean(html, html.Tag, renderer.AddressOf));
            }
        }
    }

    private sealed class BlockRenderer : PageObjectRenderer<HtmlBlock>
    {
        protected override void Write(PageHtmlRenderer renderer, HtmlBlock html)
        {
            renderer.EnsureLine();
            renderer.Write(Clean(html, html.Lines.ToString(), renderer.AddressOf));
            renderer.EnsureLine();
        }
    }
}
