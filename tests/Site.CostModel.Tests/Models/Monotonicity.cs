using CsCheck;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;

namespace Site.CostModel.Tests.Models;

/// <summary>Checks that a result never falls, or never rises, as one input rises, whatever the others.</summary>
internal static class Monotonicity
{
    /// <summary>Draws every input from its range, and one of them twice.</summary>
    /// <param name="model">The model.</param>
    /// <param name="result">The result that must be monotone.</param>
    /// <param name="input">The input that rises.</param>
    /// <param name="falls">Whether the result may only fall; otherwise it may only rise.</param>
    public static void Check(Model model, string result, string input, bool falls = false)
    {
        var rising = model.FindInput(input)!;
        Gen.Select(Gen.Double[0, 1].Array[model.Inputs.Length], Gen.Double[0, 1]).Repeatable().Sample((shares, other) =>
        {
            var inputs = model.Inputs.Zip(shares).Aggregate(model.Defaults, (all, i) => all.With(i.First, Value(i.First, i.Second)));
            var (low, high) = (Value(rising, Math.Min(shares[rising.Slot], other)), Value(rising, Math.Max(shares[rising.Slot], other)));
            var before = model.Evaluate(inputs.With(rising, low)).ValueOf(result);
            var after = model.Evaluate(inputs.With(rising, high)).ValueOf(result);
            var noise = 1e-12 * (Math.Abs(before) < double.MaxValue ? Math.Abs(before) : 0);
            Assert.True(
                falls ? after <= before + noise : after >= before - noise,
                $"{input} from {low} to {high}: {result} from {before} to {after}");
        });
    }

    /// <summary>From a tenth of the default to ten times it, within the bounds.</summary>
    private static double Value(ModelInput input, double share)
    {
        var likely = double.IsFinite(input.Default.Likely) && input.Default.Likely > 0 ? input.Default.Likely : 1;
        return Math.Clamp(likely * Math.Pow(10, (2 * share) - 1), input.Min?.Value ?? 0, input.Max?.Value ?? double.MaxValue);
    }
}
