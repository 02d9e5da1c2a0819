using System.Collections.Immutable;
using Site.Citations.Signatures;
using Site.Citations.Sources;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Checks;
using Site.Verification.Reading;
using Site.Verification.Reports;

namespace Site.Verification.Rebuilds;

/// <summary>
/// Compares a published site with the same site, built again: every file must be there, with the same bytes, and no other. Signatures
/// cannot be made again, and are left out.
/// </summary>
public static class RebuildComparison
{
    /// <summary>Compares them.</summary>
    /// <param name="folderOrUrl">The published site.</param>
    /// <param name="rebuilt">The folder that the site was built into again.</param>
    /// <param name="published">What a verification found of the published site; what it has read is not read again.</param>
    /// <param name="cancellationToken">Stops the comparison.</param>
    /// <returns>Each difference, ordered by file.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<ImmutableArray<Diagnostic>> CompareAsync(
        string folderOrUrl,
        string rebuilt,
        VerificationReport published,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(published);
        var report = new SiteReport(VerificationLimits.Default);
        using var budget = new ReadingBudget(VerificationLimits.Default, cancellationToken);
        using var site = PublishedSite.Open(folderOrUrl, budget);
        using var again = new FolderSite(rebuilt, budget);
        var expected = again.ListFiles().ToHashSet(StringComparer.Ordinal);
        var isServed = SourceLibrary.IsWebAddress(folderOrUrl);
        try
        {
            foreach (var path in expected.Where(p => !isServed || !UnlistedFiles.IsForHosts(p)))
            {
                var wanted = await again.ReadAsync(path, keep: false).ConfigureAwait(false);
                if (!published.Digests.TryGetValue(path, out var found))
                {
                    found = (await site.ReadAsync(path, keep: false).ConfigureAwait(false)).Sha256;
                }

                ReportDifference(path, wanted.Sha256, found, report);
            }

            foreach (var path in published.Digests.Keys.Union(site.ListFiles()).Where(p => IsOfBuild(p) && !expected.Contains(p)))
            {
                Report(path, $"'{path}' is published, but the input does not give it.", report);
            }
        }
        catch (OperationCanceledException) when (budget.Exceeded is not null && !cancellationToken.IsCancellationRequested)
        {
            report.ReportLimit(budget.Exceeded);
        }

        return report.ToSorted();
    }

    private static bool IsOfBuild(string path) => path != SignatureJson.FileName && !UnlistedFiles.IsForHosts(path);

    private static void ReportDifference(string path, string? wanted, string? found, SiteReport report)
    {
        if (found is null)
        {
            Report(path, $"The input gives '{path}', which is not published.", report);
        }
        else if (found != wanted)
        {
            Report(path, $"The bytes of '{path}' are not those of the input: their SHA-256 is {found}, and should be {wanted}.", report);
        }
    }

    private static void Report(string path, string message, SiteReport report) => report.Report(Rules.Twin.RebuildDiffers.At(
        new FileLocation(path),
        message,
        "Find out whether the site was built from another commit of the input, or changed after it was built."));
}
