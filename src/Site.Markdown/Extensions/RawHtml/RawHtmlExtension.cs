using System.Net;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.RawHtml;

/// <summary>Writes raw HTML as <see cref="RawHtmlChecker"/> left it.</summary>
internal sealed class RawHtmlExtension : PageExtension
{
    protected override void Setup(PageHtmlRenderer html)
    {
        html.ObjectRenderers.Replace<HtmlInlineRenderer>(new InlineRenderer());
        html.ObjectRenderers.Replace<HtmlBlockRenderer>(new BlockRenderer());
    }

    private sealed class InlineRenderer : PageObjectRenderer<HtmlInline>
    {
        protected override void Write(PageHtmlRenderer renderer, HtmlInline html)
        {
            if (renderer.EnableHtmlForInline)
            {
                renderer.Write(html.GetData(RawHtmlChecker.OutputKey) as string ?? WebUtility.HtmlEncode(html.Tag));
            }
        }
    }

    private sealed class BlockRenderer : PageObjectRenderer<HtmlBlock>
    {
        protected override void Write(PageHtmlRenderer renderer, HtmlBlock html)
        {
            renderer.EnsureLine();
            renderer.Write(html.GetData(RawHtmlChecker.OutputKey) as string ?? WebUtility.HtmlEncode(html.Lines.ToString()));
            renderer.EnsureLine();
        }
    }
}
