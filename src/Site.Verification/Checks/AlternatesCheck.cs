using Site.Text.Diagnostics;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>The bytes of the page in its other forms are those the twin vouches for.</summary>
internal static class AlternatesCheck
{
    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page.Twin is null)
        {
            return;
        }

        var vouched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var alternate in page.Twin.Page.Alternate)
        {
            var path = page.PathOf(alternate.Url);
            if (path is null || page.DigestOf(path) is not { } actual)
            {
                report.InTwin(
                    Rules.Twin.MissingFile,
                    $"The twin vouches for '{path ?? alternate.Url}', which is not among the published files.");
                continue;
            }

            if (!vouched.Add(path))
            {
                report.InTwin(Rules.Twin.Reference, $"The twin vouches for '{path}' twice.");
            }

            if (actual != alternate.Digest.Sha256)
            {
                var problem = Rules.Twin.FileDigest.At(
                    page.TwinLocation,
                    $"The twin says '{path}' has the SHA-256 {alternate.Digest.Sha256}, but its bytes have {actual}.",
                    "One of the two was changed after the site was built; build it again, or find out who changed it.");

                // Index and twin agree on what was published; a host may have rewritten it on the way.
                if (path == page.Index.Path && alternate.Digest.Sha256 == page.IndexedDigest)
                {
                    report.OfBytes(problem);
                }
                else
                {
                    report.Report(problem);
                }
            }
        }

        foreach (var form in (string[])[page.Index.Path, page.Index.Markdown])
        {
            if (!vouched.Contains(form) && page.DigestOf(form) is not null)
            {
                report.InTwin(Rules.Twin.FileDigest, $"The twin gives no digest of '{form}'.");
            }
        }
    }
}
