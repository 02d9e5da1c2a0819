namespace Site.Citations.Twins;

/// <summary>A step of a derivation.</summary>
/// <param name="Name">The name later steps use.</param>
/// <param name="Formula">A JavaScript expression over inputs and earlier steps.</param>
/// <param name="Value">What it gives, exact; may be an infinity.</param>
/// <param name="Unit">Its unit.</param>
public sealed record TwinStep(string Name, string Formula, string Value, string Unit);
