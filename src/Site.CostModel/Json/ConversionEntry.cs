namespace Site.CostModel.Json;

/// <summary>A conversion between units.</summary>
public sealed record ConversionEntry
{
    /// <summary>The name formulas use.</summary>
    public required string Name { get; init; }

    /// <summary>The value, exact.</summary>
    public required string Value { get; init; }

    /// <summary>Its unit.</summary>
    public required string Unit { get; init; }
}
