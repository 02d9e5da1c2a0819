namespace Site.CostModel.Json;

/// <summary>A rule of the verdict.</summary>
public sealed record VerdictEntry
{
    /// <summary>Its condition; null for the last, which always holds.</summary>
    public string? When { get; init; }

    /// <summary>What is said, in parts.</summary>
    public required IReadOnlyList<PartEntry> Say { get; init; }
}
