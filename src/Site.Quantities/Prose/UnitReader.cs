using System.Globalization;
using Site.Quantities.Units;

namespace Site.Quantities.Prose;

/// <summary>
/// Reads the unit that stands behind a number in prose, and what it is for: <c>GB/s</c>, <c>tokens a second</c>,
/// <c>USD per million tokens</c>.
/// </summary>
internal static class UnitReader
{
    /// <summary>What stands between a number and its unit.</summary>
    public const string Spaces = " \u00A0\u202F";

    // Words that stand between "per million" and what is counted, and say which of it: they are no part of the unit.
    private static readonly string[] Qualifiers = ["input", "output", "cached", "prompt", "completion", "generated", "total", "new"];

    // What may stand between a number and "a month" and is not what is counted.
    private const int ShortestCounted = 3;
    private static readonly string[] NotCounted =
        ["and", "but", "each", "for", "from", "over", "than", "that", "the", "was", "were", "with", "within", "after", "before", "once"];

    /// <summary>
    /// Behind what says a number again beside its digits: the bracket of “thirty (30) days”, the word of “30 (thirty) days”.
    /// </summary>
    public static int SkipSaidTwice(ReadOnlySpan<char> text, int start, int end)
    {
        if (start > 0 && text[start - 1] == '(' && end < text.Length && text[end] == ')')
        {
            return ToldNumbers.IsWord(LastWord(text[..(start - 1)].TrimEnd(Spaces))) ? end + 1 : end;
        }

        var open = SkipSpace(text, end);
        if (open >= text.Length || text[open] != '(')
        {
            return end;
        }

        var close = EndOfWord(text, open + 1);
        return close < text.Length && text[close] == ')' && ToldNumbers.IsWord(text[(open + 1)..close]) ? close + 1 : end;
    }

    /// <summary>The multiplier right after the digits (20M, 20 million), and where it ends; 1 where there is none.</summary>
    public static (double Factor, int End) ReadMultiplier(ReadOnlySpan<char> text, int at)
    {
        var from = SkipSpace(text, at);
        var end = EndOfWord(text, from);
        var word = text[from..end];
        var factor = ProseUnits.Multiplier(word);

        // Square metres, and tokens a second.
        if (end < text.Length && (text[end] is '\u00B2' or '\u00B3' || (word is "t" && text[end] == '/')))
        {
            return (1, at);
        }

        // Letters that may be a unit multiply only where they are glued to the digits: "8 B" may be bytes, "8 m" metres.
        return factor == 0 || (from > at && word.Length < 3 && word is not ("bn" or "mn")) ? (1, at) : (factor, end);
    }

    /// <summary>
    /// A unit at an offset, with what it is divided by: <c>GB/s</c>, <c>tokens a second</c>, <c>USD per million tokens</c>.
    /// </summary>
    public static (Unit? Unit, int End, double Factor) ReadUnit(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
        {
            return (null, at, 1);
        }

        var from = at + (text[at] is '-' or '\u2011' && at + 1 < text.Length && char.IsLetter(text[at + 1]) ? 1 : 0);
        var end = text[from] switch
        {
            '%' or '×' or '€' or '£' => from + 1,
            '°' => EndOfWord(text, from + 1),
            _ => EndOfWord(text, from),
        };
        var word = text[from..end];

        // The H of "8 H100" is no hour, and the sign of "8 €9" is of the nine.
        if (end < text.Length && char.IsAsciiDigit(text[end]) && (char.IsLetter(text[end - 1]) || text[end - 1] is '€' or '£'))
        {
            return (null, at, 1);
        }

        var (qualifier, next) = (word.ToString(), SkipSpace(text, end));
        var nextEnd = EndOfWord(text, next);
        if (text[next..nextEnd] is "dollar" or "dollars" && Currencies.OfDollars(qualifier) is { } dollar)
        {
            return (ProseUnits.Currency(dollar), nextEnd, 1);
        }

        if (Qualifiers.Contains(qualifier, StringComparer.OrdinalIgnoreCase))
        {
            (from, end) = (next, nextEnd);
            word = text[from..end];
        }

        if (word is "per" && text[next..nextEnd] is "cent")
        {
            word = "%";
            end = nextEnd;
        }
        else if (word is "p" && at > 0 && char.IsAsciiDigit(text[at - 1]))
        {
            // A penny only right behind its digits: "5 p" may be pages.
            word = "pence";
        }

        if (ProseUnits.Find(word, out var factor) is not { } unit)
        {
            return (null, at, 1);
        }

        if (HoursOf(unit, text, end) is { } worked)
        {
            (unit, end) = worked;
        }

        var (per, afterPer) = ReadPer(text, end);
        return per is null ? (unit, end, factor) : (unit / per, afterPer, factor);
    }

    /// <summary>How often something happens that is no unit itself: <c>100 images an hour</c>, <c>3 visits/day</c>.</summary>
    public static (Unit? Unit, int End) ReadRate(ReadOnlySpan<char> text, int at)
    {
        var from = SkipSpace(text, at);
        var end = EndOfWord(text, from);
        if (from == at || end - from < ShortestCounted || NotCounted.Contains(text[from..end].ToString(), StringComparer.OrdinalIgnoreCase))
        {
            return (null, at);
        }

        var (per, afterPer) = ReadPer(text, end);
        return per is null ? (null, at) : (Unit.One / per, afterPer);
    }

