using Site.Citations.Sources;
using Site.Text.Diagnostics;
using Site.Verification.Derivations;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>Dates that cannot be together: nothing is computed before what it rests on was looked at.</summary>
internal static class DatesCheck
{
    private const string Rebuild = "Build the site again, with the day of the build as --as-of.";

    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page.Twin is not { } twin)
        {
            return;
        }

        var built = page.BuiltOn;
        foreach (var source in twin.Sources.TakeWhile(_ => !report.IsFull))
        {
            if (source.Check is { CheckedAt: var check } && !(PublishedDay.Of(check) <= built))
            {
                report.InTwin(
                    Rules.Twin.ImpossibleDate,
                    $"The source '{source.Id}' was read on '{check}', which is no day up to {built:O}, that of the build.",
                    Rebuild);
            }
        }

        foreach (var source in twin.Sources.Where(s => PinnedAddress.DayOf(s.Pinned) > built).TakeWhile(_ => !report.IsFull))
        {
            report.InTwin(
                Rules.Twin.ImpossibleDate,
                $"The source '{source.Id}' is pinned by a capture of a day after {built:O}, that of the build: '{source.Pinned}'.",
                Rebuild);
        }

        foreach (var claim in twin.Claims.TakeWhile(_ => !report.IsFull))
        {
            if (page.Evidence?.Of(claim)?.FirstOrDefault(e => e.IsDatedAfterCapture) is { } late)
            {
                report.InTwin(
                    Rules.Twin.ImpossibleDate,
                    $"Claim '{claim.Id}': '{late.Source.Id}' is cited as of {late.Date}, but pinned by an older capture.",
                    "Write the date that the captured page gives, or pin a later capture.");
            }
        }

        if (twin.Page is { DatePublished: { } published, DateModified: { } modified } && modified < published)
        {
            report.InTwin(
                Rules.Twin.ImpossibleDate,
                $"The page was changed on {modified:O}, before {published:O}, when it was published.",
                "Correct the dates in the page's front matter.");
        }
    }
}
