using Site.CostModel.Display;
using Site.CostModel.Evaluation;
using Site.CostModel.Json;
using Site.CostModel.Models;
using Site.CostModel.Uncertainty;
using Site.Quantities.Units;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Derivations;
using Site.Verification.Models;

namespace Site.Verification.Checks;

/// <summary>
/// The values a published model gives come out of its own formulas, and are displayed and said as its own formats and rules say.
/// </summary>
internal sealed class ModelValuesCheck
{
    private const string Rebuild = "Build the site again, or find out who changed the model.";

    private readonly PublishedModel _model;
    private readonly ModelFormulas _formulas;
    private readonly IDiagnosticSink _diagnostics;

    private ModelValuesCheck(PublishedModel model, ModelFormulas formulas, IDiagnosticSink diagnostics)
    {
        _model = model;
        _formulas = formulas;
        _diagnostics = diagnostics;
    }

    /// <summary>Checks it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static void Run(PublishedModel model, IDiagnosticSink diagnostics)
    {
        var check = new ModelValuesCheck(model, model.Formulas(out var problem), diagnostics);
        if (problem is not null)
        {
            check.Report($"In the model '{model.Document.Name}' {problem}");
            return;
        }

        check.Check();
    }

    private void Check()
    {
        foreach (var result in _model.Document.Results)
        {
            CheckFormat(result);
        }

        if (_model.Defaults is { } defaults)
        {
            Check(defaults, ModelInputsOf.Defaults(_model.Document));
            if (defaults.Options is { } found)
            {
                Check(defaults, ModelInputsOf.Of(_model.Document, null, found));
            }

            CheckOptions(defaults, []);
        }
        else
        {
            Report("It gives no values for the inputs it begins with.");
        }

        foreach (var scenario in _model.Document.Scenarios)
        {
            if (_model.VectorOf(scenario.Name) is { } vector)
            {
                Check(vector, ModelInputsOf.Of(_model.Document, scenario, vector.Options));
                CheckOptions(vector, [scenario.Settings]);
            }
            else
            {
                Report($"It gives no values for its scenario '{scenario.Name}'.");
            }
        }
    }

    private void CheckFormat(ResultEntry result)
    {
        if (FormatOf(result.Name, result.Format) is not { } format)
        {
            Report($"The format of '{result.Name}' is not sound.");
        }
        else if (format.Prefix != result.Format.Prefix
            || format.Suffix != result.Format.Suffix
            || format.SuffixOfOne != (result.Format.SuffixOfOne ?? result.Format.Suffix)
            || format.Multiply != ExactNumber.Read(result.Format.Multiply)
            || format.Divide != ExactNumber.Read(result.Format.Divide)
            || format.Digits != (format.IsSignificant ? result.Format.SignificantDigits : result.Format.Decimals))
        {
            Report($"The parts of the format of '{result.Name}' are not those of '{result.Format.Text}'.");
        }
    }

    private void Check(VectorEntry vector, Dictionary<string, InputSetting> inputs)
    {
        CheckNames("input", vector.Inputs.Keys, inputs.Keys);
        CheckNames("value", vector.Values.Keys, _model.Document.Formulas.Select(f => f.Name));
        CheckNames("result", vector.Results.Keys, _model.Document.Results.Select(r => r.Name));
        foreach (var (name, setting) in inputs)
        {
            var value = setting.Value;
            var stated = vector.Inputs.GetValueOrDefault(name);
            if (stated is null || !ExactNumber.Agree(ExactNumber.Read(value), ExactNumber.Read(stated)))
            {
                Report($"In '{vector.Name}' the input '{name}' is {stated ?? "missing"}; by the model it is {value}.");
            }
        }

        var values = vector.Inputs.ToDictionary(i => i.Key, i => ExactNumber.Read(i.Value), StringComparer.Ordinal);
        foreach (var conversion in _model.Document.Conversions)
        {
            values[conversion.Name] = ExactNumber.Read(conversion.Value);
        }

        if (_formulas.Compute(values) is { } missing)
        {
            Report($"In '{vector.Name}' there is no '{missing}'.");
            return;
        }

        foreach (var formula in _model.Document.Formulas)
        {
            var stated = vector.Values.GetValueOrDefault(formula.Name);
            if (stated is null || !ExactNumber.Agree(values[formula.Name], ExactNumber.Read(stated)))
            {
                Report($"In '{vector.Name}' the value of '{formula.Name}' is {stated ?? "missing"};"
                    + $" by its formula it is {ModelEvaluation.Exact(values[formula.Name])}.");
            }
        }

        var drawn = ModelDraws.Of(_model.Document, _formulas, inputs);
        CheckShown(vector, values, drawn);
        foreach (var problem in ModelBandsCheck.FindProblems(_model.Document, vector, drawn))
        {
            Report(problem);
        }
    }

