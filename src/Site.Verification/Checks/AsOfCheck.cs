using System.Globalization;
using Site.Citations.Claims;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;
using Site.Text.Diagnostics;
using Site.Verification.Derivations;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>
/// The day that a twin's levels are of is not after that of the build, and nothing of its sourced claims and assumptions passed a limit
/// between the two: otherwise the twin would read differently.
/// </summary>
internal static class AsOfCheck
{
    private const string Rebuild = "Build the site again, or find out who changed the date.";

    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page is not { Twin: { } twin, Evidence: { } evidence })
        {
            return;
        }

        var (said, built) = (twin.Summary.AsOf, page.BuiltOn);
        if (said > built)
        {
            report.InTwin(
                Rules.Twin.ImpossibleDate,
                $"The twin's levels are of {said:O}, but the site was built on {built:O}.",
                Rebuild);
            return;
        }

        // A page is itself of a day; of what computed claims rest on the twin does not have the dates.
        var settled = twin.Claims.Select(claim => SettledOn(evidence, claim, built))
            .Append(twin.Page.DateModified ?? twin.Page.DatePublished)
            .Max();
        var isKnown = twin.Claims.All(c => c.Type != ClaimType.Computed);
        if (isKnown ? said != settled : settled is { } day && !(said >= day))
        {
            report.InTwin(
                Rules.Twin.ImpossibleDate,
                $"The twin's levels are of '{Day(said)}', but the last that changed of its claims by itself did so on '{Day(settled)}'.",
                Rebuild);
        }
    }

    private static DateOnly? SettledOn(PublishedEvidence evidence, TwinClaim claim, DateOnly built) => claim.Type switch
    {
        ClaimType.Sourced => evidence.Of(claim) is { } pieces ? ConfidenceRules.SettledOn(pieces, built) : null,
        ClaimType.Assumption => claim.ReviewBy < built ? claim.ReviewBy?.AddDays(1) : null,
        _ => null,
    };

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "none";
}
