using System.Collections.Immutable;
using Site.CostModel.Charts;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;

namespace Site.Theme.Calculators;

/// <summary>
/// What a calculator shows before a reader touches it: a model computed with its defaults, so that rendering computes nothing.
/// </summary>
public sealed record CalculatorAnswer
{
    /// <summary>The model.</summary>
    public required Model Model { get; init; }

    /// <summary>What the model says of its results, as a sentence; null where it says nothing.</summary>
    public required string? Verdict { get; init; }

    /// <summary>The results, in the model's order.</summary>
    public required ImmutableArray<CalculatorResult> Results { get; init; }

    /// <summary>The charts, in the model's order.</summary>
    public required ImmutableArray<CalculatorChartView> Charts { get; init; }

    /// <summary>
    /// Computes a model with its defaults: results with the ranges they are likely to lie in, and charts with their bands.
    /// </summary>
    public static CalculatorAnswer Of(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var evaluation = model.Evaluate(model.Defaults);
        return new CalculatorAnswer
        {
            Model = model,
            Verdict = evaluation.Verdict(),
            Results =
            [
                .. model.Results.Select(r => new CalculatorResult(
                    r.Formula.Identifier,
                    r.Label,
                    evaluation.Show(r),
                    CalculatorText.Band(evaluation, r),
                    r.Help)),
            ],
            Charts =
            [
                .. model.Charts
                    .Select(c => ChartData.Of(model, c, model.Defaults, withBands: true))
                    .Select(d => new CalculatorChartView(d, ChartDrawing.Of(d))),
            ],
        };
    }
}
