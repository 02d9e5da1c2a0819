namespace Site.Citations.Claims;

/// <summary>A step of a derivation.</summary>
/// <param name="Name">The name later steps use.</param>
/// <param name="Formula">A JavaScript expression over inputs and earlier steps.</param>
/// <param name="Value">What it gives, exact.</param>
/// <param name="Unit">Its unit.</param>
public sealed record DerivedStep(string Name, string Formula, string Value, string Unit);
