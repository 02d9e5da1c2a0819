using System.Globalization;
using Guide.Tests.Models;
using Site.CostModel.Accuracy;
using Site.CostModel.Evaluation;
using Site.Text.Diagnostics;

namespace Guide.Tests.Calibration;

/// <summary>
/// How far a prediction may be off: the tenth and the ninetieth percentile of measured over predicted, each GPU predicted without its own
/// measurements. Those of the same engine, generation, precision, number of cards and load count where there are twenty; or else those of
/// engine and generation, or of the engine.
/// </summary>
public sealed class BandTests
{
    private const int Fewest = 20;
    private const int Shuffles = 20;
    private const int Folds = 5;

    /// <summary>A band is published as a triangle around 1, so one that does not reach 1 is widened until it does.</summary>
    private const double Reach = 0.995;

    private static readonly (double[] Cells, double Ratio)[] Rows = ReadRows();

    [Fact]
    public void Every_band_is_what_its_measurements_give()
    {
        var table = GuideData.Facts.FindTable("bands")!;
        var bands = ByCell(Rows).Where(c => c.Value.Count >= Fewest).ToList();
        Assert.Equal(
            bands.Select(b => b.Key).Order(),
            table.Rows.Where(r => !r.Label.StartsWith("Not enough", StringComparison.Ordinal))
                .Select(r => r.Cells["band-code"].Value.Value)
                .Order());
        foreach (var (cell, ratios) in bands)
        {
            var row = table.Rows.Single(r => r.Cells["band-code"].Value.Value == cell);
            Assert.EndsWith($": {ratios.Count} measurements", row.Label, StringComparison.Ordinal);
            var (low, high) = (row.Cells["error"].Low!.Value, row.Cells["error"].High!.Value);
            Assert.Equal(Math.Min(Percentile(ratios, 0.1), Reach), low + Math.Sqrt(0.1 * (high - low) * (1 - low)), 0.01);
            Assert.Equal(Math.Max(Percentile(ratios, 0.9), 2 - Reach), high - Math.Sqrt(0.1 * (high - low) * (high - 1)), 0.01);
        }
    }

    /// <summary>Neither many more nor many fewer, pooled and in every cell of twenty.</summary>
    [Fact]
    public void Four_measurements_in_five_lie_within_a_band_that_others_set()
    {
        var covered = new Dictionary<double, (int Within, int Count)>();
        var random = new Random(2026);
        for (var shuffle = 0; shuffle < Shuffles; shuffle++)
        {
            var rows = Rows.ToArray();
            random.Shuffle(rows);
            for (var fold = 0; fold < Folds; fold++)
            {
                var others = ByCell(rows.Where((_, i) => i % Folds != fold));
                foreach (var (cells, ratio) in rows.Where((_, i) => i % Folds == fold))
                {
                    var cell = cells.FirstOrDefault(c => others.GetValueOrDefault(c)?.Count >= Fewest * (Folds - 1) / Folds);
                    if (cell > 0)
                    {
                        var within = ratio >= Percentile(others[cell], 0.1) && ratio <= Percentile(others[cell], 0.9);
                        var (sum, count) = covered.GetValueOrDefault(cells[0]);
                        covered[cells[0]] = (sum + (within ? 1 : 0), count + 1);
                    }
                }
            }
        }

        var pooled = (double)covered.Values.Sum(c => c.Within) / covered.Values.Sum(c => c.Count);
        Assert.InRange(pooled, 0.7, 0.9);
        var full = ByCell(Rows);
        Assert.All(covered.Where(c => full[c.Key].Count >= Fewest), c => Assert.True(
            c.Value.Within >= 0.7 * c.Value.Count && c.Value.Within <= 0.9 * c.Value.Count,
            string.Create(CultureInfo.InvariantCulture, $"{c.Key}: {c.Value.Within} of {c.Value.Count}")));
    }

    /// <summary>The ratios in each cell and in what it falls back to.</summary>
    private static Dictionary<double, List<double>> ByCell(IEnumerable<(double[] Cells, double Ratio)> rows) => rows
        .SelectMany(r => r.Cells.Select(c => (Cell: c, r.Ratio)))
        .GroupBy(r => r.Cell, r => r.Ratio)
        .ToDictionary(g => g.Key, g => g.Order().ToList());

    /// <summary>The value below which a share of the values lies (Hyndman and Fan 1996, definition 6).</summary>
    private static double Percentile(List<double> sorted, double share)
    {
        var place = Math.Clamp((share * (sorted.Count + 1)) - 1, 0, sorted.Count - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((sorted[above] - sorted[below]) * (place - below));
    }

    private static (double[] Cells, double Ratio)[] ReadRows()
    {
        var model = Calibration.Throughput;
        var report = AccuracyReport.Compute(model, Measurement.File, Calibration.Factors, new DiagnosticBag())!;
        return [.. Measurement.All.Zip(report.Points, (m, p) => (CellsOf(m), p.Measured / p.HeldOut!.Value))];

        double[] CellsOf(Measurement measurement)
        {
            var evaluation = model.Evaluate(measurement.Inputs);
            return [evaluation.ValueOf("cell"), evaluation.ValueOf("family"), evaluation.ValueOf("engine-code")];
        }
    }
}
