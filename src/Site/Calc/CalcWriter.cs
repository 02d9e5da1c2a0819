using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.CostModel.Uncertainty;
using Site.Quantities.Units;

namespace Site.Calc;

/// <summary>Writes answers as a table for people, as CSV or as JSON. Nothing is cut short, and no colour is used: the output may be piped.</summary>
internal static class CalcWriter
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>Lists the models.</summary>
    public static void WriteModels(ModelSet models, CalcFormat format, TextWriter output)
    {
        switch (format)
        {
            case CalcFormat.Csv:
                WriteCsvLine(["model", "title", "results"], output);
                foreach (var model in models.Models)
                {
                    WriteCsvLine([model.Name, model.Title, string.Join(' ', model.Results.Select(r => r.Name))], output);
                }

                break;
            case CalcFormat.Json:
                WriteJson(output, json =>
                {
                    json.WriteStartArray();
                    foreach (var model in models.Models)
                    {
                        json.WriteStartObject();
                        json.WriteString("model", model.Name);
                        json.WriteString("title", model.Title);
                        Names(json, "choices", model.Choices.Select(c => c.Name));
                        Names(json, "inputs", model.Inputs.Where(i => !i.IsFixed).Select(i => i.Name));
                        Names(json, "results", model.Results.Select(r => r.Name));
                        Names(json, "scenarios", model.Scenarios.Select(s => s.Name));
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                });
                break;
            default:
                foreach (var model in models.Models)
                {
                    output.WriteLine($"{model.Name}: {model.Title}");
                    output.WriteLine($"  results: {string.Join(", ", model.Results.Select(r => r.Name))}");
                    if (model.Scenarios.Length > 0)
                    {
                        output.WriteLine($"  scenarios: {string.Join(", ", model.Scenarios.Select(s => s.Name))}");
                    }
                }

                break;
        }
    }

    /// <summary>Writes one scenario's answers: all of them, or one with what it follows from.</summary>
    public static void WriteOne(ModelEvaluation evaluation, ModelResult? only, CalcFormat format, TextWriter output)
    {
        ImmutableArray<ModelResult> results = only is null ? evaluation.Model.Results : [only];
        switch (format)
        {
            case CalcFormat.Csv:
                WriteCsvLine(["result", "value", "unit", "low", "high"], output);
                foreach (var result in results)
                {
                    var band = evaluation.BandOf(result);
                    WriteCsvLine([result.Name, Exact(evaluation, result), result.Formula.Unit.ToString(), Low(band), High(band)], output);
                }

                break;
            case CalcFormat.Json:
                WriteJson(output, json => WriteOne(json, evaluation, results, only));
                break;
            default:
                WriteTable(evaluation, results, only is null, output);
                break;
        }
    }

    /// <summary>Writes a row for each scenario.</summary>
    public static void WriteRows(Model model, ImmutableArray<string> columns, ImmutableArray<ModelResult> results, ImmutableArray<CalcRow> rows, CalcSettings settings, TextWriter output)
    {
        switch (settings.Format)
        {
            case CalcFormat.Json:
                WriteJson(output, json => WriteRows(json, model, columns, results, rows));
                break;
            case CalcFormat.Csv:
                WriteCsvLine([.. columns, .. results.SelectMany(r => settings.Bands ? (string[])[r.Name, r.Name + ".low", r.Name + ".high"] : [r.Name])], output);
                foreach (var row in rows)
                {
                    WriteCsvLine([.. row.Cells, .. results.SelectMany((r, i) => Cells(row, r, i, settings.Bands))], output);
                }

                break;
            default:
                WriteGrid(
                    [columns.Concat(results.Select(r => r.Name)), .. rows.Select(row => row.Cells.Concat(results.Select(r => row.Evaluation?.Show(r) ?? "")))],
                    output);
                break;
        }
    }

    private static IEnumerable<string> Cells(CalcRow row, ModelResult result, int index, bool withBands)
    {
        var value = row.Evaluation is { } evaluation ? Exact(evaluation, result) : "";
        return withBands ? [value, row.Evaluation is null ? "" : Low(row.Bands[index]), row.Evaluation is null ? "" : High(row.Bands[index])] : [value];
    }

    private static void WriteTable(ModelEvaluation evaluation, ImmutableArray<ModelResult> results, bool withInputs, TextWriter output)
    {
        if (withInputs && evaluation.Verdict() is { } verdict)
        {
            output.WriteLine(verdict);
            output.WriteLine();
        }

        WriteGrid(
            [
                ["result", "", "likely between"],
                .. results.Select(r => (string[])[$"{r.Label} ({r.Name})", evaluation.Show(r), evaluation.BandOf(r) is { } band ? $"{r.Show(band.Low)} and {r.Show(band.High)}" : ""]),
            ],
            output);
        if (!withInputs)
        {
            return;
        }

        output.WriteLine();
        var model = evaluation.Model;
        WriteGrid(
            [
                ["input", "", "from"],
                .. model.Choices.Zip(evaluation.Inputs.Chosen).Where(c => c.Second is not null).Select(c => (string[])[$"{c.First.Label} ({c.First.Name})", c.Second!, "choice"]),
                .. model.Inputs.Zip(evaluation.Inputs.Values).Select(i => (string[])[$"{i.First.Label} ({i.First.Name})", Show(i.Second.Likely, i.First), Origin(i.Second.Origin)]),
            ],
            output);
    }

    private static string Show(double value, ModelInput input) => double.IsPositiveInfinity(value) && input.InfiniteWord is { } word
        ? word
        : $"{ModelEvaluation.Exact(value)}{(input.Unit == Unit.One ? "" : " " + input.Unit)}";

    private static string Origin(InputOrigin origin) => origin switch
    {
        InputOrigin.FromFact fact => $"fact {fact.Source.Id} ({origin.DerivedFrom})",
        InputOrigin.Assumed assumed => $"assumption: {assumed.Reason}",
        InputOrigin.FromScenario scenario => $"scenario {scenario.Scenario}",
        InputOrigin.Given => "given",
        _ => "definition",
    };

    private static void WriteGrid(IReadOnlyList<IEnumerable<string>> rows, TextWriter output)
    {
        var cells = rows.Select(r => r.ToArray()).ToList();
        var widths = Enumerable.Range(0, cells[0].Length).Select(i => cells.Max(r => i < r.Length ? r[i].Length : 0)).ToArray();
        foreach (var row in cells)
        {
            output.WriteLine(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
        }
    }

    private static void WriteCsvLine(IEnumerable<string> cells, TextWriter output)
    {
        output.Write(string.Join(',', cells.Select(c => c.AsSpan().ContainsAny(Quoted) ? $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : c)));
        output.Write('\n');
    }

    private static void WriteOne(Utf8JsonWriter json, ModelEvaluation evaluation, ImmutableArray<ModelResult> results, ModelResult? only)
    {
        json.WriteStartObject();
        json.WriteString("model", evaluation.Model.Name);
        json.WriteString("version", evaluation.Model.Version);
        if (evaluation.Verdict() is { } verdict)
        {
            json.WriteString("verdict", verdict);
        }

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
            Optional(json, "low", value.Low);
            Optional(json, "high", value.High);
            json.WriteString("from", Origin(value.Origin));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("results");
        foreach (var result in results)
        {
            WriteResult(json, evaluation, result, evaluation.BandOf(result));
        }

        json.WriteEndObject();
        if (only is not null)
        {
            WriteDerivation(json, evaluation.Derive(only));
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

    private static void WriteRows(Utf8JsonWriter json, Model model, ImmutableArray<string> columns, ImmutableArray<ModelResult> results, ImmutableArray<CalcRow> rows)
    {
        json.WriteStartObject();
        json.WriteString("model", model.Name);
        json.WriteString("version", model.Version);
        json.WriteStartArray("rows");
        foreach (var row in rows)
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

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, ModelEvaluation evaluation, ModelResult result, Band? band)
    {
        json.WriteStartObject(result.Name);
        json.WriteString("value", Exact(evaluation, result));
        json.WriteString("unit", result.Formula.Unit.ToString());
        json.WriteString("display", evaluation.Show(result));
        Optional(json, "low", band?.Low);
        Optional(json, "high", band?.High);
        json.WriteEndObject();
    }

    private static void WriteJson(TextWriter output, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonOptions))
        {
            write(json);
        }

        output.Write(System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Write('\n');
    }

    private static void Names(Utf8JsonWriter json, string name, IEnumerable<string> names)
    {
        json.WriteStartArray(name);
        foreach (var item in names)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }

    private static void Optional(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known)
        {
            json.WriteString(name, ModelEvaluation.Exact(known));
        }
    }

    private static string Exact(ModelEvaluation evaluation, ModelResult result) => ModelEvaluation.Exact(evaluation.ValueOf(result.Name));

    private static string Low(Band? band) => band is null ? "" : ModelEvaluation.Exact(band.Low);

    private static string High(Band? band) => band is null ? "" : ModelEvaluation.Exact(band.High);
}
