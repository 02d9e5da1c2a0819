using System.Text.Json.Serialization;

namespace Site.Citations.Twins;

/// <summary>
/// How a computed claim follows: by which published model, for which of its scenarios, and with what set besides. Its formulas, and the
/// inputs where nothing is set, are those of the model.
/// </summary>
/// <param name="Model">The name of the model it is computed by, in <see cref="TwinDocument.Models"/>.</param>
/// <param name="Result">What comes out.</param>
/// <param name="Scenario">The scenario; null for the inputs the model begins with.</param>
/// <param name="Settings">
/// What is set besides, by the names formulas use: options of choices, and exact numbers of inputs in their own units; null for nothing.
/// </param>
/// <param name="Options">
/// The option found of each choice that is left to a search and sets some of the inputs; null where none is.
/// </param>
public sealed record TwinDerivation(
    string Model,
    TwinResult Result,
    string? Scenario = null,
    OrderedDictionary<string, string>? Settings = null,
    OrderedDictionary<string, string>? Options = null)
{
    /// <summary>
    /// The inputs that the result depends on, by the names formulas use: what follows from the model, filled in by whoever reads the twin
    /// with it.
    /// </summary>
    [JsonIgnore]
    public OrderedDictionary<string, TwinInput> Inputs { get; init; } = [];
}
