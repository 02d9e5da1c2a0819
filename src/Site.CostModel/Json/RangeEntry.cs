namespace Site.CostModel.Json;

/// <summary>The range that a scenario gives to an input.</summary>
public sealed record RangeEntry
{
    /// <summary>The low end, exact.</summary>
    public required string Low { get; init; }

    /// <summary>The high end, exact.</summary>
    public required string High { get; init; }
}
