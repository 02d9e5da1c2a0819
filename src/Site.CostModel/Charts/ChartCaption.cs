using Site.CostModel.Evaluation;
using Site.CostModel.Formulas;

namespace Site.CostModel.Charts;

/// <summary>Says in words what a chart shows: where the reader stands, which line is lowest where, and the limit.</summary>
internal static class ChartCaption
{
    /// <summary>Lines that change places more often than this are left for the eye.</summary>
    public const int MostTurns = 3;

    /// <summary>The caption.</summary>
    public static string Of(ChartData data)
    {
        var chart = data.Chart;
        var names = chart.Names;
        var sentences = new List<string>();
        if (ChartScale.IsDrawable(data.Current))
        {
            var values = data.Lines.Select((l, i) => $"{names[i]} {l.Result.Show(l.Here)}");
            sentences.Add($"At {chart.Format.Show(data.Current)}: {string.Join("; ", values)}.");
        }

        if ((data.Lines.Length > 1 ? Lowest(data) : FromTo(data)) is { } shape)
        {
            sentences.Add(shape);
        }

        if (data.Limit is { } limit && ChartScale.IsDrawable(limit))
        {
            sentences.Add($"{data.LimitName}: {chart.Format.Show(limit)}.");
        }

        return string.Join(' ', sentences);
    }

    private static string? FromTo(ChartData data)
    {
        var line = data.Lines[0];
        var drawn = Enumerable.Range(0, line.Values.Length).Where(i => ChartScale.IsDrawable(line.Values[i])).ToList();
        return drawn.Count < 2 ? null : $"From {Say(drawn[0])} to {Say(drawn[^1])}.";

        string Say(int i) => $"{line.Result.Show(line.Values[i])} at {data.Chart.Format.Show(data.Chart.Points[i])}";
    }

    private static string? Lowest(ChartData data)
    {
        var (points, names) = (data.Chart.Points, data.Chart.Names);
        var lowest = Enumerable.Range(0, points.Length).Select(i => LowestAt(data, i)).ToList();
        var turns = Enumerable.Range(1, points.Length - 1).Where(i => lowest[i] != lowest[i - 1]).ToList();
        if (turns.Count > MostTurns || lowest.Contains(-1))
        {
            return null;
        }

        var rough = data.Chart.Format.AsRough();
        var stretches = turns.Select(i =>
            $"{names[lowest[i - 1]]} up to about {rough.Show(Crossing(data, i, lowest[i - 1], lowest[i]))}");
        var last = names[lowest[^1]] + (turns.Count == 0 ? " throughout" : "");
        return $"Lowest: {string.Join(", then ", stretches.Append(last))}.";
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
