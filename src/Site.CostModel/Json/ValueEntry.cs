namespace Site.CostModel.Json;

/// <summary>A value an option gives to an input.</summary>
public sealed record ValueEntry
{
    /// <summary>The value, exact.</summary>
    public required string Value { get; init; }

    /// <summary>The low end; null where it is exact.</summary>
    public string? Low { get; init; }

    /// <summary>The high end; null where it is exact.</summary>
    public string? High { get; init; }

    /// <summary>Where it comes from.</summary>
    public required OriginEntry Origin { get; init; }
}
