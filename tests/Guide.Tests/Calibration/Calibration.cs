using System.Collections.Immutable;
using Guide.Tests.Models;
using Site.CostModel.Accuracy;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Guide.Tests.Calibration;

/// <summary>
/// The loss that the factors of the throughput model make least, over some measurements: for each engine a thousand times the mean of its
/// errors' pseudo-Huber loss (Charbonnier et al. 1994: errors much above a tenth count in proportion, smaller ones by their squares), so
/// that every engine has the same weight; and for each factor the square of its distance from its prior, in widths of the prior.
/// </summary>
internal sealed class Calibration
{
    private const double Scale = 0.1;
    private const double WeightOfEngine = 1000;

    /// <summary>Errors count as logarithms, and none as more than this: what does not run at all would outweigh the rest.</summary>
    private const double LargestError = 3;

    private readonly ImmutableArray<Row> _rows;
    private readonly ImmutableArray<double> _losses;
    private readonly Dictionary<string, double> _values;

    /// <summary>A loss over measurements.</summary>
    /// <param name="measurements">The measurements.</param>
    /// <param name="factors">The values of the factors, by the ids of their facts.</param>
    public Calibration(IReadOnlyList<Measurement> measurements, IReadOnlyDictionary<string, double> factors)
    {
        _values = new Dictionary<string, double>(factors, StringComparer.Ordinal);
        var engines = measurements.CountBy(m => m.Engine).ToDictionary();
        _rows = [.. measurements.Select(m => Row.Of(m, WeightOfEngine / engines[m.Engine]))];
        foreach (var row in _rows)
        {
            foreach (var (id, slot) in row.Slots)
            {
                row.Values[slot] = _values[id];
            }
        }

        _losses = [.. _rows.Select(Loss)];
    }

    /// <summary>The model fitted.</summary>
    public static Model Throughput { get; } = GuideData.Models.Find("throughput")!;

    private static int Predicted { get; } = Throughput.FindResult("output-tokens-per-second")!.Formula.Slot;

    /// <summary>The engines.</summary>
    public static IEnumerable<string> Engines => Throughput.Accuracy!.Fitted.Options.Select(o => o.Name);

    /// <summary>The factors, with their priors and what they come to without one GPU.</summary>
    public static HeldOutFactors Factors { get; } = ReadFactors();

    /// <summary>The factors as the facts give them: fitted to all measurements.</summary>
    public static IReadOnlyDictionary<string, double> Fitted { get; } =
        Factors.Factors.ToDictionary(f => f.Fact.Id, f => f.Fact.Value.Value, StringComparer.Ordinal);

    /// <summary>The factors fitted without a GPU.</summary>
    public static IReadOnlyDictionary<string, double> Without(string gpu) =>
        Factors.Factors.ToDictionary(f => f.Fact.Id, f => f.Without[gpu], StringComparer.Ordinal);

    /// <summary>Whether a factor is one of llama.cpp's own, which are fitted last, with those of the hardware as they are.</summary>
    public static bool IsOfLlamaCpp(string factor) => factor.StartsWith("llamacpp.", StringComparison.Ordinal);

    /// <summary>How much less the loss would be with a factor taken times something; less than 0 where it would be more.</summary>
    public double Gain(HeldOutFactor factor, double times)
    {
        var (id, value) = (factor.Fact.Id, _values[factor.Fact.Id]);
        var gain = Distance(factor, value) - Distance(factor, value * times);
        for (var r = 0; r < _rows.Length; r++)
        {
            var row = _rows[r];
            var slot = row.SlotOf(id);
            if (slot >= 0)
            {
                row.Values[slot] = value * times;
                gain += _losses[r] - Loss(row);
                row.Values[slot] = value;
            }
        }

        return gain;
    }

    /// <summary>The middle value.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>Output tokens a second.</summary>
    public static double Predict(ModelInputs inputs) => Throughput.Evaluate(inputs).ValueOf("output-tokens-per-second");

    private static double Distance(HeldOutFactor factor, double value) => Math.Pow(Math.Log(value / factor.Prior) / factor.Width, 2);

    private static double Loss(Row row)
    {
        Evaluator.Compute(Throughput, row.Values);
        var error = Math.Clamp(Math.Log(row.Values[Predicted] / row.Measured), -LargestError, LargestError);
        return row.Weight * (Math.Sqrt((error * error) + (Scale * Scale)) - Scale) * 2;
    }

    private static HeldOutFactors ReadFactors()
    {
        var diagnostics = new DiagnosticBag();
        var text = File.ReadAllText(Repository.File("input/_models/throughput.held-out.csv"));
        var factors = HeldOutFactors.Read(new InputText("throughput.held-out.csv", text), GuideData.Facts, diagnostics);
        Assert.Empty(GuideData.Lines(diagnostics));
        return factors!;
    }

    /// <summary>A measurement, as what the model computes with, and where among that the factors are.</summary>
    private sealed record Row(double Measured, double Weight, double[] Values, ImmutableArray<(string Id, int Slot)> Slots)
    {
        public static Row Of(Measurement measurement, double weight)
        {
            var values = new double[Throughput.SlotCount];
            foreach (var input in Throughput.Inputs)
            {
                values[input.Slot] = measurement.Inputs.Values[input.Slot].Likely;
            }

            var slots = Throughput.Inputs
                .Select(i => (Factors.FactorOf(measurement.Inputs, i)?.Fact.Id, i.Slot))
                .Where(s => s.Id is not null);
            return new Row(measurement.Measured, weight, values, [.. slots.Select(s => (s.Id!, s.Slot))]);
        }

        public int SlotOf(string id)
        {
            foreach (var (factor, slot) in Slots)
            {
                if (factor == id)
                {
                    return slot;
                }
            }

            return -1;
        }
    }
}
