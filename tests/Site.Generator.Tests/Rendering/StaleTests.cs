using Site.Generator.Tests.Sites;

namespace Site.Generator.Tests.Rendering;

/// <summary>
/// Beside a number that is past its date stands since when, and above the text what would turn the answers that rest on it.
/// </summary>
public sealed class StaleTests
{
    private const string Files = """
        -- _sources/old.yml --
        old:
          title: A price list
          url: https://old.example/prices
          publisher: Old
          kind: primary
          date: 2026-01-01
          volatility: volatile
          quotes: { rent: "from $3 an hour" }
        -- _facts/prices.yml --
        facts:
          rent: { label: Rent, value: 3 USD/h, source: old#rent, note: the least }
        -- _models/rent.yml --
        title: Does renting pay?
        version: "1"
        inputs:
          rent: { label: Rent of a card, unit: USD/h, fact: rent }
          bill: { label: Bill, unit: USD/h, default: 20, assumption: a guess }
        results:
          saved: { label: Saved, unit: USD/h, formula: bill - rent, format: USD2 }
        verdict:
          - { when: saved > 0, say: "Renting pays." }
          - { say: "It does not pay." }
        -- index.md --
        # Home

        It costs $3 [cite: @old#rent]. It costs [fact: rent], which saves [calc: rent.saved] and [calc: rent.saved(bill=4)].
        It is [20][assume: a guess · review 2026-01-01] at a host.
        """;

    [Fact]
    public async Task Each_says_since_when_but_an_assumption()
    {
        using var site = await new TestSite(Files).PublishAsync();
        var page = Html.Parse(site.Read("index.html"));
        var stale = page.QuerySelectorAll("[data-stale]").ToList();
        Assert.Equal(4, stale.Count);
        Assert.All(stale, s => Assert.Equal("stale since 2026-04-01", s.TextContent));
        Assert.All(stale, s => Assert.NotNull(page.GetElementById(s.GetAttribute("data-stale")!)));
        Assert.DoesNotContain("stale since", site.Read("index.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_turn_the_answer_is_said_of_the_published_case()
    {
        using var site = await new TestSite(Files).PublishAsync();
        var margin = Assert.Single(Html.Parse(site.Read("index.html")).QuerySelectorAll(".margins li"));
        Assert.Equal("Does renting pay?: another answer once “Rent of a card” rises by a factor of 7", margin.TextContent);
    }

    [Fact]
    public async Task Nothing_is_said_of_what_is_fresh()
    {
        using var site = await new TestSite(Files.Replace("2026-01-01", "2026-11-01", StringComparison.Ordinal)).PublishAsync();
        Assert.DoesNotContain("data-stale", site.Read("index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("margins", site.Read("index.html"), StringComparison.Ordinal);
    }
}
