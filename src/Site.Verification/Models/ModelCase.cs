using System.Collections.Concurrent;
using Site.Citations.Claims;
using Site.CostModel.Display;
using Site.CostModel.Evaluation;
using Site.CostModel.Formulas;
using Site.CostModel.Json;
using Site.CostModel.Uncertainty;
using Site.Quantities.Units;
using Site.Verification.Derivations;

namespace Site.Verification.Models;

/// <summary>
/// A published model at one of its vectors, to be computed again with one of its inputs moved, as charts and tables of calculators show it;
/// asked from any number of threads.
/// </summary>
internal sealed class ModelCase
{
    // Which bar is the least is told of as many draws: that of the middle draws is.
    private const int FewDraws = 51;

    private const double Huge = 1e15;

    private readonly PublishedModel _model;
    private readonly ModelFormulas _formulas;
    private readonly ScenarioEntry? _scenario;
    private readonly ConcurrentDictionary<(string Input, double Value), Dictionary<string, double>?> _moved = new();
    private readonly ConcurrentDictionary<(string Input, double Value), IReadOnlyDictionary<string, DrawnResult>> _drawn = new();

    private ModelCase(PublishedModel model, ModelFormulas formulas, VectorEntry vector)
    {
        (_model, _formulas, Vector) = (model, formulas, vector);
        _scenario = model.Document.Scenarios.FirstOrDefault(s => s.Name == vector.Name);
        Inputs = ModelInputsOf.Of(model.Document, _scenario, vector.Options);
        Values = Start();
        foreach (var (name, value) in vector.Values)
        {
            Values[name] = ExactNumber.Read(value);
        }
    }

    /// <summary>The vector.</summary>
    public VectorEntry Vector { get; }

    /// <summary>The model.</summary>
    public ModelDocument Document => _model.Document;

    /// <summary>Its inputs, with their ranges.</summary>
    public IReadOnlyDictionary<string, InputSetting> Inputs { get; }

    /// <summary>All its values: of inputs, conversions and formulas.</summary>
    public Dictionary<string, double> Values { get; }

    /// <summary>Whether a value stands in a drawing and in what is said of it: one without a limit, or nearly so, does not.</summary>
    public static bool IsDrawable(double value) => Math.Abs(value) < Huge;

    /// <summary>The case of a vector; null where the model's formulas are not sound, which is reported of the model.</summary>
    public static ModelCase? Of(PublishedModel model, VectorEntry vector)
    {
        var formulas = model.Formulas(out var problem);
        return problem is null ? new ModelCase(model, formulas, vector) : null;
    }

    /// <summary>The case of another vector; null where the model has none of that name.</summary>
    public ModelCase? Other(string vector) => _model.VectorOf(vector) is { } other ? _model.CaseOf(other) : null;

    /// <summary>What the scenario sets a choice to; null where it leaves it.</summary>
    public string? Setting(string choice) => _scenario?.Settings.GetValueOrDefault(choice);

    /// <summary>All values with one input moved, and options searched anew; null where something is missing.</summary>
    public IReadOnlyDictionary<string, double>? With(string input, double value) =>
        _moved.GetOrAdd((input, value), m => Move(m.Input, m.Value).Values);

    /// <summary>What a few draws of all results come to with one input moved; nothing where no input has a range.</summary>
    /// <param name="input">The input.</param>
    /// <param name="value">Its value.</param>
    public IReadOnlyDictionary<string, DrawnResult> Drawn(string input, double value) =>
        _drawn.GetOrAdd((input, value), m => Draw(m.Input, m.Value));

    private Dictionary<string, DrawnResult> Draw(string input, double value)
    {
        var moved = ModelInputsOf.Of(Document, _scenario, Move(input, value).Found);
        moved[input] = new InputSetting(ModelEvaluation.Exact(value), null, null, ClaimDerivation.Given);
        return ModelDraws.Of(Document, _formulas, moved, FewDraws);
    }

    private (Dictionary<string, double>? Values, OrderedDictionary<string, string> Found) Move(string input, double value)
    {
        var values = Start();
        values[input] = value;
        OrderedDictionary<string, string> moved = new(StringComparer.Ordinal) { [input] = ModelEvaluation.Exact(value) };
        var found = _model.Searches(out _).Settle(_scenario is null ? [moved] : [_scenario.Settings, moved], values);
        return (_formulas.Compute(values) is null ? values : null, found);
    }

