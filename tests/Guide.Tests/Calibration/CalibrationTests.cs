using System.Collections.Immutable;
using System.Globalization;
using Guide.Tests.Models;
using Site.CostModel.Accuracy;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.Text.Diagnostics;

namespace Guide.Tests.Calibration;

/// <summary>
/// The engines' factors are fitted to measurements, here and again whenever these tests run; what the facts say is what the
/// measurements give, and what the guide claims of its predictions holds.
/// </summary>
public sealed class CalibrationTests
{
    /// <summary>Facts carry four digits; searches from different starts agree to better than this.</summary>
    private const double Tolerance = 0.01;

    /// <summary>The generations the claim is made for; measurements of Blackwell are few and of new kernels.</summary>
    private static readonly HashSet<string> AmpereHopperAda =
        ["a100-sxm", "a100-pcie", "h100-sxm", "h100-pcie", "h200-sxm", "l40s", "rtx-4090"];

    public static TheoryData<string> Engines => [.. Calibration.Engines];

    [Theory]
    [MemberData(nameof(Engines))]
    public void The_factors_of_an_engine_are_what_its_measurements_give(string engine)
    {
        var factors = Calibration.FactorsOf(engine);
        var option = Calibration.Throughput.Accuracy!.Fitted.Find(engine)!;
        var setBy = Calibration.Throughput.Accuracy.Fitted.Inputs;
        double[] stated = [.. factors.Select(f => option.Values[setBy.IndexOf(f.Name)].Likely)];
        foreach (var start in new[] { 0.6, 1.5 })
        {
            AssertNear(factors, stated, Calibration.Fit(factors, Measurement.Of(engine), start), engine);
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void The_factors_without_a_gpu_are_what_the_other_measurements_give(string engine)
    {
        var factors = Calibration.FactorsOf(engine);
        foreach (var gpu in Gpus(engine))
        {
            var row = Calibration.Throughput.Accuracy!.HeldOut(engine, gpu);
            Assert.True(row is not null, $"No factors of {engine} without {gpu}.");
            double[] stated = [.. factors.Select(f => row.Cells[f.Name].Value.In(f.Unit)!.Value)];
            var others = Measurement.Of(engine).Where(m => m.Gpu != gpu).ToList();
            AssertNear(factors, stated, Calibration.Fit(factors, others, 0.8), $"{engine} without {gpu}");
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Half_the_measurements_of_a_gpu_left_out_are_predicted_within_a_fifth(string engine)
    {
        var bag = new DiagnosticBag();
        var model = Calibration.Throughput;
        var report = AccuracyReport.Compute(model, Measurement.File, bag)!;
        Assert.Empty(GuideData.Lines(bag));
        Assert.Equal(Measurement.All.Count, report.Points.Length);
        Assert.All(report.Points, p => Assert.NotNull(p.HeldOut));
        var (engineIndex, gpuIndex) = (model.Choices.IndexOf(model.Accuracy!.Fitted), model.Choices.IndexOf(model.Accuracy.Without));
        var points = report.Points.Where(p => p.Options[engineIndex] == engine && AmpereHopperAda.Contains(p.Options[gpuIndex]!)).ToList();
        var summary = AccuracyReport.Summarise(engine, engine, points);
        Assert.True(
            summary.HeldOut <= 0.20,
            string.Create(CultureInfo.InvariantCulture, $"{engine}: {summary.HeldOut:P1} over {summary.Count}"));
        Assert.True(
            summary.Fitted <= 0.12,
            string.Create(CultureInfo.InvariantCulture, $"{engine}: {summary.Fitted:P1} over {summary.Count}"));
    }

    /// <summary>What the fit has never seen may also be a language model; that is harder, and the bound says how much.</summary>
    [Theory]
    [MemberData(nameof(Engines))]
    public void Half_the_measurements_of_a_language_model_left_out_are_predicted_within_27_per_cent(string engine)
    {
        var factors = Calibration.FactorsOf(engine);
        var measurements = Measurement.Of(engine);
        var errors = measurements.GroupBy(m => m.Model).SelectMany(left =>
        {
            var fitted = Calibration.Fit(factors, [.. measurements.Where(m => m.Model != left.Key)], 1);
            return left.Select(m => Calibration.MedianError(factors, fitted, [m]));
        });
        var median = Calibration.Median(errors);
        Assert.True(median <= 0.27, string.Create(CultureInfo.InvariantCulture, $"{engine}: {median:P1}"));
    }

    /// <summary>
    /// A band from the tenth to the ninetieth percentile holds four fifths of what was measured; neither many more nor many fewer.
    /// </summary>
    [Theory]
    [MemberData(nameof(Engines))]
    public void Four_measurements_in_five_lie_within_the_band_predicted_without_their_gpu(string engine)
    {
        var factors = Calibration.FactorsOf(engine);
        var result = Calibration.Throughput.FindResult("output-tokens-per-second")!;
        var measurements = Measurement.Of(engine);
        var within = measurements.Count(m =>
        {
            var row = Calibration.Throughput.Accuracy!.HeldOut(engine, m.Gpu)!;
            var inputs = Calibration.Replace(m.Inputs, factors, [.. factors.Select(f => row.Cells[f.Name].Value.In(f.Unit)!.Value)]);
            var band = Calibration.Throughput.Evaluate(inputs).BandOf(result)!;
            return m.Measured >= band.Low && m.Measured <= band.High;
        });
        var share = (double)within / measurements.Count;
        Assert.True(
            share is >= 0.7 and <= 0.9,
            string.Create(CultureInfo.InvariantCulture, $"{engine}: {within} of {measurements.Count} lie within the band"));
    }

    private static IEnumerable<string> Gpus(string engine) => Measurement.Of(engine).Select(m => m.Gpu).Distinct();

    private static void AssertNear(ImmutableArray<ModelInput> factors, double[] stated, double[] fitted, string what)
    {
        for (var i = 0; i < factors.Length; i++)
        {
            Assert.True(
                Math.Abs((stated[i] / fitted[i]) - 1) <= Tolerance,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{what}: {factors[i].Name} is {stated[i]:G4} in the facts, the measurements give {fitted[i]:G4}"));
        }
    }
}
