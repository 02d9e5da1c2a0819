using System.Text;

namespace Site.Quantities.Prose;

/// <summary>
/// The runs of letters and numerals of a text, in order. What stands between digits of one number belongs to its run (<c>3.1</c>,
/// <c>2,50</c>), and an apostrophe to its word.
/// </summary>
internal static class WordRuns
{
    /// <summary>Finds them.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Where each begins, its letters and digits, and whether it is a value in data: behind a name, in a cell.</returns>
    public static List<(int Start, string Text, bool IsValue)> Of(string text)
    {
        var runs = new List<(int Start, string Text, bool IsValue)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsOfRun(text[i]))
            {
                continue;
            }

            var end = WrittenNumber.SpacedAt(text, i) is { } spaced && spaced.Start == i && char.IsAsciiDigit(text[i]) ? spaced.End : i + 1;
            while (end < text.Length && (IsOfRun(text[end]) || IsWithin(text, end)))
            {
                end++;
            }

            runs.Add((i, text[i..end], IsValueAt(text, i)));
            i = end - 1;
        }

        return runs;
    }

    /// <summary>Whether what begins at an offset stands in data and in no sentence: behind a name, in a cell.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The offset.</param>
    public static bool IsValueAt(ReadOnlySpan<char> text, int at)
    {
        var before = text[..at].TrimEnd(" *_`$\u20AC\u00A3~-");
        return before.Length > 0 && before[^1] is ':' or '=' or '|' or '"' or ',';
    }

    /// <summary>Whether a text has a numeral of any kind: digits of all scripts and styles, fractions, letters that count.</summary>
    public static bool HasNumeral(string text)
    {
        const int keycapTen = 0x1F51F;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsNumber(rune) || rune.Value == keycapTen)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Letters and numerals of any kind, fractions and raised digits among them (<c>2½</c>, <c>10⁶</c>), and all beyond the basic plane.
    /// </summary>
    private static bool IsOfRun(char sign) => char.IsLetter(sign) || char.IsNumber(sign) || char.IsSurrogate(sign);

    private static bool IsWithin(string text, int at) => at + 1 < text.Length
        && (char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])
            ? text[at] == '.' || WrittenNumber.Splits(text[at])
            : text[at] is '\'' or '\u2019' && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]));
}
