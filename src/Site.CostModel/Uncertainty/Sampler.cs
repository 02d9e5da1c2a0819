using System.Collections.Immutable;
using Site.CostModel.Models;

namespace Site.CostModel.Uncertainty;

/// <summary>Where a result lies while its inputs lie in their ranges.</summary>
/// <param name="Low">One value in ten lies below it (p10).</param>
/// <param name="Middle">Half lie below it (p50).</param>
/// <param name="High">One value in ten lies above it (p90); positive infinity where the result may never come.</param>
public sealed record Band(double Low, double Middle, double High);

/// <summary>
/// Carries the inputs' ranges through to the results by sampling: 1,001 times, each uncertain input is drawn from its triangular
/// distribution, independently, and the model computed. The draws of an input depend on its name alone, so adding an input does not
/// move the bands of results that do not use it, and every build gives the same bytes.
/// </summary>
internal static class Sampler
{
    /// <summary>How many times the model is computed; one more than a thousand, so that p10, p50 and p90 are single samples.</summary>
    public const int Samples = 1001;

    /// <summary>
    /// How many times it is computed at each point of a chart: the first of the same draws. Fewer, since a chart has dozens of points and
    /// is read off by eye; drawn alike at all of them, so that their noise does not show as a wavy edge.
    /// </summary>
    public const int ChartSamples = 201;

    /// <summary>The band of each result that has one, by name.</summary>
    /// <param name="model">The model.</param>
    /// <param name="inputs">The inputs, with their ranges.</param>
    /// <param name="count">How many samples: one more than a multiple of ten.</param>
    public static ImmutableDictionary<string, Band> Bands(Model model, ModelInputs inputs, int count = Samples)
    {
        var uncertain = model.Inputs.Where(i => inputs.Values[i.Slot].IsUncertain).ToList();
        var bands = ImmutableDictionary.CreateBuilder<string, Band>(StringComparer.Ordinal);
        if (uncertain.Count == 0)
        {
            return bands.ToImmutable();
        }

        var samples = Draw(model, inputs, uncertain, count);
        for (var r = 0; r < model.Results.Length; r++)
        {
            Array.Sort(samples[r]);
            var band = new Band(samples[r][count / 10], samples[r][count / 2], samples[r][count - 1 - (count / 10)]);
            if (band.Low < band.High && !Array.Exists(samples[r], double.IsNaN))
            {
                bands.Add(model.Results[r].Name, band);
            }
        }

        return bands.ToImmutable();
    }

    private static double[][] Draw(Model model, ModelInputs inputs, List<ModelInput> uncertain, int count)
    {
        var values = new double[model.SlotCount];
        for (var i = 0; i < inputs.Values.Length; i++)
        {
            values[i] = inputs.Values[i].Likely;
        }

        var generators = uncertain.Select(i => new Xoshiro128(Xoshiro128.SeedOf(i.Identifier))).ToArray();
        var samples = model.Results.Select(_ => new double[count]).ToArray();
        for (var s = 0; s < count; s++)
        {
            for (var u = 0; u < uncertain.Count; u++)
            {
                var value = inputs.Values[uncertain[u].Slot];
                values[uncertain[u].Slot] = Triangular.Quantile(
                    generators[u].NextDouble(),
                    value.Low ?? value.Likely,
                    value.Likely,
                    value.High ?? value.Likely);
            }

            Evaluator.Compute(model, values);
            for (var r = 0; r < samples.Length; r++)
            {
                samples[r][s] = values[model.Results[r].Formula.Slot];
            }
        }

        return samples;
    }
}
