using System.Text.Json.Serialization;
using Site.Citations.Vocabulary;

namespace Site.Citations.Twins;

/// <summary>How well a claim is supported, and why not better.</summary>
public sealed record TwinConfidence
{
    /// <summary>The level that holds: the lower of declared and ceiling.</summary>
    public required ConfidenceLevel Level { get; init; }

    /// <summary>What the author declared; null where nothing was.</summary>
    public ConfidenceLevel? Declared { get; init; }

    /// <summary>The best the evidence allows, where that is above the level; null where it is the level.</summary>
    public ConfidenceLevel? Ceiling { get; init; }

    /// <summary>Why the level is not higher, and what holds it up; null where it is high.</summary>
    public IReadOnlyList<ReasonCode>? Reasons { get; init; }

    /// <summary>The best the evidence allows.</summary>
    [JsonIgnore]
    public ConfidenceLevel Best => Ceiling ?? Level;
}
