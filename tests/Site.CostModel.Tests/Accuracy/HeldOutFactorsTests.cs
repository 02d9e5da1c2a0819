using Site.CostModel.Accuracy;
using Site.CostModel.Evaluation;
using Site.CostModel.Facts;
using Site.CostModel.Models;
using Site.CostModel.Models.Reading;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Tests.Accuracy;

/// <summary>Factors fitted without one thing at a time, and what a model gives with them.</summary>
public sealed class HeldOutFactorsTests
{
    private const string FactsText = """
        tables:
          generations:
            label: Generations
            source: list
            columns: { reach: { label: Reached, unit: "1" }, pause: { label: Pause, unit: ms } }
            rows: { hopper: { label: Hopper, reach: 0.5, pause: 20 } }
          cards:
            label: Cards
            source: list
            columns: { generation: { table: generations }, speed: { label: Speed, unit: tok/s } }
            rows:
              h100: { label: H100, generation: hopper, speed: 100 }
              h200: { label: H200, generation: hopper, speed: 200 }
              b200: { label: Of no generation, speed: 300 }
        """;

    private const string ModelText = """
        title: How fast?
        version: "1"
        inputs:
          speed: { label: Speed, unit: tok/s }
          reach: { label: Reached, unit: "1" }
          pause: { label: Pause, unit: s }
        choices:
          card: { label: Card, table: cards, default: h100, sets: { speed: speed, reach: generation.reach, pause: generation.pause } }
        results:
          reached: { label: Reached, unit: tok/s, formula: speed * reach, format: "0" }
          wait: { label: Wait, unit: s, formula: pause, format: "0" }
        accuracy: { result: reached, fitted: card, without: card, source: own }
        """;

    private const string Table = """
        factor,unit,prior,width,h100,h200
        hopper.reach,1,0.7,0.3,0.6,0.4
        hopper.pause,ms,10,0.5,30,10
        """;

    private static readonly FactSet Facts = Yaml.Facts(FactsText);

    private static readonly Model Model = LoadModel();

    [Fact]
    public void A_choice_takes_what_its_row_refers_to_and_offers_no_row_that_refers_to_nothing()
    {
        Assert.Equal(["h100", "h200"], Model.FindChoice("card")!.Options.Select(o => o.Name));
        var given = Assert.IsType<InputOrigin.FromFact>(Model.FindInput("reach")!.Default.Origin);
        Assert.Equal("hopper.reach", given.Source.Id);
    }

    [Fact]
    public void What_is_left_out_is_predicted_with_the_factors_of_its_column_in_the_units_of_the_inputs()
    {
        var factors = HeldOutFactors.Read(new InputText("m.held-out.csv", Table), Facts, new DiagnosticBag())!;
        Assert.Equal(["h100", "h200"], factors.Things);
        var without = Model.Evaluate(factors.Without(Model, Model.Defaults, "h200")!);
        Assert.Equal((100 * 0.4, 0.01), (without.ValueOf("reached"), without.ValueOf("wait")));
        Assert.Null(factors.Without(Model, Model.Defaults, "b200"));
    }

    [Fact]
    public void Measurements_are_held_against_both_predictions()
    {
        var factors = HeldOutFactors.Read(new InputText("m.held-out.csv", Table), Facts, new DiagnosticBag())!;
        var measured = new InputText("m.measurements.csv", "card,measured,source\nh100,50,a\nh200,50,b\n");
        var report = AccuracyReport.Compute(Model, measured, factors, new DiagnosticBag())!;
        Assert.Equal([(50, 60.0), (100, 80.0)], report.Points.Select(p => (p.Fitted, p.HeldOut!.Value)));
        Assert.Equal([0.2, 0.6], report.By(Model, Model.FindChoice("card")!).Select(g => Math.Round(g.HeldOut!.Value, 9)));
    }

    [Theory]
    [InlineData("factor,unit,h100\n", "CITE446 1:1 The table of factors does not begin with its columns.")]
    [InlineData("factor,unit,prior,width,h100\nhopper.rech,1,1,1,1\n", "CITE411 2:1 There is no fact 'hopper.rech'.")]
    [InlineData("factor,unit,prior,width,h100\nhopper.reach,1,1,1\n", "CITE446 2:1 The row has 4 cells, the header 5.")]
    [InlineData("factor,unit,prior,width,h100\nhopper.reach,ms,1,1,1\n", "CITE446 2:1 The factor 'hopper.reach' is in 1,")]
    [InlineData("factor,unit,prior,width,h100\nhopper.reach,1,1,1,0\n", "CITE446 2:1 The factor 'hopper.reach' is in 1,")]
    public void What_is_wrong_is_reported_at_its_line(string table, string expected)
    {
        var bag = new DiagnosticBag();
        Assert.Null(HeldOutFactors.Read(new InputText("m.held-out.csv", table), Facts, bag));
        Assert.StartsWith(expected, Assert.Single(Yaml.Lines(bag)), StringComparison.Ordinal);
    }

    private static Model LoadModel()
    {
        var bag = new DiagnosticBag();
        var models = ModelFolder.Load([new InputText("m.yml", ModelText)], Facts, bag);
        Assert.Empty(Yaml.Lines(bag));
        return models.Find("m")!;
    }
}
