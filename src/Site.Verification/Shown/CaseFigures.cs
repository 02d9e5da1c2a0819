using Site.CostModel.Json;
using Site.Verification.Derivations;
using Site.Verification.Models;
using Site.Verification.Pages;

namespace Site.Verification.Shown;

/// <summary>
/// The words with figures that sentences about a case may have: those of the model's texts, of its results and inputs and their ranges,
/// of what moves a result, and of its charts along the bottom.
/// </summary>
internal static class CaseFigures
{
    private static readonly char[] Spaces = [' ', '\n'];
    private static readonly char[] Marks = ['.', ',', ';', ':', '(', ')', '!', '?'];

    /// <summary>The words.</summary>
    /// <param name="shown">What is shown, which is held against the case by itself.</param>
    /// <param name="given">The case.</param>
    public static HashSet<string> Of(CalculatorPart shown, ModelCase given)
    {
        var texts = ModelTexts.Of(given.Document)
            .Concat(shown.Results.SelectMany(r => new[] { r.Shown, r.Range }))
            .Concat(shown.Fields.Concat(shown.Assumptions).SelectMany(f => f.Cells))
            .Concat(shown.Swings.SelectMany(s => s.Rows).SelectMany(r => r.Cells))
            .Concat(given.Document.Charts.SelectMany(c => OfChart(c, given)));
        if (given.Document.Comparison is { } comparison)
        {
            texts = texts.Append(given.Show(comparison.X, comparison.Format, given.Values.GetValueOrDefault(comparison.X, double.NaN)));
        }

        return texts.OfType<string>()
            .SelectMany(t => t.Split(Spaces, StringSplitOptions.RemoveEmptyEntries))
            .Select(w => w.Trim(Marks))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string?> OfChart(ChartEntry chart, ModelCase given)
    {
        var points = chart.Points.Select(ExactNumber.Read).ToList();
        var lines = chart.Results.Select(r => points.ConvertAll(p => given.With(chart.X, p)?.GetValueOrDefault(r) ?? double.NaN)).ToList();
        foreach (var x in points.Append(given.Values.GetValueOrDefault(chart.X, double.NaN)))
        {
            yield return given.Show(chart.X, chart.Format, x);
        }

        if (chart.Limit is { } limit && given.Values.TryGetValue(limit, out var end))
        {
            yield return given.Show(chart.X, chart.Format, end);
        }

        foreach (var (line, name) in lines.Zip(chart.Results))
        {
            // Of a line that has no value at an end, the words are of the first and last points where it has one.
            var drawn = line.FindAll(double.IsFinite);
            foreach (var value in drawn.Count == 0 ? [] : new[] { drawn[0], drawn[^1] })
            {
                yield return given.Document.Results.FirstOrDefault(r => r.Name == name) is { } result ? given.Show(result, value) : null;
            }
        }

        foreach (var turn in Turns(chart, points, lines))
        {
            yield return given.ShowRoughly(chart.X, chart.Format, turn);
        }
    }

    /// <summary>Where one line falls below another, between two points.</summary>
    private static IEnumerable<double> Turns(ChartEntry chart, List<double> points, List<List<double>> lines) =>
        from to in lines
        from @from in lines
        where to != @from
        from at in Enumerable.Range(1, points.Count - 1)
        let before = @from[at - 1] - to[at - 1]
        let after = @from[at] - to[at]
        where !(after < 0)
        let share = double.IsFinite(before) && double.IsFinite(after) && before < after ? before / (before - after) : 1
        select chart.Scale == "log"
            ? points[at - 1] * Math.Pow(points[at] / points[at - 1], share)
            : points[at - 1] + ((points[at] - points[at - 1]) * share);
}
