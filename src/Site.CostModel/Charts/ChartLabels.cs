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
internal readonly record struct LabelBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The box of some words.</summary>
    /// <param name="middle">The middle of the words.</param>
    /// <param name="baseline">Their base line.</param>
    /// <param name="words">The words.</param>
    public static LabelBox Of(double middle, double baseline, string words)
    {
        var half = words.Length * ChartLayout.Glyph / 2;
        return new LabelBox(middle - half, baseline - ChartLabels.Ascent, middle + half, baseline + ChartLabels.Descent);
    }

    /// <summary>Whether two boxes share any place.</summary>
    public bool Touches(LabelBox other) => other.Left < Right && other.Right > Left && other.Top < Bottom && other.Bottom > Top;
}

/// <summary>
/// Puts words into the plot so that no two of them touch and none leaves it: the name of the limit, the numbers where lines change places,
/// the names of the lines. What finds no free place is left out, for a chart has its names and numbers in the table below it too.
/// </summary>
/// <param name="lines">The lines.</param>
/// <param name="left">Where the plot starts.</param>
internal sealed class ChartLabels(IReadOnlyList<DrawnLine> lines, double left)
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

    /// <summary>How far a line may rise or fall along its name, or lie away from it, for one point of cost.</summary>
    public const double Steepness = 50;

    /// <summary>How many places further left a name may stand for one point of cost.</summary>
    public const double Farness = 20;

    /// <summary>The cost of crossing another line.</summary>
    public const double CrossingCost = 10;

    /// <summary>The cost of standing away from the line, where no place along it is free.</summary>
    public const double AwayCost = 20;

    private readonly List<LabelBox> _taken = [];

    /// <summary>Takes a place for words if it is free and within the plot.</summary>
    /// <returns>Whether it was.</returns>
    public bool Take(LabelBox box)
    {
        var isFree = IsFree(box);
        if (isFree)
        {
            // A letter's width stays free on either side.
            _taken.Add(box with { Left = box.Left - ChartLayout.Glyph, Right = box.Right + ChartLayout.Glyph });
        }

        return isFree;
    }

    /// <summary>
    /// Finds the place for the name of a line, and takes it: of the places along the line, above and below it, the cheapest that is free,
    /// where the line is flat, near its right end, and no other line is crossed; or else the cheapest of all places in the plot.
    /// </summary>
    /// <param name="own">The line.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The middle of the words, and their base line; null where no place is free.</returns>
    public (double X, double Y)? Place(int own, string name)
    {
        var half = name.Length * ChartLayout.Glyph / 2;
        (double X, double Y)? found = null;
        var best = double.PositiveInfinity;
        for (var k = Steps; k >= 0; k--)
        {
            var x = ChartDrawing.Clamp(left + ((ChartLayout.PlotRight - left) * k / Steps), left + half, ChartLayout.PlotRight - half);
            var (least, most) = lines[own].Span(x - half, x + half);
            if (!(least <= most))
            {
                continue;
            }

            Try(x, least - Above, ((most - least) / Steepness) + ((Steps - k) / Farness));
            Try(x, most + Below, ((most - least) / Steepness) + ((Steps - k) / Farness));
            for (var y = ChartLayout.PlotTop + Ascent; y <= ChartLayout.PlotBottom - Descent; y += Ascent + Descent)
            {
                Try(x, y, AwayCost + (Math.Abs(y - ((least + most) / 2)) / Steepness) + ((Steps - k) / Farness));
            }
        }

        return found is { } place && Take(LabelBox.Of(place.X, place.Y, name)) ? place : null;

        void Try(double x, double y, double cost)
        {
            var box = LabelBox.Of(x, y, name);
            if (cost < best && IsFree(box) && Cost(own, box, cost) is var all && all < best)
            {
                (best, found) = (all, (x, y));
            }
        }
    }

    private bool IsFree(LabelBox box) =>
        box.Left >= left && box.Right <= ChartLayout.PlotRight && box.Top >= ChartLayout.PlotTop && box.Bottom <= ChartLayout.PlotBottom
        && !_taken.Exists(box.Touches);

    private double Cost(int own, LabelBox box, double cost)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var (high, low) = lines[i].Span(box.Left, box.Right);
            cost += i != own && high <= box.Bottom && low >= box.Top ? CrossingCost : 0;
        }

        return cost;
    }
}
