using System.Globalization;
using Guide.Tests.Models;
using Site.CostModel.Accuracy;
using Site.CostModel.Evaluation;
using Site.CostModel.Facts;
using Site.CostModel.Models;
using Site.CostModel.Tables;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Guide.Tests.Calibration;

/// <summary>
/// How far a prediction may be off: the tenth and the ninetieth percentile of measured over predicted, each GPU predicted without its own
/// measurements, and of the measurements that nothing was fitted to, but for those of an engine of 2024. Those of the same engine,
/// generation, precision, number of cards and load count where there are twenty, of two models or more; or else those of engine, generation
/// and precision, or of the engine, and of that only where there are three models. A band of one model would say nothing of another.
/// </summary>
public sealed class BandTests
{
    private const int Fewest = 20;
    private const int FewestModels = 2;
    private const int FewestModelsOfEngine = 3;

    /// <summary>Codes of whole engines are multiples of this.</summary>
    private const double OfEngine = 100_000;

    /// <summary>A speed is never below nothing, so no triangle begins lower than this.</summary>
    private const double Least = 0.05;

    /// <summary>Its vLLM is of 2024 and slower than those of now, so its runs say nothing of what a new server does.</summary>
    private const string Old = "dstack-2024";

    private const int Shuffles = 20;
    private const int Folds = 5;

    /// <summary>A band is published as a triangle around 1, so one that does not reach 1 is widened until it does.</summary>
    private const double Reach = 0.995;

    private static readonly Row[] Fitted = ReadRows(Measurement.File);
    private static readonly Row[] Unseen = ReadRows(HeldOutTests.File);
    private static readonly Row[] Rows = [.. Fitted, .. Unseen.Where(r => r.Source != Old)];

    [Fact]
    public void Every_band_is_what_its_measurements_give()
    {
        var table = GuideData.Facts.FindTable("bands")!;
        var bands = ByCell(Rows).Where(c => IsEnough(c.Key, c.Value)).ToList();
        Assert.Equal(
            bands.Select(b => b.Key).Order(),
            table.Rows.Where(r => r.Name != "none").Select(r => r.Cells["band-code"].Value.Value).Order());
        foreach (var (cell, rows) in bands)
        {
            var row = table.Rows.Single(r => r.Cells["band-code"].Value.Value == cell);
            Assert.EndsWith($": {rows.Count} measurements", row.Label, StringComparison.Ordinal);
            var (low, high) = (row.Cells["error"].Low!.Value, row.Cells["error"].High!.Value);
            var (tenth, ninetieth) = Published(row);
            Assert.True(low >= Least);
            if (low > Least)
            {
                Assert.Equal(Math.Min(Percentile(rows, 0.1), Reach), tenth, 0.01);
            }
            else
            {
                Assert.InRange(Percentile(rows, 0.1), 0, tenth);
            }

            Assert.Equal(Math.Max(Percentile(rows, 0.9), 2 - Reach), ninetieth, 0.01);
        }
    }

