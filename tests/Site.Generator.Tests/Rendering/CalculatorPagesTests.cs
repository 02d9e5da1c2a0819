using System.Text.Json;
using AngleSharp.Dom;
using Site.Generator.Tests.Sites;

namespace Site.Generator.Tests.Rendering;

/// <summary>A page that asks for a calculator gets one, with all it needs; the others are left as light as they were.</summary>
public sealed class CalculatorPagesTests
{
    private const string Files = $$"""
        -- _sources/maker.yml --
        {{TestSite.Source}}
        -- _facts/prices.yml --
        facts:
          price: { label: Price, value: 2 USD/Mtok, source: maker#one, note: an example }
        tables:
          cards:
            label: Cards
            source: https://shop.example/
            columns: { power: { label: Power, unit: W }, heat: { label: Heat, unit: W } }
            rows:
              small: { label: Small card, power: 100, heat: { value: 90, low: 80, high: 95 } }
              large: { label: Large card, power: 200, heat: 190 }
        -- _models/bill.yml --
        title: The bill
        version: "1"
        inputs:
          volume: { label: Tokens a month, unit: Mtok/month, default: 10, assumption: an example, min: 0, max: 100000 }
          price: { label: Price, unit: USD/Mtok, fact: price }
          power: { label: Power, unit: W }
          heat: { label: Heat, unit: W }
        choices:
          card: { label: Card, table: cards, default: small, sets: { power: power, heat: heat } }
        results:
          cost: { label: Cost a month, unit: USD/month, formula: volume * price, format: USD2 }
          total: { label: Together, unit: W, formula: power + heat, format: "0" }
        -- index.md --
        # Home

        The price is [fact: price].

        ## How much?

        [calculator: bill]
        -- guide/other.md --
        # Other

        [calculator: bill]
        -- guide/none.md --
        # None
        """;

    private static readonly string ComparedFiles = Files
        .Replace(
            "  total: {",
            "  half: { label: Half of it, unit: USD/month, formula: volume * price / 2, format: USD2 }\n  total: {",
            StringComparison.Ordinal)
        .Replace(
            "-- index.md --",
            """
            scenarios:
              much: { title: Much, set: { volume: 40 } }
            comparison:
              title: Two ways
              across: Which is less
              x: volume
              from: 30
              to: 50
              scenarios: [much]
              bars: [{ label: All, result: cost }, { label: Half, result: half }]
              flip: [{ say: Nothing would change that. }]
            verdict: [{ say: "It costs {cost}." }]
            -- guide/compared.md --
            # Compared

            [comparison: bill]
            -- index.md --
            """,
            StringComparison.Ordinal);

    /// <summary>Authors may link to a calculator, also with numbers in it, as its own address has them, and to a comparison.</summary>
    [Theory]
    [InlineData("#calc-bill", true)]
    [InlineData("#calc.bill=v1;volume=2x", true)]
    [InlineData("#calc-other", false)]
    [InlineData("#calc.other=v1;volume=2x", false)]
    [InlineData("#calc.", false)]
    [InlineData("#compare-bill", false)]
    public async Task A_link_leads_to_a_calculator_that_is_there(string anchor, bool isThere)
    {
        using var site = new TestSite($"{Files}\n\n[See](../index.md{anchor})\n");
        var told = (await site.BuildAsync()).Diagnostics.Select(d => d.Rule.Code).Where(c => c == "CITE721");
        Assert.Equal(isThere ? [] : ["CITE721"], told);
    }

