using Site.Quantities.Units;

namespace Site.Quantities.Prose;

/// <summary>
/// Reads the quantity around a run of digits: its sign, currency, multiplier, unit and relation. The same reader serves claims, quotes and
/// tables, so that what is compared was read alike.
/// </summary>
public static class QuantityReader
{
    private const string CurrencySigns = "$£€";
    private const string Spaces = " \u00A0\u202F";

    // Words that stand between "per million" and what is counted, and say which of it: they are no part of the unit.
    private static readonly string[] Qualifiers = ["input", "output", "cached", "prompt", "completion", "generated", "total", "new"];

    // What may stand between a number and "a month" and is not what is counted.
    private const int ShortestCounted = 3;
    private static readonly string[] NotCounted =
        ["and", "but", "each", "for", "from", "over", "than", "that", "the", "was", "were", "with", "within", "after", "before", "once"];

    private static readonly string[] Joints = [" to ", " and ", " or ", "–", "-", " – ", " - "];

    private static readonly string[] NumberWords =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The numbers that are read in words, each at its own place: zero to twelve.</summary>
    public static IReadOnlyList<string> Words => NumberWords;

    /// <summary>
    /// Every quantity that a text could be carrying: all numbers but those inside a name (A100) or a version (0.22.0), and number words.
    /// </summary>
    /// <param name="text">The text: a quote, a heading of a table.</param>
    public static IReadOnlyList<WrittenQuantity> FindAll(ReadOnlySpan<char> text)
    {
        var found = new List<WrittenQuantity>();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                var end = WrittenNumber.EndOf(text, i);
                if (!IsInName(text, i) && !WrittenNumber.IsDotted(text, i, end))
                {
                    found.Add(Read(text, i, end));
                    end = found[^1].End;
                }

                i = end - 1;
            }
            else if (char.IsAsciiLetter(text[i]))
            {
                var end = EndOfWord(text, i);
                if (NumberOf(text[i..end]) is { } number && (i == 0 || !char.IsLetterOrDigit(text[i - 1])))
                {
                    found.Add(ReadAround(text, i, end, number));
                }

                i = end - 1;
            }
        }

        return found;
    }

    /// <summary>Where a number that begins at an offset ends: separators of thousands, decimals and an exponent of ten included.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where its first digit stands.</param>
    public static int EndOfNumber(ReadOnlySpan<char> text, int start) => WrittenNumber.EndOf(text, start);

    /// <summary>Whether digits are part of a version or an address (0.22.0, 127.0.0.1), which say no quantity.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the digits begin.</param>
    /// <param name="end">One past the last of them.</param>
    public static bool IsVersion(ReadOnlySpan<char> text, int start, int end) => WrittenNumber.IsDotted(text, start, end);

    /// <summary>Reads the quantity whose digits are known.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the digits begin.</param>
    /// <param name="end">One past the last of them.</param>
    public static WrittenQuantity Read(ReadOnlySpan<char> text, int start, int end) =>
        ReadAround(text, start, end, WrittenNumber.Normalise(text[start..end]));

    /// <summary>The units that a text names, whether or not with a number: the heading of a column, the name of a value in data.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<Unit> UnitsNamedIn(ReadOnlySpan<char> text)
    {
        var units = new List<Unit>();
        for (var i = 0; i < text.Length; i++)
        {
            if (CurrencySigns.Contains(text[i], StringComparison.Ordinal))
            {
                var money = ProseUnits.Currency(Currencies.OfSign(text[i])!);
                var (per, end) = ReadPer(text, SkipAmount(text, i + 1));
                units.Add(per is null ? money : money / per);
                i = end - 1;
            }
            else if (char.IsLetter(text[i]) || text[i] == '%')
            {
                var (unit, end, _) = ReadUnit(text, i);

                // Before a number "A" may be anything.
                if (unit is not null && (end > i + 1 || text[i] is not ('A' or 'V' or 'm' or 'g')))
                {
                    units.Add(unit);
                }

                i = Math.Max(end, EndOfWord(text, i)) - 1;
            }
        }

        return units;
    }

    private static WrittenQuantity ReadAround(ReadOnlySpan<char> text, int start, int end, string digits)
    {
        var (currency, first) = ReadSign(text, start);
        var isNegative = HasMinus(text, first);
        first -= isNegative ? 1 : 0;
        if (isNegative && currency is null)
        {
            (currency, first) = ReadSign(text, first);
        }

        var (multiplier, last) = ReadMultiplier(text, end);
        Unit? unit;
        double factor = 1;
        if (currency is not null)
        {
            var (per, afterPer) = ReadPer(text, last);
            unit = per is null ? currency : currency / per;
            last = per is null ? last : afterPer;
        }
        else
        {
            (unit, var afterUnit, factor) = ReadUnit(text, SkipSpace(text, last));
            (unit, afterUnit) = unit is null ? ReadRate(text, last) : (unit, afterUnit);
            last = unit is null ? last : afterUnit;
        }

        unit ??= UnitOfRange(text, last, out factor);
        var relation = RelationWords.Find(text, first, last, unit is not null);
        return new WrittenQuantity(first, last, digits, isNegative, multiplier * factor, relation, unit)
        {
            NamedRelation = RelationWords.FindInName(text, first),
            NamedUnits = unit is null ? [.. UnitsOfName(QuantityName.Before(text, first))] : [],
        };
    }

    /// <summary>The currency whose sign stands right before an offset, and where it begins: $, A$; null where none does.</summary>
    private static (Unit? Currency, int Start) ReadSign(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || !CurrencySigns.Contains(text[at - 1], StringComparison.Ordinal))
        {
            return (null, at);
        }

        var from = at - 1;
        while (text[at - 1] == '$' && from > 0 && char.IsAsciiLetterUpper(text[from - 1]))
        {
            from--;
        }

        return Currencies.OfDollarSign(text[from..(at - 1)].ToString()) is { } code
            ? (ProseUnits.Currency(code), from)
            : (ProseUnits.Currency(Currencies.OfSign(text[at - 1])!), at - 1);
    }

    /// <summary>“60 to 80%”, “24-48 GiB”, “60 and 80%”: the first number of a pair leaves its unit to the second.</summary>
    private static Unit? UnitOfRange(ReadOnlySpan<char> text, int end, out double factor)
    {
        factor = 1;
        var rest = text[end..];
        foreach (var joint in Joints)
        {
            if (rest.StartsWith(joint, StringComparison.Ordinal) && rest.Length > joint.Length && char.IsAsciiDigit(rest[joint.Length]))
            {
                var from = end + joint.Length;
                var (multiplier, last) = ReadMultiplier(text, WrittenNumber.EndOf(text, from));
                return multiplier == 1 ? ReadUnit(text, SkipSpace(text, last), out factor) : null;
            }
        }

        return null;
    }

    private static Unit? ReadUnit(ReadOnlySpan<char> text, int at, out double factor)
    {
        (var unit, _, factor) = ReadUnit(text, at);
        return unit;
    }

    /// <summary>The multiplier right after the digits (20M, 20 million), and where it ends; 1 where there is none.</summary>
    private static (double Factor, int End) ReadMultiplier(ReadOnlySpan<char> text, int at)
    {
        var from = SkipSpace(text, at);
        var end = EndOfWord(text, from);
        var word = text[from..end];
        var factor = ProseUnits.Multiplier(word);

        // A letter alone multiplies only where it is glued to the digits: "8 B" may be bytes, "8 m" metres.
        return factor == 0 || (from > at && word.Length < 3) ? (1, at) : (factor, end);
    }

    /// <summary>
    /// A unit at an offset, with what it is divided by: <c>GB/s</c>, <c>tokens a second</c>, <c>USD per million tokens</c>.
    /// </summary>
    private static (Unit? Unit, int End, double Factor) ReadUnit(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
        {
            return (null, at, 1);
        }

        var from = at + (text[at] is '-' or '\u2011' && at + 1 < text.Length && char.IsLetter(text[at + 1]) ? 1 : 0);
        var end = text[from] switch
        {
            '%' or '×' => from + 1,
            '°' => EndOfWord(text, from + 1),
            _ => EndOfWord(text, from),
        };
        var word = text[from..end];

        // The H of "8 H100" is no hour.
        if (end < text.Length && char.IsAsciiDigit(text[end]) && char.IsLetter(text[end - 1]))
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

        if (ProseUnits.Find(word, out var factor) is not { } unit)
        {
            return (null, at, 1);
        }

        var (per, afterPer) = ReadPer(text, end);
        return per is null ? (unit, end, factor) : (unit / per, afterPer, factor);
    }

    /// <summary>How often something happens that is no unit itself: <c>100 images an hour</c>, <c>3 visits/day</c>.</summary>
    private static (Unit? Unit, int End) ReadRate(ReadOnlySpan<char> text, int at)
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
    private static (Unit? Unit, int End) ReadPer(ReadOnlySpan<char> text, int at)
    {
        var from = SkipSpace(text, at);
        if (from < text.Length && text[from] == '/')
        {
            from = SkipSpace(text, from + 1);
        }
        else
        {
            var end = EndOfWord(text, from);
            if (text[from..end] is not ("per" or "a" or "an" or "each" or "every"))
            {
                return (null, at);
            }

            from = SkipSpace(text, end);
        }

        // "per 1M tokens", "per million input tokens"
        var (multiplier, afterMultiplier) = (1d, from);
        if (from < text.Length && text[from] == '1')
        {
            (multiplier, afterMultiplier) = ReadMultiplier(text, from + 1);
        }
        else if (EndOfWord(text, from) is var wordEnd && ProseUnits.Multiplier(text[from..wordEnd]) is > 0 and var factor)
        {
            (multiplier, afterMultiplier) = (factor, wordEnd);
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
        var (next, end2) = text[last..].StartsWith("/", StringComparison.Ordinal) ? ReadPer(text, last) : (null, last);
        return (next is null ? scaled : scaled * next, end2);
    }

    private static Unit Multiplied(Unit unit, double multiplier)
    {
        var prefix = multiplier switch { 1e3 => "k", 1e6 => "M", 1e9 => "G", _ => "T" };
        return UnitTable.Find(prefix + unit) ?? UnitTable.Find(prefix + "tok")! / UnitTable.Find("tok")! * unit;
    }

    private static IEnumerable<Unit> UnitsOfName(ReadOnlySpan<char> name)
    {
        var units = new List<Unit>();
        var words = QuantityName.WordsOf(name);
        for (var i = 0; i < words.Count; i++)
        {
            if (UnitOf(words[i]) is { } unit)
            {
                // tokens_per_sec
                units.Add(i + 2 < words.Count && words[i + 1] == "per" && UnitOf(words[i + 2]) is { } per ? unit / per : unit);
            }
        }

        units.AddRange(UnitsNamedIn(name));
        return units.Distinct();

        static Unit? UnitOf(string word) => ProseUnits.Find(word, out var factor) is { } unit && factor == 1 ? unit : null;
    }

    /// <summary>Whether a minus sign belongs to a number: not the hyphen of a name or the dash of a range.</summary>
    private static bool HasMinus(ReadOnlySpan<char> text, int at) =>
        at > 0 && text[at - 1] is '-' or '\u2212' or '\u2013' &&
        (at == 1 || !(char.IsLetterOrDigit(text[at - 2]) || text[at - 2] is '%' or ')' or '_' or '-'));

    private static bool IsInName(ReadOnlySpan<char> text, int at) =>
        at > 0 &&
        (char.IsLetter(text[at - 1]) || text[at - 1] is '_' or '#' or '@') &&
        !CurrencySigns.Contains(text[at - 1], StringComparison.Ordinal);

    private static string? NumberOf(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < NumberWords.Length; i++)
        {
            if (word.Equals(NumberWords[i], StringComparison.OrdinalIgnoreCase))
            {
                return i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    private static int SkipAmount(ReadOnlySpan<char> text, int at) =>
        at < text.Length && char.IsAsciiDigit(text[at]) ? WrittenNumber.EndOf(text, at) : at;

    private static int SkipSpace(ReadOnlySpan<char> text, int at) =>
        at < text.Length && Spaces.Contains(text[at], StringComparison.Ordinal) ? at + 1 : at;

    private static int EndOfWord(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && char.IsLetter(text[from]))
        {
            from++;
        }

        return from;
    }
}
