using System.Collections.Immutable;

namespace Site.Theme.Calculators;

/// <summary>Controls of a calculator that stand together.</summary>
/// <param name="Id">The calculator's id.</param>
/// <param name="Controls">The controls.</param>
public sealed record ControlsView(string Id, ImmutableArray<CalculatorControl> Controls);
