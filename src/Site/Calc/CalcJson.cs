using System.Collections.Immutable;
using System.Text.Json;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.CostModel.Uncertainty;
using Site.Reports;

namespace Site.Calc;

/// <summary>
/// Writes answers as one JSON document: exact numbers as strings, with units, bands and, for a single result, its derivation.
/// </summary>
internal static class CalcJson
{
    /// <summary>Lists the models.</summary>
    public static void WriteModels(IEnumerable<NamedModel> models, TextWriter output) => output.Write(Text(json =>
    {
        json.WriteStartArray();
        foreach (var (name, model) in models)
        {
            json.WriteStartObject();
            json.WriteString("model", name);
            json.WriteString("title", model.Title);
            WriteNames(json, "choices", model.Choices.Select(c => c.Name));
            WriteNames(json, "inputs", model.Inputs.Where(i => !i.IsFixed).Select(i => i.Name));
            WriteNames(json, "results", model.Results.Select(r => r.Name));
            WriteNames(json, "scenarios", model.Scenarios.Select(s => s.Name));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }));

    /// <summary>Writes one scenario's answers.</summary>
    /// <param name="evaluation">The scenario's values.</param>
    /// <param name="results">The results asked for.</param>
    /// <param name="whole">Whether the whole model was asked for; a single result comes with what it follows from.</param>
    /// <param name="output">Where to write.</param>
    public static void WriteOne(ModelEvaluation evaluation, ImmutableArray<ModelResult> results, bool whole, TextWriter output) =>
        output.Write(Text(json =>
        {
            json.WriteStartObject();
            json.WriteString("model", evaluation.Model.Name);
            json.WriteString("version", evaluation.Model.Version);
            if (evaluation.Verdict() is { } verdict)
            {
                json.WriteString("verdict", verdict);
            }

            WriteInputs(json, evaluation);
            json.WriteStartObject("results");
            foreach (var result in results)
            {
                WriteResult(json, evaluation, result, evaluation.BandOf(result));
            }

            json.WriteEndObject();
            if (!whole)
            {
                WriteDerivation(json, evaluation.Derive(results[0]));
            }

            json.WriteEndObject();
        }));

    /// <summary>Writes an object for each scenario.</summary>
    public static void WriteRows(
        Model model,
        ImmutableArray<string> columns,
        ImmutableArray<ModelResult> results,
        ImmutableArray<CalcRow> rows,
        TextWriter output) => output.Write(Text(json =>
        {
            json.WriteStartObject();
            json.WriteString("model", model.Name);
            json.WriteString("version", model.Version);
            json.WriteStartArray("rows");
            foreach (var row in rows)
            {
                WriteRow(json, columns, results, row);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }));

    private static void WriteRow(Utf8JsonWriter json, ImmutableArray<string> columns, ImmutableArray<ModelResult> results, CalcRow row)
    {
        json.WriteStartObject();
        json.WriteStartObject("row");
        foreach (var (column, cell) in columns.Zip(row.Cells))
        {
            json.WriteString(column, cell);
        }

        json.WriteEndObject();
        if (row.Evaluation is { } evaluation)
        {
            json.WriteStartObject("results");
            foreach (var (result, band) in results.Zip(row.Bands))
            {
                WriteResult(json, evaluation, result, band);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteInputs(Utf8JsonWriter json, ModelEvaluation evaluation)
    {
        json.WriteStartObject("choices");
        foreach (var (choice, chosen) in evaluation.Model.Choices.Zip(evaluation.Inputs.Chosen))
        {
            json.WriteString(choice.Name, chosen);
        }

        json.WriteEndObject();
        json.WriteStartObject("inputs");
        foreach (var (input, value) in evaluation.Model.Inputs.Zip(evaluation.Inputs.Values))
        {
            json.WriteStartObject(input.Name);
            json.WriteString("value", ModelEvaluation.Exact(value.Likely));
            json.WriteString("unit", input.Unit.ToString());
            WriteNumber(json, "low", value.Low);
            WriteNumber(json, "high", value.High);
            json.WriteString("from", CalcTable.Origin(value.Origin));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteDerivation(Utf8JsonWriter json, Derivation derivation)
    {
        json.WriteStartObject("derivation");
        json.WriteStartObject("inputs");
        foreach (var input in derivation.Inputs)
        {
            json.WriteStartObject(input.Identifier);
            json.WriteString("value", input.Value);
            json.WriteString("unit", input.Unit.ToString());
            json.WriteString("wasDerivedFrom", input.Origin.DerivedFrom);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("steps");
        foreach (var step in derivation.Steps)
        {
            json.WriteStartObject();
            json.WriteString("name", step.Identifier);
            json.WriteString("formula", step.Formula);
            json.WriteString("value", step.Value);
            json.WriteString("unit", step.Unit.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, ModelEvaluation evaluation, ModelResult result, Band? band)
    {
        json.WriteStartObject(result.Name);
        json.WriteString("value", evaluation.Exact(result));
        json.WriteString("unit", result.Formula.Unit.ToString());
        json.WriteString("display", evaluation.Show(result));
        WriteNumber(json, "low", band?.Low);
        WriteNumber(json, "high", band?.High);
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string name, IEnumerable<string> names)
    {
        json.WriteStartArray(name);
        foreach (var item in names)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known)
        {
            json.WriteString(name, ModelEvaluation.Exact(known));
        }
    }

    private static string Text(Action<Utf8JsonWriter> write) => JsonText.Of(write) + "\n";
}
