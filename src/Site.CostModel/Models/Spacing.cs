using System.Collections.Immutable;
using System.Globalization;
using Site.CostModel.Formulas;

namespace Site.CostModel.Models;

/// <summary>Values spaced along a range: the points of a chart, of a sweep, of a slider.</summary>
internal static class Spacing
{
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

    private static double Round(double value) =>
        double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
