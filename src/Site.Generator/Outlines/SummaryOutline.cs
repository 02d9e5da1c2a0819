using System.Text.RegularExpressions;

namespace Site.Generator.Outlines;

/// <summary>Reads <c>SUMMARY.md</c> of mdBook and GitBook: a list of links, with headings for the parts of the book.</summary>
public static partial class SummaryOutline
{
    /// <summary>Reads the list as it is written.</summary>
    /// <param name="markdown">The file.</param>
    public static IEnumerable<SummaryChapter> Chapters(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return ChaptersOf(markdown);
    }

    /// <summary>Reads what the list says of the input.</summary>
    /// <param name="markdown">The file, which stands at the top of the input.</param>
    internal static IEnumerable<OutlineEntry> Read(string markdown)
    {
        foreach (var chapter in ChaptersOf(markdown))
        {
            if (OutlinePath.Resolve(default, chapter.Path) is { } path)
            {
                yield return new OutlineEntry(path, chapter.Title, chapter.Part);
            }
        }
    }

    private static IEnumerable<SummaryChapter> ChaptersOf(string markdown)
    {
        string? part = null;
        var isFirst = true;
        foreach (var line in markdown.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            if (line.StartsWith('#'))
            {
                // The first heading is that of the list.
                part = isFirst ? null : line.TrimStart('#').Trim();
            }
            else if (Link().Match(line) is { Success: true } link)
            {
                yield return new SummaryChapter(Plain(link.Groups["title"].Value), link.Groups["path"].Value, part);
            }

            isFirst = false;
        }
    }

    private static string Plain(string title) => Escaped().Replace(title.Replace("`", "", StringComparison.Ordinal), "$1");

    [GeneratedRegex(
        @"^(?:[-*+]\s+|\d+[.)]\s+)?\[(?<title>(?:[^\[\]\\]|\\.)*)\]\(<?(?<path>[^()<>]*)>?\)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"\\(\p{P}|\p{S})", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