    /// <summary>
    /// What the page about accuracy says: how many of the measurements that nothing was fitted to lie within the range that the calculator
    /// prints, if their publisher's had not set it, and how many are off by more than twice.
    /// </summary>
    [Fact]
    public void The_page_says_how_many_unseen_measurements_lie_within_bands_that_their_publisher_did_not_set()
    {
        var publishers = Unseen.GroupBy(PublisherOf).ToList();
        var within = publishers.ToDictionary(g => g.Key, g =>
        {
            var others = ByCell(Rows.Where(r => PublisherOf(r) != g.Key)).Where(c => IsEnough(c.Key, c.Value)).ToDictionary();
            return g.Count(r => r.Cells.Where(others.ContainsKey).Select(c => others[c]).First() is var band
                && r.Now >= Math.Min(Percentile(band, 0.1), Reach)
                && r.Now <= Math.Max(Percentile(band, 0.9), 2 - Reach));
        });
        var off = Unseen.Count(r => r.Now is > 2 or < 0.5);
        var least = publishers.Min(g => (double)within[g.Key] / g.Count());
        var most = publishers.Max(g => (double)within[g.Key] / g.Count());
        var page = File.ReadAllText(Repository.File("input/throughput-accuracy.md"));
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"{within.Values.Sum()} / {Unseen.Length} ="),
            page,
            StringComparison.Ordinal);
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"from {100 * least:0}% to {100 * most:0}%"),
            page,
            StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{off} / {Unseen.Length} ="), page, StringComparison.Ordinal);
    }

    /// <summary>
    /// Neither many more nor many fewer, pooled and in every cell of twenty. Where these are of one model they have the band of a wider
    /// kind, which may hold more of them.
    /// </summary>
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
                foreach (var row in rows.Where((_, i) => i % Folds == fold))
                {
                    var cell = row.Cells.FirstOrDefault(c =>
                        others.GetValueOrDefault(c) is { } some && IsEnough(c, some, Fewest * (Folds - 1) / Folds));
                    if (cell > 0)
                    {
                        var within = row.Ratio >= Percentile(others[cell], 0.1) && row.Ratio <= Percentile(others[cell], 0.9);
                        var (sum, count) = covered.GetValueOrDefault(row.Cells[0]);
                        covered[row.Cells[0]] = (sum + (within ? 1 : 0), count + 1);
                    }
                }
            }
        }

        var pooled = (double)covered.Values.Sum(c => c.Within) / covered.Values.Sum(c => c.Count);
        Assert.InRange(pooled, 0.7, 0.9);
        var full = ByCell(Rows);
        Assert.All(covered.Where(c => full[c.Key].Count >= Fewest), c => Assert.True(
            c.Value.Within >= 0.7 * c.Value.Count && (c.Value.Within <= 0.9 * c.Value.Count || !IsEnough(c.Key, full[c.Key])),
            string.Create(CultureInfo.InvariantCulture, $"{c.Key}: {c.Value.Within} of {c.Value.Count}")));
    }

    /// <summary>ML.ENERGY has a source for each of its tasks.</summary>
    private static string PublisherOf(Row row) => row.Source.StartsWith("ml-energy", StringComparison.Ordinal) ? "ml-energy" : row.Source;

    private static bool IsEnough(double cell, List<Row> rows, int fewest = Fewest) =>
        rows.Count >= fewest
            && rows.Select(r => r.Model).Distinct().Count() >= (cell % OfEngine == 0 ? FewestModelsOfEngine : FewestModels);

    /// <summary>The rows in each cell and in what it falls back to, in the order of their ratios.</summary>
    private static Dictionary<double, List<Row>> ByCell(IEnumerable<Row> rows) => rows
        .SelectMany(r => r.Cells.Select(c => (Cell: c, Row: r)))
        .GroupBy(r => r.Cell, r => r.Row)
        .ToDictionary(g => g.Key, g => g.OrderBy(r => r.Ratio).ToList());

    /// <summary>The tenth and the ninetieth percentile of a triangle around 1, which the calculator prints.</summary>
    private static (double Tenth, double Ninetieth) Published(FactRow row)
    {
        var (low, high) = (row.Cells["error"].Low!.Value, row.Cells["error"].High!.Value);
        return (low + Math.Sqrt(0.1 * (high - low) * (1 - low)), high - Math.Sqrt(0.1 * (high - low) * (high - 1)));
    }

    /// <summary>The value below which a share of the values lies (Hyndman and Fan 1996, definition 6).</summary>
    private static double Percentile(List<Row> sorted, double share)
    {
        var place = Math.Clamp((share * (sorted.Count + 1)) - 1, 0, sorted.Count - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below].Ratio + ((sorted[above].Ratio - sorted[below].Ratio) * (place - below));
    }

    private static Row[] ReadRows(InputText file)
    {
        var model = Calibration.Throughput;
        var diagnostics = new DiagnosticBag();
        var report = AccuracyReport.Compute(model, file, Calibration.Factors, diagnostics)!;
        var table = ScenarioTable.Read(file, model, model.Defaults, diagnostics)!;
        Assert.Empty(GuideData.Lines(diagnostics));
        var language = table.IndexOf("model");
        return [.. table.Rows.Zip(report.Points, (row, point) => new Row(
            CellsOf(row.Inputs!),
            row.Cells[language],
            point.Source,
            point.Measured / (point.HeldOut ?? point.Fitted),
            point.Measured / point.Fitted))];

        double[] CellsOf(ModelInputs inputs)
        {
            var evaluation = model.Evaluate(inputs);
            return [evaluation.ValueOf("cell"), evaluation.ValueOf("kind"), evaluation.ValueOf("engine-code")];
        }
    }

    /// <summary>A measurement.</summary>
    /// <param name="Cells">Its cell, and what that falls back to.</param>
    /// <param name="Model">The language model.</param>
    /// <param name="Source">Who published it.</param>
    /// <param name="Ratio">Measured over what is predicted without the GPU.</param>
    /// <param name="Now">Measured over what is predicted.</param>
    private sealed record Row(double[] Cells, string Model, string Source, double Ratio, double Now);
}
