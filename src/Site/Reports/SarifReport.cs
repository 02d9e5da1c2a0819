using System.Collections.Immutable;
using System.Text.Json;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Reports;

/// <summary>
/// A report as a SARIF 2.1.0 log (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html): one run, the rules that
/// spoke, and a result for each diagnostic.
/// </summary>
internal static class SarifReport
{
    /// <summary>Writes the log.</summary>
    public static void Write(RunReport report, TextWriter output) => output.WriteLine(JsonText.Of(json => Write(report, json)));

    private static void Write(RunReport report, Utf8JsonWriter json)
    {
        ImmutableArray<DiagnosticRule> rules =
            [.. report.Diagnostics.Select(d => d.Rule).Distinct().OrderBy(r => r.Code, StringComparer.Ordinal)];
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(rules, report, json);
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteNumber("exitCode", report.Succeeded ? ExitCode.Success : ExitCode.Failure);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var diagnostic in report.Diagnostics)
        {
            WriteResult(diagnostic, rules.IndexOf(diagnostic.Rule), report, json);
        }

        json.WriteEndArray();
        if (report.Signature is not null || !report.NotChecked.IsEmpty)
        {
            json.WriteStartObject("properties");
            JsonReport.WriteReach(report, json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(ImmutableArray<DiagnosticRule> rules, RunReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "site");
        json.WriteString("semanticVersion", ProgramVersion.Text);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            WriteMessage("shortDescription", rule.Title, json);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(rule.SeverityWhen(report.Strict)));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Diagnostic diagnostic, int ruleIndex, RunReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Rule.Code);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", LevelOf(report.SeverityOf(diagnostic)));
        WriteMessage("message", diagnostic.Suggestion is { } suggestion ? $"{diagnostic.Message} {suggestion}" : diagnostic.Message, json);
        if (diagnostic.Location is { } location)
        {
            WriteLocation(location, report.Files, json);
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(FileLocation location, DiagnosticFiles files, Utf8JsonWriter json)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", ToUri(files.RelativeToCheckout(location.File, checkout: null)));
        json.WriteEndObject();
        if (location.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", location.Line);
            if (location.Column > 0)
            {
                json.WriteNumber("startColumn", location.Column);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string ToUri(string path) =>
        path.Contains("://", StringComparison.Ordinal) ? path : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static void WriteMessage(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
