using Site.Citations.Claims;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;
using Site.Text.Diagnostics;
using Site.Verification.Derivations;
using Site.Verification.Facts;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>
/// The day that a twin's levels are of is the last up to that of the build on which something of its claims changed by itself: nothing
/// passed a limit between the two, otherwise the twin would read differently.
/// </summary>
internal static class AsOfCheck
{
    private const string Rebuild = "Build the site again, or find out who changed the date.";

    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page is not { Twin: { } twin, Evidence: { } evidence, Facts: { } facts })
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

        // Facts that are not to be had are reported elsewhere; what they would say of the day is not known.
        if (twin.Claims.Any(c => c.Type == ClaimType.Computed && facts.EvidenceOf(c) is null))
        {
            return;
        }

        // A page is itself of a day.
        var settled = twin.Claims.Select(claim => SettledOn(evidence, facts, claim, built))
            .Append(twin.Page.DateModified ?? twin.Page.DatePublished)
            .Max();
        if (said != settled)
        {
            report.InTwin(
                Rules.Twin.ImpossibleDate,
                $"The twin's levels are of '{Day(said)}', but the last that changed of its claims by itself did so on '{Day(settled)}'.",
                Rebuild);
        }
    }

    private static DateOnly? SettledOn(PublishedEvidence evidence, FactsOfTwin facts, TwinClaim claim, DateOnly built) => claim.Type switch
    {
        ClaimType.Sourced => evidence.Of(claim) is { } pieces ? ConfidenceRules.SettledOn(pieces, built) : null,
        ClaimType.Computed => facts.EvidenceOf(claim) is { } pieces ? ConfidenceRules.SettledOn(pieces, built) : null,
        ClaimType.Assumption => claim.ReviewBy < built ? claim.ReviewBy?.AddDays(1) : null,
        _ => null,
    };

    private static string Day(DateOnly? day) => PublishedDay.Text(day, "none");
}
