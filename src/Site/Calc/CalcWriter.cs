using System.Collections.Immutable;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;

namespace Site.Calc;

/// <summary>Writes answers in the format asked for.</summary>
internal static class CalcWriter
{
    /// <summary>Lists the models.</summary>
    public static void WriteModels(IEnumerable<NamedModel> models, CalcFormat format, TextWriter output)
    {
        switch (format)
        {
            case CalcFormat.Csv:
                CalcCsv.WriteModels(models, output);
                break;
            case CalcFormat.Json:
                CalcJson.WriteModels(models, output);
                break;
            default:
                CalcTable.WriteModels(models, output);
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
                CalcCsv.WriteOne(evaluation, results, output);
                break;
            case CalcFormat.Json:
                CalcJson.WriteOne(evaluation, results, only is null, output);
                break;
            default:
                CalcTable.WriteOne(evaluation, results, only is null, output);
                break;
        }
    }

    /// <summary>Writes a row for each scenario.</summary>
    public static void WriteRows(
        Model model,
        ImmutableArray<string> columns,
        ImmutableArray<ModelResult> results,
        ImmutableArray<CalcRow> rows,
        CalcSettings settings,
        TextWriter output)
    {
        switch (settings.Format)
        {
            case CalcFormat.Csv:
                CalcCsv.WriteRows(columns, results, rows, settings.Bands, output);
                break;
            case CalcFormat.Json:
                CalcJson.WriteRows(model, columns, results, rows, output);
                break;
            default:
                CalcTable.WriteRows(columns, results, rows, output);
                break;
        }
    }

    /// <summary>A result with every digit it has.</summary>
    public static string Exact(this ModelEvaluation evaluation, ModelResult result) =>
        ModelEvaluation.Exact(evaluation.ValueOf(result.Name));
}
