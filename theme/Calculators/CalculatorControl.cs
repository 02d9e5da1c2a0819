using Site.CostModel.Models;

namespace Site.Theme.Calculators;

/// <summary>A control of a calculator: a choice of options, or an input.</summary>
/// <param name="Choice">The choice; null for an input.</param>
/// <param name="Input">The input; null for a choice.</param>
public sealed record CalculatorControl(ModelChoice? Choice, ModelInput? Input);
