using System.Collections.Immutable;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.CostModel.Uncertainty;

namespace Site.Calc;

/// <summary>One of several scenarios, with its answers.</summary>
/// <param name="Cells">What sets it apart: the cells of its row, or the values of what is swept.</param>
/// <param name="Evaluation">Its values; null where the row is not understood.</param>
/// <param name="Bands">The band of each result asked for, in order; empty where bands were not asked for.</param>
internal sealed record CalcRow(ImmutableArray<string> Cells, ModelEvaluation? Evaluation, ImmutableArray<Band?> Bands)
{
    /// <summary>Makes a row.</summary>
    public static CalcRow Of(
        ImmutableArray<string> cells,
        ModelEvaluation evaluation,
        ImmutableArray<ModelResult> results,
        bool withBands) =>
        new(cells, evaluation, withBands ? [.. results.Select(evaluation.BandOf)] : []);
}
