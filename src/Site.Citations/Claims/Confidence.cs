using System.Collections.Immutable;
using Site.Citations.Vocabulary;

namespace Site.Citations.Claims;

/// <summary>How well the recorded evidence supports a claim.</summary>
/// <param name="Level">The level that holds: the lower of declared and ceiling.</param>
/// <param name="Declared">What the author declared, if anything.</param>
/// <param name="Ceiling">The best the evidence allows.</param>
/// <param name="Reasons">Why the ceiling is not higher, and what holds it up.</param>
public sealed record Confidence(
    ConfidenceLevel Level,
    ConfidenceLevel? Declared,
    ConfidenceLevel Ceiling,
    ImmutableArray<ConfidenceReason> Reasons)
{
    /// <summary>The reasons as sentences.</summary>
    public string Because => ConfidenceReason.Say(Reasons);
}
