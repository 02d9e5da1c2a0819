using Site.CostModel.Models;

namespace Site.Theme.Calculators;

/// <summary>A choice of a calculator.</summary>
/// <param name="Id">The calculator's id.</param>
/// <param name="Choice">The choice.</param>
public sealed record ChoiceView(string Id, ModelChoice Choice);
