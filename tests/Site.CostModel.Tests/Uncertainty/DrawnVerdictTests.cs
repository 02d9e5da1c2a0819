using System.Text.Json;
using Jint;
using Site.CostModel.Evaluation;
using Site.CostModel.Json;
using Site.CostModel.Models;
using Site.CostModel.Models.Reading;
using Site.CostModel.Tests.JavaScript;
using Site.CostModel.Tests.Models;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Tests.Uncertainty;

/// <summary>A verdict may rest on all that is drawn, and not on the likely values alone.</summary>
public sealed class DrawnVerdictTests : IDisposable
{
    /// <summary>At its likely rent your own is cheaper; over its range, from 90 to 190 with the peak at 95, it mostly is not.</summary>
    private const string ModelYaml = """
        title: Rent or buy?
        version: "1"
        inputs:
          bill: { label: Bill, unit: USD/month, default: 100, assumption: an example, min: 0, max: 1000 }
          rent: { label: Rent, unit: USD/month, default: 95, low: 90, high: 190, assumption: an example, min: 0, max: 1000 }
        results:
          own: { label: Your own, unit: USD/month, formula: rent, format: USD0 }
          wins: { label: Your own is cheaper in, unit: "1", formula: 'own <= bill ? 1 : 0', format: "%0", shown: mean }
        scenarios:
          cheap: { title: Cheap, set: { rent: 50 } }
          doubtful: { title: Doubtful, set: { rent: 100 }, ranges: { rent: { low: 80, high: 120 } } }
        verdict:
          - { when: wins_mean > 0.5, say: "Own: {own-middle} in the middle, in {wins-mean} of what is likely." }
          - { say: "Pay: your own is {own-low} to {own-high}, and cheaper in {wins-mean} of what is likely." }
        """;

    private readonly Script _script = new();

    public void Dispose() => _script.Dispose();

    [Fact]
    public void A_verdict_goes_by_the_share_of_draws_and_not_by_the_likely_value()
    {
        var evaluation = Load(ModelYaml).Evaluate(Load(ModelYaml).Defaults);
        Assert.True(evaluation.ValueOf("own") < 100);
        Assert.Equal(1, evaluation.ValueOf("wins"));

        // The share below 100 of a triangle over 90, 95, 190: 1 - 90 * 90 / (100 * 95).
        var share = evaluation.ValueAt(Load(ModelYaml).FindResult("wins")!, BandEnd.Mean);
        Assert.Equal(1 - (90.0 * 90 / (100 * 95)), share, 0.03);
        Assert.Matches(@"^Pay: your own is \$9\d to \$1[56]\d, and cheaper in 1\d% of what is likely\.$", evaluation.Verdict());
    }

    [Fact]
    public void Where_nothing_is_uncertain_the_value_is_all_there_is()
    {
        var model = Load(ModelYaml);
        var cheap = model.Evaluate(model.FindScenario("cheap")!.Inputs);
        Assert.Equal("Own: $50 in the middle, in 100% of what is likely.", cheap.Verdict());
    }

    [Fact]
    public void A_result_that_shows_its_mean_shows_it_everywhere()
    {
        var model = Load(ModelYaml);
        var evaluation = model.Evaluate(model.Defaults);
        var wins = model.FindResult("wins")!;
        Assert.Matches("^1[0-9]%$", evaluation.Show(wins));
        var models = ModelFolder.Load([new InputText("_models/example.yml", ModelYaml)], Example.Facts, new DiagnosticBag());
        var asked = models.Resolve(CalcReference.Parse("example.wins", out _)!, null, out _)!;
        Assert.Equal((evaluation.Show(wins), "mean"), (asked.Display, asked.EndWord));
        var middle = models.Resolve(CalcReference.Parse("example.own", out _)!, "middle USD1", out _)!;
        Assert.Equal(evaluation.BandOf(model.FindResult("own")!)!.Middle, middle.Value);
        Assert.Equal("middle", middle.EndWord);
    }

    [Fact]
    public void A_scenario_gives_the_value_that_it_sets_a_range_of_its_own()
    {
        var model = Load(ModelYaml);
        var rent = model.FindScenario("doubtful")!.Inputs.Values[model.FindInput("rent")!.Slot];
        Assert.Equal((100.0, 80, 120), (rent.Likely, rent.Low, rent.High));
        var verdict = model.Evaluate(model.FindScenario("doubtful")!.Inputs).Verdict();
        Assert.StartsWith("Pay: your own is $8", verdict, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(ModelJson.Write(model, "model.schema.json", null));
        var ranges = json.RootElement.GetProperty("scenarios")[1].GetProperty("ranges");
        Assert.Equal("80", ranges.GetProperty("rent").GetProperty("low").GetString());
        Assert.Equal("mean", json.RootElement.GetProperty("results")[1].GetProperty("shown").GetString());
        var vector = json.RootElement.GetProperty("vectors")[2].GetProperty("results").GetProperty("wins");
        Assert.Equal(vector.GetProperty("display").GetString(), $"{Math.Round(100 * double.Parse(
            vector.GetProperty("mean").GetString()!,
            System.Globalization.CultureInfo.InvariantCulture))}%");
    }

    [Theory]
    [InlineData("rent: { low: 80, high: 120 }", "rent: { low: 110, high: 120 }", "does not lie around its value")]
    [InlineData("rent: { low: 80, high: 120 }", "rant: { low: 80, high: 120 }", "is not an input whose range may be given")]
    [InlineData("own-middle", "own-muddle", "is not a value of this model")]
    [InlineData("'own <= bill ? 1 : 0'", "'own_middle <= bill ? 1 : 0'", "is not a name this formula can use")]
    public void What_cannot_be_drawn_is_said(string from, string to, string problem) =>
        Assert.Contains(
            Example.Problems(ModelYaml.Replace(from, to, StringComparison.Ordinal)),
            p => p.Contains(problem, StringComparison.Ordinal));

    [Fact]
    public void The_page_draws_the_same_verdict()
    {
        var model = Load(ModelYaml);
        var module = _script.Import(model);
        Assert.True(module.Get("isDrawn").AsBoolean());
        foreach (var inputs in model.Scenarios.Select(s => s.Inputs).Prepend(model.Defaults))
        {
            var evaluation = model.Evaluate(inputs);
            var values = _script.Call(
                module.Get("compute"),
                _script.Object(model.Inputs.Zip(inputs.Values, (i, v) => (i.Identifier, v.Likely))));
            var bands = _script.Call(module.Get("bands"), _script.Settled(model, inputs));
            Assert.Equal(evaluation.Verdict(), _script.Call(module.Get("verdict"), values, bands).AsString());
            var shown = _script.ShownOf(module, bands, "wins", values).AsNumber();
            Assert.Equal(evaluation.ValueAt(model.FindResult("wins")!, BandEnd.Mean), shown);
        }

        var ranged = module.Get("scenarios").Get("doubtful").Get("inputs").Get("rent").AsArray();
        Assert.Equal([100, 80, 120], ranged.Select(v => v.AsNumber()));
    }

    private static Model Load(string yaml) => Example.Load(yaml);
}
