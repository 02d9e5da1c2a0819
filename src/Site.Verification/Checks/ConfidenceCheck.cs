using Site.Citations.Vocabulary;
using Site.Text.Diagnostics;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>The level of each claim is the lower of what its author declares and what its evidence allows.</summary>
internal static class ConfidenceCheck
{
    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        foreach (var claim in page.Twin?.Claims ?? [])
        {
            if (claim.Confidence is { } confidence && confidence.Level != LowerOf(confidence.Declared, confidence.Best))
            {
                report.InTwin(
                    Rules.Twin.Confidence,
                    $"Claim '{claim.Id}': the level is not the lower of what is declared and the ceiling.");
            }
        }
    }

    private static ConfidenceLevel LowerOf(ConfidenceLevel? declared, ConfidenceLevel ceiling) =>
        declared is { } level && level < ceiling ? level : ceiling;
}
