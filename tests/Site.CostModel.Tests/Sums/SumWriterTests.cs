using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.CostModel.Sums;
using Site.CostModel.Tests.Models;

namespace Site.CostModel.Tests.Sums;

public class SumWriterTests
{
    [Fact]
    public void A_sum_is_the_formula_with_the_numbers_put_in()
    {
        Assert.Equal(
            "Cost of the API £400.00 = Tokens a month 500 million tokens a month × Price of the API £0.80 per million tokens",
            Assert.Single(Lines("api-cost", [])));
    }

    [Fact]
    public void What_it_is_the_sum_of_is_followed_two_steps_down()
    {
        var lines = Lines("saving", [new("volume", "50000")]);
        Assert.Equal("Saved each month £39,372 = Cost of the API £40,000 a month − Cost of one's own £628 a month", lines[0]);
        Assert.Equal("Cost of one's own £628 a month = Price of the GPU £24,000 ÷ Life 48 months + Energy £128 a month", lines[2]);
        Assert.Equal("Energy £128 a month = Power of the GPU 0.7 kW × 730 hours a month × Electricity £0.25 per kWh", lines[3]);
        Assert.Equal(4, lines.Count);
    }

    [Fact]
    public void A_number_that_a_condition_decides_says_which()
    {
        var lines = Lines("payback", [new("volume", "20")]);
        Assert.Equal("Time until it has paid never = the least of (∞; Longest wait never mind)", lines[0]);
        var decided = Lines("payback", [new("volume", "20")], Decided);
        Assert.Equal("Time until it has paid never, because: Saved each month -£612 a month ≤ 0", decided[0]);
        Assert.StartsWith("Saved each month -£612 a month = Cost of the API £16 a month − ", decided[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_have_as_many_digits_as_it_takes_for_the_line_to_add_up()
    {
        // 1 / 3 + 1 / 3 is 0.667, which 0.333 and 0.333 do not give.
        var model = Load("third + third", "~3");
        var line = SumWriter.Of(model.Evaluate(model.Defaults), model.Results[0]).Lines[0];
        Assert.Equal((SumRelation.Equal, "0.667"), (line.Relation, line.Shown));
        Assert.Equal(["0.3333", "0.3333"], line.Parts.Select(p => p.Shown).OfType<string>());
    }

    [Fact]
    public void Where_no_digits_are_enough_the_sum_says_about()
    {
        var model = Load("(third - 0.333333333) * 1000000000", "~3");
        Assert.Equal(SumRelation.About, SumWriter.Of(model.Evaluate(model.Defaults), model.Results[0]).Lines[0].Relation);
    }

    [Fact]
    public void The_inputs_that_are_named_come_with_their_origin()
    {
        var evaluation = Example.Model.Evaluate(Example.Model.Defaults);
        var sum = SumWriter.Of(evaluation, Example.Model.FindResult("saving")!);
        Assert.Equal(
            ["volume", "api-price", "gpu-price", "gpu-power", "life", "tariff"],
            sum.Inputs.Select(i => i.Input.Name));
        Assert.IsType<InputOrigin.FromFact>(sum.Inputs[^1].Value.Origin);
    }

    private static string Decided => Example.ModelYaml.Replace(
        "min(saving > 0 ? gpu_price / saving : Infinity, patience)",
        "saving > 0 ? min(gpu_price / saving, patience) : Infinity",
        StringComparison.Ordinal);

    private static List<string> Lines(string result, KeyValuePair<string, string>[] settings, string? yaml = null)
    {
        var model = yaml is null ? Example.Model : Example.Load(yaml);
        var inputs = model.Defaults.Set(settings, text => new InputOrigin.Given(text), p => Assert.Fail(p.Problem.Message))!;
        return [.. SumWriter.Of(model.Evaluate(inputs), model.FindResult(result)!).Lines.Select(Text)];
    }

    private static string Text(SumLine line) =>
        $"{line.Label} {line.Shown}"
        + (line.Relation switch { SumRelation.Equal => " = ", SumRelation.About => " ≈ ", _ => ", because: " })
        + string.Concat(line.Parts.Select(p => p.Kind == SumPartKind.Text ? p.Text : $"{p.Text} {p.Shown}".Trim()));

    private static Model Load(string formula, string format) => Example.Load($$"""
        title: Thirds
        version: "1.0"
        inputs:
          one: { label: One, unit: 1, default: 1, assumption: an example }
        formulas:
          third: { unit: 1, formula: one / 3 }
        results:
          sum: { label: Sum, unit: 1, formula: {{formula}}, format: "{{format}}" }
        """);
}
