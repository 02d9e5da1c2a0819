using System.Buffers;
using System.Globalization;
using Site.Quantities.Units;

namespace Site.Quantities.Prose;

/// <summary>
/// Words and marks beside a number that may make it another quantity and that nothing here reads. What a claim and a quote do not have
/// alike of them, the quote does not carry (C3): a narrow grammar lowers confidence, and never lends it.
/// </summary>
internal static class UnreadWords
{
    private static readonly string[] Before =
    [
        "minus", "negative", "plus or minus", "not", "hardly", "barely", "scarcely", "anything but", "other than", "rather than",
        "instead of", "nowhere near", "close to", "short of", "within", "until", "till", "half", "half of", "twice", "double", "triple",
        "a third of", "a quarter of", "a tenth of", "square root of",
    ];

    private static readonly string[] After =
    [
        "short", "squared", "cubed", "tops", "plus", "upward", "upwards", "maximum", "max", "minimum", "p.a", "p.m", "p.w",
        "k", "K", "m", "M", "MM", "b", "B", "T",
    ];

    // Dashes and signs that may be a minus and are not read as one, and those of comparisons that are no signs of mathematics to Unicode.
    private const string MarksBefore = "\uFF0D\uFE63\u2010\u2011\u2012\u2015\u2796\u207B\u2053\uFE58";

    private const string MarksAfter =
        "\u00B2\u00B3\u00B9\u2070\u2074\u2075\u2076\u2077\u2078\u2079\u207B^\u2030\u2031\u00B7\u22C5\u00BC\u00BD\u00BE\u2032\u2033";

    // Signs of mathematics that are read, that part cells and columns, or that lead from one thing to another.
    private const string PlainSigns =
        "|=<>~+\u2248\u223C\u2243\u2245\u2264\u2265\u2266\u2267\u2272\u2273\uFF1C\uFF1E" +
        "\u2A7D\u2A7E\u2190\u2192\u2194\u21D2\u21D4\u00D7";

    private static readonly SearchValues<char> OfRows = SearchValues.Create("0123456789,.-");

    /// <summary>What stands beside a quantity and is not read; null where nothing does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">Where the quantity begins, sign included; one past its last digit; where it ends, unit included.</param>
    /// <param name="first">Where its first digit stands.</param>
    /// <param name="isMoney">Whether it has a currency: "$5 a call" is so much for each, "8 GB a lot" is not.</param>
    /// <param name="isDate">Whether it is of a date.</param>
    /// <param name="relation">The relation that was read; words that gave it are read.</param>
    public static string? Find(
        ReadOnlySpan<char> text,
        (int Start, int Digits, int End) place,
        int first,
        bool isMoney,
        bool isDate,
        QuantityRelation relation)
    {
        var rest = text[place.End..];
        List<string> unread = [];
        AddBefore(text[..place.Start], relation, unread);
        AddMarks(text, place, first, unread);
        if (!isDate && IsOfRange(text, place.Start, place.End))
        {
            unread.Add("range");
        }

        if (relation == QuantityRelation.Exactly)
        {
            AddAfter(rest, unread);
        }

        AddPer(rest, isMoney, unread);
        return unread.Count == 0 ? null : string.Join(' ', unread);
    }

    private static void AddBefore(ReadOnlySpan<char> text, QuantityRelation relation, List<string> unread)
    {
        var before = text.TrimEnd(" \u00A0*_`");
        if (before.Length > 0 && MarkBefore(before, before.Length < text.Length) is { } mark)
        {
            unread.Add(mark);
        }
        else if (relation == QuantityRelation.Exactly)
        {
            if (RelationWords.DeniesNearness(before))
            {
                unread.Add("not near");
                return;
            }

            foreach (var words in Before)
            {
                if (RelationWords.EndsWithWord(before, words))
                {
                    unread.Add(words);
                }
            }
        }
    }

    private static void AddMarks(ReadOnlySpan<char> text, (int Start, int Digits, int End) place, int first, List<string> unread)
    {
        var (start, digits, end) = place;

        // One of two in a fraction is neither; where a price is for so many, that was read.
        if ((end == digits && digits + 1 < text.Length && text[digits] == '/' && char.IsAsciiDigit(text[digits + 1]))
            || (start > 1 && text[start - 1] == '/' && char.IsAsciiDigit(text[start - 2])))
        {
            unread.Add("/");
        }

        // In accounts an amount that stands in brackets alone is less than nothing.
        if (text[..start].EndsWith("(", StringComparison.Ordinal) && text[end..].StartsWith(")", StringComparison.Ordinal)
            && IsBorder(text[..(start - 1)].TrimEnd(), isBefore: true) && IsBorder(text[(end + 1)..].TrimStart(), isBefore: false))
        {
            unread.Add("()");
        }

        if (IsPart(text[..start], text[end..]))
        {
            unread.Add("of");
        }

        if (IsTimes(text[..start], text[end..]))
        {
            unread.Add("\u00D7");
        }

        if (end > digits && text[end - 1] is 'x' or '\u00D7' && BeginsWithNumber(text[end..]))
        {
            unread.Add("\u00D7");
        }

        if (MarkAfter(text[end..]) is { } behind)
        {
            unread.Add(behind);
        }

        if (SplitDigits(text, first, digits) is { } splitting)
        {
            unread.Add(splitting);
        }
    }

