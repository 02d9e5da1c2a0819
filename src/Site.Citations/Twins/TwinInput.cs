namespace Site.Citations.Twins;

/// <summary>An input of a derivation.</summary>
/// <param name="Value">The value, exact; may be an infinity.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="WasDerivedFrom">Where it comes from: a fact's id, <c>assumption</c>, <c>given</c> or <c>definition</c>.</param>
/// <param name="Low">The low end of the range it is drawn from for the result's band; null where it is taken as certain.</param>
/// <param name="High">The high end of that range; null where it is taken as certain.</param>
public sealed record TwinInput(string Value, string Unit, string WasDerivedFrom, string? Low = null, string? High = null);
