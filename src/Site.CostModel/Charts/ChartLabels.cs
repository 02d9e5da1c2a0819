namespace Site.CostModel.Charts;

/// <summary>A line as drawn: its places, with gaps where it has no value.</summary>
/// <param name="Points">Each point's place; null for a gap.</param>
internal sealed record DrawnLine((double X, double Y)?[] Points)
{
    /// <summary>The highest and the lowest place (the least and the most, since places are counted downwards) between two places along the bottom.</summary>
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
    private const int Steps = 16;
    private const double Above = 9;
    private const double Below = 23;
    private const double Ascent = 20;
    private const double Descent = 5;

    /// <summary>Finds the place for the name of a line, and takes it.</summary>
    /// <param name="own">The line.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The middle of the words, and their base line.</returns>
    public (double X, double Y) Place(int own, string name)
    {
        var half = name.Length * ChartDrawing.Glyph / 2;
        var (best, middle, baseline) = (double.PositiveInfinity, ChartDrawing.PlotRight - half, ChartDrawing.PlotTop + Ascent);
        for (var k = Steps; k >= 0; k--)
        {
            var x = ChartDrawing.Clamp(left + ((ChartDrawing.PlotRight - left) * k / Steps), left + half, ChartDrawing.PlotRight - half);
            var (least, most) = lines[own].Span(x - half, x + half);
            if (!(least <= most))
            {
                continue;
            }

            foreach (var y in (ReadOnlySpan<double>)[least - Above, most + Below])
            {
                var box = new LabelBox(x - half, y - Ascent, x + half, y + Descent);
                if (box.Top < ChartDrawing.PlotTop || box.Bottom > ChartDrawing.PlotBottom)
                {
                    continue;
                }

                var cost = ((most - least) / 50) + ((Steps - k) / 20.0);
                cost = Cost(own, box, cost);
                if (cost < best)
                {
                    (best, middle, baseline) = (cost, x, y);
                }
            }
        }

        taken.Add(new LabelBox(middle - half - ChartDrawing.Glyph, baseline - Ascent, middle + half + ChartDrawing.Glyph, baseline + Descent));
        return (middle, baseline);
    }

    private double Cost(int own, LabelBox box, double cost)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var (high, low) = lines[i].Span(box.Left, box.Right);
            cost += i != own && high <= box.Bottom && low >= box.Top ? 10 : 0;
        }

        foreach (var other in taken)
        {
            cost += other.Left < box.Right && other.Right > box.Left && other.Top < box.Bottom && other.Bottom > box.Top ? 100 : 0;
        }

        return cost;
    }
}
