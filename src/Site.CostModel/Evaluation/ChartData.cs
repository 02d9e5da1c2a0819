using System.Collections.Immutable;
using Site.CostModel.Models;

namespace Site.CostModel.Evaluation;

/// <summary>A line of a chart.</summary>
/// <param name="Result">The result.</param>
/// <param name="Values">Its value at each of the chart's points; infinite or not a number where it has none there.</param>
/// <param name="Bands">Its band at each point; null where it has none there.</param>
public sealed record ChartLine(ModelResult Result, ImmutableArray<double> Values, ImmutableArray<Uncertainty.Band?> Bands);

/// <summary>What a chart shows for given inputs.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Current">The value of the chart's input itself: where the reader stands.</param>
/// <param name="Limit">The value beyond which the chart is out of reach; null where it has no limit.</param>
public sealed record ChartData(ModelChart Chart, ImmutableArray<ChartLine> Lines, double Current, double? Limit)
{
    /// <summary>Computes a chart.</summary>
    /// <param name="model">The model.</param>
    /// <param name="chart">One of its charts.</param>
    /// <param name="inputs">The inputs; the chart's own is moved along its points.</param>
    /// <param name="withBands">Whether bands are computed, which takes a thousand times as long.</param>
    public static ChartData Of(Model model, ModelChart chart, ModelInputs inputs, bool withBands = false)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(inputs);
        var points = chart.Points.Select(x => model.Evaluate(inputs.With(chart.Input, x))).ToList();
        var lines = chart.Results.Select(result => new ChartLine(
            result,
            [.. points.Select(p => p.ValueOf(result.Name))],
            [.. points.Select(p => withBands ? p.BandOf(result) : null)]));
        var here = model.Evaluate(inputs);
        return new ChartData(chart, [.. lines], here.ValueOf(chart.Input.Name), chart.Limit is null ? null : here.ValueOf(chart.Limit));
    }
}
