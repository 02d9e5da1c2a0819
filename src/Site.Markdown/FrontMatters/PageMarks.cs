using System.Text.RegularExpressions;
using Site.Markdown.Pages;
using Site.Text.Files;
using Site.Text.Folding;

namespace Site.Markdown.FrontMatters;

/// <summary>
/// Finds the words at the top of a page, behind its front matter, by which authors mark what is not for readers: its headings, comments and
/// first blocks of text.
/// </summary>
internal static partial class PageMarks
{
    /// <summary>How many lines are looked through.</summary>
    private const int Reach = 40;

    /// <summary>How many characters.</summary>
    private const int LongestHead = 8_000;

    /// <summary>How many blocks of text: a line of badges or a date may stand before the one that says so.</summary>
    private const int Blocks = 2;

    /// <summary>Finds them.</summary>
    /// <param name="source">The page.</param>
    /// <param name="block">Where its front matter stands; null for none.</param>
    public static IEnumerable<PageMark> AtTop(InputText source, FrontMatterBlock? block)
    {
        var text = source.Text;
        var (inComment, inBlock, blocks) = (false, false, 0);
        var start = block is null ? 0 : Math.Min(block.Span.End + 1, text.Length);
        var end = Math.Min(text.Length, start + LongestHead);
        if (!DraftWords.MayStandIn(text.AsSpan(start, end - start)))
        {
            yield break;
        }

        for (var count = 0; count < Reach && start < end; count++)
        {
            var (line, next) = LineAt(text, start);
            var place = start;
            start = next;
            var isComment = inComment || line.StartsWith("<!--", StringComparison.Ordinal);
            inComment = isComment && !line.Contains("-->", StringComparison.Ordinal);
            if (!isComment)
            {
                var wasInBlock = inBlock;
                inBlock = line.Length > 0 && !IsHeading(line);
                blocks += FrontMatterLines.IsCodeFence(line) ? Blocks + 1 : inBlock && !wasInBlock ? 1 : 0;
            }

            var sign = isComment ? DraftWords.InComment(Comment().Replace(line, ""))
                : blocks > Blocks ? DraftSign.None
                : Definition().Match(line) is { Success: true } definition ? DraftWords.InComment(definition.Groups["words"].Value)
                : IsHeading(line) ? DraftWords.InTitle(Heading().Replace(line, ""))
                : Underline().IsMatch(LineAt(text, start).Line) ? DraftWords.InTitle(line)
                : DraftWords.InLine(line);
            if (sign != DraftSign.None)
            {
                yield return new PageMark(line, source.LocationOf(place), sign);
            }
        }
    }

    private static bool IsHeading(string line) => Heading().IsMatch(line);

    /// <summary>A line as readers see it, and where the next one begins.</summary>
    private static (string Line, int Next) LineAt(string text, int start)
    {
        var from = Math.Min(start, text.Length);
        var length = text.AsSpan(from).IndexOfAny('\r', '\n');
        var end = length < 0 ? text.Length : from + length;
        var next = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        return (VisibleText.Of(text[from..end]).Trim(), next);
    }

    /// <summary>The signs around a comment.</summary>
    [GeneratedRegex(@"^<!-+\s*|\s*-+>$", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    /// <summary>The definition of a link that leads nowhere, which no page shows: a comment in any Markdown.</summary>
    [GeneratedRegex("""^\[[^\]]*\]:\s*(?:#|<>|/)\s*[("'](?<words>.*)[)"']$""", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^#{1,6}\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:=+|-+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Underline();
}
