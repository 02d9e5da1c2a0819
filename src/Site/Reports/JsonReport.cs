using System.Globalization;
using Site.Text.Diagnostics;
using Site.Text.Json;

namespace Site.Reports;

/// <summary>
/// A report as one JSON document, for scripts: keys and their order are stable, and <c>version</c> changes if they ever do. It is whole,
/// however much was found.
/// </summary>
internal static class JsonReport
{
    /// <summary>Writes the document.</summary>
    public static void Write(RunReport report, TextWriter output) =>
        output.WriteLine(JsonOutput.ToText(Document(report), RunReportJsonContext.Default.JsonReportDocument, JsonOutput.Indented));

    private static JsonReportDocument Document(RunReport report) => new()
    {
        Version = 1,
        Command = report.Command,
        Succeeded = report.Succeeded,
        Strict = report.Strict,
        AsOf = report.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Counts = Counts(report),
        Diagnostics = [.. report.Diagnostics.Select(d => Diagnostic(d, report))],
        Signature = ReportedSignature.Of(report.Signature),
        NotChecked = report.NotChecked.IsEmpty ? null : report.NotChecked,
    };

    private static OrderedDictionary<string, int> Counts(RunReport report)
    {
        var counts = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, value) in report.Counts)
        {
            counts.Add(name, value);
        }

        counts.Add("errors", report.Count(Severity.Error));
        counts.Add("warnings", report.Count(Severity.Warning));
        counts.Add("infos", report.Count(Severity.Info));
        return counts;
    }

    private static JsonReportDiagnostic Diagnostic(Diagnostic diagnostic, RunReport report) => new(
        diagnostic.Rule.Code,
        report.SeverityOf(diagnostic).ToWord(),
        diagnostic.Rule.Title,
        diagnostic.Message,
        diagnostic.Suggestion,
        diagnostic.Location is { } location ? report.Files.Shown(location.File) : null,
        diagnostic.Location is { Line: > 0 and var line } ? line : null,
        diagnostic.Location is { Column: > 0 and var column } ? column : null);
}
