using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Site.Reports;
using Site.Text.Diagnostics;
using Site.Text.Json;

namespace Site.Preview;

/// <summary>How the preview stands, for the page's script (<c>Preview/client.js</c>), which shows it.</summary>
/// <param name="Site">The name of the site being served.</param>
/// <param name="Succeeded">Whether nothing is wrong at error level.</param>
/// <param name="Summary">How the last build went.</param>
/// <param name="Diagnostics">What it found.</param>
internal sealed partial record PreviewStateJson(
    string Site,
    bool Succeeded,
    string Summary,
    ImmutableArray<PreviewStateJson.Diagnosis> Diagnostics)
{
    /// <summary>The state on one line.</summary>
    /// <param name="site">The name of the site being served.</param>
    /// <param name="report">What the last build found.</param>
    public static string Of(string site, RunReport report)
    {
        var shown = ShownDiagnostics.Of(report);
        var summary = shown.More is { } more ? $"{report.Summary} {Excerpt.Clean(more)}" : report.Summary;
        var state = new PreviewStateJson(site, report.Succeeded, summary, [.. shown.Diagnostics.Select(d => Told(d, report))]);
        return JsonOutput.ToText(state, Context.Default.PreviewStateJson, JsonOutput.OneLine);
    }

    private static Diagnosis Told(Diagnostic diagnostic, RunReport report)
    {
        var excerpt = diagnostic.Location is { } at ? Excerpt.Of(at, report.Files) : null;
        return new Diagnosis(
            report.SeverityOf(diagnostic).ToWord(),
            diagnostic.Rule.Code,
            Excerpt.Clean(diagnostic.Message),
            diagnostic.Suggestion is { } suggestion ? Excerpt.Clean(suggestion) : null,
            diagnostic.Location is { } location ? (location with { File = report.Files.Shown(location.File) }).ToString() : null,
            excerpt is null ? null : $"{excerpt.Text}\n{excerpt.Caret}");
    }

    /// <summary>One thing that was found.</summary>
    /// <param name="Severity">How much it weighs.</param>
    /// <param name="Code">The code of the rule.</param>
    /// <param name="Message">What is wrong.</param>
    /// <param name="Suggestion">What to do; null where nothing is suggested.</param>
    /// <param name="Place">Where; left out where no file is to blame.</param>
    /// <param name="Excerpt">The line, with a caret below the place; left out where there is none.</param>
    internal sealed record Diagnosis(
        string Severity,
        string Code,
        string Message,
        string? Suggestion,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Place,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Excerpt);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(PreviewStateJson))]
    private sealed partial class Context : JsonSerializerContext;
}
