using Site.Citations.Claims;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;
using Site.Text.Diagnostics;
using Site.Verification.Derivations;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>
/// What the quotes of a claim bear, its ceiling and the reasons for it follow from the evidence that is published with it, or for a
/// computed claim from that of its facts, by the rules C1 to C11 of the format.
/// </summary>
internal static class CeilingsCheck
{
    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page is not { Twin: { } twin, Evidence: { } published, Facts: { } facts })
        {
            return;
        }

        var asOf = twin.Summary.AsOf ?? DateOnly.MinValue;
        foreach (var claim in twin.Claims.TakeWhile(_ => !report.IsFull))
        {
            if (claim.Confidence is not { } said)
            {
                continue;
            }

            if (claim.Type == ClaimType.Sourced && published.Of(claim) is { } evidence)
            {
                if (claim.Fact is null)
                {
                    Report(claim, ConfidenceProblems.OfQuotes(evidence, claim.Evidence!), report);
                }

                var (ceiling, reasons) = ConfidenceRules.OfEvidence(evidence, asOf);
                Report(claim, ConfidenceProblems.OfCeiling(ceiling, reasons, said), report);
            }
            else if (claim.Type == ClaimType.Computed && facts.ConfidenceOf(claim, asOf, input => input) is { } computed)
            {
                Report(claim, ConfidenceProblems.OfCeiling(computed.Ceiling, computed.Reasons, said), report);
            }
        }
    }

    private static void Report(TwinClaim claim, IEnumerable<string> problems, PageReport report)
    {
        foreach (var problem in problems)
        {
            report.InTwin(Rules.Twin.Confidence, $"Claim '{claim.Id}': {problem}");
        }
    }
}
