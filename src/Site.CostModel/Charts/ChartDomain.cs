namespace Site.CostModel.Charts;

/// <summary>Chooses the values a chart's upright axis runs over.</summary>
internal static class ChartDomain
{
    /// <summary>How far apart values must lie, as a ratio, for a logarithmic axis to show more than a linear one.</summary>
    public const int WideRatio = 100;

    /// <summary>
    /// The axis for some lines and their bands. A linear axis starts at zero, so that lengths compare; bands are given room up to as much
    /// again as the lines take, and are cut off there. The axis is logarithmic where the one along the bottom is and the lines need it.
    /// </summary>
    /// <param name="mayBeLogarithmic">Whether the axis along the bottom is logarithmic.</param>
    /// <param name="values">The values of all lines; those that cannot be drawn are passed over.</param>
    /// <param name="lows">The low ends of all bands.</param>
    /// <param name="highs">The high ends of all bands.</param>
    public static (double Low, double High, bool IsLogarithmic) Of(
        bool mayBeLogarithmic,
        IEnumerable<double> values,
        IEnumerable<double> lows,
        IEnumerable<double> highs)
    {
        var drawable = values.Where(ChartScale.IsDrawable).ToList();
        if (drawable.Count == 0)
        {
            return (0, 1, false);
        }

        var (least, most) = (drawable.Min(), drawable.Max());
        var bandLow = lows.Where(ChartScale.IsDrawable).Append(least).Min();
        var bandHigh = highs.Where(ChartScale.IsDrawable).Append(most).Max();
        if (mayBeLogarithmic && least > ChartScale.Tiny && most / least >= WideRatio)
        {
            return (ChartScale.PowerOfTen(Math.Max(bandLow, least / 10)), ChartScale.NiceAbove(Math.Min(bandHigh, most * 10)), true);
        }

        var (floor, top) = (Math.Min(least, 0), Math.Max(most, 0));
        var reach = top - floor;
        var low = Math.Min(floor, Math.Max(bandLow, floor - reach));
        var high = Math.Max(top, Math.Min(bandHigh, top + reach));
        var isFlat = high - low < ChartScale.Tiny;
        var step = ChartScale.NiceAbove((isFlat ? 1 : high - low) / ChartScale.TickSteps);
        return (Math.Floor(low / step) * step, isFlat ? low + (ChartScale.TickSteps * step) : Math.Ceiling(high / step) * step, false);
    }
}
