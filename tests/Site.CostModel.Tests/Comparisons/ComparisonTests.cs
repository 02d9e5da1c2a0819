using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Site.CostModel.Comparisons;
using Site.CostModel.Facts;
using Site.CostModel.Models;
using Site.CostModel.Models.Reading;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Tests.Comparisons;

/// <summary>A model's results side by side: what may be declared, and what is computed of it.</summary>
public sealed class ComparisonTests
{
    private const string ModelYaml = """
        title: Rent or buy?
        version: "1"
        inputs:
          volume: { label: Volume, unit: Mtok/month, default: 10, assumption: an example, min: 0, max: 100000 }
          price: { label: Price, unit: USD/Mtok, default: 2, assumption: an example }
          rent: { label: Rent, unit: USD/month, default: 100, low: 50, high: 200, assumption: an example }
          dearer: { label: Dearer, unit: USD/Mtok, default: 3, assumption: an example }
        results:
          pay: { label: By the token, unit: USD/month, formula: volume * price, format: USD0 }
          pay-more: { label: By the dearer token, unit: USD/month, formula: volume * dearer, format: USD0 }
          own: { label: Your own, unit: USD/month, formula: 'price < 3 * dearer ? rent : Infinity', format: USD0, infinite: not to be had }
        scenarios:
          little: { title: Little, set: { volume: 10 } }
          much: { title: Much, set: { volume: 1000 } }
          dear: { title: Dear, set: { volume: 10, price: 9 } }
        comparison:
          title: Two ways
          across: Which is cheaper
          x: volume
          from: 1
          to: 1000
          scenarios: [little, much, dear]
          bars:
            - { label: By the token, brief: token, result: pay, to: pay-more }
            - { label: Your own, brief: own, result: own }
          flip:
            - { when: pay < own, say: "It would take more than {volume}." }
            - { say: "It would take less." }
        verdict:
          - { when: pay < own, say: "Pay by the token." }
          - { say: "Own." }
        """;

    private static readonly ComparisonAnswer Answer = ComparisonAnswer.Of(Load(ModelYaml, out _)!)!;

    [Fact]
    public void A_reader_chooses_among_round_values_and_those_of_the_scenarios()
    {
        Assert.Equal(
            [1, 1.5, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500, 700, 1000],
            Answer.Comparison.Positions);
        Assert.Equal(["1", "10", "100", "1,000"], Answer.Along.Select(t => t.Label));
        Assert.Equal([0, 33.3, 66.7, 100], Answer.Along.Select(t => t.Place));
        Assert.Equal([6, 18, 6], Answer.Cases.Select(c => c.Own));
        var other = ModelYaml.Replace("set: { volume: 10 } }", "set: { volume: 25 } }", StringComparison.Ordinal);
        Assert.Contains(25, Load(other, out _)!.Comparison!.Positions);
    }

    [Fact]
    public void A_frame_shows_what_the_model_gives_on_one_scale_from_zero()
    {
        var frame = Answer.Cases[0].Frames[6];
        Assert.Equal("10 million tokens a month", frame.At);
        Assert.Equal(("Pay by the token.", "It would take more than 10.0 million tokens a month."), (frame.Verdict, frame.Flip));
        var (pay, own) = (frame.Bars[0], frame.Bars[1]);
        Assert.Equal(("$20", "up to $30"), (pay.Shown, pay.Range));
        Assert.Equal("$100", own.Shown);
        Assert.Matches(@"^likely \$\d+ to \$\d+$", own.Range);
        Assert.Equal("$0", frame.Ticks[0].Label);
        var scale = 100 / frame.Ticks[^1].Place * double.Parse(frame.Ticks[^1].Label[1..], CultureInfo.InvariantCulture);
        Assert.Equal(20 / scale * 100, pay.Place!.Value, 0.06);
        Assert.Equal((pay.Place, 30 / scale * 100), (pay.Low, Math.Round(pay.High!.Value, 1)));
        Assert.True(own.Low < own.Place && own.Place < own.High && own.High <= 100);
    }

    [Fact]
    public void What_cannot_be_had_is_said_and_has_no_length()
    {
        var own = Answer.Cases[2].Frames[6].Bars[1];
        Assert.Equal(("not to be had", "", null, null, null), (own.Shown, own.Range, own.Place, own.Low, own.High));
    }

