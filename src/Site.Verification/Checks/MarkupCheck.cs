using Site.Text.Diagnostics;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>
/// Nothing in a page shows words, or changes where its links lead, that no rule reads (W33), and no claim is struck out (W34).
/// </summary>
internal static class MarkupCheck
{
    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        foreach (var found in (page.Document?.Parts.Unread ?? []).TakeWhile(_ => !report.IsFull))
        {
            report.OnPage(
                Rules.Twin.UnreadMarkup,
                $"The page has {found}, which no rule of the format reads.",
                "Take it out, or say it in the page's text.");
        }

        var overwritten = (page.Twin?.Claims ?? []).Where(c => page.Document?.IsOverwritten(c.Id) is true);
        foreach (var claim in overwritten.TakeWhile(_ => !report.IsFull))
        {
            report.OnPage(
                Rules.Twin.OverwrittenClaim,
                $"Words of the claim '{claim.Id}' are struck out, or digits of it raised or lowered.",
                "Build the site again, or find out who changed the page.");
        }
    }
}
