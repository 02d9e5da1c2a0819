using System.Collections.Immutable;
using Site.CostModel.Display;
using Site.Quantities.Units;
using Site.Text.Diagnostics;

namespace Site.CostModel.Models;

/// <summary>Something wrong with one of several settings.</summary>
/// <param name="Index">Which setting.</param>
/// <param name="InName">Whether its name is at fault; otherwise its value is, at the problem's offset.</param>
/// <param name="Problem">What is wrong.</param>
public sealed record SettingProblem(int Index, bool InName, TextProblem Problem);

/// <summary>A value for each input of a model. Immutable: setting one gives another.</summary>
public sealed class ModelInputs
{
    private readonly ImmutableArray<ModelInput> _inputs;
    private readonly ImmutableArray<ModelChoice> _choices;

    private ModelInputs(
        ImmutableArray<ModelInput> inputs,
        ImmutableArray<ModelChoice> choices,
        ImmutableArray<InputValue> values,
        ImmutableArray<string?> chosen)
    {
        _inputs = inputs;
        _choices = choices;
        Values = values;
        Chosen = chosen;
    }

    /// <summary>The values, in the order of the model's inputs.</summary>
    public ImmutableArray<InputValue> Values { get; }

    /// <summary>The option taken of each of the model's choices, in order; null where none was.</summary>
    public ImmutableArray<string?> Chosen { get; }

    /// <summary>
    /// Sets inputs and choices by name, from text: <c>volume</c> to <c>10 Mtok/month</c>, <c>gpu</c> to <c>h100-sxm</c>. A value in another
    /// unit of the same kind is converted exactly. Choices are set first, so that a single input overrides what a choice sets,
    /// whatever the order. A value so given is taken as certain.
    /// </summary>
    /// <param name="settings">The names and values.</param>
    /// <param name="originOf">Where a value given as this text comes from.</param>
    /// <param name="report">Takes what is wrong.</param>
    /// <returns>The inputs; null where anything is wrong.</returns>
    public ModelInputs? Set(
        IReadOnlyList<KeyValuePair<string, string>> settings,
        Func<string, InputOrigin> originOf,
        Action<SettingProblem> report)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(originOf);
        ArgumentNullException.ThrowIfNull(report);
        var values = Values.ToBuilder();
        var chosen = Chosen.ToBuilder();
        var sound = true;
        foreach (var (index, (name, text)) in settings.Index().OrderBy(s => FindInput(s.Item.Key) >= 0))
        {
            var problem =
                FindInput(name) is var input and >= 0 ? SetInput(values, input, text, originOf) :
                FindChoice(name) is var choice and >= 0 ? SetChoice(values, chosen, choice, text) :
                UnknownName(name);
            if (problem is not null)
            {
                report(new SettingProblem(index, problem.Rule == Rules.Models.UnknownInput, problem));
                sound = false;
            }
        }

        return sound ? new ModelInputs(_inputs, _choices, values.DrainToImmutable(), chosen.DrainToImmutable()) : null;
    }

    /// <summary>Sets one input to a number in its own unit, taken as certain; its bounds are not looked at.</summary>
    /// <param name="input">An input of this model.</param>
    /// <param name="value">The number.</param>
    public ModelInputs With(ModelInput input, double value)
    {
        ArgumentNullException.ThrowIfNull(input);
        var given = new InputValue(value, null, null, new InputOrigin.Given($"{Decimals.Exact(value)} {input.Unit}"));
        return new ModelInputs(_inputs, _choices, Values.SetItem(input.Slot, given), Chosen);
    }

    /// <summary>The values where nothing else is said.</summary>
    internal static ModelInputs Defaults(ImmutableArray<ModelInput> inputs, ImmutableArray<ModelChoice> choices) =>
        new(inputs, choices, [.. inputs.Select(i => i.Default)], [.. choices.Select(c => c.Default)]);

    private TextProblem? SetInput(ImmutableArray<InputValue>.Builder values, int index, string text, Func<string, InputOrigin> originOf)
    {
        var input = _inputs[index];
        var value = double.PositiveInfinity;
        if (!input.MeansInfinity(text))
        {
            if (QuantityParser.Parse(text, out var problem, bare: input.Unit) is not { } quantity)
            {
                return problem;
            }

            if (quantity.In(input.Unit) is not { } converted)
            {
                return new TextProblem(
                    Rules.Models.ValueUnit,
                    0,
                    text.Length,
                    $"'{text}' cannot be given in {input.Unit}, the unit of '{input.Name}'.",
                    $"Write the value in {input.Unit}, or in a unit of the same kind.");
            }

            value = converted.Value;
        }

        if (!input.Allows(value))
        {
            return new TextProblem(
                Rules.Models.OutOfBounds,
                0,
                text.Length,
                $"'{text}' lies outside what '{input.Name}' allows.",
                InputBounds.Describe(input));
        }

        values[index] = new InputValue(value, null, null, originOf(text));
        return null;
    }

    private TextProblem? SetChoice(
        ImmutableArray<InputValue>.Builder values,
        ImmutableArray<string?>.Builder chosen,
        int index,
        string text)
    {
        var choice = _choices[index];
        if (OptionNames.Find(choice, text.Trim(), out var several) is not { } option)
        {
            return OptionNames.Problem(choice, text, several);
        }

        for (var i = 0; i < choice.Inputs.Length; i++)
        {
            values[FindInput(choice.Inputs[i])] = option.Values[i];
        }

        chosen[index] = option.Name;
        return null;
    }

    private TextProblem UnknownName(string name)
    {
        var names = _inputs.Select(i => i.Name).Concat(_choices.Select(c => c.Name)).ToList();
        return new TextProblem(
            Rules.Models.UnknownInput,
            0,
            name.Length,
            $"'{name}' is not an input of this model.",
            Nearest.Suggest(name, names, $"The inputs are {string.Join(", ", names)}."));
    }

    private int FindInput(string name) => _inputs.FirstIndex(i => i.Name == name);

    private int FindChoice(string name) => _choices.FirstIndex(c => c.Name == name);
}
