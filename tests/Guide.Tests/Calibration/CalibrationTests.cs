using System.Globalization;
using Guide.Tests.Models;
using Site.CostModel.Accuracy;
using Site.Text.Diagnostics;

namespace Guide.Tests.Calibration;

/// <summary>
/// The factors of the throughput model are what its measurements give, and what the guide claims of its predictions holds: it is meant for
/// cards that nobody has measured, so each is predicted by what the others gave.
/// </summary>
public sealed class CalibrationTests
{
    private const double Step = 1.01;

    /// <summary>The facts carry four digits, so the least loss lies a little beside them.</summary>
    private const double Rounding = 1e-6;

    public static TheoryData<string> Engines => [.. Calibration.Engines];

    public static TheoryData<string> Gpus => [.. Calibration.Factors.Things];

    [Fact]
    public void No_factor_can_be_moved_for_the_better() => AssertLeast(Measurement.All, Calibration.Fitted, "all measurements");

    [Theory]
    [MemberData(nameof(Gpus))]
    public void No_factor_without_a_gpu_can_be_moved_for_the_better(string gpu) =>
        AssertLeast([.. Measurement.All.Where(m => m.Gpu != gpu)], Calibration.Without(gpu), $"those without {gpu}");

    [Fact]
    public void Every_gpu_that_was_measured_was_left_out_once() => Assert.Equal(
        Measurement.All.Select(m => m.Gpu).Distinct().Order(StringComparer.Ordinal),
        Calibration.Factors.Things.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Engines))]
    public void Half_of_what_an_engine_does_on_a_gpu_left_out_is_predicted_within_12_per_cent(string engine)
    {
        var errors = Errors(engine);
        var median = Calibration.Median(errors.Select(e => Math.Abs(e - 1)));
        Assert.True(median <= 0.12, string.Create(CultureInfo.InvariantCulture, $"{engine}: {median:P1} of {errors.Count}"));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void At_most_3_per_cent_of_it_is_predicted_twice_or_half_as_fast(string engine)
    {
        var errors = Errors(engine);
        var far = errors.Count(e => e is > 2 or < 0.5);
        Assert.True(far <= Math.Max(1, 0.03 * errors.Count), $"{engine}: {far} of {errors.Count}");
    }

    private static List<double> Errors(string engine)
    {
        var bag = new DiagnosticBag();
        var model = Calibration.Throughput;
        var report = AccuracyReport.Compute(model, Measurement.File, Calibration.Factors, bag)!;
        Assert.Empty(GuideData.Lines(bag));
        Assert.Equal(Measurement.All.Count, report.Points.Length);
        var index = model.Choices.IndexOf(model.Accuracy!.Fitted);
        return [.. report.Points.Where(p => p.Options[index] == engine).Select(p => p.HeldOut!.Value / p.Measured)];
    }

    private static void AssertLeast(IReadOnlyList<Measurement> measurements, IReadOnlyDictionary<string, double> factors, string what)
    {
        foreach (var own in new[] { false, true })
        {
            var calibration = new Calibration([.. measurements.Where(m => (m.Engine == "llamacpp") == own)], factors);
            foreach (var factor in Calibration.Factors.Factors.Where(f => Calibration.IsOfLlamaCpp(f.Fact.Id) == own))
            {
                foreach (var times in new[] { Step, 1 / Step })
                {
                    Assert.True(
                        calibration.Gain(factor, times) <= Rounding,
                        string.Create(CultureInfo.InvariantCulture, $"{factor.Fact.Id} times {times:G3} is nearer to {what}."));
                }
            }
        }
    }
}
