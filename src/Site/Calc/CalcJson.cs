using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.CostModel.Uncertainty;
using Site.Text.Json;

namespace Site.Calc;

/// <summary>
/// Writes answers as one JSON document: exact numbers as strings, with units, bands and, for a single result, its derivation.
/// </summary>
internal static class CalcJson
{
    /// <summary>Lists the models.</summary>
    public static void WriteModels(IEnumerable<NamedModel> models, TextWriter output) => Write(
        [
            .. models.Select(m => new CalcAnswers.ModelEntry(
                m.Name,
                m.Model.Title,
                [.. m.Model.Choices.Select(c => c.Name)],
                [.. m.Model.Inputs.Where(i => !i.IsFixed).Select(i => i.Name)],
                [.. m.Model.Results.Select(r => r.Name)],
                [.. m.Model.Scenarios.Select(s => s.Name)])),
        ],
        CalcJsonContext.Default.ImmutableArrayModelEntry,
        output);

    /// <summary>Writes one scenario's answers.</summary>
    /// <param name="evaluation">The scenario's values.</param>
    /// <param name="results">The results asked for.</param>
    /// <param name="whole">Whether the whole model was asked for; a single result comes with what it follows from.</param>
    /// <param name="output">Where to write.</param>
    public static void WriteOne(ModelEvaluation evaluation, ImmutableArray<ModelResult> results, bool whole, TextWriter output)
    {
        var (model, inputs) = (evaluation.Model, evaluation.Inputs);
        var answer = new CalcAnswers.One(
            model.Name,
            model.Version,
            evaluation.Verdict(),
            Map(model.Choices.Zip(inputs.Chosen), c => c.First.Name, c => c.Second),
            evaluation.FoundOptions() is { Count: > 0 } found
                ? Map(found, o => o.Choice.Name, o => CalcTable.Wanted(o.Choice.Objective!))
                : null,
            Map(model.Inputs.Zip(inputs.Values), i => i.First.Name, i => InputOf(i.First, i.Second)),
            Map(results, r => r.Name, r => ResultOf(evaluation, r, evaluation.BandOf(r))),
            whole ? null : DerivationOf(evaluation.Derive(results[0])));
        Write(answer, CalcJsonContext.Default.One, output);
    }

    /// <summary>Writes an object for each scenario.</summary>
    public static void WriteRows(
        Model model,
        ImmutableArray<string> columns,
        ImmutableArray<ModelResult> results,
        ImmutableArray<CalcRow> rows,
        TextWriter output) => Write(
            new CalcAnswers.Table(model.Name, model.Version, [.. rows.Select(r => RowOf(columns, results, r))]),
            CalcJsonContext.Default.Table,
            output);

    private static CalcAnswers.Row RowOf(ImmutableArray<string> columns, ImmutableArray<ModelResult> results, CalcRow row) => new(
        Map(columns.Zip(row.Cells), c => c.First, c => c.Second),
        row.Evaluation is { } evaluation
            ? Map(results.Zip(row.Bands), r => r.First.Name, r => ResultOf(evaluation, r.First, r.Second))
            : null);

    private static CalcAnswers.Input InputOf(ModelInput input, InputValue value) => new(
        ModelEvaluation.Exact(value.Likely),
        input.Unit.ToString(),
        Exact(value.Low),
        Exact(value.High),
        CalcTable.Origin(value.Origin));

    private static CalcAnswers.Result ResultOf(ModelEvaluation evaluation, ModelResult result, Band? band) => new(
        evaluation.Exact(result),
        result.Formula.Unit.ToString(),
        evaluation.Show(result),
        Exact(band?.Low),
        Exact(band?.High));

    private static CalcAnswers.Derivation DerivationOf(Derivation derivation) => new(
        Map(
            derivation.Inputs,
            i => i.Identifier,
            i => new CalcAnswers.DerivedInput(i.Value, i.Unit.ToString(), i.Origin.DerivedFrom)),
        [.. derivation.Steps.Select(s => new CalcAnswers.Step(s.Identifier, s.Formula, s.Value, s.Unit.ToString()))]);

    private static string? Exact(double? value) => value is { } known ? ModelEvaluation.Exact(known) : null;

    /// <summary>
    /// An object with a member for each item; of two of one name, such as columns that are only carried along, the last counts.
    /// </summary>
    private static OrderedDictionary<string, TValue> Map<T, TValue>(IEnumerable<T> items, Func<T, string> name, Func<T, TValue> value)
    {
        var map = new OrderedDictionary<string, TValue>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            map[name(item)] = value(item);
        }

        return map;
    }

    private static void Write<T>(T answer, JsonTypeInfo<T> type, TextWriter output) =>
        output.Write(JsonOutput.ToText(answer, type, JsonOutput.Indented) + "\n");
}
