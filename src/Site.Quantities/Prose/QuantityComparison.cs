using Site.Quantities.Units;

namespace Site.Quantities.Prose;

/// <summary>
/// Compares a claimed quantity with one in a quote, as quantities: its number (with more digits than the claim gives, if the claim's is
/// what it rounds to), its sign, its unit by dimension and scale, its currency, and its relation. A number without a unit takes the unit
/// of the name it stands under or of a heading given as context; where neither has one, the unit is the author's word.
/// </summary>
public static class QuantityComparison
{
    private const double Precision = 1e-9;
    private const double AllPercent = 100;

    // A rounded number tells one scale from another only where it has digits enough: 1.234 rounds to 1, but 1,234 is not 1 thousand.
    private const int TellingDigits = 3;

    // "About 100" is near a hundred, though its zeros would leave half of it open.
    private const double LargestRounding = 0.1;

    private static readonly double[] Thousands = [1, 1e3, 1e6, 1e9, 1e12, 1e15, 1e-3, 1e-6, 1e-9, 1e-12, 1e-15];
    private static readonly double[] Shares = [1, 100];
    private static readonly Unit Percent = UnitTable.Find("%")!;
    private static readonly double[] Prices = [.. Thousands, 1e4];
    private static readonly double[] Bytes = [.. Thousands, 1024d, 1048576d, 1073741824d, 1 / 1024d, 1 / 1048576d, 1 / 1073741824d];

    /// <summary>How far one written quantity carries another.</summary>
    /// <param name="claimed">What is claimed.</param>
    /// <param name="quoted">What is written in a quote.</param>
    /// <param name="headings">The units that headings of the quote name.</param>
    public static QuantityMatch Compare(WrittenQuantity claimed, WrittenQuantity quoted, IReadOnlyCollection<Unit> headings)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        ArgumentNullException.ThrowIfNull(quoted);
        ArgumentNullException.ThrowIfNull(headings);

        // What is too large for a number would agree with everything.
        if (claimed.IsOtherShare != quoted.IsOtherShare && (claimed.Unit == Percent || quoted.Unit == Percent))
        {
            return QuantityMatch.Missing;
        }

        if (claimed.IsNegative != quoted.IsNegative || !double.IsFinite(claimed.Value) || !double.IsFinite(quoted.Value))
        {
            return QuantityMatch.Missing;
        }

