using Site.Text.Diagnostics;

namespace Site.Quantities.Units;

/// <summary>
/// Reads quantities as authors write them, the same in every culture: <c>10 Mtok/month</c>, <c>$1/Mtok</c>, <c>0.25 GBP/kWh</c>,
/// <c>80 GB</c>, <c>5%</c>, <c>1.5e3 s</c>; and ranges, <c>1..1000 Mtok/month</c>. A point marks decimals; there are no group separators.
/// </summary>
public static class QuantityParser
{
    /// <summary>Reads a quantity.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">What is wrong, at its offset in the text; null where nothing is.</param>
    /// <param name="bare">The unit of a number that has none; where null, such a number is a pure one.</param>
    public static Quantity? Parse(string text, out TextProblem? problem, Unit? bare = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = FoldedNotation.Of(text);
        var quantity = ParseFolded(folded.Text, out problem, bare);
        problem = folded.Unfolded(problem);
        return quantity;
    }

    private static Quantity? ParseFolded(string text, out TextProblem? problem, Unit? bare)
    {
        var start = SkipSpace(text, 0);
        if (text.AsSpan(start) is ['0', 'x' or 'o' or 'b', var digit, ..] && char.IsAsciiHexDigit(digit))
        {
            problem = new TextProblem(
                Rules.Models.QuantitySyntax,
                start,
                text.Length - start,
                $"'{text}' is a number to another base than ten.",
                "Write it in decimal digits.");
            return null;
        }

        var sign = Sign(text, ref start);
        var (number, next) = ReadNumber(text, start, sign.Negative, out problem);
        if (problem is not null)
        {
            return null;
        }

        var unit = ReadUnit(text, next, sign.Currency, bare, out problem);
        return unit is null ? null : new Quantity(number, unit);
    }

    /// <summary>Reads a range; a single quantity is not one.</summary>
    /// <param name="text">The text, such as <c>1..1000 Mtok/month</c>.</param>
    /// <param name="problem">What is wrong; null where nothing is, and where the text has no <c>..</c> in it.</param>
    /// <param name="bare">The unit of numbers that have none.</param>
    public static QuantityRange? ParseRange(string text, out TextProblem? problem, Unit? bare = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        problem = null;
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return null;
        }

        var to = Parse(text[(dots + 2)..], out problem, bare);
        if (to is null)
        {
            problem = problem!.Shifted(dots + 2);
            return null;
        }

        // The first number may leave its unit to the second: 1..1000 Mtok/month.
        var from = Parse(text[..dots], out problem, to.Unit)?.In(to.Unit);
        if (from is null)
        {
            problem ??= new TextProblem(
                Rules.Models.ValueUnit,
                0,
                dots,
                $"'{text[..dots].Trim()}' is not in a unit of the same kind as '{text[(dots + 2)..].Trim()}'.",
                "Write the unit once, after the second number.");
            return null;
        }

        if (from.Exact >= to.Exact)
        {
            problem = new TextProblem(
                Rules.Models.QuantitySyntax,
                0,
                text.Length,
                $"The range '{text}' does not go up.",
                "Write the smaller number first.");
            return null;
        }

        return new QuantityRange(from, to);
    }

    private static (bool Negative, string? Currency) Sign(string text, ref int position)
    {
        var negative = position < text.Length && text[position] is '-' or '\u2212';
        position += negative ? 1 : 0;
        var currency = position < text.Length ? Currencies.OfSign(text[position]) : null;
        position += currency is null ? 0 : 1;
        return (negative, currency);
    }

    private static bool IsPoint(string text, int at) =>
        text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    private static (Rational Value, int Next) ReadNumber(string text, int start, bool negative, out TextProblem? problem)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || IsPoint(text, end) || IsExponent(text, start, end)))
        {
            end += IsExponent(text, start, end) ? 2 : 1;
        }

        problem = null;
        if (end < text.Length && text[end] is ',' or '_' or '\'' && end > start)
        {
            problem = new TextProblem(
                Rules.Models.QuantitySyntax,
                end,
                1,
                $"'{text}' has a '{text[end]}' in its number.",
                "Write digits, with a point for decimals and nothing between thousands.");
        }
        else if (end == start || !Rational.TryParse(text.AsSpan(start, end - start), out var value))
        {
            problem = new TextProblem(
                Rules.Models.QuantitySyntax,
                start,
                Math.Max(end - start, 0),
                $"'{text}' is not a number with a unit.",
                start < text.Length && text[start] == '+'
                    ? "Leave out the plus sign."
                    : "Write a number and a unit, such as 10 Mtok/month.");
        }
        else
        {
            return (negative ? -value : value, end);
        }

        return (default, end);
    }

    private static bool IsExponent(string text, int start, int at) =>
        at > start && text[at] is 'e' or 'E' && at + 1 < text.Length &&
        (char.IsAsciiDigit(text[at + 1]) || (text[at + 1] is '+' or '-' && at + 2 < text.Length && char.IsAsciiDigit(text[at + 2])));

    private static Unit? ReadUnit(string text, int position, string? currency, Unit? bare, out TextProblem? problem)
    {
        problem = null;
        position = SkipSpace(text, position);
        var rest = text[position..].TrimEnd();
        if (rest is ['^', ..] or ['*', '1', '0', ..] or ['*', ' ', '1', '0', ..] or ['x', '1', '0', ..] or ['x', ' ', '1', '0', ..])
        {
            problem = new TextProblem(
                Rules.Models.QuantitySyntax,
                position,
                rest.Length,
                $"'{text}' has a power in its number.",
                "Write powers of ten with an e: 5e3 is 5000.");
            return null;
        }

        if (rest is [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', ..])
        {
            problem = new TextProblem(
                Rules.Models.QuantitySyntax,
                position,
                rest.Length,
                $"'{text}' has a space in its number.",
                "Write digits, with a point for decimals and nothing between thousands.");
            return null;
        }

        if (currency is null)
        {
            if (rest.Length == 0)
            {
                return bare ?? Unit.One;
            }

            var unit = UnitParser.Parse(rest, out problem);
            problem = problem?.Shifted(position);
            return unit;
        }

        if (rest.Length == 0)
        {
            return UnitTable.Find(currency);
        }

        if (rest[0] is not ('/' or '*' or '·'))
        {
            problem = new TextProblem(
                Rules.Models.QuantitySyntax,
                position,
                rest.Length,
                $"'{rest}' cannot follow an amount of money.",
                $"Write '/{rest}' for an amount of money for each {rest}.");
            return null;
        }

        // "$1/Mtok" is read as "1 USD/Mtok": the code stands where the sign cannot.
        var money = UnitParser.Parse(currency + rest, out problem);
        problem = problem?.Shifted(position - currency.Length);
        return money;
    }

    private static int SkipSpace(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\u00A0')
        {
            position++;
        }

        return position;
    }
}
