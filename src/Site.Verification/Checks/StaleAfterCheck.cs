using Site.Citations.Claims;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;
using Site.Text.Diagnostics;
using Site.Verification.Derivations;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>
/// A sourced claim is as volatile as the most volatile of its evidence and grows stale with the first supporting piece that passes its
/// limit; a computed claim does so by the evidence of its facts; an assumption on its day of review; an opinion never.
/// </summary>
internal static class StaleAfterCheck
{
    private const string Rebuild = "Build the site again, or find out who changed the date.";

    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        foreach (var claim in (page.Twin?.Claims ?? []).TakeWhile(_ => !report.IsFull))
        {
            if (claim.Type == ClaimType.Computed)
            {
                if (page.Facts?.EvidenceOf(claim) is { } known)
                {
                    Check(claim, ConfidenceRules.VolatilityOf(known), ConfidenceRules.StaleAfter(known), report);
                }

                continue;
            }

            var evidence = claim.Evidence ?? [];
            var volatility = evidence.Select(e => e.Volatility ?? claim.Volatility).DefaultIfEmpty(Volatility.Stable).Max();
            var stale = claim.Type == ClaimType.Assumption
                ? claim.ReviewBy
                : evidence.Where(e => e.Relation == CitationRelation.Supports).Select(e => StaleAfter(e, claim.Volatility)).Min();
            Check(claim, volatility, stale, report);
        }
    }

    private static void Check(TwinClaim claim, Volatility volatility, DateOnly? stale, PageReport report)
    {
        if (claim.Volatility != volatility)
        {
            Report(claim, report, $"it is said to be {claim.Volatility.ToWord()}, but its evidence is {volatility.ToWord()}.");
        }

        if (claim.StaleAfter != stale)
        {
            Report(claim, report, $"it is said to grow stale after '{Day(claim.StaleAfter)}', but does so after '{Day(stale)}'.");
        }
    }

    private static DateOnly? StaleAfter(TwinEvidence evidence, Volatility ofClaim) =>
        ConfidenceRules.StaleAfter(evidence.Date, evidence.Volatility ?? ofClaim, evidence.AvailableUntil);

    private static void Report(TwinClaim claim, PageReport report, string what) =>
        report.InTwin(Rules.Twin.StaleAfter, $"Claim '{claim.Id}': {what}", Rebuild);

    private static string Day(DateOnly? day) => PublishedDay.Text(day, "never");
}
