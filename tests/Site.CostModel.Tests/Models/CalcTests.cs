using Site.CostModel.Display;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.CostModel.Models.Reading;
using Site.Quantities.Units;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Tests.Models;

public class CalcTests
{
    private static readonly ModelSet Models = ModelFolder.Load(
        [new InputText("_models/example.yml", Example.ModelYaml)],
        Example.Facts,
        new DiagnosticBag());

    [Theory]
    [InlineData("example.api-cost", null, "£400.00")]
    [InlineData("example.api-cost", "GBP0", "£400")]
    [InlineData("example.api-cost", "GBP/year0", "£4,800 a year")]
    [InlineData("example.api-cost(volume=1 Gtok/month)", null, "£800.00")]
    [InlineData(" example.api-cost ( volume = 1 Gtok/month , api-price = 1 ) ", null, "£1,000.00")]
    [InlineData("example.api-cost(scenario=busy)", null, "£5,000.00")]
    [InlineData("example.api-cost(volume=6000, scenario=busy)", null, "£6,000.00")]
    [InlineData("example.payback(gpu=small, api-price=10)", null, "0.3 months")]
    [InlineData("example.payback", null, "never")]
    [InlineData("example.api-cost(api-price=1 GBP/(k*1)", null, null)]
    public void A_reference_gives_a_result(string text, string? format, string? display)
    {
        var reference = CalcReference.Parse(text, out var problem);
        var result = reference is null ? null : Models.Resolve(reference, format, out problem);
        Assert.Equal(display, result?.Display);
        Assert.Equal(display is null, problem is not null);
    }

    [Fact]
    public void The_ends_of_what_is_likely_can_be_asked_for()
    {
        var reference = CalcReference.Parse("example.payback(gpu=small, api-price=10)", out _)!;
        var band = Models.Resolve(reference, null, out _)!;
        var ends = band.Evaluation.BandOf(band.Result)!;
        var low = Models.Resolve(reference, "low", out _)!;
        var high = Models.Resolve(reference, "high day0", out _)!;
        Assert.Equal((ends.Low, band.Result.Show(ends.Low)), (low.Value, low.Display));
        Assert.Equal(ends.High, high.Value);
        Assert.NotEqual(band.Result.Show(ends.High), high.Display);
        var certain = CalcReference.Parse("example.api-cost(volume=1 Gtok/month, api-price=1)", out _)!;
        Assert.Equal("£1,000.00", Models.Resolve(certain, "low", out _)!.Display);
        Assert.Null(Models.Resolve(certain, "high £", out var problem));
        Assert.Equal((6, "CITE438"), (problem!.Offset, problem.Rule.Code));
    }

    [Theory]
    [InlineData("example", 0, "CITE444")]
    [InlineData("exampel.api-cost", 0, "CITE443")]
    [InlineData("example.api-cots", 8, "CITE444")]
    [InlineData("example.api-cost(volum=1)", 17, "CITE436")]
    [InlineData("example.api-cost(api-price=1, volume=1 Mtik)", 39, "CITE402")]
    [InlineData("example.api-cost(volume=-1)", 24, "CITE431")]
    [InlineData("example.api-cost(scenario=bussy)", 26, "CITE445")]
    [InlineData("example.api-cost(gpu=smll)", 21, "CITE437")]
    [InlineData("example.api-cost(volume)", 17, "CITE436")]
    [InlineData("example.api-cost(volume=1", 16, "CITE436")]
    public void A_broken_reference_is_reported_where_it_breaks(string text, int offset, string code)
    {
        if (CalcReference.Parse(text, out var problem) is { } reference)
        {
            Assert.Null(Models.Resolve(reference, null, out problem));
        }

        Assert.Equal((offset, code), (problem!.Offset, problem.Rule.Code));
    }

    [Fact]
    public void What_is_given_is_marked_as_given()
    {
        var result = Models.Resolve(CalcReference.Parse("example.api-cost(volume=1 Gtok/month)", out _)!, null, out _)!;
        var derivation = result.Derive();
        Assert.Equal(("1000", "given"), (derivation.Inputs[0].Value, derivation.Inputs[0].Origin.DerivedFrom));
        Assert.Equal("assumption", derivation.Inputs[1].Origin.DerivedFrom);
        Assert.Equal("uk-electricity", Example.Model.FindInput("tariff")!.Default.Origin.DerivedFrom);
    }

    [Fact]
    public void Two_models_of_one_name_are_reported()
    {
        var bag = new DiagnosticBag();
        ModelFolder.Load(
            [new InputText("_models/example.yml", Example.ModelYaml), new InputText("_models/sub/example.yml", Example.ModelYaml)],
            Example.Facts,
            bag);
        Assert.StartsWith("CITE433", Assert.Single(Yaml.Lines(bag)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_is_computed_along_its_points()
    {
        var data = ChartData.Of(Example.Model, Example.Model.Charts[0], Example.Model.Defaults, withBands: true);
        Assert.Equal([0.8, 8, 80, 800, 8000], data.Lines[0].Values.Select(v => Math.Round(v, 9)));
        Assert.Equal((500.0, 5256.0), (data.Current, data.Limit!.Value));
        Assert.Null(data.Lines[0].Bands[0]);
        Assert.NotNull(data.Lines[1].Bands[0]);
    }

    [Theory]
    [InlineData("$1/Mtok", "$1 per million tokens")]
    [InlineData("26.11 p/kWh", "26.11p per kWh")]
    [InlineData("27500 USD", "$27,500")]
    [InlineData("3350 GB/s", "3,350 GB/s")]
    [InlineData("0.9", "0.9")]
    [InlineData("4 year", "4 years")]
    public void A_fact_is_shown_with_the_decimals_it_has(string quantity, string shown)
    {
        var parsed = QuantityParser.Parse(quantity, out _)!;
        Assert.Equal(shown, DisplayFormat.For(parsed).Show(parsed.Value));
    }
}
