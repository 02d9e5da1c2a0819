using System.Globalization;
using Site.Quantities.Units;
using Site.Text.Diagnostics;

namespace Site.CostModel.Display;

/// <summary>
/// How a number is shown: <c>GBP0</c>, whole pounds; <c>Mtok1</c>, millions of tokens with one decimal; <c>%1</c>; <c>GBP~3</c>, pounds to
/// three significant digits; <c>2</c> or <c>~3</c>, the number's own unit. What a unit is divided by may be left out: <c>GBP0</c> shows
/// GBP/month as pounds, the sentence around it saying “a month”; <c>GBP/month0</c> shows it all. <c>x1</c> shows a ratio as 4.6x.
/// </summary>
public sealed record DisplayFormat
{
    /// <summary>The most digits a format may ask for, and a field for editing shows.</summary>
    internal const int MaxDigits = 12;

    /// <summary>The most significant digits of a value shown as people write it.</summary>
    internal const int PlainDigits = 6;

    /// <summary>How many significant digits a rough number has, as in “up to about”.</summary>
    internal const int RoughDigits = 2;

    // Memory as a driver reports it in MiB has ten decimals in GiB; a reader needs two.
    private const int MaxFactPlaces = 4;

    private DisplayFormat(string text, Rational factor, int digits, bool significant, UnitWords words)
    {
        Text = text;
        Digits = digits;
        IsSignificant = significant;
        (Prefix, Suffix, SuffixOfOne, AxisUnit) = words;
        (Multiply, Divide) = factor.Numerator.GetBitLength() <= 53 && factor.Denominator.GetBitLength() <= 53
            ? ((double)factor.Numerator, (double)factor.Denominator)
            : (factor.ToDouble(), 1);
    }

    /// <summary>The format as written.</summary>
    public string Text { get; }

    /// <summary>How many decimals, or significant digits, are shown.</summary>
    public int Digits { get; private init; }

    /// <summary>Whether <see cref="Digits"/> counts significant digits.</summary>
    public bool IsSignificant { get; private init; }

    /// <summary>
    /// Whether as many decimals are shown as it takes, <see cref="Digits"/> being the most significant digits; nobody writes such a format.
    /// </summary>
    public bool IsPlain { get; private init; }

    /// <summary>What stands before the number: a currency's sign.</summary>
    public string Prefix { get; }

    /// <summary>What stands after it: the rest of the unit.</summary>
    public string Suffix { get; private init; }

    /// <summary>What stands after the number 1: “1 month” beside “2 months”.</summary>
    public string SuffixOfOne { get; private init; }

    /// <summary>The unit as the end of an axis says it; empty where it needs no saying.</summary>
    public string AxisUnit { get; }

    /// <summary>What the value is multiplied by to come to the unit shown; whole.</summary>
    public double Multiply { get; private init; }

    /// <summary>What it is then divided by; whole. Two whole numbers, so that nothing is lost but in the division.</summary>
    public double Divide { get; private init; }

    /// <summary>Three significant digits in a unit: how a quantity is shown where nothing else is said.</summary>
    public static DisplayFormat For(Unit unit) => Parse("~3", unit, out _)!;

    /// <summary>
    /// A number without a unit as a field shows it for editing: the digits it has, up to twelve, and commas between thousands.
    /// </summary>
    /// <param name="value">The number; finite.</param>
    public static string Number(double value) => Decimals.WritePlain(value, MaxDigits);

    /// <summary>
    /// The number as people write it, in its own unit: how the value of an input is shown, whatever a reader makes of it.
    /// </summary>
    /// <param name="unit">The unit.</param>
    /// <param name="digits">The most significant digits a number has that is not whole.</param>
    public static DisplayFormat Plain(Unit unit, int digits = PlainDigits) => Parse("0", unit, out _)!.AsPlain() with { Digits = digits };

    /// <summary>
    /// How a fact is shown: with the decimals it has, in its own unit; one with more than four, or that no decimal writes exactly, to five
    /// significant digits.
    /// </summary>
    public static DisplayFormat For(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        var text = quantity.Exact.ToString();
        var places = text.Length - 1 - text.IndexOf('.', StringComparison.Ordinal);
        // A price of ten pence is £0.10, not £0.1.
        places = places == 1 && UnitWords.Of(quantity.Unit).Prefix.Length > 0 ? Decimals.MoneyPlaces : places;
        var format =
            text.Contains('/', StringComparison.Ordinal) || places > MaxFactPlaces ? "~5" :
            text.Contains('.', StringComparison.Ordinal) ? places.ToString(CultureInfo.InvariantCulture) :
            "0";
        return Parse(format, quantity.Unit, out _)!;
    }

