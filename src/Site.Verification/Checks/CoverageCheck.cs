using Site.Citations.Claims;
using Site.Text.Diagnostics;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>The summary says how much of the page text stands in claims as the format's grammar counts it.</summary>
internal static class CoverageCheck
{
    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page.Document?.Text is not { } text || page.Twin is not { } twin)
        {
            return;
        }

        var positions = twin.Claims.Select(c => (c.Appearance.Position.Start, c.Appearance.Position.End));
        var (sentences, quantities) = CoverageGrammar.Measure(text.Text, positions);
        if (twin.Summary.Coverage.Sentences != sentences || twin.Summary.Coverage.Quantities != quantities)
        {
            report.InTwin(
                Rules.Twin.Summary,
                $"The summary's coverage is not the page's: claims cover {sentences.InClaims} of {sentences.Total} sentences and " +
                $"{quantities.InClaims} of {quantities.Total} quantities.");
        }
    }
}
