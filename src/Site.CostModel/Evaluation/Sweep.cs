using System.Collections.Immutable;
using Site.CostModel.Models;
using Site.Quantities.Units;
using Site.Text.Diagnostics;

namespace Site.CostModel.Evaluation;

/// <summary>Values of one input to compute a model at, from a range such as <c>1..1000 Mtok/month</c>.</summary>
/// <param name="Input">The input.</param>
/// <param name="Values">The values in its unit, rising.</param>
public sealed record Sweep(ModelInput Input, ImmutableArray<double> Values)
{
    /// <summary>How many values a sweep has where nothing else is said.</summary>
    public const int DefaultCount = 13;

    /// <summary>Reads a sweep.</summary>
    /// <param name="input">The input.</param>
    /// <param name="text">The range.</param>
    /// <param name="problem">What is wrong; null where nothing is, and where the text is not a range.</param>
    /// <param name="count">How many values, 2 or more.</param>
    public static Sweep? Parse(ModelInput input, string text, out TextProblem? problem, int count = DefaultCount)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        if (QuantityParser.ParseRange(text, out problem, bare: input.Unit) is not { } range)
        {
            return null;
        }

        if (range.From.In(input.Unit) is not { } from || range.To.In(input.Unit) is not { } to)
        {
            problem = new TextProblem(
                Rules.Models.ValueUnit,
                0,
                text.Length,
                $"'{text}' cannot be given in {input.Unit}, the unit of '{input.Name}'.",
                $"Write the range in {input.Unit}, or in a unit of the same kind.");
            return null;
        }

        if (!input.Allows(from.Value) || !input.Allows(to.Value))
        {
            problem = new TextProblem(
                Rules.Models.OutOfBounds,
                0,
                text.Length,
                $"'{text}' lies outside what '{input.Name}' allows.",
                InputBounds.Describe(input));
            return null;
        }

        return new Sweep(input, Spacing.Between(from.Value, to.Value, count, Spacing.IsWide(from.Value, to.Value)));
    }
}
