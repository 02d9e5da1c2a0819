using Site.CostModel.Evaluation;

namespace Site.CostModel.Charts;

/// <summary>Says in words what a chart shows: where the reader stands, which line is lowest where, and the limit.</summary>
internal static class ChartCaption
{
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
        var names = data.Chart.Names;
        var turns = ChartTurns.Of(data);
        if (!turns.IsReadable)
        {
            return null;
        }

        var rough = data.Chart.Format.AsRough();
        var stretches = turns.Turns.Select(t => $"{names[t.From]} up to about {rough.Show(t.At)}");
        var last = names[turns.Lowest[^1]] + (turns.Turns.IsEmpty ? " throughout" : "");
        return $"Lowest: {string.Join(", then ", stretches.Append(last))}.";
    }
}
