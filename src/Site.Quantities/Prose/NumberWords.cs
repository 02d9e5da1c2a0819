using System.Collections.Frozen;
using System.Globalization;

namespace Site.Quantities.Prose;

/// <summary>
/// Reads English numbers in words: <c>sixteen</c>, <c>twenty-five</c>, <c>one hundred and twenty</c>, <c>a dozen</c>, <c>half a</c>,
/// <c>one and a half</c>. Thousands and what is above them multiply such a number, as they do digits.
/// </summary>
internal static class NumberWords
{
    private const string Separators = " \u00A0-\u2010\u2011";

    private static readonly string[] Names =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] NamesOfTens =
        ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Below20 = Numbered(Names);
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Tens = Numbered(NamesOfTens);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Multiplying =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "dozen", "thousand", "million", "billion", "trillion")
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The numbers below twenty, each at its own place.</summary>
    public static IReadOnlyList<string> BelowTwenty => Names;

    /// <summary>The numbers of one word below a hundred, each with its word, from zero on.</summary>
    public static IEnumerable<(string Word, int Number)> BelowHundredInOneWord =>
        Names.Index().Select(n => (n.Item, n.Index)).Concat(NamesOfTens.Index().Skip(2).Select(n => (n.Item, 10 * n.Index)));

    /// <summary>The number that a word begins, as decimal text, and where it ends; null where it begins none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the word begins.</param>
    public static (string Digits, int End)? At(ReadOnlySpan<char> text, int at)
    {
        var word = text[at..UnitReader.EndOfWord(text, at)];
        var end = at + word.Length;
        if (Is(word, "half"))
        {
            return Next(text, end, out var article) is var after && article is "a" or "an" ? ("0.5", after) : null;
        }

        if (Is(word, "a") || Is(word, "an"))
        {
            Next(text, end, out var counted);
            return Multiplying.Contains(counted) ? ("1", end)
                : Is(counted, "hundred") ? Written(Hundreds(text, end, 1))
                : null;
        }

        if (BelowHundred(text, at) is not var (number, last))
        {
            return null;
        }

        var whole = Hundreds(text, last, number);
        return IsAndAHalf(text, whole.End) is { } half ? (Digits(whole.Number) + ".5", half) : Written(whole);
    }

    private static (string Digits, int End) Written((int Number, int End) read) => (Digits(read.Number), read.End);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static (int Number, int End)? BelowHundred(ReadOnlySpan<char> text, int at)
    {
        var end = UnitReader.EndOfWord(text, at);
        var word = text[at..end];
        if (Below20.TryGetValue(word, out var small))
        {
            return (small, end);
        }

        if (!Tens.TryGetValue(word, out var tens))
        {
            return null;
        }

        return end < text.Length && Separators.Contains(text[end], StringComparison.Ordinal)
            && UnitReader.EndOfWord(text, end + 1) is var last && Below20.TryGetValue(text[(end + 1)..last], out var ones)
            && ones is > 0 and < 10
            ? ((10 * tens) + ones, last)
            : (10 * tens, end);
    }

    /// <summary>A number and, where it counts hundreds, what these are: “one hundred and twenty”.</summary>
    private static (int Number, int End) Hundreds(ReadOnlySpan<char> text, int end, int number)
    {
        var last = Next(text, end, out var word);
        if (!Is(word, "hundred"))
        {
            return (number, end);
        }

        var from = Next(text, last, out var and);
        from = Is(and, "and") ? from : last;
        return from + 1 < text.Length && Separators.Contains(text[from], StringComparison.Ordinal)
            && BelowHundred(text, from + 1) is var (rest, afterRest)
            ? ((100 * number) + rest, afterRest)
            : (100 * number, last);
    }

    /// <summary>Where “and a half” behind a number ends; null where something else follows.</summary>
    private static int? IsAndAHalf(ReadOnlySpan<char> text, int end)
    {
        var last = Next(text, Next(text, Next(text, end, out var and), out var article), out var half);
        return Is(and, "and") && Is(article, "a") && Is(half, "half") ? last : null;
    }

    /// <summary>Where the word behind one separator ends; empty where none stands there.</summary>
    private static int Next(ReadOnlySpan<char> text, int at, out ReadOnlySpan<char> word)
    {
        if (at >= text.Length || !Separators.Contains(text[at], StringComparison.Ordinal))
        {
            word = [];
            return at;
        }

        var end = UnitReader.EndOfWord(text, at + 1);
        word = text[(at + 1)..end];
        return end;
    }

    private static bool Is(ReadOnlySpan<char> word, string expected) => word.Equals(expected, StringComparison.OrdinalIgnoreCase);

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Numbered(string[] words) =>
        words.Index().Where(w => w.Item.Length > 0)
            .ToFrozenDictionary(w => w.Item, w => w.Index, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
