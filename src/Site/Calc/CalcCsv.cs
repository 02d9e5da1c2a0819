using System.Buffers;
using System.Collections.Immutable;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.CostModel.Uncertainty;

namespace Site.Calc;

/// <summary>Writes answers as comma-separated values (RFC 4180, but with line feeds), numbers with every digit they have.</summary>
internal static class CalcCsv
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>Lists the models.</summary>
    public static void WriteModels(IEnumerable<NamedModel> models, TextWriter output)
    {
        WriteLine(["model", "title", "results"], output);
        foreach (var (name, model) in models)
        {
            WriteLine([name, model.Title, string.Join(' ', model.Results.Select(r => r.Name))], output);
        }
    }

    /// <summary>Writes one scenario's answers, a result to a line.</summary>
    public static void WriteOne(ModelEvaluation evaluation, ImmutableArray<ModelResult> results, TextWriter output)
    {
        WriteLine(["result", "value", "unit", "low", "high"], output);
        foreach (var result in results)
        {
            var band = evaluation.BandOf(result);
            WriteLine([result.Name, evaluation.Exact(result), result.Formula.Unit.ToString(), Low(band), High(band)], output);
        }
    }

    /// <summary>Writes a row for each scenario.</summary>
    /// <param name="columns">The names of the columns that set the rows apart.</param>
    /// <param name="results">The results asked for.</param>
    /// <param name="rows">The scenarios.</param>
    /// <param name="withBands">Whether two more columns for each result say how low and how high it may lie.</param>
    /// <param name="output">Where to write.</param>
    public static void WriteRows(
        ImmutableArray<string> columns,
        ImmutableArray<ModelResult> results,
        ImmutableArray<CalcRow> rows,
        bool withBands,
        TextWriter output)
    {
        var heads = results.SelectMany(r => withBands ? (string[])[r.Name, r.Name + ".low", r.Name + ".high"] : [r.Name]);
        WriteLine([.. columns, .. heads], output);
        foreach (var row in rows)
        {
            WriteLine([.. row.Cells, .. results.SelectMany((r, i) => Cells(row, r, i, withBands))], output);
        }
    }

    private static IEnumerable<string> Cells(CalcRow row, ModelResult result, int index, bool withBands)
    {
        if (row.Evaluation is not { } evaluation)
        {
            return withBands ? ["", "", ""] : [""];
        }

        var value = evaluation.Exact(result);
        return withBands ? [value, Low(row.Bands[index]), High(row.Bands[index])] : [value];
    }

    private static void WriteLine(IEnumerable<string> cells, TextWriter output)
    {
        output.Write(string.Join(',', cells.Select(Cell)));
        output.Write('\n');
    }

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static string Low(Band? band) => band is null ? "" : ModelEvaluation.Exact(band.Low);

    private static string High(Band? band) => band is null ? "" : ModelEvaluation.Exact(band.High);
}
