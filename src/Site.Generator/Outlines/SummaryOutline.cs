using System.Text.RegularExpressions;

namespace Site.Generator.Outlines;

/// <summary>Reads <c>SUMMARY.md</c> of mdBook and GitBook: a list of links, with headings for the parts of the book.</summary>
internal static partial class SummaryOutline
{
    /// <summary>Reads the list.</summary>
    /// <param name="markdown">The file, which stands at the top of the input.</param>
    public static IEnumerable<OutlineEntry> Read(string markdown)
    {
        string? section = null;
        var isFirst = true;
        foreach (var line in markdown.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            if (line.StartsWith('#'))
            {
                // The first heading is that of the list.
                section = isFirst ? null : line.TrimStart('#').Trim();
            }
            else if (Link().Match(line) is { Success: true } link &&
                OutlinePath.Resolve(default, link.Groups["path"].Value) is { } path)
            {
                yield return new OutlineEntry(path, Plain(link.Groups["title"].Value), section);
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
