namespace Site.CostModel.Json;

/// <summary>A formula of a published model.</summary>
public sealed record FormulaEntry
{
    /// <summary>The name later formulas use.</summary>
    public required string Name { get; init; }

    /// <summary>What it gives, in words.</summary>
    public string? Label { get; init; }

    /// <summary>A JavaScript expression over inputs and earlier formulas.</summary>
    public required string Formula { get; init; }

    /// <summary>Its unit.</summary>
    public required string Unit { get; init; }
}
