using System.Text.RegularExpressions;
using Site.Markdown.Markers;
using Site.Quantities.Prose;
using Site.Text.Diagnostics;

namespace Site.Markdown.Values;

/// <summary>
/// Checks that the words an author wrote for a number still say that number: it changes with its fact or model, and the words do not, and
/// then the twin would say another.
/// </summary>
internal static partial class WordingCheck
{
    /// <summary>The wording of a marker; null where it has none, or one that lacks the number shown, which is reported.</summary>
    public static string? Read(ValueParts parts, string display, MarkerText marker)
    {
        if (parts.Wording is { } wording && Number().Match(display) is { Success: true } number && !Says(wording, number.Value))
        {
            marker.Context.Diagnostics.Report(Rules.Claims.OtherNumber.At(
                marker.Locate(parts.WordingOffset),
                $"The page shows '{display}', and the wording has no {number.Value}; it is left out.",
                $"Put {number.Value} into the wording, or leave 'as=' out."));
            return null;
        }

        return parts.Wording;
    }

    private static bool Says(string wording, string number) =>
        Number().Matches(wording).Any(m => Bare(m.Value) == Bare(number)) ||
        (int.TryParse(number, out var small) && small >= 0 && small < QuantityReader.Words.Count &&
            wording.Contains(QuantityReader.Words[small], StringComparison.OrdinalIgnoreCase));

    /// <summary>The number without what is written for the eye: 20.00 is 20.</summary>
    private static string Bare(string number) => number.Replace(",", "", StringComparison.Ordinal) is var plain && plain.Contains('.')
        ? plain.TrimEnd('0').TrimEnd('.')
        : plain;

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?(?<!,)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
