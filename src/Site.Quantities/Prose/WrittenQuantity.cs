using Site.Quantities.Units;

namespace Site.Quantities.Prose;

/// <summary>A quantity as it stands in a text: prose, a table, a line of data.</summary>
/// <param name="Start">The offset of its first character, sign and currency included, words of relation not.</param>
/// <param name="End">One past its last character, unit included.</param>
/// <param name="Digits">
/// The digits as written, with a point for decimals and without separators of thousands: <c>1792</c>, <c>2.50</c>.
/// </param>
/// <param name="IsNegative">Whether a minus sign stands before it.</param>
/// <param name="Multiplier">What the digits are multiplied by: 1,000,000 for <c>20M</c> and for <c>20 million</c>, otherwise 1.</param>
/// <param name="Relation">How it stands to the value it is about.</param>
/// <param name="Unit">The unit written with it; null where none is, or one that is not known.</param>
public sealed record WrittenQuantity(
    int Start,
    int End,
    string Digits,
    bool IsNegative,
    double Multiplier,
    QuantityRelation Relation,
    Unit? Unit)
{
    /// <summary>The relation that the name it stands under in data gives it: at least, for <c>vram_minimum_gb: 39</c>.</summary>
    public QuantityRelation NamedRelation { get; init; }

    /// <summary>The units in the name it stands under in data, where none is written with it: GB, for <c>vram_minimum_gb: 39</c>.</summary>
    public IReadOnlyList<Unit> NamedUnits { get; init; } = [];

    /// <summary>
    /// What stands beside it that may make it another quantity and is not read here: <c>half of</c>, <c>≪</c>, <c>per user</c>; null where
    /// nothing of the kind does. It compares as text.
    /// </summary>
    public string? Unread { get; init; }

    /// <summary>
    /// Words beside it that may make it another quantity where the other text does not have them: what it counts, a bound, a statistic or a
    /// denial; as <see cref="SaidWords"/> has them.
    /// </summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>Of which kinds it is where a text tells several apart: input or output, RAM or VRAM, an hour's or a day's.</summary>
    internal IReadOnlyList<(int Group, string Kind)> Kinds { get; init; } = [];

    /// <summary>What it says of a change or a comparison; null where it stands in no words that could say.</summary>
    public QuantityChange? Change { get; init; }

    /// <summary>Whether that is said right behind it, “20% faster”, so that it is never said without.</summary>
    public bool HasChangeBehind { get; init; }

    /// <summary>Whether it is said to be nearly reached, so that what it stands for is not above it.</summary>
    public bool IsNearly { get; init; }

    /// <summary>What it is said to be for, where that is no part of its unit: so many of something; null where nothing is said.</summary>
    public OtherAmount? For { get; init; }

    /// <summary>Whether it is a share of another kind than per cent: per mille, percentage points.</summary>
    public bool IsOtherShare { get; init; }

    /// <summary>Whether it is a part of a date, a day or a year, and counts nothing.</summary>
    public bool IsDate { get; init; }

    /// <summary>The same number, with what another reading of it found beside it.</summary>
    /// <param name="read">That reading.</param>
    public WrittenQuantity InPlaceOf(WrittenQuantity read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return this with
        {
            Unread = read.Unread,
            Beside = read.Beside,
            Kinds = read.Kinds,
            Change = read.Change,
            HasChangeBehind = read.HasChangeBehind,
            IsNearly = read.IsNearly,
            IsDate = read.IsDate,
            For = read.For,
            IsOtherShare = read.IsOtherShare,
        };
    }

    /// <summary>A quantity that is known exactly and stands in no text.</summary>
    /// <param name="number">The number as decimal text, with a minus sign where it is negative.</param>
    /// <param name="unit">Its unit.</param>
    public static WrittenQuantity Known(string number, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(unit);
        var isNegative = number.StartsWith('-');
        return new(0, 0, isNegative ? number[1..] : number, isNegative, 1, QuantityRelation.Exactly, unit.IsOne ? null : unit)
        {
            IsDate = unit.IsOne && DateDigits.IsYear(number),
        };
    }

    /// <summary>
    /// The value in <see cref="Unit"/> as decimal text, with every digit written: <c>-2.50</c>, <c>20000000</c> for <c>20M</c>.
    /// </summary>
    public string Exact => (IsNegative ? "-" : "") + (Multiplier == 1 ? Digits : WrittenNumber.Multiply(Digits, Multiplier));

    /// <summary>The value, in <see cref="Unit"/>, sign and multiplier included.</summary>
    public double Value => (IsNegative ? -1 : 1) * double.Parse(Digits, System.Globalization.CultureInfo.InvariantCulture) * Multiplier;

    /// <summary>Half a unit of the last digit written, in <see cref="Unit"/>: what rounding can hide.</summary>
    public double HalfStep => WrittenNumber.HalfStep(Digits) * Multiplier;
}
