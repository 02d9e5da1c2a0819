using System.Collections.Immutable;

namespace Site.Verification.Pages;

/// <summary>A calculator or a comparison as a page shows it before anybody touches it. Names are those that formulas use.</summary>
internal sealed record CalculatorPart
{
    /// <summary>The address of its model, as written; empty where none is.</summary>
    public required string Model { get; init; }

    /// <summary>Whether it is a comparison.</summary>
    public required bool IsComparison { get; init; }

    /// <summary>What it says; null where it says nothing.</summary>
    public required string? Verdict { get; init; }

    /// <summary>What it says would change that; null where it says nothing.</summary>
    public required string? Flip { get; init; }

    /// <summary>The results, as shown, with what they are called and the words of their ranges.</summary>
    public required ImmutableArray<(string Name, string Label, string Shown, string Range)> Results { get; init; }

    /// <summary>The scenario that is selected or checked; null where nothing can be, empty where none is.</summary>
    public required string? Scenario { get; init; }

    /// <summary>What a comparison says of its scenario, and the value of its input; null where it says nothing.</summary>
    public required (string? About, string? At) Slide { get; init; }

    /// <summary>The captions of charts, by chart, without their titles; and of what decides, by result.</summary>
    public required ImmutableArray<(string Name, string Caption)> Captions { get; init; }

    /// <summary>The fields of inputs, and the ends of their sliders.</summary>
    public required ImmutableArray<ShownCells> Fields { get; init; }

    /// <summary>The lists of options.</summary>
    public required ImmutableArray<ShownChoice> Choices { get; init; }

    /// <summary>What results are the sum of, by result: the terms, as they are called and shown.</summary>
    public required ImmutableArray<(string Name, ImmutableArray<(string Label, string Shown)> Terms)> Sums { get; init; }

    /// <summary>The tables of charts, by chart.</summary>
    public required ImmutableArray<ShownTable> Charts { get; init; }

    /// <summary>The tables of what moves a result, by result.</summary>
    public required ImmutableArray<ShownTable> Swings { get; init; }

    /// <summary>The values of inputs and their ranges, as the table of assumptions shows them.</summary>
    public required ImmutableArray<ShownCells> Assumptions { get; init; }

    /// <summary>The heads of a comparison's table.</summary>
    public required ImmutableArray<string> Heads { get; init; }

    /// <summary>The rows of a comparison's table.</summary>
    public required ImmutableArray<ShownCells> Cases { get; init; }

    /// <summary>How long the bar of each result is, in per cent, in order.</summary>
    public required ImmutableArray<double> Lengths { get; init; }

    /// <summary>Which bar is the least along a comparison's input, by scenario.</summary>
    public required ImmutableArray<ShownStrip> Strips { get; init; }

    /// <summary>The words with figures that stand in none of these places, nor in drawings, options and where values are from.</summary>
    public required ImmutableArray<string> Figures { get; init; }
}

/// <summary>What is shown of something, piece by piece.</summary>
/// <param name="Name">What of.</param>
/// <param name="Cells">What is shown.</param>
internal sealed record ShownCells(string Name, ImmutableArray<string> Cells)
{
    /// <summary>What it is called there; empty where it is not called anything.</summary>
    public string Label { get; init; } = "";
}

/// <summary>A table, row by row.</summary>
/// <param name="Name">What of.</param>
/// <param name="Heads">Its heads.</param>
/// <param name="Rows">Its rows, by what each is of.</param>
internal sealed record ShownTable(string Name, ImmutableArray<string> Heads, ImmutableArray<ShownCells> Rows);

/// <summary>A list of options.</summary>
/// <param name="Name">The choice.</param>
/// <param name="Selected">The option that is selected; empty where that is none.</param>
/// <param name="Best">What the option that is searched for says; empty where there is none.</param>
/// <param name="Options">The options, with what they are called and the values that scripts set for them.</param>
internal sealed record ShownChoice(
    string Name,
    string Selected,
    string Best,
    ImmutableArray<(string Name, string Label, string Sets)> Options);

/// <summary>Which bar of a comparison is the least, from one end of the input's values to the other.</summary>
/// <param name="Name">The scenario.</param>
/// <param name="Words">The same in words.</param>
/// <param name="Stretches">The stretches: the bar, counted from 0, and where it starts and how far it goes, in per cent.</param>
internal sealed record ShownStrip(string Name, string Words, ImmutableArray<(int Bar, double From, double Width)> Stretches);
