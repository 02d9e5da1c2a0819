using System.Collections.Immutable;
using Site.CostModel.Display;
using Site.CostModel.Formulas;
using Site.Text.Files;

namespace Site.CostModel.Models;

/// <summary>Results drawn over the values of one input.</summary>
/// <param name="Name">The name.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Input">The input along the bottom.</param>
/// <param name="Format">How values of that input are shown.</param>
/// <param name="IsLogarithmic">Whether equal distances along the bottom are equal ratios.</param>
/// <param name="Points">The values of the input at which the results are computed, rising; six significant digits, so that they are the
/// same on every machine.</param>
/// <param name="Results">The results drawn, all in one unit.</param>
/// <param name="Limit">The name of a formula or result, in the input's unit, beyond which the chart is out of reach: a capacity; or
/// null.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record ModelChart(
    string Name,
    string Title,
    ModelInput Input,
    DisplayFormat Format,
    bool IsLogarithmic,
    ImmutableArray<double> Points,
    ImmutableArray<ModelResult> Results,
    string? Limit,
    FileLocation Location)
{
    /// <summary>What the model calls its lines, shorter than the labels of its results; empty where it says nothing of it.</summary>
    public ImmutableArray<string> OwnNames { get; init; } = [];

    /// <summary>What the head of the upright axis says. A line alone has its name there; several have theirs beside them.</summary>
    public string Head =>
        Results.Length > 1 ? Results[0].Format.AxisUnit : Join(Names[0], UnitBeside(Names[0], Results[0].Format));

    /// <summary>What stands along the bottom.</summary>
    public string Along => Join(Input.Label, UnitBeside(Input.Label, Format), IsLogarithmic ? "log scale" : "");

    /// <summary>
    /// What each line is called: what the model calls it, or its result's label, without the words after its last comma where all end in
    /// them and the title says them too.
    /// </summary>
    public ImmutableArray<string> Names
    {
        get
        {
            if (!OwnNames.IsEmpty)
            {
                return OwnNames;
            }

            var first = Results[0].Label;
            var tail = first[Math.Max(first.LastIndexOf(", ", StringComparison.Ordinal), 0)..];
            return Results.Length > 1 && Title.Contains(tail.TrimStart(',', ' '), StringComparison.OrdinalIgnoreCase) &&
                Results.All(r => r.Label.Length > tail.Length && r.Label.EndsWith(tail, StringComparison.Ordinal))
                ? [.. Results.Select(r => r.Label[..^tail.Length])]
                : [.. Results.Select(r => r.Label)];
        }
    }

    /// <summary>The unit of an axis; none where its title has said it, as “Requests at a time” has.</summary>
    private static string UnitBeside(string title, DisplayFormat format) =>
        format.AxisUnit.Length > 3 && title.Contains(format.AxisUnit, StringComparison.OrdinalIgnoreCase) ? "" : format.AxisUnit;

    private static string Join(params ReadOnlySpan<string> words)
    {
        var text = "";
        foreach (var word in words)
        {
            text += word.Length == 0 || text.Length == 0 ? word : ", " + word;
        }

        return text;
    }
}

/// <summary>One of the rules that choose the sentence of a model's verdict: the first whose condition holds.</summary>
/// <param name="Condition">The condition as published, a JavaScript expression; null for the last rule, which always holds.</param>
/// <param name="Parts">The sentence in pieces.</param>
/// <param name="Location">Where it is written.</param>
public sealed record VerdictRule(string? Condition, ImmutableArray<VerdictPart> Parts, FileLocation Location)
{
    /// <summary>The checked condition.</summary>
    internal Expression? Tree { get; init; }

    /// <summary>Whether it needs what the draws of results come to, whose places come after those of the model's values.</summary>
    internal bool UsesDraws(int slotCount) =>
        (Tree is not null && UsedNames.In(Tree).Any(s => s >= slotCount)) || Parts.Any(p => p.Slot >= slotCount);
}

/// <summary>A piece of a verdict's sentence: words, then a value.</summary>
/// <param name="Text">Words as they stand.</param>
/// <param name="Value">The name of the value shown after them; null for none.</param>
/// <param name="Format">How it is shown; null for none.</param>
/// <param name="InfiniteWord">The word for positive infinity; null shows ∞.</param>
public sealed record VerdictPart(string Text, string? Value, DisplayFormat? Format, string? InfiniteWord)
{
    /// <summary>The value's place among the model's values.</summary>
    internal int Slot { get; init; }
}
