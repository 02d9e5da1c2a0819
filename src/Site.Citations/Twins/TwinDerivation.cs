namespace Site.Citations.Twins;

/// <summary>
/// How a computed claim follows from its inputs. The formulas by which it does are those of the published model.
/// </summary>
/// <param name="Inputs">The inputs that the result depends on, by the names formulas use, in the order of the model.</param>
/// <param name="Result">What comes out.</param>
/// <param name="Model">The name of the model it is computed by, in <see cref="TwinDocument.Models"/>.</param>
public sealed record TwinDerivation(
    OrderedDictionary<string, TwinInput> Inputs,
    TwinResult Result,
    string Model);
