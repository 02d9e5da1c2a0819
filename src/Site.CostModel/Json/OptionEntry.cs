namespace Site.CostModel.Json;

/// <summary>An option of a choice.</summary>
public sealed record OptionEntry
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in words.</summary>
    public required string Label { get; init; }

    /// <summary>What it takes for its values to hold, in words.</summary>
    public IReadOnlyList<string>? Conditions { get; init; }

    /// <summary>The last day on which it could be had, where that has passed.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>A value for each input the choice sets.</summary>
    public required IReadOnlyList<ValueEntry> Values { get; init; }
}
