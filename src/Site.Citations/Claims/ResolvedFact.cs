using System.Collections.Immutable;
using Site.Citations.Vocabulary;

namespace Site.Citations.Claims;

/// <summary>A fact with what it rests on, looked up.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Evidence">What it rests on, each piece with what its quote bears.</param>
/// <param name="About">The things its label names, by <see cref="Entity.Id"/>.</param>
/// <param name="Confidence">The best its evidence allows; nobody declares less of a fact.</param>
public sealed record ResolvedFact(
    ClaimInput Fact,
    ImmutableArray<CitedEvidence> Evidence,
    ImmutableArray<string> About,
    Confidence Confidence)
{
    /// <summary>How soon it may stop being true: the most volatile of its evidence.</summary>
    public Volatility Volatility => ConfidenceRules.VolatilityOf(Evidence);

    /// <summary>The day after which it should not be relied on without a fresh look; null where it does not age.</summary>
    public DateOnly? StaleAfter => ConfidenceRules.StaleAfter(Evidence);
}
