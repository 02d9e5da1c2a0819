using System.Collections.Immutable;
using Site.CostModel.Charts;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.CostModel.Sums;

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

    /// <summary>What a reader comes for.</summary>
    public required ModelMain Main { get; init; }

    /// <summary>The results, in the model's order.</summary>
    public required ImmutableArray<CalculatorResult> Results { get; init; }

    /// <summary>What the main result is the sum of; empty where it is no sum of two or more.</summary>
    public required ImmutableArray<ResultPart> Parts { get; init; }

    /// <summary>What moves the main result, the widest first.</summary>
    public required ImmutableArray<Swing> Swings { get; init; }

    /// <summary>The charts, in the model's order.</summary>
    public required ImmutableArray<CalculatorChartView> Charts { get; init; }

    /// <summary>
    /// Computes a model with its defaults: results with the ranges they are likely to lie in, and charts with their bands.
    /// </summary>
    public static CalculatorAnswer Of(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var evaluation = model.Evaluate(model.Defaults);
        var main = Swing.MainOf(model);
        var parts = ResultParts.Of(evaluation, main.Result);
        return new CalculatorAnswer
        {
            Model = model,
            Verdict = evaluation.Verdict(),
            Main = main,
            Parts = parts.Length > 1 ? parts : [],
            Swings = Swing.Of(model, model.Defaults, main.Result),
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
