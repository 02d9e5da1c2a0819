namespace Site.Citations.Claims;

/// <summary>An input of a derivation.</summary>
/// <param name="Name">The name formulas use.</param>
/// <param name="Label">What it is, in words; null for a conversion between units.</param>
/// <param name="Value">The value, exact.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="DerivedFrom">Where it comes from: a source's id, <c>assumption</c>, <c>given</c> or <c>definition</c>.</param>
public sealed record DerivedInput(string Name, string? Label, string Value, string Unit, string DerivedFrom);
