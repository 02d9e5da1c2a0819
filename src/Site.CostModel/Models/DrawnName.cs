using System.Collections.Immutable;
using Site.Quantities.Units;

namespace Site.CostModel.Models;

/// <summary>
/// A name by which the rules of a verdict know what the draws of a result come to: <c>own_cost_middle</c> for the middle of
/// <c>own_cost</c>. The formulas of a model do not know them, since these are what is drawn.
/// </summary>
/// <param name="Result">The result.</param>
/// <param name="End">What of its draws.</param>
internal sealed record DrawnName(ModelResult Result, BandEnd End)
{
    /// <summary>The name in formulas.</summary>
    public string Identifier => $"{Result.Formula.Identifier}_{BandEnds.Word(End)}";

    /// <summary>The names for some results, with their units, in the order of their places.</summary>
    public static ImmutableArray<(string Identifier, Unit? Unit)> AllOf(IEnumerable<ModelResult> results) =>
        [.. Of(results).Select(n => (n.Identifier, (Unit?)n.Result.Formula.Unit))];

    /// <summary>The name that a place after those of the model's values has; null where it is one of these.</summary>
    public static DrawnName? At(Model model, int slot) =>
        slot < model.SlotCount ? null : Of(model.Results).ElementAt(slot - model.SlotCount);

    /// <summary>The values of all, in the order of their places.</summary>
    public static IEnumerable<double> ValuesOf(Model model, Func<ModelResult, BandEnd, double> valueAt) =>
        Of(model.Results).Select(n => valueAt(n.Result, n.End));

    private static IEnumerable<DrawnName> Of(IEnumerable<ModelResult> results) =>
        results.SelectMany(r => BandEnds.All.Select(e => new DrawnName(r, e.End)));
}
