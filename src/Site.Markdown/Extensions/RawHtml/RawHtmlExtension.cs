using System.Net;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Markdown.Pages;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.RawHtml;

/// <summary>Writes raw HTML as <see cref="RawHtmlChecker"/> left it, to the page and to the Markdown twin.</summary>
internal sealed class RawHtmlExtension : PageExtension
{
    protected override void Setup(PageHtmlRenderer html)
    {
        html.ObjectRenderers.Replace<HtmlInlineRenderer>(new InlineRenderer());
        html.ObjectRenderers.Replace<HtmlBlockRenderer>(new BlockRenderer());
    }

    protected override void Setup(TwinRenderer twin)
    {
        twin.Add(new InlineTwinRenderer());
        twin.Add(new BlockTwinRenderer());
    }

    private static string Clean(MarkdownObject node, string written, Func<PageLink, string?> addressOf) =>
        node.GetData(HtmlPieces.Key) is HtmlPieces pieces ? pieces.ToHtml(addressOf) : WebUtility.HtmlEncode(written);

    private sealed class InlineRenderer : PageObjectRenderer<HtmlInline>
    {
        protected override void Write(PageHtmlRenderer renderer, HtmlInline html)
        {
            if (renderer.EnableHtmlForInline)
            {
                renderer.Write(Clean(html, html.Tag, l => renderer.Bindings.LinkOf(l)?.Html));
            }
        }
    }

    private sealed class BlockRenderer : PageObjectRenderer<HtmlBlock>
    {
        protected override void Write(PageHtmlRenderer renderer, HtmlBlock html)
        {
            renderer.EnsureLine();
            renderer.Write(Clean(html, html.Lines.ToString(), l => renderer.Bindings.LinkOf(l)?.Html));
            renderer.EnsureLine();
        }
    }

    private sealed class InlineTwinRenderer : TwinObjectRenderer<HtmlInline>
    {
        protected override void Write(TwinRenderer renderer, HtmlInline html)
        {
            var clean = Clean(html, html.Tag, l => renderer.Bindings.LinkOf(l)?.Markdown);
            if (clean != html.Tag)
            {
                renderer.Replace(html.Span, clean);
            }
        }
    }

    /// <summary>Replaces a block of HTML of which something is left out, behind the signs of the quotes and lists it stands in.</summary>
    private sealed class BlockTwinRenderer : TwinObjectRenderer<HtmlBlock>
    {
        protected override void Write(TwinRenderer renderer, HtmlBlock html)
        {
            var written = html.Lines.ToString();
            var clean = Clean(html, written, l => renderer.Bindings.LinkOf(l)?.Markdown).TrimEnd();
            if (clean == written.TrimEnd())
            {
                return;
            }

            var source = renderer.Page.Source.Text;
            var line = html.Span.Start == 0 ? 0 : source.LastIndexOfAny(['\r', '\n'], html.Span.Start - 1) + 1;
            var prefix = string.Concat(source[line..html.Span.Start].Select(c => c is '>' or '\t' ? c : ' '));
            renderer.Replace(html.Span, clean.ReplaceLineEndings("\n").Replace("\n", "\n" + prefix, StringComparison.Ordinal));
        }
    }
}
