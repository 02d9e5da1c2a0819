using System.Collections.Immutable;
using Site.CostModel.Models;

namespace Site.CostModel.Sums;

/// <summary>What the formulas of a model are called, and how they read.</summary>
public static class SumLabels
{
    /// <summary>What a formula gives, in words: its label, or its name where it has none.</summary>
    /// <param name="model">Its model.</param>
    /// <param name="formula">The formula.</param>
    public static string Of(Model model, ModelFormula formula)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(formula);
        return formula.Label ?? model.FindResult(formula.Name)?.Label ?? Capital(formula.Name.Replace('-', ' '));
    }

    /// <summary>What an input is, in words: with its heading, where another input has the same label.</summary>
    /// <param name="model">Its model.</param>
    /// <param name="input">The input.</param>
    public static string Of(Model model, ModelInput input)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(input);
        return input.Group is { } group && model.Inputs.Any(i => i.Label == input.Label && i != input)
            ? $"{input.Label} ({group})"
            : input.Label;
    }

    /// <summary>A formula in words and signs, without numbers.</summary>
    /// <param name="model">Its model.</param>
    /// <param name="formula">The formula.</param>
    public static ImmutableArray<SumPart> Formula(Model model, ModelFormula formula)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(formula);
        return new FormulaWriter(model, _ => null).Write(formula.Tree);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
