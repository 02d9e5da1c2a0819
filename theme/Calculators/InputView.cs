using Site.CostModel.Models;

namespace Site.Theme.Calculators;

/// <summary>An input of a calculator.</summary>
/// <param name="Id">The calculator's id.</param>
/// <param name="Input">The input.</param>
public sealed record InputView(string Id, ModelInput Input);
