namespace Site.Citations.Twins;

/// <summary>The page's claims in figures.</summary>
public sealed record TwinSummary
{
    /// <summary>The first day from which on the twin has read as it does; null where it depends on no day.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The first day after which some claim is past its age limit; null where nothing ages.</summary>
    public DateOnly? StaleAfter { get; init; }

    /// <summary>How many claims there are of each type.</summary>
    public required TwinTypeCounts ByType { get; init; }

    /// <summary>How many claims stand at each level; opinions have none.</summary>
    public required TwinConfidenceCounts ByConfidence { get; init; }

    /// <summary>How much of the page text stands in claims.</summary>
    public required TwinCoverage Coverage { get; init; }

    /// <summary>How much of the evidence a machine has checked.</summary>
    public required TwinEvidenceCounts Evidence { get; init; }
}
