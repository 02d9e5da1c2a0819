using System.Buffers;
using System.Globalization;
using System.Text;
using Site.Text.Folding;

namespace Site.Generator.Search;

/// <summary>Takes a word, which is there only while it is taken.</summary>
/// <param name="word">The word.</param>
internal delegate void WordTaker(ReadOnlySpan<char> word);

/// <summary>
/// The words of a text as the search knows them: small letters without accents. Scripts that part no words are cut into pairs of
/// characters. A browser takes the words of a question in the same way, in <c>theme/assets/search/words.js</c>.
/// </summary>
internal static class SearchWords
{
    // The first character of a script that parts no words.
    private const char FirstUnparted = '\u0E00';

    private static readonly SearchValues<char> Hyphens = SearchValues.Create("-_\u2010\u2011");

    /// <summary>Hands out the words of a text, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="take">Takes each of them.</param>
    public static void Each(string text, WordTaker take)
    {
        var folded = Fold(text);
        for (var (start, end) = Run(folded, 0); start < end; (start, end) = Run(folded, end))
        {
            TakeParts(folded.AsSpan(start, end - start), take);
        }
    }

    /// <summary>Hands out words that hyphens join, written as one: who looks for <c>breakeven</c> means <c>break-even</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="take">Takes each of them.</param>
    public static void EachJoined(string text, WordTaker take)
    {
        if (!text.AsSpan().ContainsAny(Hyphens))
        {
            return;
        }

        var folded = Fold(text);
        var joined = new StringBuilder();
        var last = (Start: 0, End: -1);
        for (var run = Run(folded, 0); run.Start < run.End; run = Run(folded, run.End))
        {
            if (last.End >= 0 && run.Start == last.End + 1 && Hyphens.Contains(folded[last.End]))
            {
                joined.Append(joined.Length > 0 ? "" : folded.AsSpan(last.Start, last.End - last.Start));
                joined.Append(folded.AsSpan(run.Start, run.End - run.Start));
            }
            else
            {
                TakeJoined();
            }

            last = run;
        }

        TakeJoined();

        void TakeJoined()
        {
            if (joined.Length > 0)
            {
                take(joined.ToString());
                joined.Clear();
            }
        }
    }

    private static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in NormalForm.Of(text, NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (c is < '\u0300' or > '\u036F')
            {
                _ = c switch
                {
                    'ß' => folded.Append("ss"),
                    'æ' => folded.Append("ae"),
                    'œ' => folded.Append("oe"),
                    'ø' => folded.Append('o'),
                    'ł' => folded.Append('l'),
                    'đ' or 'ð' => folded.Append('d'),
                    'þ' => folded.Append("th"),
                    'ı' => folded.Append('i'),
                    'ς' => folded.Append('σ'),
                    _ => folded.Append(c),
                };
            }
        }

        return NormalForm.Of(folded.ToString());
    }

    /// <summary>
    /// The next run of letters, digits and their marks; a full stop or comma between two digits belongs to the number. Empty where there is
    /// none.
    /// </summary>
    private static (int Start, int End) Run(string text, int from)
    {
        var start = from;
        while (start < text.Length && LengthOfPart(text, start) == 0)
        {
            start += char.IsSurrogatePair(text, start) ? 2 : 1;
        }

        var end = start;
        while (end < text.Length && (LengthOfPart(text, end) is > 0 and var length || (length = IsWithinNumber(text, end) ? 1 : 0) > 0))
        {
            end += length;
        }

        return (start, end);
    }

    /// <summary>How many UTF-16 units the letter, digit or mark at an offset has; 0 for anything else.</summary>
    private static int LengthOfPart(string text, int at)
    {
        if (char.IsAscii(text[at]))
        {
            return char.IsAsciiLetterOrDigit(text[at]) ? 1 : 0;
        }

        // Half a surrogate pair is no character, so no part of a word.
        return Rune.TryGetRuneAt(text, at, out var rune) && Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
            ? rune.Utf16SequenceLength
            : 0;
    }

    private static bool IsWithinNumber(string text, int i) =>
        text[i] is '.' or ',' && char.IsAsciiDigit(text[i - 1]) && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]);

    private static void TakeParts(ReadOnlySpan<char> run, WordTaker take)
    {
        if (!run.ContainsAnyInRange(FirstUnparted, char.MaxValue))
        {
            TakeWord(run, take);
            return;
        }

        while (run.Length > 0)
        {
            Rune.DecodeFromUtf16(run, out var first, out var end);
            var isUnparted = PartsNoWords(first);
            for (var length = end; end < run.Length; end += length)
            {
                Rune.DecodeFromUtf16(run[end..], out var rune, out length);
                if (PartsNoWords(rune) != isUnparted)
                {
                    break;
                }
            }

            if (isUnparted)
            {
                TakePairs(run[..end], take);
            }
            else
            {
                TakeWord(run[..end], take);
            }

            run = run[end..];
        }
    }

    /// <summary>Takes a word. Commas part thousands, so a number is the same with and without them.</summary>
    private static void TakeWord(ReadOnlySpan<char> word, WordTaker take)
    {
        if (word.Contains(','))
        {
            take(word.ToString().Replace(",", "", StringComparison.Ordinal));
        }
        else
        {
            take(word);
        }
    }

    private static void TakePairs(ReadOnlySpan<char> run, WordTaker take)
    {
        Rune.DecodeFromUtf16(run, out _, out var length);
        if (length == run.Length)
        {
            take(run);
        }

        while (length < run.Length)
        {
            Rune.DecodeFromUtf16(run[length..], out _, out var next);
            take(run[..(length + next)]);
            run = run[length..];
            length = next;
        }
    }

    /// <summary>Whether a character is of a script that is written without spaces: those of South-East and East Asia.</summary>
    private static bool PartsNoWords(Rune rune) => rune.Value is
        (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x3040 and <= 0x30FF)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF);
}
