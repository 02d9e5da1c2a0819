namespace Site.Citations.Twins;

/// <summary>How a computed claim follows from its inputs.</summary>
/// <param name="Inputs">The inputs by the names formulas use, in the order of the model.</param>
/// <param name="Steps">The formulas, in order of computation.</param>
/// <param name="Result">What comes out.</param>
/// <param name="Model">The model it is computed by.</param>
public sealed record TwinDerivation(
    OrderedDictionary<string, TwinInput> Inputs,
    IReadOnlyList<TwinStep> Steps,
    TwinResult Result,
    TwinModel Model);
