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

/// <summary>
/// A value for each input of a model. Immutable: setting one gives another. The options of choices that are searched are found for these
/// inputs when they are first asked for.
/// </summary>
public sealed class ModelInputs
{
    private readonly ImmutableArray<ModelInput> _inputs;
    private readonly ImmutableArray<ModelChoice> _choices;
    private readonly OptionSearch? _search;
    private readonly ImmutableArray<InputValue?> _given;
    private readonly ImmutableArray<string?> _options;
    private FoundOptions? _found;

    private ModelInputs(
        ImmutableArray<ModelInput> inputs,
        ImmutableArray<ModelChoice> choices,
        OptionSearch? search,
        ImmutableArray<InputValue?> given,
        ImmutableArray<string?> options)
    {
        _inputs = inputs;
        _choices = choices;
        _search = search;
        _given = given;
        _options = options;
    }

    /// <summary>The values, in the order of the model's inputs.</summary>
    public ImmutableArray<InputValue> Values => Found.Values;

    /// <summary>The option taken of each of the model's choices, in order, given or found; null where none was.</summary>
    public ImmutableArray<string?> Chosen => Found.Chosen;

    private FoundOptions Found => _found ??= _search?.Find(_given, _options) ?? new FoundOptions(_given!, _options);

    /// <summary>Whether the option of a choice was found by search, and not given.</summary>
    /// <param name="choice">One of the model's choices.</param>
    public bool IsFound(ModelChoice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        var index = FindChoice(choice.Name);
        return _options[index] is null && Chosen[index] is not null;
    }

    /// <summary>The choice whose search sets an input; null where its value is given.</summary>
    /// <param name="input">An input of this model.</param>
    public ModelChoice? FoundBy(ModelInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return _given[input.Slot] is null ? _choices.First(c => c.Name == input.SetBy) : null;
    }

    /// <summary>
    /// Sets inputs and choices by name, from text: <c>volume</c> to <c>10 Mtok/month</c>, <c>gpu</c> to <c>h100-sxm</c>. A value in another
    /// unit of the same kind is converted exactly. Choices are set first, so that a single input overrides what a choice sets,
    /// whatever the order. <c>layout=best</c> has a choice searched again. A value so given is taken as certain.
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
        var values = _given.ToBuilder();
        var chosen = _options.ToBuilder();
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

        return sound ? With(values.DrainToImmutable(), chosen.DrainToImmutable()) : null;
    }

    /// <summary>Sets one input to a number in its own unit, taken as certain; its bounds are not looked at.</summary>
    /// <param name="input">An input of this model.</param>
    /// <param name="value">The number.</param>
    public ModelInputs With(ModelInput input, double value)
    {
        ArgumentNullException.ThrowIfNull(input);
        var given = new InputValue(value, null, null, new InputOrigin.Given($"{Decimals.Exact(value)} {input.Unit}"));
        return With(_given.SetItem(input.Slot, given), _options);
    }

    /// <summary>Gives one input a range around its value, which must lie in it.</summary>
    /// <param name="input">An input of this model, of which no search decides.</param>
    /// <param name="low">The low end.</param>
    /// <param name="high">The high end.</param>
    internal ModelInputs WithRange(ModelInput input, double low, double high) =>
        With(_given.SetItem(input.Slot, _given[input.Slot]! with { Low = low, High = high }), _options);

    /// <summary>The values where nothing else is said; those that a choice with an objective sets are left to the search.</summary>
    internal static ModelInputs Defaults(ImmutableArray<ModelInput> inputs, ImmutableArray<ModelChoice> choices, OptionSearch? search)
    {
        var searched = choices.Where(c => c.Objective is not null).SelectMany(c => c.Inputs).ToHashSet(StringComparer.Ordinal);
        return new ModelInputs(
            inputs,
            choices,
            search,
            [.. inputs.Select(i => searched.Contains(i.Name) ? null : i.Default)],
            [.. choices.Select(c => c.Objective is null ? c.Default : null)]);
    }

    private ModelInputs With(ImmutableArray<InputValue?> given, ImmutableArray<string?> options) =>
        new(_inputs, _choices, _search, given, options);

    private TextProblem? SetInput(ImmutableArray<InputValue?>.Builder values, int index, string text, Func<string, InputOrigin> originOf)
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
        ImmutableArray<InputValue?>.Builder values,
        ImmutableArray<string?>.Builder chosen,
        int index,
        string text)
    {
        var choice = _choices[index];
        var isBest = choice.IsBest(text);
        ImmutableArray<ChoiceOption> several = [];
        var option = isBest ? null : OptionNames.Find(choice, text.Trim(), out several);
        if (option is null && !isBest)
        {
            return OptionNames.Problem(choice, text, several);
        }

        for (var i = 0; i < choice.Inputs.Length; i++)
        {
            values[FindInput(choice.Inputs[i])] = option?.Values[i];
        }

        chosen[index] = option?.Name;
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
            Nearest.Suggest(name, names, $"The inputs are {Nearest.Listed(names)}."));
    }

    private int FindInput(string name) => _inputs.FirstIndex(i => i.Name == name);

    private int FindChoice(string name) => _choices.FirstIndex(c => c.Name == name);
}
