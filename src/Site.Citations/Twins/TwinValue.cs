using Site.Quantities.Prose;

namespace Site.Citations.Twins;

/// <summary>A number in a claim.</summary>
public sealed record TwinValue
{
    /// <summary>The number, exact, in <see cref="Unit"/>: signed and multiplied out.</summary>
    public required string Value { get; init; }

    /// <summary>Its unit, as models write it; null where it has none, or one that is not known.</summary>
    public string? Unit { get; init; }

    /// <summary>How it stands to the value it is about; null where it is that value.</summary>
    public QuantityRelation? Relation { get; init; }

    /// <summary>The words it was read from.</summary>
    public required string Text { get; init; }
}
