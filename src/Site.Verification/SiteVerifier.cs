using Site.Text.Diagnostics;
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
        CancellationToken cancellationToken) => VerifyAsync(folderOrUrl, limits, null, cancellationToken);

    /// <summary>Verifies a folder, or a site over HTTP, and the evidence of its claims.</summary>
    /// <param name="folderOrUrl">The folder, or the http or https address of the site's root.</param>
    /// <param name="limits">How much is read before the verification gives up.</param>
    /// <param name="secondParty">Looks the evidence up; null to leave the sources alone.</param>
    /// <param name="cancellationToken">Stops the verification.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<VerificationReport> VerifyAsync(
        string folderOrUrl,
        VerificationLimits limits,
        SecondPartyCheck? secondParty,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folderOrUrl);
        ArgumentNullException.ThrowIfNull(limits);
        var report = new SiteReport(limits);
        var claims = secondParty is null ? null : new CollectedClaims(secondParty.Limits);
        var run = await RunAsync(folderOrUrl, limits, claims, report, cancellationToken).ConfigureAwait(false);
        var found = claims is null ? null : await secondParty!.RunAsync(claims, report, cancellationToken).ConfigureAwait(false);
        return new VerificationReport(run.Pages, run.Claims, run.Files, report.ToSorted()) { SecondParty = found };
    }

    private static async Task<VerificationRun> RunAsync(
        string folderOrUrl,
        VerificationLimits limits,
        CollectedClaims? claims,
        SiteReport report,
        CancellationToken cancellationToken)
    {
        using var budget = new ReadingBudget(limits, cancellationToken);
        using var site = PublishedSite.Open(folderOrUrl, budget);
        var run = new VerificationRun(site, budget, report, claims);
        try
        {
            await run.VerifyAsync(folderOrUrl).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (budget.Exceeded is not null && !cancellationToken.IsCancellationRequested)
        {
            report.Report(Rules.Twin.Limit.At(
                null,
                $"{budget.Exceeded}: what had not been read by then is not checked.",
                "Check a part of the site, or find out why it is so large or slow."));
        }

        return run;
    }
}
