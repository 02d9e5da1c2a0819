using System.Buffers;
using System.Globalization;
using System.Text;

namespace Site.Generator.Search;

/// <summary>
/// The words of a text as the search knows them: small letters without accents. Scripts that part no words are cut into pairs of
/// characters. A browser takes the words of a question in the same way, in <c>theme/assets/search/words.js</c>.
/// </summary>
public static class SearchWords
{
    private static readonly SearchValues<char> Hyphens = SearchValues.Create("-_\u2010\u2011");

    /// <summary>The words of a text, in order.</summary>
    /// <param name="text">The text.</param>
    public static List<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Fold(text);
        var words = new List<string>();
        foreach (var (start, end) in RunsOf(folded))
        {
            AddParts(folded[start..end], words);
        }

        return words;
    }

    /// <summary>Words that hyphens join, written as one: who looks for <c>breakeven</c> means <c>break-even</c>.</summary>
    /// <param name="text">The text.</param>
    public static IEnumerable<string> Joined(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Fold(text);
        (int Start, int End)? before = null;
        var joined = "";
        foreach (var (start, end) in RunsOf(folded))
        {
            if (before is { } last && start == last.End + 1 && Hyphens.Contains(folded[last.End]))
            {
                joined = (joined.Length > 0 ? joined : folded[last.Start..last.End]) + folded[start..end];
            }
            else if (joined.Length > 0)
            {
                yield return joined;
                joined = "";
            }

            before = (start, end);
        }

        if (joined.Length > 0)
        {
            yield return joined;
        }
    }

    private static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in Whole(text).Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (c is < '\u0300' or > '\u036F')
            {
                folded.Append(c switch
                {
                    'ß' => "ss",
                    'æ' => "ae",
                    'œ' => "oe",
                    'ø' => "o",
                    'ł' => "l",
                    'đ' => "d",
                    'ð' => "d",
                    'þ' => "th",
                    'ı' => "i",
                    'ς' => "σ",
                    _ => c.ToString(),
                });
            }
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The text without what has no normal form: halves of surrogate pairs, and code points that are no characters.</summary>
    private static string Whole(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append((rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF ? Rune.ReplacementChar : rune);
        }

        return whole.ToString();
    }

    /// <summary>The runs of letters, digits and their marks; a full stop or comma between two digits belongs to the number.</summary>
    private static IEnumerable<(int Start, int End)> RunsOf(string text)
    {
        var start = -1;
        for (var i = 0; i < text.Length;)
        {
            var rune = Rune.GetRuneAt(text, i);
            if (IsPart(rune) || (start >= 0 && IsWithinNumber(text, i)))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                yield return (start, i);
                start = -1;
            }

            i += rune.Utf16SequenceLength;
        }

        if (start >= 0)
        {
            yield return (start, text.Length);
        }
    }

    private static bool IsPart(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value)
        : Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool IsWithinNumber(string text, int i) =>
        text[i] is '.' or ',' && char.IsAsciiDigit(text[i - 1]) && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]);

    private static void AddParts(string run, List<string> words)
    {
        var runes = run.EnumerateRunes().ToArray();
        for (var i = 0; i < runes.Length;)
        {
            var end = i + 1;
            while (end < runes.Length && PartsNoWords(runes[end]) == PartsNoWords(runes[i]))
            {
                end++;
            }

            if (PartsNoWords(runes[i]))
            {
                AddPairs(runes.AsSpan(i, end - i), words);
            }
            else
            {
                // Commas part thousands, so a number is the same with and without them.
                words.Add(string.Concat(runes[i..end]).Replace(",", "", StringComparison.Ordinal));
            }

            i = end;
        }
    }

    private static void AddPairs(ReadOnlySpan<Rune> runes, List<string> words)
    {
        if (runes.Length == 1)
        {
            words.Add(runes[0].ToString());
        }

        for (var i = 1; i < runes.Length; i++)
        {
            words.Add(runes[i - 1].ToString() + runes[i]);
        }
    }

    /// <summary>Whether a character is of a script that is written without spaces: those of South-East and East Asia.</summary>
    private static bool PartsNoWords(Rune rune) => rune.Value is
        (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x3040 and <= 0x30FF)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF);
}
