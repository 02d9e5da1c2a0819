using System.Globalization;
using Guide.Tests.Models;
using Site.Citations.Sources;
using Site.CostModel.Tables;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Guide.Tests.Calibration;

/// <summary>
/// Published measurements that nothing was fitted to, for how they were made: bursts of a thousand requests whose number in flight is
/// only worked out, runs that do not record the length of their questions, and an engine of 2024. They show what to expect of a server
/// about which little is known.
/// </summary>
public sealed class HeldOutTests
{
    /// <summary>The file they are in.</summary>
    internal static InputText File { get; } = Read("throughput.unseen.measurements.csv");

    /// <summary>What half of the measurements of a source are predicted within: a bound a little above what is so.</summary>
    [Theory]
    [InlineData("gpustack-lab", 0.35)]
    [InlineData("mlperf-4-1", 0.20)]
    [InlineData("ml-energy-chat", 0.40)]
    [InlineData("ml-energy-university-of-michigan-gpqa", 0.45)]
    public void Half_the_measurements_of_a_source_are_predicted_within(string source, double bound)
    {
        var errors = Errors(source);
        var median = Calibration.Median(errors);
        Assert.True(median <= bound, string.Create(CultureInfo.InvariantCulture, $"{source}: {median:P1} over {errors.Count}"));
    }

    /// <summary>The predictions are for engines of now: a vLLM of 2024 reached about two thirds of what today's does.</summary>
    [Fact]
    public void An_old_engine_is_slower_than_predicted() => Assert.InRange(Calibration.Median(Errors("dstack-2024")), 0.3, 0.8);

    [Theory]
    [InlineData("throughput.measurements.csv")]
    [InlineData("throughput.unseen.measurements.csv")]
    public void Every_source_is_described_and_pinned(string table)
    {
        var diagnostics = new DiagnosticBag();
        var files = Directory.EnumerateFiles(Repository.File("input/_sources"), "*.yml").Select(f =>
            new InputText(Path.GetFileName(f), System.IO.File.ReadAllText(f)));
        var sources = SourceLibrary.Load(files, new DateOnly(2026, 12, 31), diagnostics);
        Assert.All(Rows(table).Select(r => r.Source).Distinct(), key =>
            Assert.Matches("^https://github.com/[^/]+/[^/]+/(blob|tree)/[0-9a-f]{40}/", sources.Find(key)?.Pinned));
    }

    private static InputText Read(string name) => new(name, System.IO.File.ReadAllText(Repository.File("input/_models/" + name)));

    private static List<double> Errors(string source) =>
        [.. Rows("throughput.unseen.measurements.csv").Where(r => r.Source == source).Select(r => r.Error)];

    private static IEnumerable<(string Source, double Error)> Rows(string name)
    {
        var model = Calibration.Throughput;
        var diagnostics = new DiagnosticBag();
        var table = ScenarioTable.Read(Read(name), model, model.Defaults, diagnostics)!;
        Assert.Empty(GuideData.Lines(diagnostics));
        foreach (var row in table.Rows)
        {
            var measured = double.Parse(row.Cells[table.IndexOf("measured")], CultureInfo.InvariantCulture);
            yield return (row.Cells[table.IndexOf("source")], Math.Abs((Calibration.Predict(row.Inputs!) / measured) - 1));
        }
    }
}
