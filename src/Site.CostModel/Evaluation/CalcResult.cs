using System.Collections.Immutable;
using Site.CostModel.Display;
using Site.CostModel.Models;

namespace Site.CostModel.Evaluation;

/// <summary>The computed result that a reference asks for.</summary>
/// <param name="Evaluation">The model's values for the inputs asked for.</param>
/// <param name="Result">The result.</param>
/// <param name="Format">How it is shown.</param>
/// <param name="End">What of its draws is shown, such as an end of its band; null where the value is.</param>
public sealed record CalcResult(ModelEvaluation Evaluation, ModelResult Result, DisplayFormat Format, BandEnd? End = null)
{
    /// <summary>The scenario asked for; null where none is.</summary>
    public string? Scenario { get; init; }

    /// <summary>
    /// What the reference sets itself, by the names formulas use: options of choices by their names, and inputs as exact numbers in their
    /// own units.
    /// </summary>
    public ImmutableArray<KeyValuePair<string, string>> Settings { get; init; } = [];

    /// <summary>What is shown, as a number: the value, or what is asked of its draws, which is the value where it has no band.</summary>
    public double Value => End is { } end ? Evaluation.ValueAt(Result, end) : Evaluation.ValueOf(Result.Name);

    /// <summary>What of its draws is shown, in the word that authors write for it; null where the value is.</summary>
    public string? EndWord => End is { } end ? BandEnds.Word(end) : null;

    /// <summary>What is shown.</summary>
    public string Display => Format.Show(Value, Result.InfiniteWord);

    /// <summary>How it follows from the inputs.</summary>
    public Derivation Derive() => Evaluation.Derive(Result, Format);
}