    private static bool IsBorder(ReadOnlySpan<char> text, bool isBefore) =>
        text.IsEmpty || (isBefore ? text[^1] is '|' or ':' : text[0] is '|');

    /// <summary>“8 out of 10”, “1 in 8”, “3/4 of 8 ms”: one number is a part of another.</summary>
    private static bool IsPart(ReadOnlySpan<char> before, ReadOnlySpan<char> rest)
    {
        var space = before.TrimEnd(UnitReader.Spaces);
        var joint = UnitReader.LastWord(space);
        var next = rest.TrimStart(UnitReader.Spaces);
        return (joint is "of" && (EndsWithNumber(space[..^2]) || space.EndsWith(" out of", StringComparison.Ordinal)))
            || (joint is "in" && space[..^2].TrimEnd(UnitReader.Spaces) is [.., >= '0' and <= '9'])
            || (next.StartsWith("out of ", StringComparison.Ordinal) && BeginsWithNumber(next[7..]))
            || (next.StartsWith("of ", StringComparison.Ordinal) && BeginsWithNumber(next[3..]));
    }

    /// <summary>“8 GB x 2”, “2 times 5 dollars”, “2 by 8 GB”.</summary>
    private static bool IsTimes(ReadOnlySpan<char> before, ReadOnlySpan<char> rest)
    {
        var space = before.TrimEnd(UnitReader.Spaces);
        var joint = UnitReader.LastWord(space);
        return (joint is "times" or "by" && space[..^joint.Length].TrimEnd(UnitReader.Spaces) is [.., >= '0' and <= '9'])
            || (rest.StartsWith(" x ", StringComparison.Ordinal) && BeginsWithNumber(rest[3..]));
    }

    private static void AddAfter(ReadOnlySpan<char> rest, List<string> unread)
    {
        if (rest.IsEmpty || rest[0] is not (' ' or '\u00A0'))
        {
            return;
        }

        foreach (var words in After)
        {
            if (rest[1..].StartsWith(words, StringComparison.Ordinal)
                && (rest.Length == words.Length + 1 || !char.IsLetterOrDigit(rest[words.Length + 1])))
            {
                unread.Add(words);
            }
        }
    }

    /// <summary>
    /// What an amount is for, where that is no unit: <c>per user per month</c>, <c>/call</c>, <c>per 100 pages</c>.
    /// </summary>
    private static void AddPer(ReadOnlySpan<char> rest, bool isMoney, List<string> unread)
    {
        for (var at = 0; ;)
        {
            var from = UnitReader.SkipSpace(rest, at);
            var end = from < rest.Length && rest[from] == '/' ? from + 1 : UnitReader.EndOfWord(rest, from);
            var isPer = rest[from..end] is "/" or "per" || (isMoney && UnitReader.IsPer(rest[from..end]));
            var word = UnitReader.SkipSpace(rest, end);
            var last = word;
            while (last < rest.Length && (char.IsLetterOrDigit(rest[last]) || (rest[last] is ',' or '.' && last + 1 < rest.Length
                && char.IsLetterOrDigit(rest[last + 1]))))
            {
                last++;
            }

            if (!isPer || last == word)
            {
                return;
            }

            unread.Add($"per {rest[word..last].ToString().ToLowerInvariant()}");
            at = last;
        }
    }

    /// <summary>
    /// A mark before a number that is not read; letters of scripts without spaces are taken as marks, for a word of bounds may be of them.
    /// </summary>
    private static string? MarkBefore(ReadOnlySpan<char> before, bool isApart)
    {
        var mark = before[^1];
        return IsOfUnspacedScript(mark) ? before[Math.Max(0, before.Length - 2)..].ToString()
            : MarksBefore.Contains(mark, StringComparison.Ordinal) || IsSign(mark) ? mark.ToString()
            : mark == '=' && before.Length > 1 && before[^2] == '!' ? "!="
            : mark == '>' && before.Length > 1 && before[^2] == '=' ? "=>"
            : mark == '\u00D7' || (isApart && UnitReader.LastWord(before) is "x" && EndsWithNumber(before[..^1])) ? "\u00D7"
            : mark is '\u2014' or '\u2013' && !isApart && (before.Length == 1 || char.IsWhiteSpace(before[^2])) ? mark.ToString()
            : null;
    }

