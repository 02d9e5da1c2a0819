using System.Collections.Immutable;
using Site.CostModel.Models;

namespace Site.Theme.Calculators;

/// <summary>The controls of a calculator, in three tiers, so that a reader meets the few that decide and no other.</summary>
/// <param name="Main">What they are asked first.</param>
/// <param name="Assumptions">What else they may choose or know better, by group.</param>
/// <param name="Rest">What the choices set, and may be set otherwise, by group.</param>
internal sealed record CalculatorTiers(
    ImmutableArray<CalculatorControl> Main,
    ImmutableArray<CalculatorGroup> Assumptions,
    ImmutableArray<CalculatorGroup> Rest)
{
    /// <summary>How many controls stand in the last tier.</summary>
    public int RestLength => Rest.Sum(g => g.Controls.Length);

    /// <summary>
    /// The tiers of a model. Groups and inputs stand in the order its inputs name them; a choice stands with the inputs it sets, with those
    /// that can be changed if there are any.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="main">What a reader is asked first.</param>
    public static CalculatorTiers Of(Model model, ModelMain main)
    {
        var titles = model.Inputs.Select(i => i.Group).Distinct().ToList();
        var changed = model.Inputs.Where(i => !i.IsFixed && !main.Controls.Contains(i.Name)).ToList();
        return new CalculatorTiers(
            [.. main.Controls.Select(name => new CalculatorControl(model.FindChoice(name), model.FindInput(name)))],
            Groups(title =>
            [
                .. model.Choices.Where(c => !main.Controls.Contains(c.Name) && GroupOf(model, c) == title).Select(OfChoice),
                .. changed.Where(i => i.Group == title && i.SetBy is null).Select(OfInput),
            ]),
            Groups(title => [.. changed.Where(i => i.Group == title && i.SetBy is not null).Select(OfInput)]));

        ImmutableArray<CalculatorGroup> Groups(Func<string?, ImmutableArray<CalculatorControl>> controlsOf) =>
            [.. titles.Select(t => new CalculatorGroup(t, controlsOf(t))).Where(g => g.Controls.Length > 0)];
    }

    private static CalculatorControl OfChoice(ModelChoice choice) => new(choice, null);

    private static CalculatorControl OfInput(ModelInput input) => new(null, input);

    private static string? GroupOf(Model model, ModelChoice choice) =>
        choice.Inputs.Select(i => model.FindInput(i)!).OrderBy(i => i.IsFixed).First().Group;
}
