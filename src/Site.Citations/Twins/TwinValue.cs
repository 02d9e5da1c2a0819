namespace Site.Citations.Twins;

/// <summary>A number in a claim.</summary>
public sealed record TwinValue
{
    /// <summary>The number, exact.</summary>
    public required string Value { get; init; }

    /// <summary>Its unit as written; null where it has none.</summary>
    public string? Unit { get; init; }

    /// <summary>The words it was read from.</summary>
    public required string Text { get; init; }
}
