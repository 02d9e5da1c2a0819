using System.Collections.Immutable;
using System.Text;
using Site.CostModel.Display;
using Site.CostModel.Formulas;
using Site.CostModel.Models;
using Site.CostModel.Uncertainty;
using Site.Quantities.Units;

namespace Site.CostModel.Evaluation;

/// <summary>An input of a derivation.</summary>
/// <param name="Identifier">The name formulas use.</param>
/// <param name="Label">What it is, in words; null for a conversion.</param>
/// <param name="Value">The value, exact (see <see cref="ModelEvaluation.Exact"/>).</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Origin">Where it comes from.</param>
public sealed record DerivationInput(string Identifier, string? Label, string Value, Unit Unit, InputOrigin Origin)
{
    /// <summary>The low end of its range, exact; null where it is taken as certain.</summary>
    public string? Low { get; init; }

    /// <summary>The high end of its range, exact; null where it is taken as certain.</summary>
    public string? High { get; init; }
}

/// <summary>A step of a derivation.</summary>
/// <param name="Identifier">The name later steps use.</param>
/// <param name="Formula">A JavaScript expression over inputs and earlier steps.</param>
/// <param name="Value">What it gives, exact.</param>
/// <param name="Unit">Its unit.</param>
public sealed record DerivationStep(string Identifier, string Formula, string Value, Unit Unit);

/// <summary>How a value follows from inputs: what is needed to compute it again, and nothing else.</summary>
/// <param name="Inputs">The inputs and conversions it depends on, in the order of the model.</param>
/// <param name="Steps">The formulas it depends on, in order of computation; the last gives the value itself. None for an input.</param>
/// <param name="Identifier">The name of the value in formulas.</param>
/// <param name="Value">The value, exact.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Display">The value as shown.</param>
public sealed record Derivation(
    ImmutableArray<DerivationInput> Inputs,
    ImmutableArray<DerivationStep> Steps,
    string Identifier,
    string Value,
    Unit Unit,
    string Display)
{
    /// <summary>The options found of choices that set some of the inputs, in the order of the model.</summary>
    public ImmutableArray<DerivationOption> Options { get; init; } = [];
}

/// <summary>An option that was found by search.</summary>
/// <param name="Choice">The choice, by the name formulas would use.</param>
/// <param name="Option">The option.</param>
public sealed record DerivationOption(string Choice, string Option);

/// <summary>A model's values for given inputs.</summary>
public sealed class ModelEvaluation
{
    private readonly ImmutableArray<double> _values;
    private readonly Lazy<ImmutableDictionary<string, DrawnResult>> _drawn;
    private ImmutableArray<double> _told;

    internal ModelEvaluation(Model model, ModelInputs inputs, ImmutableArray<double> values, int samples)
    {
        Model = model;
        Inputs = inputs;
        _values = values;
        _drawn = new(() => Sampler.Bands(model, inputs, samples));
    }

    /// <summary>The model.</summary>
    public Model Model { get; }

    /// <summary>The inputs.</summary>
    public ModelInputs Inputs { get; }

    /// <summary>The value at each slot of the model.</summary>
    internal ImmutableArray<double> Slots => _values;

    /// <summary>
    /// A number as twins and published models carry it: the shortest decimal that reads back as the same double, or <c>Infinity</c>.
    /// </summary>
    public static string Exact(double value) => Decimals.Exact(value);

    /// <summary>The value of an input, conversion, formula or result.</summary>
    /// <exception cref="ArgumentException">The model has no such name.</exception>
    public double ValueOf(string name) =>
        Model.TryGetSlot(name, out var slot)
            ? _values[slot]
            : throw new ArgumentException($"The model '{Model.Name}' has no value '{name}'.", nameof(name));

    /// <summary>The value of an input, conversion, formula or result.</summary>
    /// <returns>Whether the model has the name.</returns>
    public bool TryGetValue(string name, out double value)
    {
        var found = Model.TryGetSlot(name, out var slot);
        value = found ? _values[slot] : double.NaN;
        return found;
    }

    /// <summary>A result as shown on a page.</summary>
    public string Show(ModelResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Show(result.ShownEnd is { } end ? ValueAt(result, end) : _values[result.Formula.Slot]);
    }

    /// <summary>
    /// Where a result lies if the inputs lie anywhere in their ranges; null where their ranges make no difference to it, or where some
    /// values of the inputs give no number at all. Computed when first asked for, for all results at once.
    /// </summary>
    public Band? BandOf(ModelResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return _drawn.Value.GetValueOrDefault(result.Name)?.Band;
    }

