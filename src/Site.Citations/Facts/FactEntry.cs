using Site.Citations.Twins;
using Site.Citations.Vocabulary;
using Site.Quantities.Prose;

namespace Site.Citations.Facts;

/// <summary>A fact: a named quantity and what it rests on.</summary>
public sealed record FactEntry
{
    /// <summary>Its name, unique on the site.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, in words.</summary>
    public required string Label { get; init; }

    /// <summary>
    /// What the tables that take it over from elsewhere call it, as <c>ROW: COLUMN</c>; null where each table it stands in calls it by its
    /// label.
    /// </summary>
    public IReadOnlyList<string>? AlsoAs { get; init; }

    /// <summary>The value, exact; may be an infinity.</summary>
    public required string Value { get; init; }

    /// <summary>Its unit; <c>1</c> where it has none.</summary>
    public required string Unit { get; init; }

    /// <summary>How it stands to the value it is about; null where it is that value.</summary>
    public QuantityRelation? Relation { get; init; }

    /// <summary>The value as it is shown where nothing else is asked for: its digits say how exactly it is meant.</summary>
    public required string Text { get; init; }

    /// <summary>The low end of what the source allows, exact; null where it gives no range.</summary>
    public string? Low { get; init; }

    /// <summary>The high end of what the source allows, exact; null where it gives no range.</summary>
    public string? High { get; init; }

    /// <summary>What a reader should know about it; null where nothing is said.</summary>
    public string? Note { get; init; }

    /// <summary>How it was worked out from a table that the site publishes; null where a source says it.</summary>
    public FactDerivationEntry? Derivation { get; init; }

    /// <summary>The ids of the entities it is about; null where it names none.</summary>
    public IReadOnlyList<string>? About { get; init; }

    /// <summary>What it rests on, with its dates and conditions, as for a claim.</summary>
    public required IReadOnlyList<TwinEvidence> Evidence { get; init; }

    /// <summary>How well it is supported; level and ceiling are one, for nobody declares less of a fact.</summary>
    public required TwinConfidence Confidence { get; init; }

    /// <summary>How soon it may stop being true.</summary>
    public required Volatility Volatility { get; init; }

    /// <summary>The day after which it should not be relied on without a fresh look; null where it does not age.</summary>
    public DateOnly? StaleAfter { get; init; }
}
