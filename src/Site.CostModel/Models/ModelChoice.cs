using System.Collections.Immutable;
using Site.CostModel.Naming;
using Site.Text.Files;

namespace Site.CostModel.Models;

/// <summary>
/// Several inputs set together, from a row of a table of facts or an option that the model lists: pick a GPU, and its memory, bandwidth and
/// power follow.
/// </summary>
/// <param name="Name">The name, as in <c>--set gpu=h100-sxm</c>.</param>
/// <param name="Label">What is chosen, in words.</param>
/// <param name="Help">What a reader should know before choosing.</param>
/// <param name="Table">The table of facts; null where the model lists the options.</param>
/// <param name="Inputs">The names of the inputs it sets.</param>
/// <param name="Options">The options: of a table the rows that know everything that is needed, in its order.</param>
/// <param name="Default">The name of the option chosen where nothing else is said, or found then where one is searched for; null where
/// the inputs have defaults of their own.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record ModelChoice(
    string Name,
    string Label,
    string? Help,
    string? Table,
    ImmutableArray<string> Inputs,
    ImmutableArray<ChoiceOption> Options,
    string? Default,
    FileLocation Location)
{
    /// <summary>What makes an option the best; null where none is searched for.</summary>
    public ChoiceObjective? Objective { get; init; }

    /// <summary>
    /// The options that a search tries, in order: those that can still be had, or where none can, all.
    /// </summary>
    public IEnumerable<ChoiceOption> Tried => Options.Any(o => o.EndedOn is null) ? Options.Where(o => o.EndedOn is null) : Options;

    /// <summary>Whether a text asks for the option that is found.</summary>
    public bool IsBest(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Objective is not null && text.Trim() == ChoiceObjective.Best;
    }

    /// <summary>What the site knows of how people write the options' names.</summary>
    internal NameWords Words { get; init; } = NameWords.None;

    /// <summary>The option of a name, or the one that somebody means by a text, or null where it is none or may be several.</summary>
    public ChoiceOption? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return OptionNames.Find(this, name, out _);
    }
}

/// <summary>One of the options of a choice.</summary>
/// <param name="Name">The row's name.</param>
/// <param name="Label">The row's heading.</param>
/// <param name="Values">The value of each of the choice's inputs, in the same order.</param>
/// <param name="Aliases">What else it is called.</param>
public sealed record ChoiceOption(string Name, string Label, ImmutableArray<InputValue> Values, ImmutableArray<string> Aliases)
{
    /// <summary>The last day on which it could be had, where something of it can no longer be; null otherwise.</summary>
    public DateOnly? EndedOn =>
        Values.Select(v => v.Origin is InputOrigin.FromFact { Source: { IsOver: true } fact } ? fact.Terms.Until : null).Min();

    /// <summary>What it takes for its values to hold, each condition once.</summary>
    public IEnumerable<string> Conditions =>
        Values.Select(v => (v.Origin as InputOrigin.FromFact)?.Source.Terms.Conditions).OfType<string>().Distinct(StringComparer.Ordinal);
}

/// <summary>A named set of inputs.</summary>
/// <param name="Name">The name, as in <c>--scenario</c>.</param>
/// <param name="Title">What it is, in words.</param>
/// <param name="Description">Whose case it is, and why these values.</param>
/// <param name="Settings">Each input or choice it sets, and the value as written, in the order written.</param>
/// <param name="Inputs">The inputs with these values.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record Scenario(
    string Name,
    string Title,
    string? Description,
    ImmutableArray<KeyValuePair<string, string>> Settings,
    ModelInputs Inputs,
    FileLocation Location)
{
    /// <summary>The ranges it gives to inputs: those that have another than the model gives, or keep one though it sets them.</summary>
    public ImmutableArray<ScenarioRange> Ranges { get; init; } = [];
}

/// <summary>The range of an input in a scenario.</summary>
/// <param name="Input">The input.</param>
/// <param name="Low">The low end, in the input's unit.</param>
/// <param name="High">The high end.</param>
public sealed record ScenarioRange(ModelInput Input, double Low, double High);