        var relation = Least(CompareRelation(claimed.Relation, quoted), CompareRest(claimed, quoted));
        return relation == QuantityMatch.Missing ? relation : Least(relation, CompareValue(claimed, quoted, headings));
    }

    /// <summary>
    /// Whether a wording repeats a quantity of the words it stands for: what it says has the same number, and no other unit, sign or
    /// relation. It may leave out a unit, or name one that the words leave out; 92% may be a share of 0.92; what is so exactly is so at
    /// most, at least and about.
    /// </summary>
    /// <param name="stated">The quantity of the words.</param>
    /// <param name="worded">A quantity of the wording.</param>
    public static bool IsRepeated(WrittenQuantity stated, WrittenQuantity worded)
    {
        ArgumentNullException.ThrowIfNull(stated);
        ArgumentNullException.ThrowIfNull(worded);
        return stated.IsNegative == worded.IsNegative
            && (worded.Relation == QuantityRelation.Exactly || worded.Relation == stated.Relation)
            && IsSameNumber(stated, worded);
    }

    /// <summary>
    /// Whether a wording says a known quantity: as for <see cref="IsRepeated"/>, but it names no unit that is not known, and may call about
    /// so much what is so exactly. A number that is known without a unit may count anything, but is no amount of money, no share, and not
    /// multiplied; and a day or year is none but of a date. What stands beside the worded one and is not read has to be known, too; a
    /// number there is one of the wording itself.
    /// </summary>
    /// <param name="known">The quantity as it is known.</param>
    /// <param name="worded">The quantity as the wording has it.</param>
    /// <param name="said">All that is known.</param>
    /// <param name="isSetting">
    /// Whether a number that is known without a unit may be an amount, as what a reference sets may, and any words may stand beside it, as
    /// beside what is computed.
    /// </param>
    public static bool IsWorded(WrittenQuantity known, WrittenQuantity worded, SaidWords said, bool isSetting)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(worded);
        ArgumentNullException.ThrowIfNull(said);
        var mayCount = isSetting || (worded.Multiplier == known.Multiplier
            && (worded.Unit is null or { IsOne: true } || !(worded.Unit == Percent || Currencies.IsMoney(worded.Unit))));
        return known.IsNegative == worded.IsNegative
            && (worded.IsDate || !known.IsDate)
            && (worded.Unread is null || worded.Unread == known.Unread)
            && (isSetting || worded.Change is null or QuantityChange.None || said.Tell(worded.Change.Value))
            && (isSetting || worded.Beside.All(w => char.IsAsciiDigit(w[0]) || said.Contains(w)))
            && (worded.Relation is QuantityRelation.Exactly or QuantityRelation.About || worded.Relation == known.Relation)
            && IsSameNumber(known, worded)
            && (known.Unit is null or { IsOne: true } ? mayCount : worded.Unit is null or { IsOne: true } || worded.Unit == known.Unit
                || IsPartOf(worded.Unit, known.Unit));
    }

    /// <summary>A quantity in a whole unit, where its own is but a part of that: USD/month for <c>$5</c>.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="unit">The whole unit; null where nothing is known of it.</param>
    public static WrittenQuantity Completed(WrittenQuantity quantity, Unit? unit)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        if (unit is null || quantity.Unit is not { IsOne: false } part)
        {
            return quantity;
        }

        // Its scale is its own: "681 million tokens" of Mtok/month are so many tokens a month.
        var whole = unit.Symbols.Where(s => s.Value < 0).Aggregate(part, (u, s) => u * UnitParser.Parse(s.Key).Power(s.Value));
        return whole.HasDimensionOf(unit) ? quantity with { Unit = whole } : quantity;
    }

    private static bool IsSameNumber(WrittenQuantity stated, WrittenQuantity worded)
    {
        var plain = stated.Multiplier == 1 && stated.Unit is null or { IsOne: true };
        return (plain && stated.Digits == worded.Digits)
            || (IsSame(stated.Value, worded.Value) && MayBeOne(stated.Unit, worded.Unit))
            || (stated.Unit == Percent && worded.Unit is null && IsSame(stated.Value, 100 * worded.Value));
    }

    private static bool IsSame(double a, double b) => Math.Abs(a - b) <= Precision * Math.Abs(a);

    private static bool MayBeOne(Unit? a, Unit? b) =>
        a is null or { IsOne: true } || b is null or { IsOne: true } || a == b || IsPartOf(a, b) || IsPartOf(b, a);

    private static QuantityMatch Least(QuantityMatch a, QuantityMatch b) => a < b ? a : b;

    /// <summary>
    /// Whether what is not read beside both is the same, and both are of a date or neither. A day or month of a date counts nothing; a
    /// year may be a count to all that can be told.
    /// </summary>
    private static QuantityMatch CompareRest(WrittenQuantity claimed, WrittenQuantity quoted)
    {
        const int years = 4;
        return quoted.IsDate && !claimed.IsDate && quoted.Digits.Length < years ? QuantityMatch.Missing
            : (quoted.IsDate && !claimed.IsDate) || claimed.Unread != quoted.Unread || IsOtherChange(claimed, quoted)
            || KindWords.Differ(claimed.Kinds, quoted.Kinds)
                ? QuantityMatch.AuthorsWord
            : QuantityMatch.Found;
    }

    private static bool IsOtherChange(WrittenQuantity a, WrittenQuantity b) =>
        a.Change is { } one ? b.Change is { } other ? one != other : a.HasChangeBehind : b.HasChangeBehind;

    private static QuantityMatch CompareRelation(QuantityRelation claimed, WrittenQuantity quoted)
    {
        if (quoted.Relation != QuantityRelation.Exactly)
        {
            return quoted.Relation == claimed ? QuantityMatch.Found : QuantityMatch.Missing;
        }

        if (claimed is QuantityRelation.Exactly or QuantityRelation.About || quoted.NamedRelation == claimed)
        {
            return QuantityMatch.Found;
        }

        return quoted.NamedRelation == QuantityRelation.Exactly ? QuantityMatch.AuthorsWord : QuantityMatch.Missing;
    }

    private static QuantityMatch CompareValue(WrittenQuantity claimed, WrittenQuantity quoted, IReadOnlyCollection<Unit> headings)
    {
        if (claimed.Unit is not { IsOne: false } unit)
        {
            return quoted.Unit is null or { IsOne: true } && Agree(claimed, quoted, 1) ? QuantityMatch.Found : QuantityMatch.Missing;
        }

        if (quoted.Unit is { } written)
        {
            if (AgreeIn(claimed, quoted, written))
            {
                return QuantityMatch.Found;
            }

            if (quoted.For is { } other && IsPartOf(written, unit) && OtherAmounts.IsNot(other, written / unit))
            {
                return QuantityMatch.Missing;
            }

            // "$1.00" in a column of prices per million: what it is for stands in the heading, or is the author's word.
            return IsPartOf(written, unit) && Agree(claimed, quoted, 1)
                ? headings.Any(h => h == unit || written / h == unit) ? QuantityMatch.Found : QuantityMatch.AuthorsWord
                : QuantityMatch.Missing;
        }

        return quoted.NamedUnits.Concat(headings).Any(u => AgreeIn(claimed, quoted, u)) ? QuantityMatch.Found
            : AgreeWithoutUnit(claimed, quoted, unit) ? QuantityMatch.AuthorsWord
            : QuantityMatch.Missing;
    }

    private static bool AgreeIn(WrittenQuantity claimed, WrittenQuantity quoted, Unit unit) =>
        unit.TryFactorTo(claimed.Unit!, out var factor) && Agree(claimed, quoted, factor.ToDouble());

    /// <summary>Whether the claimed number is what the quoted one, times a factor, rounds to.</summary>
    private static bool Agree(WrittenQuantity claimed, WrittenQuantity quoted, double factor)
    {
        var value = quoted.Value * factor;
        if (IsBeyond(claimed, value))
        {
            return false;
        }

        var step = claimed.Relation == QuantityRelation.About
            ? Math.Min(
                WrittenNumber.HalfStepOfRound(claimed.Digits) * claimed.Multiplier,
                Math.Max(claimed.HalfStep, LargestRounding * Math.Abs(claimed.Value)))
            : claimed.HalfStep;
        var rounding = quoted.HalfStep * factor < step && MayRound(claimed, quoted, factor) ? step : 0;
        return Math.Abs(claimed.Value - value) <= Math.Max(rounding * (1 + Precision), Precision * Math.Abs(claimed.Value));
    }

    /// <summary>
    /// Whether a value lies where rounding may not carry it from: above a bound that is claimed to be the most, or what is nearly reached;
    /// below one that is claimed to be the least; and beside nothing and all of it, which are what they are. “At most 5” is no rounding
    /// of “at most 5.4”, and 100% none of 99.6%.
    /// </summary>
    private static bool IsBeyond(WrittenQuantity claimed, double value)
    {
        var (limit, slack) = (claimed.Value, Precision * Math.Abs(claimed.Value));
        return (claimed.IsNearly && Math.Abs(value) > Math.Abs(limit) + slack)
            || (claimed.Relation == QuantityRelation.AtMost && value > limit + slack)
            || (claimed.Relation == QuantityRelation.AtLeast && value < limit - slack)
            || ((limit == 0 || (claimed.Unit == Percent && Math.Abs(limit) == AllPercent)) && Math.Abs(value - limit) > slack);
    }

    /// <summary>
    /// Whether a factor may hide in rounding: a power of ten shows in any digit, but 5 GB are 4.66 GiB, and 5 only where nothing more is
    /// said.
    /// </summary>
    private static bool MayRound(WrittenQuantity claimed, WrittenQuantity quoted, double factor) =>
        Math.Abs(Math.Log10(factor) - Math.Round(Math.Log10(factor))) < Precision
        || (WrittenNumber.Significant(claimed.Digits) > 1 && claimed.Digits != quoted.Digits);

    /// <summary>
    /// Whether a number without a unit is the claimed one in some unit of the claimed kind: 5300 for 5.3 TB/s, 1e-06 for $1 a million.
    /// </summary>
    private static bool AgreeWithoutUnit(WrittenQuantity claimed, WrittenQuantity quoted, Unit unit)
    {
        if (Agree(claimed, quoted, 1))
        {
            return true;
        }

        var telling = WrittenNumber.Significant(claimed.Digits) >= TellingDigits;
        return ScalesOf(unit).Any(s => telling
            ? Agree(claimed, quoted, s)
            : Math.Abs((quoted.Value * s) - claimed.Value) <= Precision * Math.Abs(claimed.Value));
    }

    private static double[] ScalesOf(Unit unit) =>
        unit.IsDimensionless ? unit.IsOne ? [1] : Shares
        : unit.Dimensions.Any(d => d.Key == "B" && d.Value == 1) ? Bytes
        : Currencies.IsMoney(unit) ? Prices
        : Thousands;

    /// <summary>Whether a unit is another without some of what that is divided by: USD of USD/Mtok, USD/h of USD/GPU/h.</summary>
    public static bool IsPartOf(Unit part, Unit unit) =>
        (unit / part).Symbols.All(s => s.Value < 0) && part.Symbols.Any(s => s.Value > 0);
}
