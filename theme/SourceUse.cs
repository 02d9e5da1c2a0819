using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Vocabulary;

namespace Site.Theme;

/// <summary>Claims that rest on a passage alike, and are listed in one breath.</summary>
/// <param name="Disputes">Whether the passage speaks against them.</param>
/// <param name="Level">How well each is supported; null where that is not rated.</param>
/// <param name="Reasons">Why; empty where other sources carry the claims too, for beside one of several the reasons would seem to speak of
/// that one.</param>
/// <param name="Claims">The claims, in page order.</param>
internal sealed record SourceUse(bool Disputes, ConfidenceLevel? Level, string Reasons, ImmutableArray<Claim> Claims)
{
    /// <summary>The uses of a passage, in the order of their first claims.</summary>
    public static IEnumerable<SourceUse> Of(IEnumerable<(Claim Claim, CitedEvidence Evidence)> evidence) =>
        from pair in evidence
        group pair.Claim by (
            Disputes: pair.Evidence.Relation == CitationRelation.Disputes,
            pair.Claim.Confidence?.Level,
            Reasons: pair.Claim is { Evidence.Length: 1, Confidence: { } confidence } ? confidence.Because : "") into uses
        select new SourceUse(uses.Key.Disputes, uses.Key.Level, uses.Key.Reasons, [.. uses.DistinctBy(c => c.Id)]);
}
