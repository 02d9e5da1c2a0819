using System.Globalization;
using Site.CostModel.Display;
using Site.Quantities.Prose;
using Site.Quantities.Units;

namespace Site.Verification.Shown;

/// <summary>
/// Whether a number as readers see it is a value, rounded to the digits shown. It may be shown in another unit of the same kind, and what
/// the unit is divided by may be left to the sentence around it: 23.4 USD/month is <c>$23</c>.
/// </summary>
internal static class ShownNumber
{
    private const int MostDigits = 12;

    // Rounding half away from zero, of a number that is itself the nearest double: the last bits are no evidence of anything.
    private const double Slack = 1e-9;

    /// <summary>Whether they agree.</summary>
    /// <param name="shown">What is shown.</param>
    /// <param name="value">The value. NaN agrees with nothing.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="infinite">The word the model has for infinity; null where it has none.</param>
    public static bool Agrees(string shown, double value, Unit unit, string? infinite = null)
    {
        var at = shown.AsSpan().IndexOfAnyInRange('0', '9');
        if (!double.IsFinite(value))
        {
            return !double.IsNaN(value) && at < 0 && shown == (value > 0 ? infinite ?? "\u221E" : "-\u221E");
        }

        if (at < 0)
        {
            return false;
        }

        var digits = shown[at..QuantityReader.EndOfNumber(shown, at)];
        return FormatsFor(digits).Any(f => DisplayFormat.Parse(f, unit, out _) is { } format && format.Show(value, infinite) == shown)
            || IsRounded(QuantityReader.Read(shown, at, at + digits.Length), value, unit);
    }

    private static IEnumerable<string> FormatsFor(string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        yield return decimals.ToString(CultureInfo.InvariantCulture);
        yield return string.Create(CultureInfo.InvariantCulture, $"x{decimals}");
        for (var count = 1; count <= MostDigits; count++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"~{count}");
            yield return string.Create(CultureInfo.InvariantCulture, $"x~{count}");
        }
    }

    private static bool IsRounded(WrittenQuantity shown, double value, Unit unit)
    {
        foreach (var factor in FactorsTo(shown.Unit ?? Unit.One, unit))
        {
            var step = Math.Max(shown.HalfStep, HalfOfLastDigit(shown));
            if (Math.Abs((value * factor) - shown.Value) <= step * (1 + Slack))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Half a unit of the last digit that is not zero: 1,700 may be 1,674 to two significant digits.</summary>
    private static double HalfOfLastDigit(WrittenQuantity shown)
    {
        if (shown.Digits.Contains('.', StringComparison.Ordinal))
        {
            return 0;
        }

        var zeros = shown.Digits.Length - shown.Digits.TrimEnd('0').Length;
        return zeros < shown.Digits.Length ? 0.5 * Math.Pow(10, zeros) * shown.Multiplier : 0;
    }

    /// <summary>What a value is multiplied by to come to the unit shown, whatever it is divided by being left out or not.</summary>
    private static IEnumerable<double> FactorsTo(Unit shown, Unit unit)
    {
        var under = unit.Symbols.Where(s => s.Value < 0).Take(4).ToList();
        for (var left = 0; left < 1 << under.Count; left++)
        {
            var target = shown;
            for (var i = 0; i < under.Count; i++)
            {
                var isLeftOut = (left >> i & 1) == 1;
                target = isLeftOut && UnitTable.Find(under[i].Key) is { } symbol ? target * symbol.Power(under[i].Value) : target;
            }

            if (unit.TryFactorTo(target, out var factor))
            {
                yield return factor.ToDouble();
            }
        }
    }
}
