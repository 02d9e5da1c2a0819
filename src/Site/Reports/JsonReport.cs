using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Site.Text.Diagnostics;
using Site.Verification.Signatures;

namespace Site.Reports;

/// <summary>
/// A report as one JSON document, for scripts: keys and their order are stable, and <c>version</c> changes if they ever do.
/// </summary>
internal static class JsonReport
{
    /// <summary>Writes the document.</summary>
    public static void Write(RunReport report, TextWriter output) => output.WriteLine(JsonText.Of(json => Write(report, json)));

    /// <summary>The word for a severity.</summary>
    public static string WordFor(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    private static void Write(RunReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("command", report.Command);
        json.WriteBoolean("succeeded", report.Succeeded);
        json.WriteBoolean("strict", report.Strict);
        if (report.AsOf is { } asOf)
        {
            json.WriteString("asOf", asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        json.WriteStartObject("counts");
        foreach (var (name, value) in report.Counts)
        {
            json.WriteNumber(name, value);
        }

        json.WriteNumber("errors", report.Count(Severity.Error));
        json.WriteNumber("warnings", report.Count(Severity.Warning));
        json.WriteNumber("infos", report.Count(Severity.Info));
        json.WriteEndObject();
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in report.Diagnostics)
        {
            Write(diagnostic, report, json);
        }

        json.WriteEndArray();
        WriteReach(report, json);
        json.WriteEndObject();
    }

    /// <summary>
    /// Writes, as members of the object at hand, how far what was found reaches: who vouches for it, and what nobody looked at.
    /// </summary>
    public static void WriteReach(RunReport report, Utf8JsonWriter json)
    {
        if (report.Signature is { } signature)
        {
            json.WriteStartObject("signature");
            json.WriteString("status", WordFor(signature.Status));
            WriteTexts("fingerprints", signature.Fingerprints, json);
            json.WriteEndObject();
        }

        if (!report.NotChecked.IsEmpty)
        {
            WriteTexts("notChecked", report.NotChecked, json);
        }
    }

    private static string WordFor(SignatureStatus status) => status switch
    {
        SignatureStatus.Trusted => "trusted",
        SignatureStatus.Unknown => "unknown",
        SignatureStatus.Bad => "bad",
        _ => "none",
    };

    private static void WriteTexts(string name, ImmutableArray<string> texts, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Write(Diagnostic diagnostic, RunReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Rule.Code);
        json.WriteString("severity", WordFor(report.SeverityOf(diagnostic)));
        json.WriteString("title", diagnostic.Rule.Title);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("suggestion", diagnostic.Suggestion);
        json.WriteString("file", diagnostic.Location is { } location ? report.Files.Shown(location.File) : null);
        WriteCount(json, "line", diagnostic.Location?.Line);
        WriteCount(json, "column", diagnostic.Location?.Column);
        json.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter json, string name, int? value)
    {
        if (value > 0)
        {
            json.WriteNumber(name, value.Value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
