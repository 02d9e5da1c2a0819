namespace Site.CostModel.Charts;

/// <summary>A line as drawn: its places, with gaps where it has no value.</summary>
/// <param name="Points">Each point's place; null for a gap.</param>
internal sealed record DrawnLine((double X, double Y)?[] Points)
{
    /// <summary>
    /// The highest and the lowest place (the least and the most, since places are counted downwards) between two places along the bottom.
    /// </summary>
    public (double Least, double Most) Span(double from, double to)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var i = 1; i < Points.Length; i++)
        {
            if (Points[i - 1] is not { } a || Points[i] is not { } b || b.X < from || a.X > to || b.X <= a.X)
            {
                continue;
            }

            foreach (var x in (ReadOnlySpan<double>)[Math.Max(a.X, from), Math.Min(b.X, to)])
            {
                var y = a.Y + ((b.Y - a.Y) * ((x - a.X) / (b.X - a.X)));
                least = Math.Min(least, y);
                most = Math.Max(most, y);
            }
        }

        return (least, most);
    }
}

/// <summary>A stretch of the drawing that words stand on.</summary>
internal readonly record struct LabelBox(double Left, double Top, double Right, double Bottom);

/// <summary>
/// Puts the names of lines beside them. Of seventeen places along the line, above and below it, the cheapest is taken: one where the
/// line is flat, near its right end, and no other line or name is crossed.
/// </summary>
/// <param name="lines">The lines.</param>
/// <param name="left">Where the plot starts.</param>
/// <param name="taken">Where words stand already.</param>
internal sealed class ChartLabels(IReadOnlyList<DrawnLine> lines, double left, List<LabelBox> taken)
{
    /// <summary>How many places along the plot are tried, less one.</summary>
    public const int Steps = 16;

    /// <summary>From the highest point of the line under a name up to the name's base line.</summary>
    public const double Above = 9;

    /// <summary>From the lowest point of the line over a name down to the name's base line.</summary>
    public const double Below = 23;

    /// <summary>How far a name reaches above its base line.</summary>
    public const double Ascent = 20;

    /// <summary>How far a name reaches below its base line.</summary>
    public const double Descent = 5;

    /// <summary>How far a line may rise or fall along its name for one point of cost.</summary>
    public const double Steepness = 50;

    /// <summary>How many places further left a name may stand for one point of cost.</summary>
    public const double Farness = 20;

    /// <summary>The cost of crossing another line.</summary>
    public const double CrossingCost = 10;

    /// <summary>The cost of touching other words.</summary>
    public const double OverlapCost = 100;

    /// <summary>Finds the place for the name of a line, and takes it.</summary>
    /// <param name="own">The line.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The middle of the words, and their base line.</returns>
    public (double X, double Y) Place(int own, string name)
    {
        var half = name.Length * ChartLayout.Glyph / 2;
        var (best, middle, baseline) = (double.PositiveInfinity, ChartLayout.PlotRight - half, ChartLayout.PlotTop + Ascent);
        for (var k = Steps; k >= 0; k--)
        {
            var x = ChartDrawing.Clamp(left + ((ChartLayout.PlotRight - left) * k / Steps), left + half, ChartLayout.PlotRight - half);
            var (least, most) = lines[own].Span(x - half, x + half);
            if (!(least <= most))
            {
                continue;
            }

            foreach (var y in (ReadOnlySpan<double>)[least - Above, most + Below])
            {
                var box = new LabelBox(x - half, y - Ascent, x + half, y + Descent);
                if (box.Top < ChartLayout.PlotTop || box.Bottom > ChartLayout.PlotBottom)
                {
                    continue;
                }

                var cost = ((most - least) / Steepness) + ((Steps - k) / Farness);
                cost = Cost(own, box, cost);
                if (cost < best)
                {
                    (best, middle, baseline) = (cost, x, y);
                }
            }
        }

        taken.Add(new LabelBox(
            middle - half - ChartLayout.Glyph,
            baseline - Ascent,
            middle + half + ChartLayout.Glyph,
            baseline + Descent));
        return (middle, baseline);
    }

    private double Cost(int own, LabelBox box, double cost)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var (high, low) = lines[i].Span(box.Left, box.Right);
            cost += i != own && high <= box.Bottom && low >= box.Top ? CrossingCost : 0;
        }

        foreach (var other in taken)
        {
            cost += other.Left < box.Right && other.Right > box.Left && other.Top < box.Bottom && other.Bottom > box.Top ? OverlapCost : 0;
        }

        return cost;
    }
}
