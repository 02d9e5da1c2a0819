using Site.Citations.SecondParty;
using Site.Reports;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.SecondParty;

namespace Site.Verify;

/// <summary>Compares the reports of two parties.</summary>
internal static class CompareRun
{
    /// <summary>Reads both and writes down where they disagree.</summary>
    /// <param name="settings">The first report, in place of a site, and how to write.</param>
    /// <param name="other">The other report, as the user wrote it.</param>
    /// <param name="context">Where to read and write.</param>
    /// <returns>The exit code: 1 where they say different things of the same bytes, or one is no report.</returns>
    public static int Run(VerifySettings settings, string other, ProgramContext context)
    {
        var diagnostics = new DiagnosticBag();
        var (mine, theirs) = (Read(settings.Site, context, diagnostics), Read(other, context, diagnostics));
        if (mine is null || theirs is null)
        {
            return RunReport.Fail("verify", diagnostics, null, context);
        }

        var found = ReportComparison.Compare(mine, theirs, other);
        var succeeded = !found.Any(d => d.Rule.Severity == Severity.Error);
        var report = new RunReport
        {
            Command = "verify",
            Strict = false,
            Succeeded = succeeded,
            Diagnostics = found,
            Files = new DiagnosticFiles(context.CurrentFolder, null),
            Counts = [("claims", mine.Claims.Count)],
            Summary = "",
        };
        var differences = SummaryText.Found(report);
        var claims = SummaryText.Count(mine.Claims.Count, "claim");
        var summary = differences.Length == 0
            ? $"Both reports say the same of {claims}."
            : $"Compared what two reports say of {claims}. {differences}.";
        ReportFormats.Write(report with { Summary = summary }, settings.Format, context);
        return succeeded ? ExitCode.Success : ExitCode.Failure;
    }

    private static ReportDocument? Read(string file, ProgramContext context, DiagnosticBag diagnostics)
    {
        var location = new FileLocation(file);
        if (UserFile.Read(context.FullPath(file), ReportJson.MaxBytes, out var problem) is { } bytes)
        {
            return ReportComparison.Read(location, bytes, diagnostics);
        }

        diagnostics.Report(Rules.Twin.NotJson.At(
            location,
            $"The report cannot be read. {problem}",
            ReportComparison.Suggestion));
        return null;
    }
}
