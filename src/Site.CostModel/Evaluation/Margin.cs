using System.Collections.Immutable;
using Site.CostModel.Models;

namespace Site.CostModel.Evaluation;

/// <summary>How far an input would have to move, all else as given, before the rules of a model's verdict say something else.</summary>
/// <param name="Input">The input.</param>
/// <param name="Factor">What it is multiplied by, or divided by, at the first of <see cref="Factors"/> at which they do.</param>
/// <param name="Rises">Whether it is multiplied.</param>
public sealed record Margin(ModelInput Input, double Factor, bool Rises)
{
    /// <summary>How many draws a verdict is told of: what changes it is told roughly.</summary>
    public const int Samples = 51;

    /// <summary>The factors tried, the least first; what holds up to the last is not in doubt.</summary>
    public static ImmutableArray<double> Factors { get; } = [1.1, 1.25, 1.5, 2, 3, 4, 5, 7, 10, 15, 20, 30, 40, 50, 70, 100];

    private static ImmutableArray<bool> Ways { get; } = [true, false];

    /// <summary>
    /// The nearest of some inputs to another verdict; of equal ones the first, rising before falling. A moved input has no range, and
    /// searched options are found anew. One whose range alone decides the verdict is passed over.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="inputs">The inputs as given.</param>
    /// <param name="moved">Those that are moved, in the order of the model.</param>
    /// <returns>The input and its factor; null where no factor changes the verdict.</returns>
    public static Margin? Of(Model model, ModelInputs inputs, IEnumerable<ModelInput> moved)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(moved);
        if (model.Verdict.Length < 2)
        {
            return null;
        }

        var speaking = model.Evaluate(inputs).SpeakingRule();
        var sound = moved
            .Where(i => inputs.Values[i.Slot].Likely is var v && double.IsFinite(v) && v != 0 && RuleAt(i, 1, true) == speaking)
            .ToList();
        var found =
            from factor in Factors
            from input in sound
            from rises in Ways
            where RuleAt(input, factor, rises) != speaking
            select new Margin(input, factor, rises);
        return found.FirstOrDefault();

        int? RuleAt(ModelInput input, double factor, bool rises)
        {
            var value = inputs.Values[input.Slot].Likely;
            return model.Evaluate(inputs.With(input, rises ? value * factor : value / factor), Samples).SpeakingRule();
        }
    }
}
