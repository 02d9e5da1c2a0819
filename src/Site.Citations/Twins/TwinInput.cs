namespace Site.Citations.Twins;

/// <summary>An input of a derivation.</summary>
/// <param name="Value">The value, exact; may be an infinity.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="WasDerivedFrom">Where it comes from: a source's id, <c>assumption</c>, <c>given</c> or <c>definition</c>.</param>
public sealed record TwinInput(string Value, string Unit, string WasDerivedFrom);
