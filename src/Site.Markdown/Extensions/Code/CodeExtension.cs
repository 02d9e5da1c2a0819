using System.Net;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Code;

/// <summary>Writes blocks of code.</summary>
internal sealed class CodeExtension : PageExtension
{
    protected override void Setup(PageHtmlRenderer html) => html.ObjectRenderers.Replace<CodeBlockRenderer>(new CodeRenderer());

    /// <summary>Renders code. It may be wider than the page and scroll, so the keyboard must reach it.</summary>
    private sealed class CodeRenderer : PageObjectRenderer<CodeBlock>
    {
        protected override void Write(PageHtmlRenderer renderer, CodeBlock code)
        {
            renderer.EnsureLine();
            renderer.Write("<pre tabindex=\"0\"><code");
            if (code is FencedCodeBlock { Info: { Length: > 0 } language })
            {
                renderer.Write(" class=\"language-").Write(WebUtility.HtmlEncode(language)).Write("\"");
            }

            renderer.Write(">");
            renderer.WriteLeafRawLines(code, writeEndOfLines: true, escape: true);
            renderer.WriteLine("</code></pre>");
        }
    }
}