    /// <summary>What is asked of the draws of a result: its value where the ranges of the inputs make no difference to it.</summary>
    /// <param name="result">A result of the model.</param>
    /// <param name="end">What is asked.</param>
    public double ValueAt(ModelResult result, BandEnd end)
    {
        ArgumentNullException.ThrowIfNull(result);
        var value = _values[result.Formula.Slot];
        return _drawn.Value.GetValueOrDefault(result.Name)?.At(end, value) ?? value;
    }

    /// <summary>The option taken of a choice, given or found; null where none was.</summary>
    /// <exception cref="ArgumentException">The model has no such choice.</exception>
    public string? OptionOf(string choice) => Model.Choices.FirstIndex(c => c.Name == choice) is var index and >= 0
        ? Inputs.Chosen[index]
        : throw new ArgumentException($"The model '{Model.Name}' has no choice '{choice}'.", nameof(choice));

    /// <summary>The choices of which the option was found by search, with that option, in the order of the model.</summary>
    public IReadOnlyList<(ModelChoice Choice, ChoiceOption Option)> FoundOptions() =>
        [.. Model.Choices.Where(Inputs.IsFound).Select(c => (c, c.Options.First(o => o.Name == OptionOf(c.Name))))];

    /// <summary>The sentence of the model's verdict; null where it has none.</summary>
    public string? Verdict() => Say(Model.Verdict);

    /// <summary>The sentence of the model's comparison on what would change the answer; null where it has none.</summary>
    public string? Flip() => Say(Model.Comparison?.Flips ?? []);

    /// <summary>Which rule of the model's verdict speaks, from 0; null for none.</summary>
    internal int? SpeakingRule() => Speaking(Model.Verdict) is var rule and >= 0 ? rule : null;

    private string? Say(ImmutableArray<VerdictRule> rules)
    {
        if (Speaking(rules) is not (var speaking and >= 0))
        {
            return null;
        }

        var rule = rules[speaking];
        var values = ValuesFor(rule);
        var text = new StringBuilder();
        foreach (var part in rule.Parts)
        {
            text.Append(part.Text).Append(part.Format?.Show(values[part.Slot], part.InfiniteWord));
        }

        return text.ToString();
    }

    private int Speaking(ImmutableArray<VerdictRule> rules) =>
        rules.FirstIndex(rule => rule.Tree is null || Arithmetic.Holds(rule.Tree, ValuesFor(rule).AsSpan()));

    private ImmutableArray<double> ValuesFor(VerdictRule rule) => rule.UsesDraws(Model.SlotCount) ? Told() : _values;

    /// <summary>The values with what the draws of the results come to, in the places that rules know them by.</summary>
    private ImmutableArray<double> Told()
    {
        if (_told.IsDefault)
        {
            _told = [.. _values, .. DrawnName.ValuesOf(Model, ValueAt)];
        }

        return _told;
    }

    /// <summary>How a result follows from the inputs.</summary>
    /// <param name="result">The result.</param>
    /// <param name="format">How it is shown; null for its own format.</param>
    public Derivation Derive(ModelResult result, DisplayFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        var needed = Dependencies.Of(Model, result.Formula);
        var inputs = ImmutableArray.CreateBuilder<DerivationInput>();
        foreach (var input in Model.Inputs.Where(i => needed.Contains(i.Slot)))
        {
            var given = Inputs.Values[input.Slot];
            inputs.Add(new DerivationInput(input.Identifier, input.Label, Exact(_values[input.Slot]), input.Unit, given.Origin)
            {
                Low = given.IsUncertain ? Exact(given.Low ?? given.Likely) : null,
                High = given.IsUncertain ? Exact(given.High ?? given.Likely) : null,
            });
        }

        foreach (var conversion in Model.Conversions.Where(c => needed.Contains(c.Slot)))
        {
            inputs.Add(new DerivationInput(
                conversion.Identifier,
                null,
                Exact(_values[conversion.Slot]),
                conversion.Value.Unit,
                new InputOrigin.ByDefinition()));
        }

        var steps = Model.Formulas
            .Where(f => needed.Contains(f.Slot))
            .Select(f => new DerivationStep(f.Identifier, f.Text, Exact(_values[f.Slot]), f.Unit));
        var value = _values[result.Formula.Slot];
        return new Derivation(
            inputs.ToImmutable(),
            [.. steps],
            result.Formula.Identifier,
            Exact(value),
            result.Formula.Unit,
            (format ?? result.Format).Show(value, result.InfiniteWord))
        {
            Options =
            [
                .. FoundOptions()
                    .Where(o => Model.Inputs.Any(i => i.SetBy == o.Choice.Name && needed.Contains(i.Slot) && Inputs.FoundBy(i) is not null))
                    .Select(o => new DerivationOption(Names.ToIdentifier(o.Choice.Name), o.Option.Name)),
            ],
        };
    }
}
