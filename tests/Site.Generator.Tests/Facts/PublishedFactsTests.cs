using System.Text.Json.Nodes;
using Site.Citations.Claims;
using Site.Citations.Locks;
using Site.Citations.Sources;
using Site.CostModel.Facts;
using Site.Generator.Facts;
using Site.Generator.Tests.Sites;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Generator.Tests.Facts;

public sealed class PublishedFactsTests
{
    private const string Site = $$"""
        -- _sources/maker.yml --
        {{TestSite.Source}}
        -- _facts/lamps.yml --
        facts:
          lamp-power: { label: Power of the lamp, value: 8 W, source: maker, quote: uses 8 W, conditions: at noon }
          lamp-price: { label: Price of the lamp, value: 20 EUR, low: 15, high: 30, source: maker#one, relation: about, note: A guess. }
        -- _models/light.yml --
        title: What does it cost?
        version: "1.0"
        inputs:
          price: { label: Price, unit: EUR, fact: lamp-price }
        results:
          two: { label: Two lamps, unit: EUR, formula: 2 * price, format: EUR0 }
        -- index.md --
        # Home

        A lamp has [fact: lamp-power]; two cost [calc: light.two].
        """;

    [Fact]
    public async Task Each_fact_is_published_once_with_what_it_rests_on()
    {
        using var site = await new TestSite(Site).PublishAsync();
        var facts = JsonNode.Parse(File.ReadAllText(Path.Combine(site.Output, "facts.json")))!;
        Assert.Equal(["lamp-power", "lamp-price"], facts["facts"]!.AsArray().Select(f => (string?)f!["id"]));
        Assert.Equal(["maker"], facts["sources"]!.AsArray().Select(s => (string?)s!["id"]));
        var power = facts["facts"]![0]!;
        Assert.Equal(("8", "W", "8 W"), ((string?)power["value"], (string?)power["unit"], (string?)power["text"]));
        Assert.Equal("uses 8 W", (string?)power["evidence"]![0]!["quote"]);
        Assert.Equal("at noon", (string?)power["evidence"]![0]!["conditions"]);
        Assert.Null(power["evidence"]![0]!["date"]);
        Assert.Equal("[[2026,11,1]]", facts["sources"]![0]!["issued"]!["date-parts"]!.ToJsonString());
        Assert.Equal(("about", "15", "30"), ((string?)facts["facts"]![1]!["relation"], (string?)facts["facts"]![1]!["low"],
            (string?)facts["facts"]![1]!["high"]));
    }

    [Fact]
    public async Task A_twin_names_the_facts_that_it_shows_and_computes_with()
    {
        using var site = await new TestSite(Site).PublishAsync();
        var twin = JsonNode.Parse(File.ReadAllText(Path.Combine(site.Output, "index.cite.json")))!;
        Assert.Equal(["facts.json"], twin["facts"]!.AsArray().Select(f => (string?)f!["url"]));
        Assert.Equal("lamp-power", (string?)twin["claims"]![0]!["fact"]);
        var model = JsonNode.Parse(File.ReadAllText(Path.Combine(site.Output, (string)twin["models"]![0]!["url"]!)))!;
        var price = model["inputs"]!.AsArray().Single(i => (string?)i!["name"] == "price")!;
        Assert.Equal(("lamp-price", "15", "30"), ((string?)price["origin"]!["fact"], (string?)price["low"], (string?)price["high"]));
    }

    [Fact]
    public async Task A_format_that_shows_nothing_of_a_fact_is_refused()
    {
        const string Two = "[fact: lamp-power \u00B7 kW1] or [fact: lamp-power \u00B7 kW3]";
        using var site = new TestSite(Site.Replace("[fact: lamp-power]", Two, StringComparison.Ordinal));
        var error = Assert.Single((await site.BuildAsync()).Diagnostics, d => d.Rule.Severity == Severity.Error);
        Assert.Equal(("CITE438", "'kW1' shows 8 W as 0.0 kW."), (error.Rule.Code, error.Message));
        Assert.Equal(32, error.Location!.Value.Column);
    }

    [Fact]
    public async Task A_site_without_facts_publishes_no_file_of_them()
    {
        using var site = await TestSite.Example().PublishAsync();
        Assert.Empty(Directory.GetFiles(site.Output, "facts*"));
        Assert.DoesNotContain("\"facts\"", File.ReadAllText(Path.Combine(site.Output, "index.cite.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_that_would_make_a_file_too_large_go_on_in_the_next()
    {
        var bag = new DiagnosticBag();
        var asOf = TestSite.AsOf;
        var sources = SourceLibrary.Load([new InputText("s.yml", TestSite.Source)], asOf, bag);
        var lines = Enumerable.Range(10, 20).Select(i => $"  f{i}: {{ label: F, value: {i} W, source: maker }}\n");
        var yaml = "facts:\n" + string.Concat(lines);
        var facts = FactSet.Load([new InputText("f.yml", yaml)], asOf, bag);
        var resolver = new ClaimResolver(sources, EvidenceLock.Empty, asOf);
        var published = PublishedFacts.Of(facts, resolver, [], "https://example.org/", asOf, splitAbove: 2000);
        var files = published.Files[..^1];
        Assert.True(files.Length > 2);
        Assert.All(files, f => Assert.InRange(f.Content.Length, 500, 2500));
        Assert.Equal(["facts.json", "facts-2.json", "facts-3.json"], files.Take(3).Select(f => f.Path.Value));
        var ids = files.SelectMany(f => JsonNode.Parse(f.Content)!["facts"]!.AsArray().Select(x => (string?)x!["id"])).ToList();
        Assert.Equal(facts.Facts.Select(f => f.Id), ids);
        Assert.All(files, f => Assert.Single(JsonNode.Parse(f.Content)!["sources"]!.AsArray()));
        Assert.Equal([files[0], files[^1]], published.FilesOf(["f29", "nothing", "f10", "f11"]));
        Assert.Equal("facts.schema.json", published.Files[^1].Path.Value);
    }
}
