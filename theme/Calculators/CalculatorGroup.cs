using System.Collections.Immutable;
using Site.CostModel.Models;

namespace Site.Theme.Calculators;

/// <summary>Controls that stand together.</summary>
/// <param name="Title">Their heading; null for those without one.</param>
/// <param name="Choices">Choices of options.</param>
/// <param name="Inputs">Inputs the reader gives.</param>
/// <param name="Details">Inputs that the choices set, and the reader may set otherwise.</param>
internal sealed record CalculatorGroup(
    string? Title,
    ImmutableArray<ModelChoice> Choices,
    ImmutableArray<ModelInput> Inputs,
    ImmutableArray<ModelInput> Details)
{
    /// <summary>
    /// The groups of a model, in the order its inputs name them. A choice stands with the inputs it sets, with those offered for change
    /// if there are any.
    /// </summary>
    public static ImmutableArray<CalculatorGroup> Of(Model model) =>
    [
        .. model.Inputs.Select(i => i.Group).Distinct().Select(title => new CalculatorGroup(
                title,
                [.. model.Choices.Where(c => GroupOf(model, c) == title)],
                [.. model.Inputs.Where(i => i.Group == title && !i.IsFixed && i.SetBy is null)],
                [.. model.Inputs.Where(i => i.Group == title && !i.IsFixed && i.SetBy is not null)]))
            .Where(g => g.Choices.Length + g.Inputs.Length + g.Details.Length > 0),
    ];

    private static string? GroupOf(Model model, ModelChoice choice) =>
        choice.Inputs.Select(i => model.FindInput(i)!).OrderBy(i => i.IsFixed).First().Group;
}
