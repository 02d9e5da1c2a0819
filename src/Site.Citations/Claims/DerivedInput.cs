namespace Site.Citations.Claims;

/// <summary>An input of a derivation.</summary>
/// <param name="Name">The name formulas use.</param>
/// <param name="Value">The value, exact.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="DerivedFrom">Where it comes from: a fact's id, <c>assumption</c>, <c>given</c> or <c>definition</c>.</param>
/// <param name="Low">The low end of the range it is drawn from for the result's band; null where it is taken as certain.</param>
/// <param name="High">The high end of that range; null where it is taken as certain.</param>
public sealed record DerivedInput(string Name, string Value, string Unit, string DerivedFrom, string? Low = null, string? High = null);
