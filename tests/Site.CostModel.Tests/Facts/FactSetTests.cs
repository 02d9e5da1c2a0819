using Site.Citations.Vocabulary;
using Site.CostModel.Facts;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Tests.Facts;

public class FactSetTests
{
    private const string Gpus = """
        tables:
          gpus:
            label: GPUs
            source: vendor
            volatility: stable
            columns:
              vram: { label: Memory, unit: GB }
              price: { label: Price, unit: USD, source: shop, volatility: volatile }
              power: { label: Power, unit: W }
            rows:
              h100-sxm:
                label: NVIDIA H100 SXM
                source: '@h100-sheet#memory'
                date: 2026-08-21
                vram: 80
                price:
                  value: 27500
                  low: 25000
                  high: 30 kUSD
                  source: [press, disputes other#p]
                  note: street price
                power: 0.7 kW
              rtx-4090:
                label: NVIDIA RTX 4090
                vram: 24 GB
                price: $1599
        """;

    [Theory]
    [InlineData("given")]
    [InlineData("assumption")]
    [InlineData("definition")]
    public void A_fact_is_not_called_by_a_word_for_what_is_none(string name)
    {
        var problem = Assert.Single(Yaml.FactProblems($"facts:\n  {name}: {{ label: L, value: 1 W, source: s }}\n"));
        Assert.Contains($"'{name}' says of a number that it is no fact.", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_fact_has_value_range_date_and_source()
    {
        var facts = Yaml.Facts("""
            facts:
              uk-electricity:
                label: Unit rate under the price cap
                value: 26.11 p/kWh
                low: 24.8 p/kWh
                high: 0.276 GBP/kWh
                date: 2026-07
                source: ofgem#q3
                quote: "26.11p per kWh"
                volatility: volatile
            """);

        var fact = facts.Find("uk-electricity")!;
        Assert.Equal("26.11 p/kWh", fact.Value.ToString());
        Assert.Equal(("24.8 p/kWh", "27.6 p/kWh"), (fact.Low!.ToString(), fact.High!.ToString()));
        var citation = fact.ToCitation();
        Assert.Equal(("ofgem", "q3"), (citation.References[0].Key, citation.References[0].QuoteName));
        Assert.Equal(
            ("26.11p per kWh", "2026-07", Volatility.Volatile),
            (citation.Quote, citation.Date!.Value.ToString(), citation.Volatility!.Value));
        Assert.Equal(new FileLocation("f.yml", 4, 12), fact.Location);
    }

    [Fact]
    public void Terms_are_taken_from_the_nearest_that_says_them()
    {
        var facts = Yaml.Facts("""
            tables:
              prices:
                label: Prices
                source: list
                columns:
                  input: { label: Input, unit: USD/Mtok, conditions: up to 200k tokens }
                  output: { label: Output, unit: USD/Mtok }
                rows:
                  old: { label: Old, until: 2026-12-01, input: 1, output: { value: 2, conditions: in batches, until: 2027-01-01 } }
                  new: { label: New, input: 3 }
            """);
        Assert.Equal("up to 200k tokens; to be had until 2026-12-01", facts.Find("old.input")!.ToCitation().Terms.Words);
        Assert.Equal("in batches; to be had until 2027-01-01", facts.Find("old.output")!.Terms.Words);
        Assert.Equal("up to 200k tokens", facts.Find("new.input")!.Terms.Words);
        Assert.False(facts.Find("old.input")!.IsOver);
    }

    [Fact]
    public void A_last_day_is_a_day() => Assert.Equal(
        ["CITE414 6:12 '2026-12' is not a day. Write the last day on which it can be had as 2026-12-01."],
        Yaml.FactProblems("""
            facts:
              price:
                label: Price
                value: 1 USD
                source: list
                until: 2026-12
            """));

    [Fact]
    public void A_row_has_other_names()
    {
        var facts = Yaml.Facts(GpusWithAliases("GeForce 4090, RTX 4090 24 GB"));
        Assert.Equal(["GeForce 4090", "RTX 4090 24 GB"], facts.FindTable("gpus")!.FindRow("rtx-4090")!.Aliases);
    }

    [Theory]
    [InlineData("H100-SXM", "CITE412 25:19 'H100-SXM' already means the row 'h100-sxm' of this table.")]
    [InlineData("nvidia h100 sxm", "CITE412 25:19 'nvidia h100 sxm' already means the row 'h100-sxm' of this table.")]
    public void No_two_rows_of_a_table_are_called_alike(string alias, string message)
    {
        var problems = Yaml.FactProblems(GpusWithAliases(alias));
        Assert.StartsWith(message, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_may_name_a_row_of_another_table()
    {
        var gpus = Yaml.Facts(Generations("hopper")).FindTable("cards")!;
        Assert.Equal("generations", gpus.FindReference("generation")!.Table);
        Assert.Equal("hopper", gpus.FindRow("h100")!.Refers["generation"].Row);
        Assert.Equal(["vram"], gpus.Columns.Select(c => c.Name));
    }

    [Fact]
    public void A_row_of_another_table_that_is_not_there_is_reported_where_it_is_named() => Assert.Equal(
        ["CITE411 16:21 The table 'generations' has no row 'hoper'. Did you mean 'hopper'?"],
        Yaml.FactProblems(Generations("hoper")));

    [Fact]
    public void A_cell_is_in_the_unit_of_its_column()
    {
        var facts = Yaml.Facts(Gpus.Replace("30 kUSD", "30000", StringComparison.Ordinal));
        Assert.Equal("700 W", facts.Find("h100-sxm.power")!.Value.ToString());
        Assert.Equal("24 GB", facts.Find("rtx-4090.vram")!.Value.ToString());
        Assert.Equal("1599 USD", facts.Find("rtx-4090.price")!.Value.ToString());
        Assert.Equal("NVIDIA H100 SXM: Memory", facts.Find("h100-sxm.vram")!.Label);
    }

    [Fact]
    public void What_a_cell_does_not_say_comes_from_its_row_then_its_column_then_its_table()
    {
        var facts = Yaml.Facts(Gpus.Replace("30 kUSD", "30000", StringComparison.Ordinal));
        Assert.Equal(["h100-sheet#memory"], Keys(facts.Find("h100-sxm.vram")!));
        Assert.Equal(["press", "other#p"], Keys(facts.Find("h100-sxm.price")!));
        Assert.Equal(["shop"], Keys(facts.Find("rtx-4090.price")!));
        Assert.Equal(["vendor"], Keys(facts.Find("rtx-4090.vram")!));
        Assert.Equal(Volatility.Volatile, facts.Find("h100-sxm.price")!.Volatility);
        Assert.Equal(Volatility.Stable, facts.Find("h100-sxm.vram")!.Volatility);
        Assert.Equal("2026-08-21", facts.Find("h100-sxm.price")!.Date!.Value.ToString());
        Assert.Equal(CitationRelation.Disputes, facts.Find("h100-sxm.price")!.Sources[1].Relation);
    }

    [Fact]
    public void A_cell_nobody_knows_is_not_a_fact()
    {
        var table = Yaml.Facts(Gpus.Replace("30 kUSD", "30000", StringComparison.Ordinal)).FindTable("gpus")!;
        Assert.Equal(["h100-sxm", "rtx-4090"], table.Rows.Select(r => r.Name));
        Assert.False(table.FindRow("rtx-4090")!.Cells.ContainsKey("power"));
        Assert.Equal("W", table.FindColumn("power")!.Unit.ToString());
    }

    [Fact]
    public void A_cell_may_be_another_fact_wherever_that_is_written()
    {
        var facts = Yaml.Facts("""
            tables:
              servers:
                label: Servers
                columns:
                  price: { label: Price, unit: USD }
                rows:
                  one: { label: One, price: { fact: card.price } }
              cards:
                label: Cards
                source: shop
                columns:
                  price: { label: Price, unit: USD }
                rows:
                  card: { label: Card, price: 1599 }
            """);
        Assert.Same(facts.Find("card.price"), facts.FindTable("servers")!.FindRow("one")!.Cells["price"]);
        Assert.Null(facts.Find("one.price"));
    }

    [Theory]
    [InlineData("price: { fact: tarif }", "CITE411 10:37 There is no fact 'tarif'. Did you mean 'tariff'?")]
    [InlineData(
        "price: { fact: tariff }",
        "CITE404 10:37 The fact 'tariff' is in GBP/kWh, its column in USD. Name a fact in a unit of the same kind.")]
    [InlineData(
        "price: { fact: money, value: 4 }",
        "CITE705 10:44 'value' is not a key of a cell that is another fact. The keys of a cell that is another fact are: fact.")]
    public void A_cell_that_is_no_fact_is_reported_at_its_place(string cell, string expected) =>
        Assert.Equal([expected], Yaml.FactProblems(
            "facts:\n  tariff: { label: T, value: 1 GBP/kWh, source: k }\n  money: { label: M, value: 1 USD, source: k }\n"
            + "tables:\n  t:\n    label: T\n    columns:\n      price: { label: P, unit: USD }\n    rows:\n"
            + "      r: { label: R, " + cell + " }\n"));

    [Fact]
    public void A_cell_in_a_unit_that_is_no_fraction_of_its_columns_is_reported() =>
        Assert.Equal(
            ["CITE404 8:37 The fact 'noise' is in W^0.5, its column in kW^0.5. Name a fact in a unit of the same kind."],
            Yaml.FactProblems(
                "facts:\n  noise: { label: N, value: 1 W^0.5, source: k }\n"
                + "tables:\n  t:\n    label: T\n    columns: { noise: { label: N, unit: kW^0.5 } }\n    rows:\n"
                + "      r: { label: R, noise: { fact: noise } }\n"));

    [Fact]
    public void A_unit_that_does_not_exist_is_reported_within_the_value() =>
        Assert.Equal([
            "CITE402 19:20 'kUSD' is not a unit. An amount of money has no prefix: write the whole number in 'USD'.",
        ], Yaml.FactProblems(Gpus));

    [Theory]
    [InlineData(
        "value: 5 GBP",
        "CITE410 4:12 The fact 'a' has no source. Add 'source: key' or 'source: key#quote', naming a source of _sources/.")]
    [InlineData("value: 5 GPB\n    source: k", "CITE402 4:14 'GPB' is not a unit. Did you mean 'GBP'?")]
    [InlineData(
        "value: 'about 5'\n    source: k",
        "CITE403 4:13 'about 5' is not a number with a unit. Write a number and a unit, such as 10 Mtok/month.")]
    [InlineData(
        "value: 5 GBP\n    source: k\n    low: 6 GBP",
        "CITE413 6:10 The low value 6 GBP lies above the likely value 5 GBP. Write low, likely and high in rising order.")]
    [InlineData(
        "value: 5 GBP\n    source: k\n    high: 4",
        "CITE413 6:11 The high value 4 GBP lies below the likely value 5 GBP. Write low, likely and high in rising order.")]
    [InlineData(
        "value: 5 GBP\n    source: k\n    high: 4 USD",
        "CITE404 6:11 '4 USD' cannot be given in GBP. Write the value in GBP, or in a unit of the same kind.")]
    [InlineData(
        "value: 5 GBP\n    source: two words",
        "CITE414 5:13 'two words' does not name a source. Write a source's key, as in vllm-docs or vllm-docs#quote, or an address.")]
    [InlineData(
        "value: 5 GBP\n    source: k\n    date: yesterday",
        "CITE414 6:11 'yesterday' is not a date in the form that is read. Write 2026-03-10, 2026-03 or 2026.")]
    [InlineData(
        "value: 5 GBP\n    source: k\n    date: 2027-01-01",
        "CITE414 6:11 '2027-01-01' lies after 2026-09-01, the day of this build. Correct the date, or pass a later --as-of.")]
    [InlineData(
        "value: 5 GBP\n    source: k\n    volatilty: slow",
        "CITE705 6:5 'volatilty' is not a key of a fact. Did you mean 'volatility'?")]
    [InlineData("source: k", "CITE704 3:5 'value' is missing. Add 'value: …'.")]
    public void A_broken_fact_is_reported_at_its_place(string lines, string expected)
    {
        var isOfSource = expected.StartsWith("CITE410", StringComparison.Ordinal);
        var problems = Yaml.FactProblems($"facts:\n  a:\n    label: A\n    {lines}\n");
        Assert.Equal([expected], problems.Where(l => isOfSource || !l.StartsWith("CITE410", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("facts:\n  Big_Name:\n    label: x\n    value: 1\n    source: k\n", "CITE415 2:3")]
    [InlineData(
        "tables:\n  t:\n    label: T\n    source: k\n    columns:\n      date: { label: D, unit: 1 }\n"
        + "    rows:\n      r: { label: R }\n",
        "CITE415 6:7")]
    [InlineData(
        "tables:\n  t:\n    label: T\n    source: k\n    columns:\n      vram: { label: D, unit: GB }\n"
        + "    rows:\n      r: { label: R, vrma: 4 }\n",
        "CITE705 8:22")]
    [InlineData(
        "tables:\n  t:\n    label: T\n    columns:\n      vram: { label: D, unit: GB }\n"
        + "    rows:\n      r: { label: R, vram: 4 }\n",
        "CITE410 7:28")]
    [InlineData("tables:\n  t:\n    label: T\n    source: k\n    rows:\n      r: { label: R }\n", "CITE704 3:5")]
    [InlineData("fact:\n  a: {}\n", "CITE705 1:1")]
    public void A_broken_table_is_reported_at_its_place(string text, string expected) =>
        Assert.StartsWith(expected + " ", Assert.Single(Yaml.FactProblems(text)), StringComparison.Ordinal);

    [Fact]
    public void A_name_may_be_used_once_in_all_files()
    {
        var bag = new DiagnosticBag();
        FactSet.Load(
            [
                new InputText("a.yml", "facts:\n  x: { label: X, value: 1, source: k }\n"),
                new InputText("b.yml", "facts:\n  x: { label: X, value: 2, source: k }\n"),
            ],
            Yaml.AsOf,
            bag);
        Assert.Equal(
            "CITE412 2:25 The fact 'x' is already given at a.yml(2,25). Give one of them another name, or remove it.",
            Assert.Single(Yaml.Lines(bag)));
    }

    [Fact]
    public void An_unknown_fact_is_reported_with_the_nearest()
    {
        var bag = new DiagnosticBag();
        var facts = Yaml.Facts("facts:\n  uk-power: { label: X, value: 1, source: k }\n");
        Assert.Null(facts.Require("uk-powr", new FileLocation("p.md", 3, 4), bag));
        Assert.Equal("CITE411 3:4 There is no fact 'uk-powr'. Did you mean 'uk-power'?", Assert.Single(Yaml.Lines(bag)));
    }

    private static string[] Keys(Fact fact) => [.. fact.Sources.Select(s => s.QuoteName is null ? s.Key! : $"{s.Key}#{s.QuoteName}")];

    private static string GpusWithAliases(string aliases) => Gpus
        .Replace("30 kUSD", "30000", StringComparison.Ordinal)
        .Replace("label: NVIDIA RTX 4090", $"label: NVIDIA RTX 4090\n        aliases: [{aliases}]", StringComparison.Ordinal);

    private static string Generations(string named) => $$"""
        tables:
          generations:
            label: Generations
            source: list
            columns: { reach: { label: Reached, unit: "1" } }
            rows: { hopper: { label: Hopper, reach: 0.7 } }
          cards:
            label: Cards
            source: list
            columns:
              generation: { table: generations }
              vram: { label: Memory, unit: GB }
            rows:
              h100:
                label: H100
                generation: {{named}}
                vram: 80
        """;
}
