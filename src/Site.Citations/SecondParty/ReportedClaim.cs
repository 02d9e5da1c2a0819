using Site.Citations.Vocabulary;

namespace Site.Citations.SecondParty;

/// <summary>What was found of a claim's evidence.</summary>
public sealed record ReportedClaim
{
    /// <summary>The file that makes the claim, from the root of the site.</summary>
    public required string File { get; init; }

    /// <summary>Its id in that file.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// The level that what was found allows, on the day that the file computes its own at; null where the file does not hold together
    /// enough for it.
    /// </summary>
    public ConfidenceLevel? Ceiling { get; init; }

    /// <summary>The members in which the publisher's claim says something else; null where there are none.</summary>
    public IReadOnlyList<string>? Differs { get; init; }

    /// <summary>Its evidence, in the order of the file.</summary>
    public required IReadOnlyList<ReportedEvidence> Evidence { get; init; }
}