    [Fact]
    public async Task A_calculator_is_rendered_with_what_brings_it_to_life()
    {
        using var site = await new TestSite(Files).PublishAsync();
        var page = Html.Parse(site.Read("index.html"));
        var calculator = page.QuerySelector("article cost-calculator#calc-bill")!;
        Assert.Equal("$20.00", calculator.QuerySelector("output")!.TextContent);
        Assert.Equal("H3", calculator.QuerySelector("#calc-bill-title")!.TagName);
        Assert.Equal("models/bill.js", calculator.GetAttribute("data-model"));
        Assert.StartsWith("assets/calculator.", Scripts(page)[1], StringComparison.Ordinal);
        Assert.DoesNotContain(Scripts(page), s => s.StartsWith("models/", StringComparison.Ordinal));
        Assert.All(["models/bill.js", "models/cost-model.js"], m => Assert.NotEmpty(site.Read(m)));
        Assert.All(Scripts(page).Concat(Styles(page)), path => Assert.NotEmpty(site.Read(path)));
        Assert.Equal(
            ["assets/site", "assets/wide", "assets/print", "assets/calculator", "assets/home", "assets/citations"],
            Styles(page).Select(s => s[..s.IndexOf('.', StringComparison.Ordinal)]));
        using var json = JsonDocument.Parse(site.Read(calculator.GetAttribute("data-json")!));
        Assert.Equal("bill", json.RootElement.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Sources_the_page_lists_are_linked_there_and_others_where_they_are()
    {
        using var site = await new TestSite(Files).PublishAsync();
        Assert.Equal("#source-maker", Link("index.html", "price"));
        Assert.Equal("https://maker.example/manual", Link("guide/other.html", "price"));
        Assert.Equal("https://shop.example/", Link("index.html", "power"));

        string Link(string path, string row) => Html.Parse(site.Read(path)).QuerySelector($"[data-row={row}] a")!.GetAttribute("href")!;
    }

    [Fact]
    public async Task Options_say_what_they_set_in_the_order_of_the_module()
    {
        using var site = await new TestSite(Files).PublishAsync();
        var options = Html.Parse(site.Read("index.html")).QuerySelectorAll("[data-choice=card] option").ToDictionary(
            o => o.GetAttribute("value")!,
            o => o.GetAttribute("data-sets"));
        Assert.Equal("[100,[90,80,95]]", options["small"]);
        Assert.Equal("[200,190]", options["large"]);
        Assert.Contains("sets:[\"power\",\"heat\"]", site.Read("models/bill.js"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_are_relative_to_the_page_and_a_page_without_calculator_fetches_nothing_for_one()
    {
        using var site = await new TestSite(Files).PublishAsync();
        var page = Html.Parse(site.Read("guide/other.html"));
        Assert.Equal("../models/bill.js", page.QuerySelector("cost-calculator")!.GetAttribute("data-model"));
        Assert.Equal("H2", page.QuerySelector("#calc-bill-title")!.TagName);
        Assert.All(Scripts(page), path => Assert.StartsWith("../", path, StringComparison.Ordinal));
        var plain = Html.Parse(site.Read("guide/none.html"));
        Assert.StartsWith("../assets/site.", Assert.Single(Scripts(plain)), StringComparison.Ordinal);
        Assert.Equal(["site", "wide", "print"], Styles(plain).Select(s => Path.GetFileName(s).Split('.')[0]));
    }

    [Fact]
    public async Task A_site_without_calculators_publishes_no_script_but_those_of_citations_and_the_search()
    {
        using var site = await TestSite.Example().PublishAsync();
        Assert.Equal(
            ["check", "citations", "entries-0", "evidence", "index", "lens", "news", "search", "site", "spelling", "tables", "words-0"],
            Directory.EnumerateFiles(site.Output, "*.js", SearchOption.AllDirectories)
                .Select(f => Path.GetFileName(f).Split('.')[0])
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_comparison_shows_its_first_scenario_and_leads_to_the_calculator_as_that_sets_it()
    {
        using var site = await new TestSite(ComparedFiles).PublishAsync();
        var page = Html.Parse(site.Read("guide/compared.html"));
        var comparison = page.QuerySelector("article cost-comparison#compare-bill")!;
        Assert.Equal(["$80.00", "$40.00"], comparison.QuerySelectorAll("[data-result] output").Select(o => o.TextContent));
        Assert.Equal("other.html#calc.bill=v1;scenario=much", comparison.QuerySelector("[data-more]")!.GetAttribute("href"));
        Assert.Equal(["/assets/site", "/assets/comparison"], Scripts(page).Select(s => s.Split('.')[2]));
        Assert.EndsWith(
            "Comparison: Two ways (as a model: <../models/bill.json>)\n\n- Much: It costs $80.00. Nothing would change that.\n",
            site.Read("guide/compared.md").Split("\n## ")[0].TrimEnd() + "\n",
            StringComparison.Ordinal);
        using var cases = JsonDocument.Parse(site.Read("comparisons/bill.json"));
        Assert.Equal("$80.00", cases.RootElement.GetProperty("much")[1].GetProperty("bars")[0][0].GetString());
        using var model = JsonDocument.Parse(site.Read("models/bill.json"));
        Assert.Equal("Two ways", model.RootElement.GetProperty("comparison").GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_comparison_of_a_model_that_compares_nothing_says_what_to_declare()
    {
        using var site = new TestSite(Files.Replace("# None", "# None\n\n[comparison: bill]", StringComparison.Ordinal));
        var result = await site.BuildAsync();
        Assert.False(result.Succeeded);
        Assert.Contains(
            result.Diagnostics.Select(TestSite.Show),
            d => d.StartsWith("guide/none.md(3,14): CITE443: The model 'bill' does not say what it compares.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_calculator_twice_on_a_page_is_an_error()
    {
        using var site = new TestSite(Files.Replace(
            "[calculator: bill]\n-- guide/other",
            "[calculator: bill]\n\n[calculator: bill]\n-- guide/other",
            StringComparison.Ordinal));
        var result = await site.BuildAsync();
        Assert.False(result.Succeeded);
        Assert.StartsWith(
            "index.md(9,1): CITE015: The calculator 'bill' stands on this page already",
            Assert.Single(result.Diagnostics.Select(TestSite.Show), d => d.Contains("CITE015", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    private static string[] Scripts(IParentNode page) => [.. page.QuerySelectorAll("script[src]").Select(s => s.GetAttribute("src")!)];

    private static string[] Styles(IParentNode page) =>
        [.. page.QuerySelectorAll("link[rel=stylesheet]").Select(s => s.GetAttribute("href")!)];
}
