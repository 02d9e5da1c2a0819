using Site.Quantities.Units;

namespace Site.Quantities.Prose;

/// <summary>
/// Reads the quantity around a run of digits: its sign, currency, multiplier, unit and relation. The same reader serves claims, quotes and
/// tables, so that what is compared was read alike.
/// </summary>
public static class QuantityReader
{
    private const string CurrencySigns = "$£€";
    private const int CodeLength = 3;

    private static readonly string[] Joints = [" to ", " and ", " or ", "–", "-", " – ", " - "];

    /// <summary>The small numbers in words, each at its own place: zero to twelve.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. NumberWords.BelowTwenty.Take(13)];

    /// <summary>
    /// Every quantity that a text could be carrying: all numbers but those inside a name (A100) or a version (0.22.0), and number words.
    /// </summary>
    /// <param name="text">The text: a quote, a heading of a table.</param>
    public static IReadOnlyList<WrittenQuantity> FindAll(ReadOnlySpan<char> text)
    {
        var found = new List<WrittenQuantity>();
        for (var i = 0; i < text.Length; i++)
        {
            if (BeginsNumber(text, i))
            {
                var end = WrittenNumber.EndOf(text, i);
                if (!IsInName(text, i) && !WrittenNumber.IsDotted(text, i, end))
                {
                    var quantity = Read(text, i, end);

                    // What comes third is not three of anything.
                    if (quantity.Unit is not null || !QuantityScanner.IsNumbered(text, i))
                    {
                        found.Add(quantity);
                    }

                    end = quantity.End;
                }

                i = end - 1;
            }
            else if (char.IsAsciiLetter(text[i]))
            {
                var end = UnitReader.EndOfWord(text, i);
                if ((i == 0 || !char.IsLetterOrDigit(text[i - 1])) && NumberWords.At(text, i) is var (number, last))
                {
                    // “thirty (30) days” is said in its digits.
                    if (text[last..] is not [' ', '(', >= '0' and <= '9', ..])
                    {
                        found.Add(ReadAround(text, i, last, number));
                    }

                    end = last;
                }

                i = end - 1;
            }
        }

        CompoundQuantities.Mark(text, found);
        return found;
    }

    /// <summary>
    /// Whether a number begins at an offset: at a digit, or at the point of a fraction that has none before it, <c>.5</c>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The offset.</param>
    public static bool BeginsNumber(ReadOnlySpan<char> text, int at) => WrittenNumber.BeginsAt(text, at);

    /// <summary>Where a number that begins at an offset ends: separators of thousands, decimals and an exponent of ten included.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where its first digit stands.</param>
    public static int EndOfNumber(ReadOnlySpan<char> text, int start) => WrittenNumber.EndOf(text, start);

    /// <summary>Whether digits are part of a version or an address (0.22.0, 127.0.0.1), which say no quantity.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the digits begin.</param>
    /// <param name="end">One past the last of them.</param>
    public static bool IsVersion(ReadOnlySpan<char> text, int start, int end) => WrittenNumber.IsDotted(text, start, end);

