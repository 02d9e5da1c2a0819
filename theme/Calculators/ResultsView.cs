using System.Collections.Immutable;

namespace Site.Theme.Calculators;

/// <summary>Results of a calculator.</summary>
/// <param name="Results">The results.</param>
public sealed record ResultsView(ImmutableArray<CalculatorResult> Results);