    private static string? MarkAfter(ReadOnlySpan<char> rest)
    {
        if (rest.Length > 0 && MarksAfter.Contains(rest[0], StringComparison.Ordinal))
        {
            return rest[0].ToString();
        }

        var at = UnitReader.SkipSpace(rest, 0);
        return at == rest.Length ? null
            : IsSign(rest[at]) ? rest[at].ToString()
            : rest[at] is '\u2264' or '\u2265' or '<' && (at + 1 == rest.Length || rest[at + 1] is ' ' or '.' or ',') ? rest[at].ToString()
            : IsOfUnspacedScript(rest[at]) ? rest[at..Math.Min(rest.Length, at + 2)].ToString()
            : rest[at] is '\u00D7' or '*' && UnitReader.SkipSpace(rest, at + 1) is var next && next < rest.Length
                && char.IsAsciiDigit(rest[next]) ? "\u00D7"
            : null;
    }

    private static bool IsSign(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.MathSymbol => !PlainSigns.Contains(c, StringComparison.Ordinal),
        UnicodeCategory.CurrencySymbol => Currencies.OfSign(c) is null,
        _ => false,
    };

    private static bool IsOfUnspacedScript(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter;

    /// <summary>
    /// What parts digits of one number in some writing, and two numbers in another: 3,14 and 17:05, 1'234, 1 234 with a space that does not
    /// break. Long rows of numbers with commas are rows.
    /// </summary>
    private static string? SplitDigits(ReadOnlySpan<char> text, int first, int digits)
    {
        var before = first > 1 && char.IsAsciiDigit(text[first - 2]) ? text[first - 1] : ' ';
        var after = digits + 1 < text.Length && char.IsAsciiDigit(text[digits + 1]) ? text[digits] : ' ';
        return WrittenNumber.SpacedAt(text, first) is not null ? " "
            : WrittenNumber.MayBeThousands(text[first..digits]) && text[digits - 1] == '0' ? "."
            : IsSplit(before) ? before.ToString()
            : IsSplit(after) ? after.ToString()
            : (before == ',' || after == ',') && !IsRow(text, first) ? ","
            : null;
    }

    private static bool IsSplit(char c) => c is ':' or '\u066B' or '\u066C' || (c != ',' && WrittenNumber.Splits(c));

    private static bool IsRow(ReadOnlySpan<char> text, int at)
    {
        var from = text[..at].LastIndexOfAnyExcept(OfRows) + 1;
        var rest = text[at..].IndexOfAnyExcept(OfRows);
        var row = text[from..(rest < 0 ? text.Length : at + rest)];
        return row.Contains('.') ? row.Count(',') > 0 : row.Count(',') > 2;
    }

    /// <summary>Whether a number is an end of a range or one of a choice: neither is the whole of it.</summary>
    private static bool IsOfRange(ReadOnlySpan<char> text, int start, int end)
    {
        var before = text[..start].TrimEnd(UnitReader.Spaces);
        var word = before.Length < start ? UnitReader.LastWord(before) : [];
        if (word.Length > 0 ? IsRangeWord(word, before[..^word.Length]) && EndsWithNumber(before[..^word.Length])
            : before.Length > 0 && IsDash(before[^1]) && EndsWithNumber(before[..^1]))
        {
            return true;
        }

        var rest = text[end..].TrimStart(UnitReader.Spaces);
        var joint = UnitReader.EndOfWord(rest, 0);
        return joint > 0 ? IsRangeWord(rest[..joint], before) && BeginsWithNumber(rest[joint..].TrimStart(UnitReader.Spaces))
            : rest.Length > 0 && IsDash(rest[0]) && BeginsWithNumber(rest[1..].TrimStart(UnitReader.Spaces));
    }

    private static bool IsDash(char c) => c is '\u2026' or '\u301C' or '\uFF5E' or '-' or '\u2013' or '\u2212' or '\u2011';

    private static bool IsRangeWord(ReadOnlySpan<char> word, ReadOnlySpan<char> before)
    {
        const int farthest = 40;
        var near = before[Math.Max(0, before.Length - farthest)..];
        return word is "to" or "or" or "through" or "bis" or "oder" or "\u00E0" or "ou"
            || (word is "and" or "und" or "et" or "y"
                && (near.Contains("between", StringComparison.OrdinalIgnoreCase)
                    || near.Contains("zwischen", StringComparison.OrdinalIgnoreCase)
                    || near.Contains("entre", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Whether a text ends with a number, perhaps with a unit of one word.</summary>
    private static bool EndsWithNumber(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd(UnitReader.Spaces);
        while (end.Length > 0 && (char.IsLetter(end[^1]) || end[^1] is '%' or '\u20AC' or '\u00B0'))
        {
            end = end[..^1];
        }

        end = end.TrimEnd(UnitReader.Spaces);
        return end.Length > 0 && char.IsAsciiDigit(end[^1]);
    }

    private static bool BeginsWithNumber(ReadOnlySpan<char> text) =>
        text.TrimStart("$\u00A3\u20AC~") is [>= '0' and <= '9', ..];
}
