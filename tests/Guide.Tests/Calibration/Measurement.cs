using System.Globalization;
using Guide.Tests.Models;
using Site.CostModel.Models;
using Site.CostModel.Tables;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Guide.Tests.Calibration;

/// <summary>A published measurement, as the throughput model is asked for it.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Gpu">The GPU.</param>
/// <param name="Model">The language model.</param>
/// <param name="Inputs">The model's inputs.</param>
/// <param name="Measured">Output tokens a second.</param>
internal sealed record Measurement(string Engine, string Gpu, string Model, ModelInputs Inputs, double Measured)
{
    private static readonly Lazy<IReadOnlyList<Measurement>> Loaded = new(Load);

    /// <summary>The measurements of the guide.</summary>
    public static IReadOnlyList<Measurement> All => Loaded.Value;

    /// <summary>Those of one engine.</summary>
    public static IReadOnlyList<Measurement> Of(string engine) => [.. All.Where(m => m.Engine == engine)];

    /// <summary>The file they are in.</summary>
    public static InputText File { get; } =
        new("throughput.measurements.csv", System.IO.File.ReadAllText(Repository.File("input/_models/throughput.measurements.csv")));

    private static Measurement[] Load()
    {
        var model = GuideData.Models.Find("throughput")!;
        var diagnostics = new DiagnosticBag();
        var table = ScenarioTable.Read(File, model, model.Defaults, diagnostics)!;
        Assert.Empty(GuideData.Lines(diagnostics));
        return [.. table.Rows.Select(row => new Measurement(
            Cell(row, "engine"),
            Cell(row, "gpu"),
            Cell(row, "model"),
            row.Inputs!,
            double.Parse(Cell(row, "measured"), CultureInfo.InvariantCulture)))];

        string Cell(ScenarioRow row, string column) => row.Cells[table.IndexOf(column)];
    }
}
