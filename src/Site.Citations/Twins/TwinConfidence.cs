using Site.Citations.Vocabulary;

namespace Site.Citations.Twins;

/// <summary>How well a claim is supported, and why not better.</summary>
public sealed record TwinConfidence
{
    /// <summary>The level that holds: the lower of declared and ceiling.</summary>
    public required ConfidenceLevel Level { get; init; }

    /// <summary>What the author declared; null where nothing was.</summary>
    public ConfidenceLevel? Declared { get; init; }

    /// <summary>The best the evidence allows.</summary>
    public required ConfidenceLevel Ceiling { get; init; }

    /// <summary>Why the ceiling is not higher, and what holds it up.</summary>
    public required IReadOnlyList<ReasonCode> Reasons { get; init; }
}
