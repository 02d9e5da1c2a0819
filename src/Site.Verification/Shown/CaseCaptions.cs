using Site.CostModel.Json;
using Site.Verification.Derivations;
using Site.Verification.Models;

namespace Site.Verification.Shown;

/// <summary>What the captions of a case's charts say.</summary>
internal static class CaseCaptions
{
    // Lines that change places more often are left for the eye.
    private const int MostTurns = 3;

    /// <summary>
    /// The caption of a chart: where the case stands, which line is the lowest where or how far a line alone goes, and the limit.
    /// </summary>
    public static string Of(ModelCase given, ChartEntry chart)
    {
        var points = chart.Points.Select(ExactNumber.Read).ToList();
        var lines = chart.Results.Select(r => points.ConvertAll(p => given.With(chart.X, p)?.GetValueOrDefault(r) ?? double.NaN)).ToList();
        var here = given.Values.GetValueOrDefault(chart.X, double.NaN);
        var sentences = new List<string?>();
        if (ModelCase.IsDrawable(here))
        {
            var values = chart.Results.Zip(chart.Names)
                .Select(l => $"{l.Second} {Show(l.First, given.Values.GetValueOrDefault(l.First, double.NaN))}");
            sentences.Add($"At {At(here)}: {string.Join("; ", values)}.");
        }

        sentences.Add(lines.Count > 1 ? Lowest(chart, points, lines, given) : FromTo(lines[0]));
        if (chart.Limit is { } limit && given.Values.TryGetValue(limit, out var end) && ModelCase.IsDrawable(end))
        {
            sentences.Add($"{given.Document.Formulas.FirstOrDefault(f => f.Name == limit)?.Label ?? "Limit"}: {At(end)}.");
        }

        return string.Join(' ', sentences.OfType<string>());

        string? At(double value) => given.Show(chart.X, chart.Format, value);

        string? Show(string name, double value) =>
            given.ResultOf(name) is { } result ? given.Show(result, value) : null;

        string? FromTo(List<double> line)
        {
            var (first, last) = (line.FindIndex(ModelCase.IsDrawable), line.FindLastIndex(ModelCase.IsDrawable));
            return first == last ? null : $"From {Say(first)} to {Say(last)}.";

            string Say(int at) => $"{Show(chart.Results[0], line[at])} at {At(points[at])}";
        }
    }

    private static string? Lowest(ChartEntry chart, List<double> points, List<List<double>> lines, ModelCase given)
    {
        var lowest = Enumerable.Range(0, points.Count).Select(i => LowestAt(lines, i)).ToList();
        var turns = Enumerable.Range(1, points.Count - 1).Where(i => lowest[i] != lowest[i - 1]).ToList();
        if (turns.Count > MostTurns || lowest.Contains(-1))
        {
            return null;
        }

        var told = turns.Select(t => $"{chart.Names[lowest[t - 1]]} up to about "
            + given.ShowRoughly(chart.X, chart.Format, Crossing(chart, points, lines[lowest[t - 1]], lines[lowest[t]], t)));
        return $"Lowest: {string.Join(", then ", told.Append(chart.Names[lowest[^1]] + (turns.Count == 0 ? " throughout" : "")))}.";
    }

    /// <summary>The first of the lowest lines at a point; -1 where no line has a value.</summary>
    private static int LowestAt(List<List<double>> lines, int at) => Enumerable.Range(0, lines.Count)
        .Where(l => ModelCase.IsDrawable(lines[l][at]))
        .DefaultIfEmpty(-1)
        .MinBy(l => l < 0 ? 0 : lines[l][at]);

    /// <summary>Where a line falls below another, between a point and the one before it.</summary>
    private static double Crossing(ChartEntry chart, List<double> points, List<double> from, List<double> to, int at)
    {
        var (before, after) = (from[at - 1] - to[at - 1], from[at] - to[at]);
        var share = ModelCase.IsDrawable(before) && ModelCase.IsDrawable(after) && before < after ? before / (before - after) : 1;
        return chart.Scale == "log"
            ? points[at - 1] * Math.Pow(points[at] / points[at - 1], share)
            : points[at - 1] + ((points[at] - points[at - 1]) * share);
    }
}
