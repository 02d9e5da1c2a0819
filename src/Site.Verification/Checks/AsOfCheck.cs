using Site.Citations.Claims;
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
        if (page.Twin is not { } twin)
        {
            return;
        }

        var (said, built) = (twin.Summary.AsOf, page.BuiltOn);
        if (said > built)
        {
            report.InTwin(
                Rules.Twin.ImpossibleDate,
                $"The twin's levels are of {said:yyyy-MM-dd}, but the site was built on {built:yyyy-MM-dd}.",
                Rebuild);
            return;
        }

        var settled = twin.Claims.Select(claim => claim.Type switch
        {
            ClaimType.Sourced => PublishedEvidence.Of(twin, claim) is { } evidence ? ConfidenceRules.SettledOn(evidence, built) : null,
            ClaimType.Assumption => claim.ReviewBy < built ? claim.ReviewBy?.AddDays(1) : null,
            _ => null,
        }).Max();
        if (settled is { } day && !(said >= day))
        {
            report.InTwin(
                Rules.Twin.ImpossibleDate,
                $"The twin's levels are of {said:yyyy-MM-dd}, but something of its claims changed by itself on {day:yyyy-MM-dd}.",
                Rebuild);
        }
    }
}
