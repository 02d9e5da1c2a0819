using System.Collections.Immutable;
using Site.CostModel.Models;

namespace Site.Theme.Calculators;

/// <summary>A choice of a calculator.</summary>
/// <param name="Id">The calculator's id.</param>
/// <param name="Choice">The choice.</param>
public sealed record ChoiceView(string Id, ModelChoice Choice);

/// <summary>An input of a calculator.</summary>
/// <param name="Id">The calculator's id.</param>
/// <param name="Input">The input.</param>
public sealed record InputView(string Id, ModelInput Input);

/// <summary>Results of a calculator.</summary>
/// <param name="Results">The results.</param>
public sealed record ResultsView(ImmutableArray<CalculatorResult> Results);
