using Site.Citations.SecondParty;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Evidence;
using Site.Evidence.Fetching;
using Site.Reports;
using Site.Text.Files;
using Site.Verification;
using Site.Verification.SecondParty;

namespace Site.Verify;

/// <summary>Verifies a site and the evidence of its claims, and keeps a report of the latter.</summary>
internal static class SecondPartyRun
{
    /// <summary>Does it.</summary>
    /// <param name="site">The site: a full path, or an address.</param>
    /// <param name="sources">How its evidence is looked up.</param>
    /// <param name="options">How the rest is verified.</param>
    /// <param name="context">Where to read and write.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<VerificationReport> VerifyAsync(
        string site,
        SourcesToRead sources,
        VerificationOptions options,
        ProgramContext context,
        CancellationToken cancellationToken)
    {
        var mirrors = sources.Mirrors is { } folder ? new GitMirrors(context.FullPath(folder)) : null;
        var namedBy = NamedBy.Published(SourceLibrary.IsWebAddress(site) ? new Uri(site) : null);
        using var reader = new SourceReader(mirrors, sources.Offline, namedBy, ProgramVersion.Text, context.Time);
        var check = new SecondPartyCheck(reader, context.Today(), $"site {ProgramVersion.Text}", context.Time)
        {
            Progress = new ProgressLines(context.Error),
        };
        var result = await SiteVerifier.VerifyAsync(site, options with { SecondParty = check }, cancellationToken);
        if (result.SecondParty is { } found)
        {
            WholeFile.Write(context.FullPath(sources.Report), ReportJson.Write(found));
        }

        return result;
    }

    /// <summary>What was found in the sources, in a sentence.</summary>
    public static string Summarise(ReportSummary evidence, SourcesToRead sources) =>
        $"Read {evidence.Read} of {SummaryText.Count(evidence.Sources, "source")}: "
        + $"{evidence.Ok} of {SummaryText.Count(evidence.Quotes, "quote")} found, {evidence.Broken} not, "
        + $"{evidence.Unknown} unknown; {evidence.Agree} of {SummaryText.Count(evidence.Claims, "claim")} as the publisher says. "
        + $"The report is {sources.Report}.";

    /// <summary>What is wrong with where a report is to be written; null where nothing is.</summary>
    public static string? ProblemOfReport(VerifySettings settings, SourcesToRead sources, ProgramContext context)
    {
        if (SourceLibrary.IsWebAddress(settings.Site))
        {
            return null;
        }

        return FolderPath.Overlap(context.FullPath(settings.Site), context.FullPath(sources.Report))
            ? $"'{sources.Report}' lies in the site that is checked. A report is yours and not the publisher's: "
                + "name a file elsewhere with --report."
            : null;
    }

    /// <summary>Says of each source how it went, as <c>sources check</c> does.</summary>
    private sealed class ProgressLines(TextWriter output) : IProgress<SourceProgress>
    {
        private readonly Lock _lock = new();

        public void Report(SourceProgress value)
        {
            lock (_lock)
            {
                var problem = value.Problem is { } why ? ": " + why : "";
                output.WriteLine(Excerpt.Clean($"[{value.Done}/{value.All}] {value.Status.ToWord(),-7} {value.Url}{problem}"));
            }
        }
    }
}
