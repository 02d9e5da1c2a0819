using System.Collections.Immutable;
using Site.Citations.Sources;
using Site.Reports;
using Site.Text.Diagnostics;
using Site.Verification;
using Site.Verification.Signatures;

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
        var site = isAddress ? settings.Site : context.FullPath(settings.Site);
        var start = context.Time.GetTimestamp();
        var diagnostics = new DiagnosticBag();
        var options = new VerificationOptions
        {
            TrustedKeys = Witnesses.ReadKeys(settings.Keys, context, diagnostics),
            History = Witnesses.ReadHistory(settings.History, context, diagnostics),
        };
        var result = settings.Sources is { } sources
            ? await SecondPartyRun.VerifyAsync(site, sources, options, context, cancellationToken)
            : await SiteVerifier.VerifyAsync(site, options, cancellationToken);
        Take(result.Diagnostics);
        if (settings.Rebuild is { } input)
        {
            Take(await RebuildRun.RunAsync(input, site, result, context, cancellationToken));
        }

        var report = new RunReport
        {
            Command = "verify",
            Strict = false,
            Succeeded = !diagnostics.HasErrors(strict: false),
            Diagnostics = [.. diagnostics.ToSortedList()],
            Files = new DiagnosticFiles(context.CurrentFolder, isAddress ? null : settings.Site),
            Counts = [("pages", result.Pages), ("claims", result.Claims), ("files", result.Files)],
            Summary = "",
            NotChecked = result.NotChecked,
            Signature = result.Signature,
        };
        ReportFormats.Write(
            report with { Summary = Summarise(settings, result, report, context.Time.GetElapsedTime(start)) },
            settings.Format,
            context);
        return report.Succeeded ? ExitCode.Success : ExitCode.Failure;

        void Take(ImmutableArray<Diagnostic> found)
        {
            foreach (var diagnostic in found)
            {
                diagnostics.Report(diagnostic);
            }
        }
    }

    private static string Summarise(VerifySettings settings, VerificationReport result, RunReport report, TimeSpan elapsed)
    {
        var checkedOf = $"{SummaryText.Count(result.Pages, "page")} ({SummaryText.Count(result.Claims, "claim")}) "
            + $"and {SummaryText.Count(result.Files, "file")} of {settings.Site} in {SummaryText.Seconds(elapsed)}";
        var found = SummaryText.Found(report);
        var holds = report.Succeeded && report.Count(Severity.Warning) == 0;
        List<string> sentences =
        [
            $"{(holds ? "Verified" : "Checked")} {checkedOf}.",
            .. holds ? ["Every digest, position, source, computed number and count is as the site says."] : Array.Empty<string>(),
            .. holds && settings.Rebuild is { } input ? [$"Built again from {input}, it has the same bytes."] : Array.Empty<string>(),
            .. result.Signature.Status == SignatureStatus.Trusted
                ? [$"It is signed by a key that you trust (fingerprint {string.Join(" and ", result.Signature.Fingerprints)})."]
                : Array.Empty<string>(),
            .. found.Length > 0 ? [$"{found}."] : Array.Empty<string>(),
        ];
        var evidence = result.SecondParty is { Summary: var read } ? $"\n{SecondPartyRun.Summarise(read, settings.Sources!)}" : "";
        return $"{string.Join(' ', sentences)}{evidence}\n\nNot checked:\n- {string.Join("\n- ", report.NotChecked)}";
    }
}
