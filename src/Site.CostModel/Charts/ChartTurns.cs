using System.Collections.Immutable;
using Site.CostModel.Evaluation;
using Site.CostModel.Formulas;

namespace Site.CostModel.Charts;

/// <summary>Where another line becomes the lowest: a break-even.</summary>
/// <param name="Point">The first point at which it is the lowest.</param>
/// <param name="From">The line that was the lowest before it.</param>
/// <param name="To">The line that is the lowest from here.</param>
/// <param name="At">The value along the bottom at which they cross.</param>
internal sealed record ChartTurn(int Point, int From, int To, double At);

/// <summary>Finds where the lowest line of a chart is another one.</summary>
/// <param name="Lowest">The lowest line at each point; -1 where none has a value.</param>
/// <param name="Turns">The turns; empty where there are more than anyone reads.</param>
/// <param name="IsReadable">Whether every point has a lowest line, and turns are few.</param>
internal sealed record ChartTurns(ImmutableArray<int> Lowest, ImmutableArray<ChartTurn> Turns, bool IsReadable)
{
    /// <summary>Lines that change places more often than this are left for the eye.</summary>
    public const int MostTurns = 3;

    /// <summary>Finds them.</summary>
    public static ChartTurns Of(ChartData data)
    {
        ImmutableArray<int> lowest = [.. Enumerable.Range(0, data.Chart.Points.Length).Select(i => LowestAt(data, i))];
        var turns = Enumerable.Range(1, lowest.Length - 1).Where(i => lowest[i] != lowest[i - 1]).ToList();
        var isReadable = data.Lines.Length > 1 && turns.Count <= MostTurns && !lowest.Contains(-1);
        return new ChartTurns(lowest, isReadable ? [.. turns.Select(Turn)] : [], isReadable);

        ChartTurn Turn(int point)
        {
            var (from, to) = (lowest[point - 1], lowest[point]);
            return new ChartTurn(point, from, to, Crossing(data, point, from, to));
        }
    }

    /// <summary>The first of the lowest lines at a point; -1 where no line has a value.</summary>
    private static int LowestAt(ChartData data, int point)
    {
        var best = -1;
        for (var l = 0; l < data.Lines.Length; l++)
        {
            var value = data.Lines[l].Values[point];
            if (ChartScale.IsDrawable(value) && !(best >= 0 && data.Lines[best].Values[point] <= value))
            {
                best = l;
            }
        }

        return best;
    }

    /// <summary>Where one line falls below another, between a point and the one before it.</summary>
    private static double Crossing(ChartData data, int point, int from, int to)
    {
        var points = data.Chart.Points;
        var before = data.Lines[from].Values[point - 1] - data.Lines[to].Values[point - 1];
        var after = data.Lines[from].Values[point] - data.Lines[to].Values[point];
        var share = ChartScale.IsDrawable(before) && ChartScale.IsDrawable(after) && before < after ? before / (before - after) : 1;
        return data.Chart.IsLogarithmic
            ? points[point - 1] * Power.Of(points[point] / points[point - 1], share)
            : points[point - 1] + ((points[point] - points[point - 1]) * share);
    }
}