    [Fact]
    public void The_strip_tells_the_least_over_the_whole_range_without_a_gap()
    {
        Assert.All(Answer.Cases, c =>
        {
            Assert.Equal((0, 100), (c.Stretches[0].From, c.Stretches[^1].To));
            Assert.Equal(c.Stretches.Skip(1).Select(s => s.From), c.Stretches.SkipLast(1).Select(s => s.To));
        });
        Assert.Equal([0, 1], Answer.Cases[0].Stretches.Select(s => s.Bar));

        // By the middle of what the rent is likely to be: of a triangle over 50, 100 and 200, half lies below 200 less the root of 7,500.
        Assert.Equal((200 - Math.Sqrt(0.5 * 150 * 100)) / 2, Answer.Cases[0].Stretches[1].Start, 2.0);
        Assert.Equal("token up to about 56 million tokens a month, then own", ComparisonWords.Of(Answer.Comparison, Answer.Cases[0]));
        Assert.Equal("token throughout", ComparisonWords.Of(Answer.Comparison, Answer.Cases[2]));
    }

    [Fact]
    public void Where_the_least_changes_often_only_the_ends_are_told()
    {
        ImmutableArray<ComparisonStretch> stretches =
            [new(0, 1, 0, 20), new(1, 4, 20, 40), new(0, 16, 40, 60), new(1, 63, 60, 80), new(0, 251, 80, 90), new(1, 501, 90, 100)];
        Assert.Equal(
            "token up to about 4.0, own from about 500 million tokens a month, and between them now one, now the other",
            ComparisonWords.Of(Answer.Comparison, Answer.Cases[0] with { Stretches = stretches }));
    }

    [Fact]
    public void The_file_has_every_frame_in_the_order_of_the_slider()
    {
        using var json = JsonDocument.Parse(ComparisonJson.Write(Answer));
        Assert.Equal(["little", "much", "dear"], json.RootElement.EnumerateObject().Select(p => p.Name));
        var frames = json.RootElement.GetProperty("little");
        Assert.Equal(Answer.Comparison.Positions, frames.EnumerateArray().Select(f => f.GetProperty("value").GetDouble()));
        Assert.Equal("$20", frames[6].GetProperty("bars")[0][0].GetString());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("dear")[6].GetProperty("bars")[1][2].ValueKind);
    }

    [Theory]
    [InlineData("scenarios: [little, much, dear]", "scenarios: [littel]", "CITE445", "'littel' is not a scenario of this model.")]
    [InlineData("x: volume", "x: volumes", "CITE436", "'volumes' is not an input of this model.")]
    [InlineData("result: own }", "result: owned }", "CITE444", "'owned' is not a result of this model.")]
    [InlineData("from: 1\n", "from: 0\n", "CITE448", "The comparison has no range of 'volume' to move over.")]
    [InlineData("to: 1000\n", "to: 500\n", "CITE448", "'much' sets 'volume' to 1,000, outside what the comparison shows.")]
    [InlineData("    - { label: Your own, brief: own, result: own }\n", "", "CITE448", "A comparison has 1 bars.")]
    [InlineData(
        "verdict:\n  - { when: pay < own, say: \"Pay by the token.\" }\n  - { say: \"Own.\" }",
        "",
        "CITE448",
        "A comparison says the model's verdict, and the model has none.")]
    [InlineData("  across: Which is cheaper\n", "", "CITE704", "'across' is missing")]
    [InlineData("brief: own,", "breif: own,", "CITE705", "breif")]
    public void What_cannot_be_compared_is_told(string written, string changed, string code, string message)
    {
        Assert.Contains(written, ModelYaml, StringComparison.Ordinal);
        Load(ModelYaml.Replace(written, changed, StringComparison.Ordinal), out var problems);
        Assert.Contains(problems, p => p.StartsWith(code, StringComparison.Ordinal) && p.Contains(message, StringComparison.Ordinal));
    }

    private static Model? Load(string yaml, out IReadOnlyList<string> problems)
    {
        var bag = new DiagnosticBag();
        var model = ModelFile.Load(new InputText("_models/way.yml", yaml), FactSet.Empty, bag);
        problems = Yaml.Lines(bag);
        return model;
    }
}
