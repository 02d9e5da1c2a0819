using System.Text.Json;
using Site.Reports;
using Site.Text.Diagnostics;

namespace Site.Preview;

/// <summary>Writes how the preview stands for the page's script (<c>Preview/client.js</c>), which shows it.</summary>
internal static class PreviewStateJson
{
    /// <summary>The state on one line.</summary>
    /// <param name="site">The name of the site being served.</param>
    /// <param name="report">What the last build found.</param>
    public static string Of(string site, RunReport report) => JsonText.Of(json => Write(site, report, json), indented: false);

    private static void Write(string site, RunReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("site", site);
        json.WriteBoolean("succeeded", report.Succeeded);
        json.WriteString("summary", report.Summary);
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in report.Diagnostics)
        {
            Write(diagnostic, report, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Diagnostic diagnostic, RunReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("severity", JsonReport.WordFor(report.SeverityOf(diagnostic)));
        json.WriteString("code", diagnostic.Rule.Code);
        json.WriteString("message", Excerpt.Clean(diagnostic.Message));
        json.WriteString("suggestion", diagnostic.Suggestion is { } suggestion ? Excerpt.Clean(suggestion) : null);
        if (diagnostic.Location is { } location)
        {
            json.WriteString("place", (location with { File = report.Files.Shown(location.File) }).ToString());
            if (Excerpt.Of(location, report.Files) is { } excerpt)
            {
                json.WriteString("excerpt", $"{excerpt.Text}\n{excerpt.Caret}");
            }
        }

        json.WriteEndObject();
    }
}