    /// <summary>
    /// What an amount is for: <c>/s</c>, <c>per million input tokens</c>, <c>a month</c>; null where nothing of the kind follows.
    /// </summary>
    public static (Unit? Unit, int End) ReadPer(ReadOnlySpan<char> text, int at)
    {
        var from = SkipSpace(text, at);
        if (ProseUnits.OfAdverb(text[from..EndOfWord(text, from)]) is { } often)
        {
            return (often, EndOfWord(text, from));
        }

        if (text[from..].StartsWith("p.a", StringComparison.Ordinal) && EndOfWord(text, from + 2) == from + 3)
        {
            return (ProseUnits.Find("year", out _), from + 3);
        }

        if (from < text.Length && text[from] == '/')
        {
            from = SkipSpace(text, from + 1);
        }
        else
        {
            var end = EndOfPer(text, from);
            if (end == from)
            {
                return (null, at);
            }

            from = SkipSpace(text, end);
        }

        if (ReadSoMany(text, from) is not var (multiplier, afterMultiplier))
        {
            return (null, at);
        }

        from = SkipSpace(text, afterMultiplier);
        var last = EndOfWord(text, from);
        if (Qualifiers.Contains(text[from..last].ToString(), StringComparer.OrdinalIgnoreCase))
        {
            from = SkipSpace(text, last);
            last = EndOfWord(text, from);
        }

        if (ProseUnits.Find(text[from..last], out _) is not { } unit)
        {
            return (null, at);
        }

        var scaled = multiplier == 1 ? unit : Multiplied(unit, multiplier);
        var (next, end2) = text[last..].StartsWith("/", StringComparison.Ordinal) ? ReadPer(text, last) : ReadTime(text, last);
        return (next is null ? scaled : scaled * next, end2);
    }

    /// <summary>
    /// For how many an amount is, 1 where nothing says it, as in "per 1M tokens", "per 1,000 requests", "per million input tokens"; null
    /// where it is for a number that nobody counts prices by.
    /// </summary>
    private static (double Multiplier, int End)? ReadSoMany(ReadOnlySpan<char> text, int from)
    {
        if (from < text.Length && text[from] == '1')
        {
            var digits = WrittenNumber.EndOf(text, from);
            var (multiplier, end) = ReadMultiplier(text, digits);
            multiplier *= double.Parse(WrittenNumber.Normalise(text[from..digits]), CultureInfo.InvariantCulture);
            return multiplier is 1 or 1e3 or 1e6 or 1e9 or 1e12 ? (multiplier, end) : null;
        }

        return EndOfWord(text, from) is var wordEnd && ProseUnits.Multiplier(text[from..wordEnd]) is > 0 and var factor
            ? (factor, wordEnd)
            : (1, from);
    }

    /// <summary>Where the words end that say that an amount is for each of what follows; the offset where none begin.</summary>
    private static int EndOfPer(ReadOnlySpan<char> text, int from)
    {
        var end = EndOfWord(text, from);
        if (text[from..end] is not "for")
        {
            return IsPer(text[from..end]) ? end : from;
        }

        var each = SkipSpace(text, end);
        end = EndOfWord(text, each);
        return text[each..end] is "each" or "every" ? end : from;
    }

    /// <summary>The time that an amount is for beside what else it is for: “per GPU-hour”, “per user and month”.</summary>
    private static (Unit? Unit, int End) ReadTime(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || text[at] is not (' ' or '\u00A0' or '-' or '\u2011'))
        {
            return (null, at);
        }

        var from = at + 1;
        var end = EndOfWord(text, from);
        if (text[from..end] is "and" or "per")
        {
            from = SkipSpace(text, end);
            end = EndOfWord(text, from);
        }

        return text[from..end] is "hour" or "hours" or "hr" or "day" or "month" or "year"
            ? (ProseUnits.Find(text[from..end], out _), end)
            : (null, at);
    }

    /// <summary>Whether a word says that an amount is for each of what follows.</summary>
    public static bool IsPer(ReadOnlySpan<char> word) => word is "per" or "a" or "an" or "each" or "every";

    /// <summary>Behind the space at an offset, or the offset where none is.</summary>
    public static int SkipSpace(ReadOnlySpan<char> text, int at) =>
        at < text.Length && Spaces.Contains(text[at], StringComparison.Ordinal) ? at + 1 : at;

    /// <summary>Where the letters from an offset on end.</summary>
    public static int EndOfWord(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && char.IsLetter(text[from]))
        {
            from++;
        }

        return from;
    }

    /// <summary>The letters that a text ends with.</summary>
    public static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        var from = text.Length;
        while (from > 0 && char.IsLetter(text[from - 1]))
        {
            from--;
        }

        return text[from..];
    }

    /// <summary>“3 kilowatt-hours”: a power times an hour, which is written in two words.</summary>
    private static (Unit Unit, int End)? HoursOf(Unit unit, ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || text[at] is not (' ' or '\u00A0' or '-' or '\u2011'))
        {
            return null;
        }

        var end = EndOfWord(text, at + 1);
        return text[(at + 1)..end] is "hour" or "hours" && UnitTable.Find(unit + "h") is { } worked ? (worked, end) : null;
    }

    private static Unit Multiplied(Unit unit, double multiplier)
    {
        var prefix = multiplier switch { 1e3 => "k", 1e6 => "M", 1e9 => "G", _ => "T" };
        return UnitTable.Find(prefix + unit) ?? UnitTable.Find(prefix + "tok")! / UnitTable.Find("tok")! * unit;
    }
}