    /// <summary>
    /// The nearest of some inputs to another verdict, with the first factor at which it is another, and whether it rises by that; null
    /// where none turns it (P5).
    /// </summary>
    /// <param name="moved">The inputs.</param>
    public (string Input, double Factor, bool Rises)? MarginOf(IReadOnlySet<string> moved)
    {
        if (Document.Verdict.Count < 2)
        {
            return null;
        }

        var speaking = CaseVerdicts.Speaking(Document, _formulas, Values, ModelDraws.Of(Document, _formulas, Inputs));
        var sound = Document.Inputs.Select(i => i.Name)
            .Where(n => moved.Contains(n) && double.IsFinite(Values[n]) && Values[n] != 0 && RuleAt(n, Values[n]) == speaking)
            .ToList();
        foreach (var factor in Margin.Factors)
        {
            foreach (var input in sound)
            {
                if (RuleAt(input, Values[input] * factor) != speaking)
                {
                    return (input, factor, true);
                }

                if (RuleAt(input, Values[input] / factor) != speaking)
                {
                    return (input, factor, false);
                }
            }
        }

        return null;
    }

    private int RuleAt(string input, double value) =>
        With(input, value) is { } values ? CaseVerdicts.Speaking(Document, _formulas, values, Drawn(input, value)) : -1;

    /// <summary>The terms of the sum that a result is, with the names each uses; empty where it is none.</summary>
    public IEnumerable<(double Value, IEnumerable<string> Names)> TermsOf(string result)
    {
        if (FormulaOf(result, out var names) is not { } formula)
        {
            return [];
        }

        double[] values = [.. names.Select(n => Values.GetValueOrDefault(n, double.NaN))];
        return formula.Terms(values).Select(t => (t.Value, t.Names.Select(n => names[n])));
    }

    /// <summary>
    /// The numbers that the formula of a result may be worded with: those written in it, with a sign or without one, and its conversions.
    /// </summary>
    public IEnumerable<string> NumbersOf(string result)
    {
        if (FormulaOf(result, out var names) is not { } formula)
        {
            return [];
        }

        var written = formula.Numbers.Select(DisplayFormat.Number).ToList();
        var conversions = Document.Conversions.Where(c => names.Contains(c.Name))
            .Select(c => PlainOf(c.Name)?.Show(ExactNumber.Read(c.Value)))
            .OfType<string>();
        return [.. written, .. written.Select(n => '\u2212' + n), .. conversions];
    }

    private CheckedFormula? FormulaOf(string result, out List<string> names) => _formulas.ParseOne(
        Document.Formulas.FirstOrDefault(f => f.Name == result)?.Formula ?? "0",
        null,
        out names,
        out _);

    /// <summary>A result of the model; null where it has none of that name.</summary>
    public ResultEntry? ResultOf(string name) => Document.Results.FirstOrDefault(r => r.Name == name);

    /// <summary>What a name is called: the label of an input, formula or result; null where it has none.</summary>
    public string? LabelOf(string name) =>
        Document.Inputs.FirstOrDefault(i => i.Name == name)?.Label
        ?? Document.Formulas.FirstOrDefault(f => f.Name == name)?.Label
        ?? ResultOf(name)?.Label;

    /// <summary>A value in a format of the model; null where that is not sound.</summary>
    /// <param name="name">The name whose unit the value has.</param>
    /// <param name="format">The format.</param>
    /// <param name="value">The value.</param>
    /// <param name="infinite">The word for no limit; null for none.</param>
    public string? Show(string name, FormatEntry format, double value, string? infinite = null) =>
        FormatOf(name, format)?.Show(value, infinite);

    /// <summary>The same, roughly: to two significant digits.</summary>
    public string? ShowRoughly(string name, FormatEntry format, double value) => FormatOf(name, format)?.AsRough().Show(value);

    /// <summary>A value of a result, as it is displayed.</summary>
    public string? Show(ResultEntry result, double value) => Show(result.Name, result.Format, value, result.Infinite);

    /// <summary>The format in which an input or conversion is shown as people write it.</summary>
    public DisplayFormat? PlainOf(string name) => _formulas.UnitOf(name) is { } unit ? DisplayFormat.Plain(unit) : null;

    private DisplayFormat? FormatOf(string name, FormatEntry format) => _formulas.UnitOf(name) is { } unit ? Read(format, unit) : null;

    private static DisplayFormat? Read(FormatEntry format, Unit unit) =>
        format.MostDigits is { } digits ? DisplayFormat.Plain(unit, digits) : DisplayFormat.Parse(format.Text, unit, out _);

    private Dictionary<string, double> Start()
    {
        var values = Inputs.ToDictionary(i => i.Key, i => ExactNumber.Read(i.Value.Value), StringComparer.Ordinal);
        foreach (var conversion in Document.Conversions)
        {
            values[conversion.Name] = ExactNumber.Read(conversion.Value);
        }

        return values;
    }
}
