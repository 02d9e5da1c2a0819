using Site.Citations.Sources;
using Site.Reports;
using Site.Verification;

namespace Site.Verify;

/// <summary>Runs a verification and reports how it went.</summary>
internal static class VerifyRun
{
    /// <summary>Verifies the site and writes the report.</summary>
    /// <returns>The exit code: 1 if anything is not as the site says.</returns>
    public static async Task<int> RunAsync(VerifySettings settings, ProgramContext context, CancellationToken cancellationToken)
    {
        if (settings.Sources is { } wanted && SecondPartyRun.ProblemOfReport(settings, wanted, context) is { } problem)
        {
            context.Error.WriteLine($"site: {problem}");
            return ExitCode.Usage;
        }

        var isAddress = SourceLibrary.IsWebAddress(settings.Site);
        var start = context.Time.GetTimestamp();
        var result = settings.Sources is { } sources
            ? await SecondPartyRun.VerifyAsync(settings, sources, context, cancellationToken)
            : await SiteVerifier.VerifyAsync(isAddress ? settings.Site : context.FullPath(settings.Site), cancellationToken);
        var report = new RunReport
        {
            Command = "verify",
            Strict = false,
            Succeeded = result.Passed,
            Diagnostics = result.Diagnostics,
            Files = new DiagnosticFiles(context.CurrentFolder, isAddress ? null : settings.Site),
            Counts = [("pages", result.Pages), ("claims", result.Claims), ("files", result.Files)],
            Summary = "",
            NotChecked = result.NotChecked,
        };
        var checkedOf = $"{SummaryText.Count(result.Pages, "page")} ({SummaryText.Count(result.Claims, "claim")}) "
            + $"and {SummaryText.Count(result.Files, "file")} of {settings.Site} "
            + $"in {SummaryText.Seconds(context.Time.GetElapsedTime(start))}";
        var found = SummaryText.Found(report);
        var summary = result.Passed && found.Length == 0
            ? $"Verified {checkedOf}. Every digest, position, source, computed number and count is as the site says."
            : $"Checked {checkedOf}. {found}.";
        if (result.SecondParty is { Summary: var evidence })
        {
            summary += $"\nRead {evidence.Read} of {SummaryText.Count(evidence.Sources, "source")}: "
                + $"{evidence.Ok} of {SummaryText.Count(evidence.Quotes, "quote")} found, {evidence.Broken} not, "
                + $"{evidence.Unknown} unknown; {evidence.Agree} of {SummaryText.Count(evidence.Claims, "claim")} as the publisher says. "
                + $"The report is {settings.Sources!.Report}.";
        }

        var notChecked = string.Join("\n- ", report.NotChecked);
        ReportFormats.Write(report with { Summary = $"{summary}\n\nNot checked:\n- {notChecked}" }, settings.Format, context);
        return result.Passed ? ExitCode.Success : ExitCode.Failure;
    }
}
