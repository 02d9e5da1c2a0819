using System.Net;
using Markdig.Syntax;
using Site.Markdown.Extensions.Code.Highlighting;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Code;

/// <summary>
/// Renders code. It may be wider than the page and scroll, so the keyboard must reach it. Colours and marks are spans, which are no text:
/// page text and Markdown twin are the same with and without them.
/// </summary>
internal sealed class CodeRenderer : PageObjectRenderer<CodeBlock>
{
    /// <summary>How many characters of a page's code are coloured: each colour is an element, and readers of pages have limits.</summary>
    private const int MostColoured = 100_000;

    protected override void Write(PageHtmlRenderer renderer, CodeBlock block)
    {
        var fence = CodeFence.Of(block);
        renderer.EnsureLine();
        if (fence.Title is { Length: > 0 } title)
        {
            renderer.Write("<p class=\"code-title\">").Write(WebUtility.HtmlEncode(title)).WriteLine("</p>");
        }

        renderer.Write("<pre tabindex=\"0\"><code");
        if (fence.Language.Length > 0)
        {
            renderer.Write(" class=\"language-").Write(WebUtility.HtmlEncode(fence.Language)).Write("\"");
        }

        renderer.Write(">");
        if (renderer.IsForTwin)
        {
            renderer.WriteEscape(fence.Code);
        }
        else
        {
            WriteLines(renderer, fence, TokensOf(renderer, fence));
        }

        renderer.WriteLine("</code></pre>");
    }

    private static IReadOnlyList<CodeToken> TokensOf(PageHtmlRenderer renderer, CodeFence fence)
    {
        if (CodeLanguages.Find(fence.Language) is not { } language || renderer.ColouredCode + fence.Code.Length > MostColoured)
        {
            return [];
        }

        renderer.ColouredCode += fence.Code.Length;
        return CodeScanner.Scan(fence.Code, language);
    }

    /// <summary>Writes the code line by line, so that no span reaches over the end of a line that is marked.</summary>
    private static void WriteLines(PageHtmlRenderer renderer, CodeFence fence, IReadOnlyList<CodeToken> tokens)
    {
        var next = 0;
        var start = 0;
        for (var line = 0; start < fence.Code.Length; line++)
        {
            var end = fence.Code.IndexOf('\n', start) + 1;
            var mark = fence.Marks.GetValueOrDefault(line);
            renderer.Write(mark switch
            {
                LineMark.Added => "<span class=\"line added\">",
                LineMark.Removed => "<span class=\"line removed\">",
                LineMark.Marked => "<span class=\"line\">",
                _ => "",
            });
            next = WriteLine(renderer, fence.Code, (start, end), tokens, next);
            renderer.Write(mark == LineMark.None ? "" : "</span>");
            start = end;
        }
    }

    /// <summary>Writes a line, and tells which token is the first that reaches beyond it.</summary>
    private static int WriteLine(
        PageHtmlRenderer renderer,
        string code,
        (int Start, int End) line,
        IReadOnlyList<CodeToken> tokens,
        int next)
    {
        var at = line.Start;
        while (next < tokens.Count && tokens[next].Start < line.End)
        {
            var token = tokens[next];
            var start = Math.Max(at, token.Start);
            var end = Math.Min(line.End - 1, token.Start + token.Length);
            renderer.WriteEscape(code.AsSpan(at, start - at));
            if (end > start)
            {
                renderer.Write("<span class=\"").Write(ClassOf(token.Kind)).Write("\">");
                renderer.WriteEscape(code.AsSpan(start, end - start));
                renderer.Write("</span>");
                at = end;
            }
            else
            {
                at = start;
            }

            if (token.Start + token.Length > line.End)
            {
                break;
            }

            next++;
        }

        renderer.WriteEscape(code.AsSpan(at, line.End - at));
        return next;
    }

    private static string ClassOf(CodeTokenKind kind) => kind switch
    {
        CodeTokenKind.Comment => "t-c",
        CodeTokenKind.Keyword => "t-k",
        CodeTokenKind.String => "t-s",
        CodeTokenKind.Number => "t-n",
        CodeTokenKind.Name => "t-a",
        CodeTokenKind.Call => "t-f",
        CodeTokenKind.Added => "t-i",
        _ => "t-d",
    };
}
