namespace Site.CostModel.Json;

/// <summary>A result of a published model.</summary>
public sealed record ResultEntry
{
    /// <summary>The formula that gives it.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in words.</summary>
    public required string Label { get; init; }

    /// <summary>What a reader should know of it.</summary>
    public string? Help { get; init; }

    /// <summary>How it is displayed.</summary>
    public required FormatEntry Format { get; init; }

    /// <summary>The word for an infinite value.</summary>
    public string? Infinite { get; init; }

    /// <summary>What of its draws is displayed, <c>mean</c>; null where its value is.</summary>
    public string? Shown { get; init; }
}
