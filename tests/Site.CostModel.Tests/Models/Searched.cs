using System.Globalization;
using Site.CostModel.Facts;
using Site.CostModel.Models;
using Site.CostModel.Models.Reading;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Tests.Models;

/// <summary>
/// A model whose options are searched, with every case in it: two choices searched together, a third that depends on what they found, an
/// option that can no longer be had, equals, and one whose objective is no number.
/// </summary>
internal static class Searched
{
    public const string FactsYaml = """
        tables:
          layouts:
            label: Layouts
            source: vendor
            columns: { cards: { label: Cards, unit: "1" }, speed: { label: Speed, unit: tok/s } }
            rows:
              one: { label: One card, cards: 1, speed: { value: 100, low: 80, high: 120 } }
              two: { label: Two cards, cards: 2, speed: { value: 180, low: 150, high: 200 } }
              four: { label: Four cards, cards: 4, speed: { value: 300, low: 200, high: 350 } }
              gone: { label: Eight cards, until: 2026-10-01, cards: 8, speed: 900 }
              twin: { label: Four others, cards: 4, speed: 300 }
          loads:
            label: Loads
            source: vendor
            columns: { users: { label: Users, unit: "1" } }
            rows:
              light: { label: Light, users: 1 }
              heavy: { label: Heavy, users: 8 }
              none: { label: None, users: 0 }
          hosts:
            label: Hosts
            source: vendor
            columns: { rate: { label: Rate, unit: GBP/h }, start: { label: To start, unit: GBP/h } }
            rows:
              plain: { label: Plain host, rate: 4, start: 0 }
              bulk: { label: Bulk host, rate: 1, start: 9 }
        """;

    public const string ModelYaml = """
        title: How is it best run?
        version: "1.0"
        inputs:
          wanted: { label: Wanted, unit: tok/s, default: 400, low: 300, high: 500, assumption: an example, min: 1, max: 10000 }
          wait: { label: Lost to each other, unit: tok/s, default: 20, assumption: an example, min: 0, max: 1000 }
          cards: { label: Cards, unit: "1" }
          speed: { label: Speed, unit: tok/s }
          users: { label: Users, unit: "1", min: 0, max: 100 }
          rate: { label: Rate, unit: GBP/h, min: 0, max: 100 }
          start: { label: To start, unit: GBP/h }
        choices:
          layout: { label: Layout, table: layouts, default: { most: each }, sets: { cards: cards, speed: speed } }
          load: { label: Load, table: loads, default: { most: each }, sets: { users: users } }
          host: { label: Host, table: hosts, default: { least: cost }, sets: { rate: rate, start: start } }
        formulas:
          lost: { unit: tok/s, formula: users * wait * users / users }
          served: { label: Served, unit: tok/s, formula: speed * (2 - 1 / users) - lost }
        results:
          each: { label: For each card, unit: tok/s, formula: 'min(served / cards, wanted)', format: tok/s1 }
          needed: { label: Cards, unit: "1", formula: ceil(wanted / served) * cards, format: "0" }
          cost: { label: Cost, unit: GBP/h, formula: needed * rate + start, format: GBP2 }
        scenarios:
          much: { title: Much, set: { wanted: 5000 } }
          held: { title: Held, set: { layout: four, users: 2 } }
        charts:
          costs: { title: Cost by demand, x: wanted, from: 1, to: 10000, points: 9, results: [cost] }
        verdict:
          - { say: "{needed} cards cost {cost}." }
        """;

    public static FactSet Facts { get; } = FactsOn("2026-11-29");

    public static Model Model { get; } = Load(ModelYaml);

    public static FactSet FactsOn(string day) =>
        FactSet.Load([new InputText("f.yml", FactsYaml)], DateOnly.Parse(day, CultureInfo.InvariantCulture), new DiagnosticBag());

    public static Model Load(string yaml, FactSet? facts = null)
    {
        var bag = new DiagnosticBag();
        var model = ModelFile.Load(new InputText("_models/searched.yml", yaml), facts ?? Facts, bag);
        Assert.Empty(Yaml.Lines(bag));
        return model!;
    }
}
