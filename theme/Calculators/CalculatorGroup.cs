using System.Collections.Immutable;

namespace Site.Theme.Calculators;

/// <summary>Controls that stand together.</summary>
/// <param name="Title">Their heading; null for those without one.</param>
/// <param name="Controls">The controls.</param>
internal sealed record CalculatorGroup(string? Title, ImmutableArray<CalculatorControl> Controls);
