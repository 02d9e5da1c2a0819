using Site.CostModel.Formulas;

namespace Site.CostModel.Charts;

/// <summary>A scale of a chart: which place on the drawing stands for which value.</summary>
/// <param name="Low">The value at the start.</param>
/// <param name="High">The value at the end; above <paramref name="Low"/>.</param>
/// <param name="IsLogarithmic">Whether equal distances are equal ratios.</param>
/// <param name="From">The place of the start, in units of the drawing.</param>
/// <param name="To">The place of the end.</param>
internal readonly record struct ChartScale(double Low, double High, bool IsLogarithmic, double From, double To)
{
    /// <summary>Differences below this are not drawn: nobody means them, and the numbers along the axis would fill the drawing.</summary>
    public const double Tiny = 1e-12;

    /// <summary>Numbers from this on are not drawn, for the same reasons.</summary>
    public const double Huge = 1e15;

    /// <summary>How many steps a linear axis has, about.</summary>
    public const int TickSteps = 4;

    /// <summary>The most ticks a linear axis has.</summary>
    public const int MostTicks = 12;

    /// <summary>The most ticks a logarithmic axis has; beyond that only powers of ten are marked.</summary>
    public const int MostLogarithmicTicks = 9;

    /// <summary>Whether a value can be drawn at all.</summary>
    public static bool IsDrawable(double value) => Math.Abs(value) < Huge;

    /// <summary>The place of a value, rounded to a tenth; values beyond an end are put at the end.</summary>
    public double Place(double value)
    {
        var inside = Math.Min(Math.Max(value, Low), High);
        var share = IsLogarithmic
            ? (Power.Log(inside) - Power.Log(Low)) / (Power.Log(High) - Power.Log(Low))
            : (inside - Low) / (High - Low);
        return Pixel(From + ((To - From) * share));
    }

    /// <summary>Whether a value lies on the scale.</summary>
    public bool Contains(double value) => value >= Low && value <= High;

    /// <summary>
    /// Values to mark: even steps of 1, 2 or 5 times a power of ten, or on a logarithmic scale those numbers themselves, if it has room for
    /// two.
    /// </summary>
    public List<double> Ticks()
    {
        var (all, tens) = (new List<double>(), new List<double>());
        for (var power = IsLogarithmic ? PowerOfTen(Low) : double.PositiveInfinity; power <= High; power *= 10)
        {
            foreach (var digit in (ReadOnlySpan<double>)[1, 2, 5])
            {
                if (Contains(power * digit))
                {
                    all.Add(power * digit);
                    if (digit == 1)
                    {
                        tens.Add(power);
                    }
                }
            }
        }

        if (all.Count < 2)
        {
            var step = NiceAbove((High - Low) / TickSteps);
            var (first, high) = (Math.Ceiling(Low / step), High);
            return [.. Enumerable.Range(0, MostTicks).Select(i => (first + i) * step).Where(tick => tick <= high)];
        }

        return all.Count > MostLogarithmicTicks ? tens : all;
    }

    /// <summary>The largest power of ten not above a value above zero.</summary>
    public static double PowerOfTen(double value)
    {
        var power = 1.0;
        while (power > value)
        {
            power /= 10;
        }

        while (power * 10 <= value)
        {
            power *= 10;
        }

        return power;
    }

    /// <summary>The smallest of 1, 2, 5 and 10 times a power of ten that is not below a value above zero.</summary>
    public static double NiceAbove(double value)
    {
        var power = PowerOfTen(value);
        return power * (value > 5 * power ? 10 : value > 2 * power ? 5 : value > power ? 2 : 1);
    }

    /// <summary>A length rounded to a tenth, half up, as the script rounds it.</summary>
    public static double Pixel(double value) => (Math.Floor((value * 10) + 0.5) / 10) + 0;
}
