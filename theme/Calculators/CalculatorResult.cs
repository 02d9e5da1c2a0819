namespace Site.Theme.Calculators;

/// <summary>A result of a calculator, as it is shown.</summary>
/// <param name="Identifier">Its name in formulas.</param>
/// <param name="Label">What it is.</param>
/// <param name="Shown">The result, with its unit.</param>
/// <param name="Band">The range it is likely to lie in, in words; empty where it is taken as certain.</param>
/// <param name="Help">What more there is to say of it; null for nothing.</param>
public sealed record CalculatorResult(string Identifier, string Label, string Shown, string Band, string? Help);
