using System.Text.RegularExpressions;
using Site.Quantities.Prose;

namespace Site.Markdown.Claims.Uncited.Numbers;

/// <summary>
/// Tells the numbers that nobody asks the source of: dates, versions, designators, names, values of a program, conversions, small counts.
/// They are quantities by the format's grammar all the same, and count in coverage.
/// </summary>
internal static partial class UnsourcedNumbers
{
    /// <summary>A count up to this, of things that are no unit, is what a text says of itself: three steps, up to 20 letters.</summary>
    private const double SmallCount = 20;

    /// <summary>The quantities of a text without these.</summary>
    /// <param name="text">A paragraph, code blanked out.</param>
    /// <param name="quantities">Its quantities, in order.</param>
    public static IEnumerable<WrittenQuantity> Without(string text, IReadOnlyList<WrittenQuantity> quantities)
    {
        var unsourced = quantities.Count == 0 ? [] : Stretches(text);
        var next = 0;
        foreach (var quantity in quantities)
        {
            while (next < unsourced.Count && unsourced[next].End <= quantity.Start)
            {
                next++;
            }

            if (!IsSmallCount(text, quantity) && !(next < unsourced.Count && unsourced[next].Start < quantity.End))
            {
                yield return quantity;
            }
        }
    }

    /// <summary>
    /// Where they stand, in order. Each family looks for itself, so that what begins further left in one cuts nothing off in another; those
    /// that touch become one.
    /// </summary>
    private static List<(int Start, int End)> Stretches(string text)
    {
        var found = new List<(int Start, int End)>();
        foreach (var match in Dates.Find(text)
            .Concat(Designators.Find(text))
            .Concat(Versions.Find(text))
            .Concat(DigitNames.Find(text))
            .Concat(ProgramValues.Find(text))
            .Concat(Conversions.Find(text))
            .OrderBy(m => m.Index))
        {
            var end = match.Index + match.Length;
            if (found.Count > 0 && match.Index <= found[^1].End)
            {
                found[^1] = (found[^1].Start, Math.Max(found[^1].End, end));
            }
            else
            {
                found.Add((match.Index, end));
            }
        }

        return found;
    }

    private static bool IsSmallCount(string text, WrittenQuantity quantity) =>
        quantity is { Unit: null, Multiplier: 1, IsNegative: false, Value: <= SmallCount }
        && quantity.Digits.All(char.IsAsciiDigit)
        && CountsAgain().Match(text, quantity.End) is { Success: false };

    /// <summary>What makes a count a share: <c>1 in 5</c>, <c>3 of 4</c>, <c>2 out of 10</c>; but <c>1 of</c> them is one.</summary>
    [GeneratedRegex(
        @"\G(?:\ (?:in|out\ of|(?<!\b1\ )of)\b|(?:\ \w+)?\ per\ \d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex CountsAgain();
}
