using System.Globalization;
using System.Text;
using Site.CostModel.Models;

namespace Site.CostModel.Accuracy;

/// <summary>
/// Predictions beside measurements as a table of comma-separated values (RFC 4180): a column for each of the model's choices, then
/// <c>source</c>, <c>measured</c>, <c>predicted</c> and <c>held-out</c>, which is empty where no factors were fitted without the thing
/// measured. Numbers are the shortest that read back as the same double.
/// </summary>
public static class PredictionTable
{
    /// <summary>What names of files end in.</summary>
    public const string Ending = ".predictions.csv";

    /// <summary>The column of what the model gives.</summary>
    public const string PredictedColumn = "predicted";

    /// <summary>The column of what it gives with factors fitted without the thing measured.</summary>
    public const string HeldOutColumn = "held-out";

    /// <summary>Writes it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="report">Its predictions beside measurements.</param>
    public static byte[] Write(Model model, AccuracyReport report)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        Line(
        [
            .. model.Choices.Select(c => c.Name),
            AccuracyReport.SourceColumn, AccuracyReport.MeasuredColumn, PredictedColumn, HeldOutColumn,
        ]);
        foreach (var point in report.Points)
        {
            Line(
            [
                .. point.Options.Select(o => o ?? ""),
                point.Source, Number(point.Measured), Number(point.Fitted), Number(point.HeldOut),
            ]);
        }

        return Encoding.UTF8.GetBytes(text.ToString());

        void Line(IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Quoted)).Append('\n');
    }

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
