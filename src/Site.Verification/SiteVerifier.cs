using Site.Verification.Reading;
using Site.Verification.Reports;
using Site.Verification.SecondParty;

namespace Site.Verification;

/// <summary>
/// Checks a published site the way a crawler would: from <c>cite-index.json</c> to every page, its twin and its Markdown, trusting
/// nothing but the bytes. Whatever is wrong is reported; nothing about the site makes it throw.
/// </summary>
public static class SiteVerifier
{
    /// <summary>Verifies a folder, or a site over HTTP, within the program's limits.</summary>
    /// <param name="folderOrUrl">The folder, or the http or https address of the site's root.</param>
    /// <param name="cancellationToken">Stops the verification.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Task<VerificationReport> VerifyAsync(string folderOrUrl, CancellationToken cancellationToken) =>
        VerifyAsync(folderOrUrl, VerificationLimits.Default, cancellationToken);

    /// <summary>Verifies a folder, or a site over HTTP.</summary>
    /// <param name="folderOrUrl">The folder, or the http or https address of the site's root.</param>
    /// <param name="limits">How much is read before the verification gives up.</param>
    /// <param name="cancellationToken">Stops the verification.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Task<VerificationReport> VerifyAsync(
        string folderOrUrl,
        VerificationLimits limits,
        CancellationToken cancellationToken) =>
        VerifyAsync(folderOrUrl, new VerificationOptions { Limits = limits }, cancellationToken);

    /// <summary>Verifies a folder, or a site over HTTP, and where it is asked for the evidence of its claims.</summary>
    /// <param name="folderOrUrl">The folder, or the http or https address of the site's root.</param>
    /// <param name="options">What it may spend, and what it is told from outside the site.</param>
    /// <param name="cancellationToken">Stops the verification.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<VerificationReport> VerifyAsync(
        string folderOrUrl,
        VerificationOptions options,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folderOrUrl);
        ArgumentNullException.ThrowIfNull(options);
        var report = new SiteReport(options.Limits);
        var claims = options.SecondParty is { } asked ? new CollectedClaims(asked.Limits) : null;
        var run = await RunAsync(folderOrUrl, options, claims, report, cancellationToken).ConfigureAwait(false);
        var found = claims is null ? null : await options.SecondParty!.RunAsync(claims, report, cancellationToken).ConfigureAwait(false);
        return new VerificationReport(run.Pages, run.Claims, run.Files, report.ToSorted())
        {
            SecondParty = found,
            Edition = run.Edition,
            Digests = run.Digests,
            Signature = run.Signature,
            History = run.History,
            HistoryEnd = options.History?.Lines[^1].AsOf,
        };
    }

    private static async Task<VerificationRun> RunAsync(
        string folderOrUrl,
        VerificationOptions options,
        CollectedClaims? claims,
        SiteReport report,
        CancellationToken cancellationToken)
    {
        using var budget = new ReadingBudget(options.Limits, cancellationToken);
        using var site = PublishedSite.Open(folderOrUrl, budget);
        var run = new VerificationRun(site, budget, options, report, claims);
        try
        {
            await run.VerifyAsync(folderOrUrl).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (budget.Exceeded is not null && !cancellationToken.IsCancellationRequested)
        {
            report.ReportLimit(budget.Exceeded);
        }

        return run;
    }
}
