using Site.Text.Diagnostics;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>What runs on a page, and what decides what is seen of it, are files that the index has digests of.</summary>
internal static class ScriptsCheck
{
    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        foreach (var address in page.Document?.Parts.Scripts.Distinct() ?? [])
        {
            if (address is null || page.PathOf(address) is not { } path || page.DigestOf(path) is null)
            {
                report.OnPage(
                    Rules.Twin.UnlistedScript,
                    address is null
                        ? "The page has a script or a style of its own."
                        : $"The script or style '{address}' is no file of the index.",
                    "Take it out, or use a theme that publishes its scripts and styles as files.");
            }
        }
    }
}
