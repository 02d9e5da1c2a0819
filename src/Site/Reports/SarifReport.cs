using System.Collections.Immutable;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Json;

namespace Site.Reports;

/// <summary>
/// A report as a SARIF 2.1.0 log (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html): one run, the rules that
/// spoke, and a result for each diagnostic.
/// </summary>
internal static class SarifReport
{
    /// <summary>
    /// The most results of a run: GitHub refuses a log with more
    /// (https://docs.github.com/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit).
    /// </summary>
    public const int MostResults = 25_000;

    /// <summary>Writes the log.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="output">Where to.</param>
    /// <param name="checkout">The full path of the checkout, which places are relative to; null for the current folder.</param>
    public static void Write(RunReport report, TextWriter output, string? checkout) =>
        output.WriteLine(JsonOutput.ToText(Log(report, checkout), RunReportJsonContext.Default.SarifLog, JsonOutput.Indented));

    private static SarifLog Log(RunReport report, string? checkout)
    {
        ImmutableArray<DiagnosticRule> rules =
            [.. report.Diagnostics.Select(d => d.Rule).Distinct().OrderBy(r => r.Code, StringComparer.Ordinal)];
        var indexes = rules.Select((rule, index) => (rule, index)).ToDictionary(r => r.rule, r => r.index);
        var shown = ShownDiagnostics.Of(report, MostResults, MostResults);
        var run = new SarifLog.Run(
            new SarifLog.Tool(new SarifLog.Driver("site", ProgramVersion.Text, [.. rules.Select(r => Rule(r, report))])),
            [new SarifLog.Invocation(true, report.Succeeded ? ExitCode.Success : ExitCode.Failure, Notifications(shown))],
            "utf16CodeUnits",
            [.. shown.Diagnostics.Select(d => Result(d, indexes[d.Rule], report, checkout))],
            report.Signature is null && report.NotChecked.IsEmpty
                ? null
                : new SarifLog.Properties(
                    ReportedSignature.Of(report.Signature),
                    report.NotChecked.IsEmpty ? null : report.NotChecked));
        return new SarifLog("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json", "2.1.0", [run]);
    }

    private static SarifLog.Notification[]? Notifications(ShownDiagnostics shown) =>
        shown.More is { } more ? [new("warning", new SarifLog.Message(more))] : null;

    private static SarifLog.Rule Rule(DiagnosticRule rule, RunReport report) => new(
        rule.Code,
        new SarifLog.Message(rule.Title),
        new SarifLog.Configuration(LevelOf(rule.SeverityWhen(report.Strict))));

    private static SarifLog.Result Result(Diagnostic diagnostic, int ruleIndex, RunReport report, string? checkout) => new(
        diagnostic.Rule.Code,
        ruleIndex,
        LevelOf(report.SeverityOf(diagnostic)),
        new SarifLog.Message(diagnostic.Suggestion is { } suggestion ? $"{diagnostic.Message} {suggestion}" : diagnostic.Message),
        diagnostic.Location is { } location ? [new SarifLog.Location(Physical(location, report.Files, checkout))] : null);

    private static SarifLog.PhysicalLocation Physical(FileLocation location, DiagnosticFiles files, string? checkout) => new(
        new SarifLog.Artifact(ToUri(files.RelativeToCheckout(location.File, checkout))),
        location.Line > 0 ? new SarifLog.Region(location.Line, location.Column > 0 ? location.Column : null) : null);

    private static string ToUri(string path) =>
        path.Contains("://", StringComparison.Ordinal) ? path : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
