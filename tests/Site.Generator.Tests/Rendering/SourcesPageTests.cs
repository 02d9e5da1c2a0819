using Site.Generator.Tests.Sites;

namespace Site.Generator.Tests.Rendering;

/// <summary>A site says in one place what it rests on, and hands its tables of facts to spreadsheets.</summary>
public sealed class SourcesPageTests
{
    private const string Files = $$"""
        -- _sources/maker.yml --
        {{TestSite.Source}}
        -- _facts/prices.yml --
        tables:
          cards:
            label: Cards
            source: maker#one
            columns: { power: { label: "Power, at most", unit: W }, price: { label: Price, unit: USD } }
            rows:
              small: { label: "=Small card", power: { value: 100, note: so it is }, price: { value: 5, low: 4, high: 6, note: so it is } }
        -- index.md --
        # Home

        It takes [fact: small.power].
        """;

    [Fact]
    public async Task Every_source_is_listed_with_its_state_and_the_pages_that_rest_on_it()
    {
        using var site = await new TestSite(Files).PublishAsync();
        var page = Html.Parse(site.Read("sources.html"));
        var row = page.GetElementById("maker")!;
        Assert.Equal(
            ["sources/maker.html", "https://maker.example/manual"],
            row.QuerySelectorAll("th a").Select(a => a.GetAttribute("href")));
        Assert.Equal("index.html#source-maker", row.QuerySelector("td:last-child a")!.GetAttribute("href"));
        var footer = Html.Parse(site.Read("index.html")).QuerySelector("footer")!;
        Assert.NotNull(footer.QuerySelector("a[href='sources.html']"));
    }

    [Fact]
    public async Task A_table_of_facts_is_a_file_for_spreadsheets_that_no_cell_of_which_is_a_formula()
    {
        using var site = await new TestSite(Files).PublishAsync();
        var lines = site.Read("facts/cards.csv").Split("\r\n");
        Assert.Equal("row,column,value,unit,low,high,conditions,date,confidence,source,address,fact", lines[0]);
        Assert.StartsWith(" =Small card,\"Power, at most\",100,W,,,,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith(" =Small card,Price,5,USD,4,6,,", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(",small.price", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_has_a_page_of_what_it_says_and_of_all_that_rests_on_it()
    {
        using var site = await new TestSite(Files + """

            -- guide/more.md --
            # More

            It lasts [cite: @maker#one]. It is large [cite: https://elsewhere.example/page].
            """).PublishAsync();
        var page = Html.Parse(site.Read("sources/maker.html"));
        Assert.Equal("The manual", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("exactly one", page.QuerySelector("blockquote")!.TextContent);
        var claims = page.QuerySelectorAll("main li a").Select(a => a.GetAttribute("href")!.Split('#')[0]);
        Assert.Equal(["../guide/more.html", "../index.html"], claims.Order(StringComparer.Ordinal));
        Assert.Equal(["=Small card: Power, at most", "=Small card: Price"], page.QuerySelectorAll("tbody th").Select(h => h.TextContent));
        var entry = Html.Parse(site.Read("guide/more.html")).GetElementById("source-maker")!;
        Assert.NotNull(entry.QuerySelector("a[href='../sources/maker.html']"));
        Assert.Single(Directory.GetFiles(Path.Combine(site.Output, "sources"), "*.html"));
    }

    [Fact]
    public async Task A_site_with_pages_of_its_own_in_that_folder_has_no_pages_of_sources()
    {
        using var site = await new TestSite(Files + "\n-- sources/how.md --\n# How we read\n").PublishAsync();
        Assert.False(File.Exists(Path.Combine(site.Output, "sources", "maker.html")));
        Assert.DoesNotContain("sources/maker.html", site.Read("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_with_a_page_of_its_own_at_that_address_keeps_it()
    {
        using var site = await new TestSite(Files + "\n-- sources.md --\n# Our sources\n").PublishAsync();
        Assert.Equal("Our sources", Html.Parse(site.Read("sources.html")).QuerySelector("h1")!.TextContent);
    }
}
