namespace Site.CostModel.Json;

/// <summary>What is displayed of a result.</summary>
public sealed record VectorResultEntry
{
    /// <summary>The result as displayed.</summary>
    public required string Display { get; init; }

    /// <summary>The low end of its band, exact; null where it has none.</summary>
    public string? Low { get; init; }

    /// <summary>The middle of its band, exact.</summary>
    public string? Middle { get; init; }

    /// <summary>The high end of its band, exact.</summary>
    public string? High { get; init; }

    /// <summary>The mean of all draws, exact; null where it is not what is displayed.</summary>
    public string? Mean { get; init; }
}
