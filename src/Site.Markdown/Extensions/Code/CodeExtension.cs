using System.Net;
using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Code;

/// <summary>Writes blocks of code.</summary>
internal sealed partial class CodeExtension : PageExtension
{
    protected override void Setup(PageHtmlRenderer html) => html.ObjectRenderers.Replace<CodeBlockRenderer>(new CodeRenderer());

    /// <summary>Renders code. It may be wider than the page and scroll, so the keyboard must reach it.</summary>
    private sealed partial class CodeRenderer : PageObjectRenderer<CodeBlock>
    {
        protected override void Write(PageHtmlRenderer renderer, CodeBlock code)
        {
            renderer.EnsureLine();
            if (TitleOf(code) is { Length: > 0 } title)
            {
                renderer.Write("<p class=\"code-title\">").Write(WebUtility.HtmlEncode(title)).WriteLine("</p>");
            }

            renderer.Write("<pre tabindex=\"0\"><code");
            if (code is FencedCodeBlock { Info: { Length: > 0 } language })
            {
                renderer.Write(" class=\"language-").Write(WebUtility.HtmlEncode(language)).Write("\"");
            }

            renderer.Write(">");
            renderer.WriteLeafRawLines(code, writeEndOfLines: true, escape: true);
            renderer.WriteLine("</code></pre>");
        }

        /// <summary>The title that many tools take from behind the language: <c>title="x"</c>, <c>[x]</c>.</summary>
        private static string? TitleOf(CodeBlock code) =>
            code is FencedCodeBlock { Arguments: { Length: > 0 } arguments } && Title().Match(arguments) is { Success: true } match
                ? match.Groups["title"].Value
                : null;

        [GeneratedRegex(
            @"(?:(?:title|filename|caption)=(?<quote>[""'])(?<title>.*?)\k<quote>|^\s*\[(?<title>[^\]]+)\])",
            RegexOptions.CultureInvariant)]
        private static partial Regex Title();
    }
}
