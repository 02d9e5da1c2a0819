namespace Site.CostModel.Json;

/// <summary>A named set of inputs.</summary>
public sealed record ScenarioEntry
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What it stands for.</summary>
    public string? Description { get; init; }

    /// <summary>What it sets: options of choices, and values of inputs.</summary>
    public required OrderedDictionary<string, string> Settings { get; init; }

    /// <summary>The ranges it gives to inputs; null where it gives none.</summary>
    public OrderedDictionary<string, RangeEntry>? Ranges { get; init; }
}
