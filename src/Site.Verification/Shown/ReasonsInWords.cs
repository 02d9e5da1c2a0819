using Site.Citations.Claims;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;
using Site.Verification.Derivations;
using Site.Verification.Pages;

namespace Site.Verification.Shown;

/// <summary>What a page says of how far a claim is trusted, and why, by its twin.</summary>
internal static class ReasonsInWords
{
    /// <summary>The last part of a claim's entry: level, reasons, and until when they are good; null where that is not known.</summary>
    public static string? RatingOf(TwinClaim claim, PublishedPage page)
    {
        var level = claim.Confidence?.Level.ToWord();
        var rating = level is null ? "Not rated" : Of(claim, page) is { } reasons ? $"{level} {reasons}" : null;
        return claim.StaleAfter is { } stale && rating is not null
            ? $"{rating} {(stale < page.Twin!.Summary.AsOf ? "Stale since" : "Good until")} {PublishedDay.Text(stale)}"
            : rating;
    }

    /// <summary>The reasons for a claim's confidence; null where they are not known.</summary>
    public static string? Of(TwinClaim claim, PublishedPage page)
    {
        if (claim.Confidence is not { } said || ReasonsFor(claim, page) is not { } reasons)
        {
            return null;
        }

        var isUnknown = said.Reasons?.Contains(ReasonCode.PublisherUnknown) == true;
        var told = reasons.Select(r => isUnknown && r.Code == ReasonCode.Community ? ConfidenceReason.PublisherUnknown : r);
        return ConfidenceReason.Say(said.Level < said.Best ? told.Append(ConfidenceReason.DeclaredLower) : told);
    }

    private static IEnumerable<ConfidenceReason>? ReasonsFor(TwinClaim claim, PublishedPage page)
    {
        var asOf = page.Twin!.Summary.AsOf ?? DateOnly.MinValue;
        return claim.Type switch
        {
            ClaimType.Assumption => [ConfidenceReason.Chosen],
            ClaimType.Sourced => page.Evidence!.Of(claim) is { } evidence ? ConfidenceRules.OfEvidence(evidence, asOf).Reasons : null,
            _ => page.Facts!.ConfidenceOf(claim, asOf, LabelOf)?.Reasons,
        };

        string LabelOf(string input) =>
            page.ModelBehind(claim.Derivation!)?.Document.Inputs.FirstOrDefault(i => i.Name == input)?.Label ?? input;
    }
}
