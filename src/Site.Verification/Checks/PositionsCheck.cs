using System.Globalization;
using Site.Citations.Twins;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>Each claim's words stand where the twin says, in their context.</summary>
internal static class PositionsCheck
{
    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page.Document?.Text is { } text && page.Twin is { } twin)
        {
            foreach (var claim in twin.Claims.TakeWhile(_ => !report.IsFull))
            {
                Check(claim, text, report);
            }
        }
    }

    private static void Check(TwinClaim claim, PublishedPageText text, PageReport report)
    {
        var (quote, (start, end)) = claim.Appearance;
        var (exact, prefix, suffix) = (quote.Exact, quote.Prefix ?? "", quote.Suffix ?? "");
        var found = text.Slice(start, end);
        if (found == exact
            && text.Slice(start - CodePoints(prefix), start) == prefix
            && text.Slice(end, end + CodePoints(suffix)) == suffix)
        {
            return;
        }

        var place = string.Create(CultureInfo.InvariantCulture, $"{start} to {end}");
        if (text.HasOnce(prefix + exact + suffix))
        {
            report.OnPage(Rules.Twin.Moved, $"Claim '{claim.Id}': '{ShortText.Of(exact)}' is on the page, but not at {place}.");
            return;
        }

        report.OnPage(
            Rules.Twin.Orphan,
            $"Claim '{claim.Id}': at {place} stands '{ShortText.Of(found ?? "nothing")}' and not '{ShortText.Of(exact)}' in its context.",
            "The page or the twin was changed after they were built; build the site again.");
    }

    private static int CodePoints(string text) => text.EnumerateRunes().Count();
}
