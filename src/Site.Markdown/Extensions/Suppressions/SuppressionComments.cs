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

        var lines = source.Text.ReplaceLineEndings("\n").Split('\n');
        return document.Descendants()
            .Where(n => n is HtmlBlock or HtmlInline)
            .SelectMany(n => Comment().Matches(source.Text[Math.Max(0, n.Span.Start)..Math.Min(source.Text.Length, n.Span.End + 1)])
                .Select(m => Read(m, n.Span.Start, source, lines)));
    }

    private static SuppressionComment Read(Match comment, int offset, InputText source, string[] lines)
    {
        var start = source.LocationOf(offset + comment.Index);
        var last = source.LocationOf(offset + comment.Index + comment.Length).Line;
        var before = lines[start.Line - 1].TrimStart();
        var hasLinesToItself = before.StartsWith(Opening, StringComparison.Ordinal)
            && lines[last - 1].TrimEnd().EndsWith("-->", StringComparison.Ordinal)
            && (start.Line < last || before.LastIndexOf(Opening, StringComparison.Ordinal) == 0);
        if (hasLinesToItself)
        {
            while (last < lines.Length && string.IsNullOrWhiteSpace(lines[last]))
            {
                last++;
            }

            while (last < lines.Length && !string.IsNullOrWhiteSpace(lines[last]))
            {
                last++;
            }
        }

        return new SuppressionComment(comment.Groups["text"].Value.Trim(), comment.Value, start, start.Line, last);
    }

    [GeneratedRegex(@"<!--\s*site-ignore\b(?<text>.*?)-->", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}
