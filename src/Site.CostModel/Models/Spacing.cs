using System.Collections.Immutable;
using System.Globalization;
using Site.CostModel.Formulas;

namespace Site.CostModel.Models;

/// <summary>Values spaced along a range: the points of a chart, of a sweep, of a slider.</summary>
internal static class Spacing
{
    private static readonly ImmutableArray<double> RoundDigits = [1, 1.5, 2, 3, 5, 7];

    /// <summary>
    /// Whether a range is so wide that its values are better spaced by equal ratios: both ends positive, a hundredfold or more apart.
    /// </summary>
    public static bool IsWide(double from, double to) => from > 0 && to / from >= 100;

    /// <summary>
    /// Values from one end to the other, evenly spaced or by equal ratios, each rounded to six significant digits, ends exact.
    /// </summary>
    public static ImmutableArray<double> Between(double from, double to, int count, bool byRatio)
    {
        var values = ImmutableArray.CreateBuilder<double>(count);
        values.Add(from);
        for (var i = 1; i < count - 1; i++)
        {
            var share = (double)i / (count - 1);
            values.Add(Round(byRatio ? from * Power.Of(to / from, share) : from + ((to - from) * share)));
        }

        values.Add(to);
        return values.MoveToImmutable();
    }

    /// <summary>
    /// The round values of a range of which the low end is positive: 1, 1.5, 2, 3, 5 and 7 times a power of ten, between the ends, which
    /// are exact.
    /// </summary>
    public static ImmutableArray<double> Round(double from, double to)
    {
        var values = ImmutableArray.CreateBuilder<double>();
        values.Add(from);
        for (var power = Power.Of(10, Math.Floor(Math.Log10(from))); power < to; power *= 10)
        {
            values.AddRange(RoundDigits.Select(d => Round(power * d)).Where(v => v > from && v < to));
        }

        values.Add(to);
        return values.ToImmutable();
    }

    private static double Round(double value) =>
        double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