    /// <summary>The options that are said to be found are the best (W28).</summary>
    private void CheckOptions(VectorEntry vector, IReadOnlyList<OrderedDictionary<string, string>> settings)
    {
        var searches = _model.Searches(out var unsearched);
        var inputs = vector.Inputs.Select(i => KeyValuePair.Create(i.Key, ExactNumber.Read(i.Value)));
        var problems = unsearched is null ? searches.FindProblems(settings, vector.Options, inputs, needed: null) : [unsearched];
        foreach (var problem in problems)
        {
            _diagnostics.Report(Rules.Twin.NotTheBest.At(new FileLocation(_model.Path), $"In '{vector.Name}' {problem}", Rebuild));
        }
    }

    private void CheckNames(string what, IEnumerable<string> stated, IEnumerable<string> known)
    {
        foreach (var name in stated.Except(known, StringComparer.Ordinal))
        {
            Report($"It gives values for the {what} '{name}', which it does not have.");
        }
    }

    private void CheckShown(VectorEntry vector, Dictionary<string, double> values, Dictionary<string, DrawnResult> drawn)
    {
        foreach (var result in _model.Document.Results)
        {
            foreach (var (word, end) in BandEnds.All)
            {
                // A name of the model's own, that happens to be the same, counts first.
                var value = values.GetValueOrDefault(result.Name, double.NaN);
                values.TryAdd($"{result.Name}_{word}", drawn.GetValueOrDefault(result.Name)?.At(end, value) ?? value);
            }

            CheckShown(vector, result, values, drawn);
        }

        CheckSaid(vector.Name, "verdict", vector.Verdict, _model.Document.Verdict, values);
        CheckSaid(vector.Name, "sentence on what would change it", vector.Flip, _model.Document.Comparison?.Flip ?? [], values);
    }

    private void CheckShown(
        VectorEntry vector,
        ResultEntry result,
        Dictionary<string, double> values,
        Dictionary<string, DrawnResult> drawn)
    {
        var said = vector.Results.GetValueOrDefault(result.Name);
        var asked = BandEnds.All.FirstOrDefault(e => e.Word == result.Shown);
        var value = values.GetValueOrDefault(result.Name, double.NaN);
        var shown = asked.Word is null ? value : drawn.GetValueOrDefault(result.Name)?.At(asked.End, value) ?? value;
        var expected = values.ContainsKey(result.Name) ? FormatOf(result.Name, result.Format)?.Show(shown, result.Infinite) : null;
        if (said?.Display != expected)
        {
            Report($"In '{vector.Name}' '{result.Name}' is displayed as '{said?.Display}'; by its format it is '{expected}'.");
        }

        var mean = result.Shown == BandEnds.Word(BandEnd.Mean) ? shown : double.NaN;
        if (!double.IsNaN(mean) ? said?.Mean is not { } text || !ExactNumber.Agree(mean, ExactNumber.Read(text)) : said?.Mean is not null)
        {
            var again = ModelEvaluation.Exact(mean);
            Report($"In '{vector.Name}' the mean of '{result.Name}' is {said?.Mean ?? "none"}; drawn again it is {again}.");
        }
    }

    private void CheckSaid(string vector, string what, string? stated, IReadOnlyList<VerdictEntry> rules, Dictionary<string, double> values)
    {
        var said = SayFor(rules, values);
        if (said != stated)
        {
            Report($"In '{vector}' the {what} is '{ShortText.Of(stated ?? "")}'; by its rules it is '{ShortText.Of(said ?? "")}'.");
        }
    }

    /// <summary>What the first rule whose condition holds says; null where there is none, or one whose condition is not sound.</summary>
    private string? SayFor(IReadOnlyList<VerdictEntry> rules, Dictionary<string, double> values)
    {
        foreach (var rule in rules)
        {
            if (rule.When is { } condition)
            {
                // What may be computed outside a model is a number.
                if (_formulas.ParseOne($"({condition}) ? 1 : 0", Unit.One, out var names, out var problem) is not { } formula)
                {
                    Report($"The condition '{ShortText.Of(condition)}' of its verdict is not sound: {problem}");
                    return null;
                }

                if (formula.Evaluate([.. names.Select(n => values[n])]) == 0)
                {
                    continue;
                }
            }

            return string.Concat(rule.Say.Select(p => p.Text + ShowPart(p, values)));
        }

        return null;
    }

    private string? ShowPart(PartEntry part, Dictionary<string, double> values) =>
        part is { Value: { } name, Format: { } entry } && values.TryGetValue(name, out var value)
            ? FormatOf(name, entry)?.Show(value, part.Infinite)
            : null;

    private DisplayFormat? FormatOf(string name, FormatEntry format) =>
        _formulas.UnitOf(name) is { } unit ? DisplayFormat.Parse(format.Text, unit, out _) : null;

    private void Report(string message) => _diagnostics.Report(Rules.Twin.ModelValues.At(new FileLocation(_model.Path), message, Rebuild));
}
