namespace Site.CostModel.Json;

/// <summary>An input of a published model.</summary>
public sealed record InputEntry
{
    /// <summary>The name formulas use.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in words.</summary>
    public required string Label { get; init; }

    /// <summary>What a reader should know of it.</summary>
    public string? Help { get; init; }

    /// <summary>Its unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The default, exact.</summary>
    public required string Value { get; init; }

    /// <summary>The low end of the default; null where it is exact.</summary>
    public string? Low { get; init; }

    /// <summary>The high end of the default; null where it is exact.</summary>
    public string? High { get; init; }

    /// <summary>Where the default comes from.</summary>
    public required OriginEntry Origin { get; init; }

    /// <summary>The least it may be.</summary>
    public string? Min { get; init; }

    /// <summary>The most it may be.</summary>
    public string? Max { get; init; }

    /// <summary>The step of its control.</summary>
    public string? Step { get; init; }

    /// <summary>The word for an infinite value.</summary>
    public string? Infinite { get; init; }

    /// <summary>The group of controls it belongs to.</summary>
    public string? Group { get; init; }

    /// <summary>True where it has no control; null otherwise.</summary>
    public bool? Fixed { get; init; }

    /// <summary>The choice that sets it; null where none does.</summary>
    public string? Choice { get; init; }
}
