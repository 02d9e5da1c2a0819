using Site.CommandLine;
using Site.Generator;
using Site.Reports;
using Site.Text.Diagnostics;

namespace Site.Build;

/// <summary>Runs a build or a check and reports how it went.</summary>
internal static class BuildRun
{
    /// <summary>Builds, shows progress meanwhile, and writes the report.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(BuildSettings settings, ProgramContext context, CancellationToken cancellationToken)
    {
        var start = context.Time.GetTimestamp();
        var (canGoOn, changed) = await ChangedLines.OfAsync(settings, context, cancellationToken);
        if (!canGoOn)
        {
            return ExitCode.Usage;
        }

        var result = await BuildProgressDisplay.ShowAsync(
            context,
            progress => SiteBuilder.BuildAsync(settings.ToBuildOptions(context), progress, cancellationToken));
        var report = ReportOf(settings, result, context.Time.GetElapsedTime(start), context, changed);
        ReportFormats.Write(report, settings.Format, context);
        return report.Succeeded ? ExitCode.Success : ExitCode.Failure;
    }

    private static RunReport OnChangedLines(RunReport report, ChangedLines changed, string since)
    {
        var errors = report.Diagnostics.Count(d => report.SeverityOf(d) == Severity.Error && changed.Concern(d, report.Files));
        return report with
        {
            Succeeded = errors == 0,
            Summary = errors == 0
                ? $"{report.Summary} No error is on a line changed since {since}."
                : $"{report.Summary} {SummaryText.Count(errors, "error")} on lines changed since {since}.",
        };
    }

    /// <summary>The report of a build.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="elapsed">How long it took.</param>
    /// <param name="context">Where it was started.</param>
    /// <param name="changed">The lines on which errors make it fail; null for all.</param>
    public static RunReport ReportOf(
        BuildSettings settings,
        BuildResult result,
        TimeSpan elapsed,
        ProgramContext context,
        ChangedLines? changed = null)
    {
        var report = new RunReport
        {
            Command = settings.Output is null ? "check" : "build",
            Strict = settings.Strict,
            Succeeded = result.Succeeded,
            Diagnostics = result.Diagnostics,
            Files = new DiagnosticFiles(context.CurrentFolder, settings.Input),
            AsOf = settings.AsOf,
            Counts =
            [
                ("pages", result.Pages),
                ("claims", result.Claims),
                ("sources", result.Sources),
                ("files", result.Files),
                ("filesReused", result.FilesReused),
            ],
            Summary = "",
        };
        report = report with { Summary = Summarise(settings, result, report, elapsed) };
        return changed is null ? report : OnChangedLines(report, changed, settings.Since!);
    }

    private static string Summarise(BuildSettings settings, BuildResult result, RunReport report, TimeSpan elapsed)
    {
        var found = SummaryText.Found(report);
        if (!result.Succeeded)
        {
            return settings.Output is { } kept
                ? $"{found}. Nothing was published; {SummaryText.Folder(kept)} is as it was."
                : $"{found}.";
        }

        var pages = $"{SummaryText.Count(result.Pages, "page")} "
            + $"({SummaryText.Count(result.Claims, "claim")}, {SummaryText.Count(result.Sources, "source")})";
        var outcome = found.Length == 0 ? "" : $" {found}.";
        if (settings.Output is not { } output)
        {
            return $"Checked {pages} in {SummaryText.Seconds(elapsed)}.{(found.Length == 0 ? " Nothing is wrong." : outcome)}";
        }

        var written = SummaryText.Count(result.Files - result.FilesReused, "file");
        return $"Built {pages} into {SummaryText.Folder(output)} in {SummaryText.Seconds(elapsed)}. "
            + $"{written} written, {SummaryText.Number(result.FilesReused)} unchanged.{outcome}{Environment.NewLine}"
            + $"Look at it: {ShownCommand.Of(["preview", .. BuildArguments.WordsOf(settings.Input)])}";
    }
}
