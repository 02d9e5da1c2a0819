namespace Site.CostModel.Json;

/// <summary>A part of a verdict: words, and a value after them.</summary>
public sealed record PartEntry
{
    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>The name of the value; null where none follows.</summary>
    public string? Value { get; init; }

    /// <summary>How the value is displayed.</summary>
    public FormatEntry? Format { get; init; }

    /// <summary>The word for an infinite value.</summary>
    public string? Infinite { get; init; }
}
