using Site.CostModel.Display;
using Site.CostModel.Formulas;
using Site.Quantities.Units;
using Site.Text.Files;

namespace Site.CostModel.Models;

/// <summary>A value computed from others, its unit proved.</summary>
public sealed record ModelFormula
{
    internal ModelFormula(Expression tree, int slot)
    {
        Tree = tree;
        Slot = slot;
    }

    /// <summary>The name: <c>monthly-cost</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in words; null for a step on the way that has none.</summary>
    public string? Label { get; init; }

    /// <summary>The unit it gives.</summary>
    public required Unit Unit { get; init; }

    /// <summary>
    /// The formula as published: a JavaScript expression over names with underscores, with no more brackets than it needs.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>Where the formula is written.</summary>
    public required FileLocation Location { get; init; }

    /// <summary>The name it has in formulas and in the twin: <c>monthly_cost</c>.</summary>
    public string Identifier => Names.ToIdentifier(Name);

    /// <summary>Its place among the model's values.</summary>
    internal int Slot { get; }

    /// <summary>The checked tree.</summary>
    internal Expression Tree { get; }
}

/// <summary>A formula whose value is an answer.</summary>
public sealed record ModelResult
{
    /// <summary>Where the value stands in a sentence that says the result.</summary>
    public const string ValuePlace = "{value}";

    /// <summary>The formula.</summary>
    public required ModelFormula Formula { get; init; }

    /// <summary>What it is, in words.</summary>
    public required string Label { get; init; }

    /// <summary>What a reader should know about it.</summary>
    public string? Help { get; init; }

    /// <summary>
    /// A sentence that says it, with <c>{value}</c> where the value stands, so that a claim of it can be read alone; null where none is
    /// written.
    /// </summary>
    public string? Says { get; init; }

    /// <summary>How its value is shown.</summary>
    public required DisplayFormat Format { get; init; }

    /// <summary>The word for positive infinity, such as “never”; null where the result must be finite.</summary>
    public string? InfiniteWord { get; init; }

    /// <summary>
    /// What of its draws is shown wherever it is, such as the mean of a result that is one where something holds and zero where it does
    /// not; null where its value is shown.
    /// </summary>
    public BandEnd? ShownEnd { get; init; }

    /// <summary>The name.</summary>
    public string Name => Formula.Name;

    /// <summary>The value as shown on a page.</summary>
    public string Show(double value) => Format.Show(value, InfiniteWord);
}
