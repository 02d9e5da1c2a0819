using System.Collections.Immutable;
using Site.CostModel.Models;

namespace Site.CostModel.Uncertainty;

/// <summary>Where a result lies while its inputs lie in their ranges.</summary>
/// <param name="Low">One value in ten lies below it (p10).</param>
/// <param name="Middle">Half lie below it (p50).</param>
/// <param name="High">One value in ten lies above it (p90); positive infinity where the result may never come.</param>
public sealed record Band(double Low, double Middle, double High);

/// <summary>What the draws of a result come to.</summary>
/// <param name="Band">Where it lies; null where its ends are equal, or where some draw gave no number.</param>
/// <param name="Mean">
/// The mean over all draws: of a result that is one where something holds and zero where it does not, the share of draws in which it does.
/// </param>
public sealed record DrawnResult(Band? Band, double Mean)
{
    /// <summary>What is asked of it; the value itself where it has no band.</summary>
    /// <param name="end">What is asked.</param>
    /// <param name="value">The value at the likely inputs.</param>
    public double At(BandEnd end, double value) => end switch
    {
        BandEnd.Mean => double.IsNaN(Mean) ? value : Mean,
        BandEnd.Low => Band?.Low ?? value,
        BandEnd.Middle => Band?.Middle ?? value,
        _ => Band?.High ?? value,
    };
}

/// <summary>
/// Carries the inputs' ranges through to the results by sampling: 1,001 times, each uncertain input is drawn from its triangular
/// distribution, independently, and the model computed. The draws of an input depend on its name alone, so adding an input does not
/// move the bands of results that do not use it, and every build gives the same bytes.
/// </summary>
public static class Sampler
{
    /// <summary>How many times the model is computed; one more than a thousand, so that p10, p50 and p90 are single samples.</summary>
    public const int Samples = 1001;

    /// <summary>
    /// How many times it is computed at each point of a chart: the first of the same draws. Fewer, since a chart has dozens of points and
    /// is read off by eye; drawn alike at all of them, so that their noise does not show as a wavy edge.
    /// </summary>
    internal const int ChartSamples = 201;

    /// <summary>What the draws of each result come to, by name; empty where no input has a range.</summary>
    /// <param name="model">The model.</param>
    /// <param name="inputs">The inputs, with their ranges.</param>
    /// <param name="count">How many samples: one more than a multiple of ten.</param>
    internal static ImmutableDictionary<string, DrawnResult> Bands(Model model, ModelInputs inputs, int count = Samples)
    {
        var uncertain = model.Inputs.Where(i => inputs.Values[i.Slot].IsUncertain).ToList();
        var bands = ImmutableDictionary.CreateBuilder<string, DrawnResult>(StringComparer.Ordinal);
        if (uncertain.Count == 0)
        {
            return bands.ToImmutable();
        }

        var samples = Draw(model, inputs, uncertain, count);
        for (var r = 0; r < model.Results.Length; r++)
        {
            bands.Add(model.Results[r].Name, Of(samples[r]));
        }

        return bands.ToImmutable();
    }

    /// <summary>What the draws of a result come to.</summary>
    /// <param name="samples">The result of each draw in the order drawn, one more than a multiple of ten; they are sorted.</param>
    public static DrawnResult Of(double[] samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        var sum = 0.0;
        foreach (var sample in samples)
        {
            sum += sample;
        }

        var mean = sum / samples.Length;
        return new DrawnResult(BandOf(samples), mean);
    }

    /// <summary>
    /// The band of a result; null where the ranges of the inputs make no difference to it, or where some values of them give no number.
    /// </summary>
    /// <param name="samples">The result of each draw, one more than a multiple of ten; they are sorted.</param>
    public static Band? BandOf(double[] samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        Array.Sort(samples);
        var count = samples.Length;
        var band = new Band(samples[count / 10], samples[count / 2], samples[count - 1 - (count / 10)]);
        return band.Low < band.High && !Array.Exists(samples, double.IsNaN) ? band : null;
    }

    private static double[][] Draw(Model model, ModelInputs inputs, List<ModelInput> uncertain, int count)
    {
        var values = new double[model.SlotCount];
        for (var i = 0; i < inputs.Values.Length; i++)
        {
            values[i] = inputs.Values[i].Likely;
        }

        var draws = new InputDraws(uncertain.Select(i => RangeOf(i, inputs.Values[i.Slot])));
        var samples = model.Results.Select(_ => new double[count]).ToArray();
        for (var s = 0; s < count; s++)
        {
            for (var u = 0; u < uncertain.Count; u++)
            {
                values[uncertain[u].Slot] = draws.Next(u);
            }

            Evaluator.Compute(model, values);
            for (var r = 0; r < samples.Length; r++)
            {
                samples[r][s] = values[model.Results[r].Formula.Slot];
            }
        }

        return samples;
    }

    private static InputRange RangeOf(ModelInput input, InputValue value) =>
        new(input.Identifier, value.Low ?? value.Likely, value.Likely, value.High ?? value.Likely);
}
