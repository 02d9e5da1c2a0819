using Site.Generator.Tests.Sites;

namespace Site.Generator.Tests.Rendering;

/// <summary>A site lists every price it knows in one table, and as a file for spreadsheets.</summary>
public sealed class PricesPageTests
{
    private const string Files = $$"""
        -- _sources/maker.yml --
        {{TestSite.Source}}
        -- _facts/prices.yml --
        facts:
          wage: { label: An hour of work, value: 40 GBP/h, source: maker#one, note: so it is }
          length: { label: Length, value: 4 m, source: maker#one, note: so it is }
        tables:
          cards:
            label: Cards
            source: maker#one
            columns: { power: { label: Power, unit: W }, price: { label: Price, unit: USD } }
            rows:
              small:
                label: Small card
                power: { value: 100, note: so it is }
                price: { value: 5, relation: at-least, until: 2020-01-01, conditions: "ten, or more", note: so it is }
        -- index.md --
        # Home

        It costs [fact: wage] at [the price](all-prices.html).
        """;

    [Fact]
    public async Task Every_price_is_a_row_with_its_terms_and_nothing_else_is()
    {
        using var site = await new TestSite(Files).PublishAsync();
        var page = Html.Parse(site.Read("all-prices.html"));
        var rows = page.QuerySelectorAll("table[data-sortable] [data-fact]").ToList();
        Assert.Equal(["small.price", "wage"], rows.Select(r => r.GetAttribute("data-fact")));
        Assert.Equal(
            ["Small card", "$5", "Price (Cards)", "at least; ten, or more"],
            rows[0].Children.Take(4).Select(c => c.TextContent.Trim()));
        Assert.Equal("2020-01-01 (over)", rows[0].Children[5].TextContent.Trim());
        var link = rows[0].QuerySelector("td:last-child a")!.GetAttribute("href");
        Assert.StartsWith("https://maker.example/", link, StringComparison.Ordinal);
        var lines = site.Read("all-prices.csv").Split("\r\n");
        const string Row = "Small card,Price (Cards),5,USD,,,\"ten, or more; to be had until 2020-01-01\",";
        Assert.StartsWith(Row, lines[1], StringComparison.Ordinal);
        Assert.StartsWith("An hour of work,,40,GBP/h,", lines[2], StringComparison.Ordinal);
        Assert.NotNull(Html.Parse(site.Read("index.html")).QuerySelector("footer a[href='all-prices.html']"));
    }

    [Fact]
    public async Task A_site_without_prices_or_with_a_page_of_its_own_there_has_no_such_page()
    {
        using var without = await new TestSite("-- index.md --\n# Home\n").PublishAsync();
        Assert.False(File.Exists(Path.Combine(without.Output, "all-prices.html")));
        using var own = await new TestSite(Files + "\n-- all-prices.md --\n# Mine\n").PublishAsync();
        Assert.Contains("Mine", own.Read("all-prices.html"), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(own.Output, "all-prices.csv")));
    }
}
