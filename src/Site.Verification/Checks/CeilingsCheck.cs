using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;
using Site.Text.Diagnostics;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>
/// What the quotes of a sourced claim bear, its ceiling and the reasons for it follow from the evidence that is published with it, by the
/// rules C1 to C7 of the format. What computed claims rest on is not published with them.
/// </summary>
internal static class CeilingsCheck
{
    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page is { Twin: { } twin, Evidence: { } published })
        {
            foreach (var claim in twin.Claims.Where(c => c.Type == ClaimType.Sourced).TakeWhile(_ => !report.IsFull))
            {
                if (published.Of(claim) is { } evidence && claim.Confidence is { } said)
                {
                    Check(claim, evidence, said, twin.Summary.AsOf ?? DateOnly.MinValue, report);
                }
            }
        }
    }

    private static void Check(
        TwinClaim claim,
        ImmutableArray<CitedEvidence> evidence,
        TwinConfidence said,
        DateOnly asOf,
        PageReport report)
    {
        foreach (var (piece, published) in evidence.Zip(claim.Evidence!))
        {
            if ((piece.Quantities, piece.NamesSubject) != (published.Check.Quantities, published.Check.Subject))
            {
                report.InTwin(
                    Rules.Twin.Confidence,
                    $"Claim '{claim.Id}': what the twin says of the quote of '{published.Source}' does not follow from its words: " +
                    $"quantities {piece.Quantities?.ToWord() ?? "none"}, subject {Word(piece.NamesSubject)}.");
            }
        }

        var supports = evidence.Any(e => e.Relation == CitationRelation.Supports);
        var (ceiling, reasons) = supports ? ConfidenceRules.Ceiling(evidence, asOf) : ConfidenceRules.NoSource;
        if (ceiling != said.Ceiling)
        {
            report.InTwin(
                Rules.Twin.Confidence,
                $"Claim '{claim.Id}': its evidence allows '{ceiling.ToWord()}' and not '{said.Ceiling.ToWord()}': " +
                ConfidenceReason.Say(reasons));
        }
        else if (!Codes(reasons.Select(r => r.Code), said.Level < said.Ceiling).SequenceEqual(Codes(said.Reasons, false)))
        {
            report.InTwin(Rules.Twin.Confidence, $"Claim '{claim.Id}': the reasons given are not those that its evidence has.");
        }
    }

    private static string Word(bool? named) => named switch { true => "named", false => "not named", null => "not looked for" };

    /// <summary>
    /// Reasons as they can be told from a twin: it does not say whether a publisher is unknown or a community, which weigh alike.
    /// </summary>
    private static ImmutableArray<ReasonCode> Codes(IEnumerable<ReasonCode> codes, bool isDeclaredLower)
    {
        var told = codes.Select(c => c == ReasonCode.PublisherUnknown ? ReasonCode.Community : c);
        return [.. isDeclaredLower ? told.Append(ReasonCode.DeclaredLower) : told];
    }
}
