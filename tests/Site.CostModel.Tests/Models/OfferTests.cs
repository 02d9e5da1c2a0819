using Site.CostModel.Facts;
using Site.CostModel.Models;
using Site.CostModel.Models.Reading;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Tests.Models;

/// <summary>A model does not rest on what can no longer be had where its author names something else.</summary>
public sealed class OfferTests
{
    private const string Facts = """
        facts:
          old-rate: { label: Rate, value: 5 USD/h, source: list, until: 2026-10-01 }
          new-rate: { label: Rate, value: 6 USD/h, source: list }
        tables:
          prices:
            label: Prices
            source: list
            columns: { input: { label: Input, unit: USD/Mtok } }
            rows:
              old: { label: Old, until: 2026-10-01, input: 1 }
              next: { label: Next, until: 2026-11-01, input: 2 }
              last: { label: Last, input: 3 }
        """;

    [Theory]
    [InlineData("2026-10-01", "old", 1, 5)]
    [InlineData("2026-10-02", "next", 2, 6)]
    [InlineData("2026-11-02", "last", 3, 6)]
    public void The_first_default_that_can_still_be_had_is_taken(string day, string option, double price, double rate)
    {
        var (model, problems) = Load(day, "[old, next, last]", "[old-rate, new-rate]");
        Assert.Equal(option, Assert.Single(model.Choices).Default);
        Assert.Equal((price, rate), (model.FindInput("price")!.Default.Likely, model.FindInput("rate")!.Default.Likely));
        Assert.All(problems, p => Assert.StartsWith("CITE505", p, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_passed_over_is_said_where_it_is_written()
    {
        var (_, problems) = Load("2026-10-02", "[old, next]", "[old-rate, new-rate]");
        Assert.Equal(
            [
                "CITE505 4:44 'old-rate' could be had until 2026-10-01, so it is no default any more. Take it out of the list.",
                "CITE505 6:56 'old' could be had until 2026-10-01, so it is no default of 'api' any more. Take it out of the list.",
            ],
            problems);
    }

    [Fact]
    public void Where_nothing_can_be_had_the_first_stays_and_is_said_to_be_gone()
    {
        var (model, problems) = Load("2027-01-01", "old", "old-rate");
        Assert.Equal("old", Assert.Single(model.Choices).Default);
        Assert.Equal(new DateOnly(2026, 10, 1), model.Choices[0].Find("old")!.EndedOn);
        Assert.Equal(2, problems.Count);
    }

    private static (Model Model, IReadOnlyList<string> Problems) Load(string day, string option, string fact)
    {
        var bag = new DiagnosticBag();
        var facts = FactSet.Load([new InputText("f.yml", Facts)], DateOnly.Parse(day, null), bag);
        var text = $$"""
            title: Cost
            version: "1"
            inputs:
              rate: { label: Rate, unit: USD/h, fact: {{fact}} }
              price: { label: Price, unit: USD/Mtok }
            choices: { api: { label: API, table: prices, default: {{option}}, sets: { price: input } } }
            results:
              twice: { label: Twice, unit: USD/h, formula: rate * 2, format: USD2 }
              half: { label: Half, unit: USD/Mtok, formula: price / 2, format: USD2 }
            """;
        var model = ModelFile.Load(new InputText("m.yml", text), facts, bag);
        Assert.True(model is not null, string.Join('\n', Yaml.Lines(bag)));
        return (model, Yaml.Lines(bag));
    }
}
