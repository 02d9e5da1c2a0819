using System.Collections.Immutable;
using Site.CostModel.Models;
using Site.CostModel.Uncertainty;

namespace Site.CostModel.Evaluation;

/// <summary>A line of a chart.</summary>
/// <param name="Result">The result.</param>
/// <param name="Values">Its value at each of the chart's points; infinite or not a number where it has none there.</param>
/// <param name="Bands">Its band at each point; null where it has none there.</param>
/// <param name="Here">Its value for the inputs themselves: where the reader stands.</param>
public sealed record ChartLine(ModelResult Result, ImmutableArray<double> Values, ImmutableArray<Band?> Bands, double Here);

/// <summary>What a chart shows for given inputs.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Current">The value of the chart's input itself: where the reader stands.</param>
/// <param name="Limit">The value beyond which the chart is out of reach; null where it has no limit.</param>
public sealed record ChartData(ModelChart Chart, ImmutableArray<ChartLine> Lines, double Current, double? Limit)
{
    /// <summary>What the limit is, in words; empty where the chart has none.</summary>
    public string LimitName { get; private init; } = "";

    /// <summary>Computes a chart.</summary>
    /// <param name="model">The model.</param>
    /// <param name="chart">One of its charts.</param>
    /// <param name="inputs">The inputs; the chart's own is moved along its points.</param>
    /// <param name="withBands">Whether bands are computed, which takes two hundred times as long.</param>
    public static ChartData Of(Model model, ModelChart chart, ModelInputs inputs, bool withBands = false)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(inputs);
        var here = model.Evaluate(inputs);
        var points = chart.Points.Select(x => inputs.With(chart.Input, x)).ToList();
        var values = points.ConvertAll(model.Evaluate);
        var bands = withBands ? points.ConvertAll(p => Sampler.Bands(model, p, Sampler.ChartSamples)) : null;
        var lines = chart.Results.Select(result => new ChartLine(
            result,
            [.. values.Select(v => v.ValueOf(result.Name))],
            [.. points.Select((_, i) => bands?[i].GetValueOrDefault(result.Name)?.Band)],
            here.ValueOf(result.Name)));
        return new ChartData(chart, [.. lines], here.ValueOf(chart.Input.Name), chart.Limit is null ? null : here.ValueOf(chart.Limit))
        {
            LimitName = LimitNameOf(model, chart),
        };
    }

    /// <summary>What a chart's limit is, in words: its formula's label.</summary>
    internal static string LimitNameOf(Model model, ModelChart chart) =>
        chart.Limit is null ? "" : model.Formulas.First(f => f.Name == chart.Limit).Label ?? "Limit";
}
