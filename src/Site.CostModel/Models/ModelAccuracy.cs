using Site.CostModel.Facts;
using Site.Text.Files;

namespace Site.CostModel.Models;

/// <summary>
/// How a model's predictions are held against measurements. Its factors were fitted to them, so a prediction of a thing that was
/// among them says little: each is also predicted with factors fitted without that thing.
/// </summary>
/// <param name="Result">The result that was measured.</param>
/// <param name="Fitted">The choice whose options carry the fitted factors.</param>
/// <param name="Without">The choice whose options were left out, one at a time.</param>
/// <param name="Table">The factors fitted without one: a row for each pair, named <c>fitted-without-left-out</c>, columns named after
/// inputs.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record ModelAccuracy(ModelResult Result, ModelChoice Fitted, ModelChoice Without, FactTable Table, FileLocation Location)
{
    /// <summary>The row of factors fitted without an option, or null.</summary>
    public FactRow? HeldOut(string fitted, string without) => Table.FindRow($"{fitted}-without-{without}");
}
