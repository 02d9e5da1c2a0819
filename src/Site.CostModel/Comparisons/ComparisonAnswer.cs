using System.Collections.Immutable;
using Site.CostModel.Charts;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;

namespace Site.CostModel.Comparisons;

/// <summary>
/// All that a model's comparison can show, computed: for each of its scenarios the bars at each value a reader can choose, and which of
/// them is the least over the whole range. Pages show the first of it; the rest is a file that is loaded when a reader first touches it, so
/// that no model need run in the browser for it.
/// </summary>
public sealed record ComparisonAnswer
{
    /// <summary>How many values the whole range is looked at in.</summary>
    private const int StripPoints = 181;

    /// <summary>How many draws each of them is looked at in: the least is that of the middle draws, not of the likely values.</summary>
    private const int StripSamples = 51;

    /// <summary>The model; it has a comparison.</summary>
    public required Model Model { get; init; }

    /// <summary>The comparison.</summary>
    public required ModelComparison Comparison { get; init; }

    /// <summary>The scenarios, in the comparison's order.</summary>
    public required ImmutableArray<ComparisonCase> Cases { get; init; }

    /// <summary>The marks along the input's range, which is logarithmic.</summary>
    public required ImmutableArray<ComparisonTick> Along { get; init; }

    /// <summary>Where each value a reader can choose lies along the range, in per cent.</summary>
    public required ImmutableArray<double> Places { get; init; }

    /// <summary>Computes the comparison of a model; null where it has none.</summary>
    public static ComparisonAnswer? Of(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.Comparison is not { } comparison)
        {
            return null;
        }

        var scale = ScaleOf(comparison);
        return new ComparisonAnswer
        {
            Model = model,
            Comparison = comparison,
            Cases = [.. comparison.Scenarios.Select(s => Case(model, comparison, s, scale))],
            Along =
            [
                .. scale.Ticks().Where(t => ChartScale.PowerOfTen(t) == t)
                    .Select(t => new ComparisonTick(scale.Place(t), comparison.Format.ShowTick(t))),
            ],
            Places = [.. comparison.Positions.Select(p => scale.Place(Shown(comparison, p)))],
        };
    }

    /// <summary>The input's range, in the unit it is shown in, to places in per cent.</summary>
    private static ChartScale ScaleOf(ModelComparison comparison) =>
        new(Shown(comparison, comparison.Positions[0]), Shown(comparison, comparison.Positions[^1]), true, 0, 100);

    private static double Shown(ModelComparison comparison, double value) =>
        value * comparison.Format.Multiply / comparison.Format.Divide;

    private static ComparisonCase Case(Model model, ModelComparison comparison, Scenario scenario, ChartScale scale)
    {
        var own = scenario.Inputs.Values[comparison.Input.Slot].Likely;
        var frames = comparison.Positions.AsParallel().AsOrdered().Select(p =>
            ComparisonFrame.Of(model, comparison, p, p == own ? scenario.Inputs : scenario.Inputs.With(comparison.Input, p)));
        return new ComparisonCase(
            scenario,
            comparison.Positions.IndexOf(own),
            [.. frames],
            Stretches(model, comparison, scenario, scale));
    }

    /// <summary>Which bar is the least, from one end of the range to the other.</summary>
    private static ImmutableArray<ComparisonStretch> Stretches(
        Model model,
        ModelComparison comparison,
        Scenario scenario,
        ChartScale scale)
    {
        var points = Spacing.Between(comparison.Positions[0], comparison.Positions[^1], StripPoints, byRatio: true)
            .AsParallel().AsOrdered()
            .Select(LeastAt)
            .ToList();

        // A value that readers can choose may be the only one at which another bar is the least, as whole hundreds are where results jump.
        var missed = comparison.Positions.AsParallel().AsOrdered().Select(LeastAt).AsSequential().Where(p =>
            points.FindLast(o => o.Value <= p.Value).Bar != p.Bar && points.Find(o => o.Value >= p.Value).Bar != p.Bar);
        var stretches = ImmutableArray.CreateBuilder<ComparisonStretch>();
        foreach (var (point, least) in points.Concat(missed).OrderBy(p => p.Value))
        {
            var place = scale.Place(Shown(comparison, point));
            if (stretches.Count > 0 && stretches[^1].Bar == least)
            {
                stretches[^1] = stretches[^1] with { To = place };
                continue;
            }

            // What lies between two points is given to the one before, whose value still held there.
            if (stretches.Count > 0)
            {
                stretches[^1] = stretches[^1] with { To = place };
            }

            stretches.Add(new ComparisonStretch(least, point, place, place));
        }

        return stretches.ToImmutable();

        (double Value, int Bar) LeastAt(double value) =>
            (value, LeastOf(comparison, model.Evaluate(scenario.Inputs.With(comparison.Input, value), StripSamples)));
    }

    /// <summary>The first of the least bars; -1 where none has a value.</summary>
    private static int LeastOf(ModelComparison comparison, ModelEvaluation evaluation)
    {
        var (best, least) = (-1, double.PositiveInfinity);
        for (var i = 0; i < comparison.Bars.Length; i++)
        {
            var value = evaluation.ValueAt(comparison.Bars[i].Result, BandEnd.Middle);
            if (ChartScale.IsDrawable(value) && !(best >= 0 && least <= value))
            {
                (best, least) = (i, value);
            }
        }

        return best;
    }
}

/// <summary>A scenario of a comparison.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Own">Which of the frames is that of the value the scenario itself sets.</param>
/// <param name="Frames">What is shown at each value a reader can choose.</param>
/// <param name="Stretches">Which bar is the least, from one end of the range to the other.</param>
public sealed record ComparisonCase(
    Scenario Scenario,
    int Own,
    ImmutableArray<ComparisonFrame> Frames,
    ImmutableArray<ComparisonStretch> Stretches);

/// <summary>A part of the range over which one bar is the least.</summary>
/// <param name="Bar">Which; -1 for none.</param>
/// <param name="Start">The value of the input it starts at.</param>
/// <param name="From">Where it starts, in per cent of the range.</param>
/// <param name="To">Where it ends.</param>
public sealed record ComparisonStretch(int Bar, double Start, double From, double To);

/// <summary>A mark along an axis.</summary>
/// <param name="Place">Where it stands, in per cent.</param>
/// <param name="Label">What it says.</param>
public sealed record ComparisonTick(double Place, string Label);
