using System.Collections.Immutable;
using Guide.Tests.Models;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;

namespace Guide.Tests.Calibration;

/// <summary>Fits an engine's factors to measurements: the only place where they come from.</summary>
internal static class Calibration
{
    /// <summary>
    /// Errors much larger than this count in proportion, smaller ones by their squares (the pseudo-Huber loss; Charbonnier et al. 1994):
    /// a few strange runs pull little, and there is one best fit rather than a whole range of them.
    /// </summary>
    private const double Scale = 0.1;

    /// <summary>The model fitted.</summary>
    public static Model Throughput { get; } = GuideData.Models.Find("throughput")!;

    /// <summary>The engines that have fitted factors.</summary>
    public static IEnumerable<string> Engines => Throughput.Accuracy!.Fitted.Options.Select(o => o.Name);

    /// <summary>The fitted factors of an engine: those that are given anew for each GPU left out.</summary>
    public static ImmutableArray<ModelInput> FactorsOf(string engine)
    {
        var names = Throughput.Accuracy!.Table.Rows
            .Where(r => r.Name.StartsWith(engine + "-without-", StringComparison.Ordinal))
            .SelectMany(r => r.Cells.Keys)
            .ToHashSet(StringComparer.Ordinal);
        return [.. Throughput.Inputs.Where(i => names.Contains(i.Name))];
    }

    /// <summary>The factors that come closest to some measurements.</summary>
    /// <param name="factors">The factors.</param>
    /// <param name="measurements">The measurements.</param>
    /// <param name="start">Where the search starts, as a multiple of what the facts say.</param>
    public static double[] Fit(ImmutableArray<ModelInput> factors, IReadOnlyList<Measurement> measurements, double start)
    {
        var values = measurements.Select(ValuesOf).ToArray();
        var result = Throughput.FindResult("output-tokens-per-second")!.Formula.Slot;
        var best = Vector<double>.Build.Dense(factors.Length, i => Math.Log(values[0][factors[i].Slot] * start));

        // A simplex may stop on a ridge; starting again from there with a fresh one gets off it.
        for (var round = 0; round < 3; round++)
        {
            var perturbation = Vector<double>.Build.Dense(factors.Length, 0.3);
            best = NelderMeadSimplex.Minimum(ObjectiveFunction.Value(Loss), best, perturbation, 1e-9, 10_000).MinimizingPoint;
        }

        return [.. best.Select(Math.Exp)];

        double Loss(Vector<double> logarithms)
        {
            var sum = 0.0;
            for (var m = 0; m < values.Length; m++)
            {
                for (var f = 0; f < factors.Length; f++)
                {
                    values[m][factors[f].Slot] = Math.Exp(logarithms[f]);
                }

                Evaluator.Compute(Throughput, values[m]);
                var error = Math.Log(values[m][result] / measurements[m].Measured);
                sum += Math.Sqrt((error * error) + (Scale * Scale)) - Scale;
            }

            return sum / values.Length;
        }
    }

    /// <summary>The median of the errors, as shares of what was measured, with given factors.</summary>
    public static double MedianError(ImmutableArray<ModelInput> factors, double[] fitted, IEnumerable<Measurement> measurements) =>
        Median(measurements.Select(m => Math.Abs((Predict(Replace(m.Inputs, factors, fitted)) / m.Measured) - 1)));

    /// <summary>The middle value.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>Inputs with other factors.</summary>
    public static ModelInputs Replace(ModelInputs inputs, ImmutableArray<ModelInput> factors, double[] values) =>
        factors.Zip(values).Aggregate(inputs, (set, pair) => set.With(pair.First, pair.Second));

    /// <summary>Output tokens a second.</summary>
    public static double Predict(ModelInputs inputs) => Throughput.Evaluate(inputs).ValueOf("output-tokens-per-second");

    private static double[] ValuesOf(Measurement measurement)
    {
        var values = new double[Throughput.SlotCount];
        for (var i = 0; i < measurement.Inputs.Values.Length; i++)
        {
            values[i] = measurement.Inputs.Values[i].Likely;
        }

        return values;
    }
}
