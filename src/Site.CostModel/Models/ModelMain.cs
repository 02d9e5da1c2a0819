using System.Collections.Immutable;

namespace Site.CostModel.Models;

/// <summary>What a reader comes to a model for.</summary>
/// <param name="Result">The result they want to know.</param>
/// <param name="Controls">The names of the inputs and choices they are asked for first; of an input that a choice sets, the choice.</param>
public sealed record ModelMain(ModelResult Result, ImmutableArray<string> Controls);
