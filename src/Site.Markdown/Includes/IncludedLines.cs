using System.Globalization;
using System.Text.RegularExpressions;

namespace Site.Import;

/// <summary>
/// Selects lines of an included file as mdBook does (https://rust-lang.github.io/mdBook/format/mdbook.html#including-files).
/// </summary>
internal static partial class IncludedLines
{
    /// <summary>The lines.</summary>
    /// <param name="lines">All lines of the file.</param>
    /// <param name="range">Nothing for all; <c>2</c>, <c>2:10</c>, <c>:10</c>, <c>2:</c>; or the name of an anchor in it.</param>
    public static IEnumerable<string> Of(string[] lines, string range)
    {
        range = range.Trim();
        if (range.Length > 0 && Numbers().Match(range) is { Success: true } numbers)
        {
            var first = Number(numbers.Groups["first"], 1);
            var last = numbers.Groups["to"].Success ? Number(numbers.Groups["last"], lines.Length) : first;
            return lines.Skip(first - 1).Take(Math.Max(0, last - first + 1)).Where(l => !Anchor().IsMatch(l));
        }

        return range.Length == 0 ? lines.Where(l => !Anchor().IsMatch(l)) : Between(lines, range);
    }

    private static IEnumerable<string> Between(string[] lines, string name)
    {
        var isIn = false;
        foreach (var line in lines)
        {
            if (Anchor().Match(line) is { Success: true } anchor)
            {
                isIn = anchor.Groups["name"].Value == name ? !anchor.Groups["end"].Success : isIn;
            }
            else if (isIn)
            {
                yield return line;
            }
        }
    }

    private static int Number(Group group, int otherwise) =>
        int.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    [GeneratedRegex(@"^(?<first>\d*)(?<to>:(?<last>\d*))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"ANCHOR(?<end>_END)?:\s*(?<name>[\w-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Anchor();
}
