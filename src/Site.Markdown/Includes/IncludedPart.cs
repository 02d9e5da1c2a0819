using System.Globalization;
using System.Text.RegularExpressions;

namespace Site.Markdown.Includes;

/// <summary>What of a file is included: all of it, lines by number, or a part that comments in it name.</summary>
/// <param name="Name">The name of the part; null for none.</param>
/// <param name="Ranges">The lines, counted from 1, the last one included; empty for all.</param>
public sealed partial record IncludedPart(string? Name, IReadOnlyList<(int First, int Last)> Ranges)
{
    /// <summary>All of a file.</summary>
    public static IncludedPart All { get; } = new(null, []);

    /// <summary>
    /// Reads what mdBook and MkDocs write behind a path: <c>2</c> (mdBook: that line; MkDocs: from there), <c>2:10</c>, <c>:10</c>,
    /// <c>2:</c>, several of them with commas, or a name.
    /// </summary>
    /// <param name="text">What is written; empty for all of the file.</param>
    public static IncludedPart Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.Trim();
        return text.Length == 0 ? All : Lines(text, ':') ?? new IncludedPart(text, []);
    }

    /// <summary>Reads numbers of lines; null where these are none.</summary>
    /// <param name="text">Such as <c>2-4,8</c>.</param>
    /// <param name="to">The sign between the first line and the last.</param>
    public static IncludedPart? Lines(string text, char to)
    {
        ArgumentNullException.ThrowIfNull(text);
        var ranges = new List<(int First, int Last)>();
        foreach (var item in text.Replace(to, ':').Split(','))
        {
            if (Numbers().Match(item.Trim()) is not { Success: true } numbers || item.Trim().Length == 0)
            {
                return null;
            }

            var first = Number(numbers.Groups["first"], 1);
            ranges.Add((Math.Max(1, first), numbers.Groups["to"].Success ? Number(numbers.Groups["last"], int.MaxValue) : first));
        }

        return new IncludedPart(null, ranges);
    }

    /// <summary>Whether a line, by its number from 1, is among those meant.</summary>
    public bool Has(int line) => Ranges.Count == 0 || Ranges.Any(r => line >= r.First && line <= r.Last);

    private static int Number(Group group, int otherwise) =>
        int.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    [GeneratedRegex(@"^(?<first>\d{0,7})(?<to>:(?<last>\d{0,7}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
