using System.Collections.Frozen;

namespace Site.Markdown.Sentences;

/// <summary>
/// Finds where sentences begin. A sentence ends at <c>. ! ? …</c> or a CJK full stop, with any closing quotes and brackets, when white
/// space or the end follows (none is needed after a CJK stop), except where the stop belongs to an abbreviation, an initial or an
/// ellipsis in mid-sentence, or the next word begins in lower case without being a name (<c>vLLM</c>, <c>llama.cpp</c>).
/// Decimals, versions and addresses have no white space after their points and so never end a sentence.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>Abbreviations that never end a sentence: something always follows them.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NeverLast = Set(
        "e.g", "i.e", "cf", "viz", "vs", "approx", "ca", "eds", "jr", "sr", "z.b", "d.h", "u.a", "v.a", "bzw", "vgl", "sog", "evtl", "ggf",
        "inkl", "exkl", "incl", "excl", "aprox", "resp");

    /// <summary>Titles before a name. With another capital they are units (ms), languages (C) and words: they end sentences.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles =
        FrozenSet.Create(StringComparer.Ordinal, "Dr", "Mr", "Mrs", "Ms", "Prof", "St", "Rev", "Gen", "Col")
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Abbreviations in small letters that do not end a sentence when a number follows: c. 1900, mind. 8 GB.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SmallBeforeNumbers =
        FrozenSet.Create(StringComparer.Ordinal, "c", "mind", "env").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Abbreviations that do not end a sentence when a number follows.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumbers = Set(
        "no", "nos", "fig", "figs", "sec", "ch", "p", "pp", "vol", "art", "eq", "ref", "tab", "para", "ver", "v",
        "nr", "n", "núm", "s", "abb", "abs", "bd", "kap", "rs", "kr", "fr", "est", "avg", "min", "max", "std", "med", "sum", "tel",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

    /// <summary>Abbreviations that end a sentence only when a word follows that commonly begins one.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MaybeLast = Set(
        "etc", "al", "inc", "ltd", "co", "corp", "a.m", "p.m", "u.s", "u.k", "e.u", "u.n", "ed", "mio", "mrd", "tsd", "mill", "usw", "u.ä",
        "stk", "std", "sek", "jh", "jhd");

    /// <summary>Words before a number whose stop makes it an ordinal, as German and others write it: am 3. Mai, den 1. Platz.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeOrdinals = Set(
        "am", "im", "vom", "zum", "zur", "den", "der", "des", "dem", "das", "die", "ab", "bis", "seit", "beim", "jeder", "jede", "jedes",
        "jeden", "ein", "eine", "einen", "einem", "einer", "og", "und", "d.", "den.");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters = Set(
        "the", "a", "an", "it", "its", "this", "that", "these", "those", "there", "they", "we", "you", "he", "she", "i", "in", "on", "at",
        "by", "for", "from", "to", "of", "with", "if", "when", "while", "where", "what", "which", "who", "how", "why", "and", "but", "or",
        "so", "as", "no", "not", "one", "each", "every", "some", "most", "all", "both", "however", "then", "use", "see", "after", "before");

    /// <summary>The offsets at which sentences begin: the first is that of the first character that is not white space.</summary>
    /// <param name="text">
    /// A paragraph's text. Where a stretch must not be looked into (code, addresses) the caller puts letters in its place.
    /// </param>
    public static List<int> Starts(ReadOnlySpan<char> text)
    {
        var starts = new List<int>();
        var at = SkipSpace(text, 0);
        starts.Add(at);
        for (var i = at; i < text.Length; i++)
        {
            if (!IsTerminator(text[i]))
            {
                continue;
            }

            var stop = i;
            while (i + 1 < text.Length && IsTerminator(text[i + 1]))
            {
                i++;
            }

            var end = i + 1;
            while (end < text.Length && IsCloser(text[end]))
            {
                end++;
            }

            var next = SkipSpace(text, end);
            if (next >= text.Length)
            {
                break;
            }

            var breaks = IsWideTerminator(text[i]) || (next > end && Ends(text, stop, i, next));
            if (breaks)
            {
                starts.Add(next);
            }

            i = end - 1;
        }

        return starts;
    }

    private static bool Ends(ReadOnlySpan<char> text, int stop, int last, int next)
    {
        var following = text[next..];
        var word = FirstWord(following);
        var beginsLow = word.Length > 0 && char.IsLower(word[0]) && !IsLowerCaseName(word);
        if (text[last] != '.' || last > stop)
        {
            // "Really?" he asked; and so on ... and on; and ... 5 more.
            return !beginsLow && !(text[last] is '.' or '\u2026' && char.IsDigit(following[0]));
        }

        var before = LastToken(text[..stop]);
        if (IsOrdinal(text[..stop], word)
            || IsSpacedAbbreviation(text[..stop], before)
            || BeginsSpacedAbbreviation(before, following))
        {
            return false;
        }

        if (NeverLast.Contains(before) || (Titles.Contains(before) && char.IsUpper(following[0])))
        {
            return false;
        }

        if ((BeforeNumbers.Contains(before) || SmallBeforeNumbers.Contains(before)) && char.IsDigit(following[0]))
        {
            return false;
        }

        if (MaybeLast.Contains(before))
        {
            return Starters.Contains(word) && char.IsUpper(word[0]);
        }

        var isInitial = before.Length == 1 && char.IsUpper(before[0]) && before[0] != 'I';
        return !beginsLow && !(isInitial && word.Length > 0 && char.IsUpper(word[0]) && !Starters.Contains(word));
    }

    /// <summary>Whether a stop belongs to the one or two digits before it: am 3. Mai.</summary>
    private static bool IsOrdinal(ReadOnlySpan<char> before, ReadOnlySpan<char> following)
    {
        const int longest = 2;
        var rest = before.TrimEnd("0123456789");
        if (before.Length - rest.Length is 0 or > longest
            || rest.IsEmpty
            || rest[^1] is not (' ' or '\u00A0')
            || Starters.Contains(following))
        {
            return false;
        }

        return BeforeOrdinals.Contains(LastToken(rest.TrimEnd()));
    }

    /// <summary>Whether a letter with a stop follows another one: z. B., d. h.</summary>
    private static bool IsSpacedAbbreviation(ReadOnlySpan<char> before, ReadOnlySpan<char> token)
    {
        if (token.Length != 1)
        {
            return false;
        }

        var rest = before[..^1].TrimEnd();
        return rest.Length < before.Length - 1 && rest is [.., '.'] && LastToken(rest[..^1]) is [var first] && char.IsLower(first);
    }

    /// <summary>Whether a small letter with a stop is followed by another letter with one.</summary>
    private static bool BeginsSpacedAbbreviation(ReadOnlySpan<char> token, ReadOnlySpan<char> following) =>
        token.Length == 1 && char.IsLower(token[0]) && following.Length > 1 && char.IsLetter(following[0]) && following[1] == '.';

    /// <summary>Names written with a small first letter: another letter is a capital, or there is a digit or a point inside.</summary>
    private static bool IsLowerCaseName(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) || char.IsDigit(word[i]) || (word[i] == '.' && i + 1 < word.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && !char.IsLetterOrDigit(text[start]) && !char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var end = start;
        while (end < text.Length &&
            (char.IsLetterOrDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))))
        {
            end++;
        }

        return text[start..end];
    }

    private static ReadOnlySpan<char> LastToken(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && (char.IsLetter(text[start - 1]) || (text[start - 1] == '.' && start > 1 && char.IsLetter(text[start - 2]))))
        {
            start--;
        }

        return text[start..];
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        return from;
    }

    private static bool IsTerminator(char c) => c is '.' or '!' or '?' or '\u2026' || IsWideTerminator(c);

    private static bool IsWideTerminator(char c) => c is '\u3002' or '\uFF01' or '\uFF1F';

    private static bool IsCloser(char c) => c is '"' or '\'' or '\u201D' or '\u2019' or ')' or ']' or '\u00BB' or '\u300D' or '\u300F';

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