    /// <summary>Reads a format.</summary>
    /// <param name="text">The format.</param>
    /// <param name="unit">The unit of the values to be shown.</param>
    /// <param name="problem">What is wrong, at its offset; null where nothing is.</param>
    public static DisplayFormat? Parse(string text, Unit unit, out TextProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(unit);
        var start = text.Length;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        if (!int.TryParse(text.AsSpan(start), NumberStyles.None, CultureInfo.InvariantCulture, out var digits) || digits > MaxDigits)
        {
            problem = new TextProblem(
                Rules.Models.Format,
                start,
                text.Length - start,
                $"'{text}' does not end in a number of decimals.",
                "Write a unit and decimals, such as GBP0 or Mtok1; or GBP~3 for three significant digits.");
            return null;
        }

        var significant = start > 0 && text[start - 1] == '~';
        var shown = text[..(significant ? start - 1 : start)].Trim();
        if (significant && digits == 0)
        {
            problem = new TextProblem(Rules.Models.Format, start, 1, $"'{text}' shows no digits.", "Write 1 or more after '~'.");
            return null;
        }

        if (shown == "x" && unit.TryFactorTo(Unit.One, out var ratio))
        {
            problem = null;
            return new DisplayFormat(text, ratio, digits, significant, new UnitWords("", "x", "x", ""));
        }

        problem = null;
        var target = shown.Length == 0 ? unit : UnitParser.Parse(shown, out problem);
        if (target is null)
        {
            return null;
        }

        var denominator = unit.Symbols.Where(s => s.Value < 0).Aggregate(Unit.One, (all, s) => all * UnitTable.Find(s.Key)!.Power(s.Value));
        if (!unit.TryFactorTo(target, out var factor) && !unit.TryFactorTo(target * denominator, out factor))
        {
            problem = new TextProblem(
                Rules.Models.Format,
                0,
                text.Length,
                $"The format '{text}' cannot show a value in {unit}.",
                "Use a unit of the same kind, or leave the unit out.");
            return null;
        }

        return new DisplayFormat(text, factor, digits, significant, UnitWords.Of(target));
    }

    /// <summary>Shows a value in the unit the format was made for.</summary>
    /// <param name="value">The value.</param>
    /// <param name="infinite">The word for positive infinity, such as “never”; null shows ∞.</param>
    /// <returns>The text; “undefined” where the value is not a number.</returns>
    public string Show(double value, string? infinite = null)
    {
        var shown = value * Multiply / Divide;
        if (double.IsNaN(shown))
        {
            return "undefined";
        }

        if (double.IsInfinity(shown))
        {
            return shown > 0 ? infinite ?? "∞" : "-∞";
        }

        var number = IsPlain ? Decimals.WritePlain(shown, Digits, Prefix.Length > 0) : Decimals.Write(shown, Digits, IsSignificant);
        var suffix = number == "1" ? SuffixOfOne : Suffix;
        return number[0] == '-' ? $"-{Prefix}{number[1..]}{suffix}" : Prefix + number + suffix;
    }

    /// <summary>Whether it shows a value as nothing, which it is not: 80 GB as 0 TB.</summary>
    /// <param name="value">The value.</param>
    public bool Loses(double value) => value != 0 && double.IsFinite(value) && !ShowNumber(value).AsSpan().ContainsAnyInRange('1', '9');

    /// <summary>The same units, roughly: two significant digits, as in “up to about”.</summary>
    public DisplayFormat AsRough() => this with { Digits = RoughDigits, IsSignificant = true, IsPlain = false };

    /// <summary>
    /// An end of a range as people write it, with the digits it has, up to twelve; of the unit, which stands beside it, only the sign.
    /// </summary>
    /// <param name="value">The value.</param>
    public string ShowEnd(double value) => (AsPlain() with { Digits = MaxDigits }).ShowNumber(value);

    /// <summary>A value without the unit after it.</summary>
    internal string ShowNumber(double value) => (this with { Suffix = "", SuffixOfOne = "" }).Show(value);

    /// <summary>A number of an axis, already in the unit shown: plain, and of the unit only what is a sign, as in £ and %.</summary>
    internal string ShowTick(double shown)
    {
        var sign = Suffix.Length == 1 ? Suffix : "";
        return (AsPlain() with { Multiply = 1, Divide = 1, Suffix = sign, SuffixOfOne = sign }).Show(shown);
    }

    /// <summary>The same units, with the digits the number needs.</summary>
    internal DisplayFormat AsPlain() => this with { Digits = PlainDigits, IsSignificant = false, IsPlain = true };
}
