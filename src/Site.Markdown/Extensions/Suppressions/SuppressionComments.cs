using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Markdown.Pages;
using Site.Text.Files;

namespace Site.Markdown.Extensions.Suppressions;

/// <summary>
/// Finds the comments by which an author asks for diagnostics to be ignored. One that stands behind words is about its own line; one that
/// has its lines to itself is about them and the block below, up to the next empty line.
/// </summary>
internal static partial class SuppressionComments
{
    private const string Opening = "<!--";

    /// <summary>Finds them in a parsed page; what stands in code is no comment.</summary>
    /// <param name="document">The page's tree.</param>
    /// <param name="source">The page's text.</param>
    public static IEnumerable<SuppressionComment> Find(MarkdownDocument document, InputText source)
    {
        if (!source.Text.Contains(Opening, StringComparison.Ordinal))
        {
            return [];
        }

        return document.Descendants()
            .Where(n => n is HtmlBlock or HtmlInline)
            .SelectMany(n => Comment().Matches(source.Text[Math.Max(0, n.Span.Start)..Math.Min(source.Text.Length, n.Span.End + 1)])
                .Select(m => Read(m, n.Span.Start + m.Index, source)));
    }

    private static SuppressionComment Read(Match comment, int start, InputText source)
    {
        var text = source.Text.AsSpan();
        var end = start + comment.Length;
        var before = text[(text[..start].LastIndexOfAny('\r', '\n') + 1)..start];
        var hasLinesToItself = before.IsWhiteSpace() && text[end..LineEnd(text, end)].IsWhiteSpace();
        while (hasLinesToItself && NextLine(text, end) is var (from, to) && text[from..to].IsWhiteSpace())
        {
            end = to;
        }

        while (hasLinesToItself && NextLine(text, end) is var (from, to) && !text[from..to].IsWhiteSpace())
        {
            end = to;
        }

        // What is included has lines of its own, and what is asked is about the file that asks.
        var place = source.LocationOf(start);
        var last = source.LocationOf(Math.Max(start, end - 1));
        return new SuppressionComment(
            comment.Groups["text"].Value.Trim(),
            comment.Value,
            place,
            place.Line,
            last.File == place.File ? last.Line : int.MaxValue);
    }

    private static int LineEnd(ReadOnlySpan<char> text, int from) =>
        text[from..].IndexOfAny('\r', '\n') is var length and >= 0 ? from + length : text.Length;

    /// <summary>The line after the one that ends somewhere; null for none.</summary>
    private static (int From, int To)? NextLine(ReadOnlySpan<char> text, int end)
    {
        var lineEnd = LineEnd(text, end);
        if (lineEnd == text.Length)
        {
            return null;
        }

        var from = lineEnd + (text[lineEnd..].StartsWith("\r\n") ? 2 : 1);
        return (from, LineEnd(text, from));
    }

    [GeneratedRegex(
        @"<!--\s*site[-_ ]?ignore\b(?<text>.*?)-->",
        RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Comment();
}