    /// <summary>Reads the quantity whose number, in digits or words, begins at an offset; null where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The offset.</param>
    internal static WrittenQuantity? ReadAt(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiDigit(text[at]) ? Read(text, at, EndOfNumber(text, at))
        : NumberWords.At(text, at) is var (digits, end) ? ReadAround(text, at, end, digits)
        : null;

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
                var (per, end) = UnitReader.ReadPer(text, SkipAmount(text, i + 1));
                units.Add(per is null ? money : money / per);
                i = end - 1;
            }
            else if (char.IsLetter(text[i]) || text[i] == '%')
            {
                var (unit, end, _) = UnitReader.ReadUnit(text, i);

                // Before a number "A" may be anything.
                if (unit is not null && (end > i + 1 || text[i] is not ('A' or 'V' or 'm' or 'g')))
                {
                    units.Add(unit);
                }

                i = Math.Max(end, UnitReader.EndOfWord(text, i)) - 1;
            }
        }

        return units;
    }

    private static WrittenQuantity ReadAround(ReadOnlySpan<char> text, int start, int end, string digits)
    {
        var (currency, first) = ReadSign(text, start);
        var isNegative = HasMinus(text, first);
        first -= isNegative ? 1 : 0;
        if (currency is null)
        {
            (currency, first) = isNegative ? ReadSign(text, first) : ReadCode(text, first);
        }

        var (multiplier, last) = UnitReader.ReadMultiplier(text, UnitReader.SkipSaidTwice(text, start, end));
        Unit? unit;
        double factor = 1;
        if (currency is not null)
        {
            var (per, afterPer) = UnitReader.ReadPer(text, last);
            unit = per is null ? currency : currency / per;
            last = per is null ? last : afterPer;
        }
        else
        {
            (unit, var afterUnit, factor) = UnitReader.ReadUnit(text, UnitReader.SkipSpace(text, last));
            (unit, afterUnit) = unit is null ? UnitReader.ReadRate(text, last) : (unit, afterUnit);
            last = unit is null ? last : afterUnit;
        }

        unit ??= UnitOfRange(text, last, out factor);
        var relation = RelationWords.Find(text, first, last, unit is not null);
        var isMoney = unit is not null && Currencies.IsMoney(unit);
        var isDate = DateDigits.Are(text, start, end, unit is not null);
        var (change, hasChangeBehind) = isDate ? (QuantityChange.None, false) : ChangeWords.Find(text, first, last, unit, isNegative);
        return new WrittenQuantity(first, last, digits, isNegative, multiplier * factor, relation, unit)
        {
            NamedRelation = RelationWords.FindInName(text, first),
            Unread = UnreadWords.Find(text, (first, end, last), start, isMoney, isDate, relation),
            Beside = isDate ? DateDigits.MonthOf(text, start, end) : BesideWords.Find(text, (first, last), unit, isMoney, relation),
            Kinds = isDate ? [] : KindWords.Find(text, first, end, unit?.Symbols.Any(s => s.Value < 0) is true),
            IsNearly = relation == QuantityRelation.About && RelationWords.IsNearly(text, first),
            IsDate = isDate,
            Change = change,
            HasChangeBehind = hasChangeBehind,
            For = OtherAmounts.Find(text, last),
            IsOtherShare = OtherAmounts.IsShare(text, end, last),
            NamedUnits = unit is null ? [.. UnitsOfName(QuantityName.Before(text, first))] : [],
        };
    }

    /// <summary>The currency whose sign stands right before an offset, and where it begins: $, A$; null where none does.</summary>
    private static (Unit? Currency, int Start) ReadSign(ReadOnlySpan<char> text, int at)
    {
        // A sign that a space parts from the digits may be of those before it: 5 $ 6.
        var isApart = at > 1 && text[at - 1] is ' ' or '\u00A0' && CurrencySigns.Contains(text[at - 2], StringComparison.Ordinal)
            && text[..(at - 2)].TrimEnd(UnitReader.Spaces) is not [.., >= '0' and <= '9'];
        at -= isApart ? 1 : 0;
        if (at == 0 || !CurrencySigns.Contains(text[at - 1], StringComparison.Ordinal))
        {
            return (null, at);
        }

        var from = at - 1;
        while (text[at - 1] == '$' && from > 0 && char.IsAsciiLetterUpper(text[from - 1]))
        {
            from--;
        }

        if (Currencies.OfDollarSign(text[from..(at - 1)].ToString()) is { } code)
        {
            return (ProseUnits.Currency(code), from);
        }

        // Whose dollar it is may stand before it as a word: CAD $5.
        return text[at - 1] == '$' && ReadCode(text, at - 1) is ({ } dollar, var start)
            && Currencies.IsDollar(text.Slice(start, CodeLength))
            ? (dollar, start)
            : (ProseUnits.Currency(Currencies.OfSign(text[at - 1])!), at - 1);
    }

    /// <summary>The currency whose code stands before an offset, “EUR 5” or “EUR5”; null where none does.</summary>
    private static (Unit? Currency, int Start) ReadCode(ReadOnlySpan<char> text, int at)
    {
        var end = at > 0 && text[at - 1] is ' ' or '\u00A0' ? at - 1 : at;
        var from = end - CodeLength;
        return from >= 0 && char.IsAsciiLetterUpper(text[from]) && (from == 0 || !char.IsLetterOrDigit(text[from - 1]))
            && text[from..end].ToString() is var code && Currencies.IsCode(code) && code is not ("ALL" or "TOP")
            ? (ProseUnits.Currency(code), from)
            : (null, at);
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
                var (multiplier, last) = UnitReader.ReadMultiplier(text, WrittenNumber.EndOf(text, from));
                if (multiplier != 1)
                {
                    return null;
                }

                (var unit, _, factor) = UnitReader.ReadUnit(text, UnitReader.SkipSpace(text, last));
                return unit;
            }
        }

        return null;
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
        at > 0 && ReadCode(text, at).Currency is null &&
        (WrittenNumber.IsLetterOfName(text[at - 1]) || text[at - 1] is '_' or '#' or '@') &&
        !CurrencySigns.Contains(text[at - 1], StringComparison.Ordinal);

    private static int SkipAmount(ReadOnlySpan<char> text, int at) =>
        at < text.Length && char.IsAsciiDigit(text[at]) ? WrittenNumber.EndOf(text, at) : at;
}
