using Site.Build;
using Site.Generator;
using Site.Reports;
using Site.Text;
using Site.Text.Files;
using Site.Text.Json;

namespace Site.Lists;

/// <summary>Lists what a site says.</summary>
internal static class ListRun
{
    private const int MostOfText = 100;

    /// <summary>Does it.</summary>
    /// <returns>
    /// The exit code: 1 where something stale is to be a failure, or the site has errors, which leave the list with gaps.
    /// </returns>
    public static async Task<int> RunAsync(ListSettings settings, ProgramContext context, CancellationToken cancellationToken)
    {
        var options = new BuildOptions
        {
            InputFolder = context.FullPath(settings.Input),
            OutputFolder = context.FullPath(BuildArguments.DefaultOutput),
            AsOf = settings.AsOf,
            Write = false,
        };
        var survey = await SiteBuilder.SurveyAsync(options, cancellationToken);
        var builder = new ListBuilder(survey, new DiagnosticFiles(context.CurrentFolder, settings.Input), settings.AsOf);
        var document = new ListDocument
        {
            List = settings.What,
            AsOf = $"{settings.AsOf:O}",
            Claims = settings.What == ListSettings.Claims ? builder.Claims() : null,
            Sources = settings.What == ListSettings.Sources ? builder.Sources() : null,
            Stale = settings.What == ListSettings.Stale ? builder.Stale() : null,
        };
        if (settings.Format == ListFormat.Json)
        {
            context.Out.WriteLine(JsonOutput.ToText(document, ListJsonContext.Default.ListDocument, JsonOutput.Indented));
        }
        else
        {
            WriteText(document, context.Out);
        }

        if (survey.Diagnostics.HasErrors(strict: false))
        {
            return RunReport.Fail("list", survey.Diagnostics, settings.Input, context);
        }

        return settings.Fail && IsAnythingStale(document) ? ExitCode.Failure : ExitCode.Success;
    }

    private static bool IsAnythingStale(ListDocument document) =>
        document.Stale is { IsEmpty: false }
        || (document.Claims ?? []).Any(c => c.Stale)
        || (document.Sources ?? []).Any(s => s.StaleClaims > 0);

    private static void WriteText(ListDocument document, TextWriter output)
    {
        foreach (var c in document.Claims ?? [])
        {
            var about = $"{c.Type}{(c.Level is { } level ? ", " + level : "")}{Age(c.StaleAfter, c.Stale)}";
            WriteLine(output, c.File, c.Line, c.Column, about, c.Sources, c.Text);
        }

        foreach (var s in document.Sources ?? [])
        {
            var isStale = string.CompareOrdinal(s.StaleAfter, document.AsOf) < 0;
            var stale = s.StaleClaims > 0 ? $" ({SummaryText.Number(s.StaleClaims)} stale)" : "";
            var uses = $"{SummaryText.Count(s.Claims, "claim")}{stale}, {SummaryText.Count(s.Facts, "fact")}";
            var about = $"{s.Kind}{Age(s.StaleAfter, isStale)}, {uses}";
            WriteLine(output, s.File, s.Line, s.Column, about, [s.Described ? s.Key : s.Url], s.Title);
        }

        foreach (var t in document.Stale ?? [])
        {
            var about = $"{t.What}{(t.Level is { } level ? ", " + level : "")}, stale since {t.StaleAfter}";
            WriteLine(output, t.File, t.Line, t.Column, about, t.Sources, t.Text);
        }

        output.WriteLine(Summary(document));
    }

    private static string Summary(ListDocument document) => document switch
    {
        { Claims: { } claims } =>
            $"{SummaryText.Count(claims.Length, "claim")}, {SummaryText.Number(claims.Count(c => c.Stale))} stale as of {document.AsOf}.",
        { Sources: { } sources } => $"{SummaryText.Count(sources.Length, "source")} as of {document.AsOf}.",
        { Stale: { IsEmpty: false } stale } =>
            $"{SummaryText.Number(stale.Length)} to look at again as of {document.AsOf}: read the source anew, and give it its new date.",
        _ => $"Nothing is stale as of {document.AsOf}.",
    };

    private static string Age(string? staleAfter, bool isStale) =>
        staleAfter is null ? "" : isStale ? $", stale since {staleAfter}" : $", fresh until {staleAfter}";

    private static void WriteLine(
        TextWriter output,
        string file,
        int line,
        int column,
        string about,
        IEnumerable<string> sources,
        string text)
    {
        var named = string.Join(", ", sources.Select(s => s.Contains("://", StringComparison.Ordinal) ? s : "@" + s));
        var words = ShortText.Of(text, MostOfText);
        output.WriteLine(Excerpt.Clean(
            $"{new FileLocation(file, line, column)}: {about}: {(named.Length > 0 ? named + ": " : "")}{words}"));
    }
}
