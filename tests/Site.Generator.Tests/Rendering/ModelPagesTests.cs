using Site.Generator.Tests.Sites;

namespace Site.Generator.Tests.Rendering;

/// <summary>A model has a page for people, and each number of it that a page shows leads to its sum.</summary>
public sealed class ModelPagesTests
{
    private const string Files = $$"""
        -- _sources/maker.yml --
        {{TestSite.Source}}
        -- _facts/prices.yml --
        facts:
          price: { label: Price, value: 2 USD/Mtok, source: maker#one, note: an example }
        -- _models/bill.yml --
        title: The bill
        version: "1"
        inputs:
          volume: { label: Tokens a month, unit: Mtok/month, default: 10, low: 5, high: 20, assumption: an example, min: 0, max: 100000 }
          price: { label: Price, unit: USD/Mtok, fact: price }
        results:
          cost: { label: Cost a month, unit: USD/month, formula: volume * price, format: USD2 }
        scenarios:
          busy: { title: A busy month, set: { volume: 100 } }
        -- index.md --
        # Home

        It costs [calc: bill.cost], or [calc: bill.cost(scenario=busy)], and again [calc: bill.cost].

        [calculator: bill]
        """;

    [Fact]
    public async Task A_computed_number_leads_to_its_sum()
    {
        using var site = await new TestSite(Files).PublishAsync();
        var marked = Html.Parse(site.Read("index.html")).QuerySelectorAll("#manifest [data-sum]");
        var links = marked.Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(3, links.Count);
        Assert.Equal(links[0], links[2]);
        var sums = Html.Parse(site.Read("models/bill.sums.html"));
        Assert.Equal(2, sums.QuerySelectorAll(".sum").Length);
        var busy = sums.GetElementById(links[1][(links[1].IndexOf('#', StringComparison.Ordinal) + 1)..])!;
        Assert.Equal(
            "Cost a month $200.00 = Tokens a month 100 million tokens a month × Price $2 per million tokens",
            busy.QuerySelector("p")!.TextContent);
        Assert.Contains("Set by the case “A busy month”", busy.TextContent, StringComparison.Ordinal);
        Assert.Contains("https://maker.example/manual", busy.QuerySelectorAll("li a").Select(a => a.GetAttribute("href")));
        Assert.Equal("../index.html#calc.bill=v1;scenario=busy", busy.QuerySelector("p:last-child a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_page_of_a_model_says_what_goes_in_how_and_what_comes_out()
    {
        using var site = await new TestSite(Files).PublishAsync();
        var page = Html.Parse(site.Read("models/bill.html"));
        Assert.Equal("The bill", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(
            "Tokens a month10 million tokens a month (likely 5 to 20)Assumed: an example",
            page.GetElementById("i-volume")!.TextContent);
        Assert.StartsWith("Tokens a month × Price\n", page.QuerySelector("#f-cost + dd")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["$20.00", "$200.00"], page.QuerySelectorAll("tbody tr:first-child td").Take(2).Select(c => c.TextContent));
        Assert.All(page.QuerySelectorAll("a[href^='#']"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
    }

    [Theory]
    [InlineData("models/bill.html")]
    [InlineData("models/bill.sums.html")]
    public async Task It_has_the_menu_of_the_site(string path)
    {
        using var site = await new TestSite(Files + "\n-- folder/other.md --\n# Other\n").PublishAsync();
        var menu = Html.Parse(site.Read(path)).QuerySelectorAll("nav.side a").ToList();
        Assert.Equal(["../index.html", "../folder/other.html", "../folder/other.html"], menu.Select(a => a.GetAttribute("href")));
        Assert.DoesNotContain(menu, a => a.HasAttribute("aria-current"));
    }

    /// <summary>A menu that grew with the site would make all pages together grow with its square.</summary>
    [Fact]
    public async Task In_a_large_site_its_menu_names_the_sections_alone()
    {
        var pages = string.Concat(Enumerable.Range(100, 300).Select(i => $"-- many/p{i}.md --\n# P{i}\n"));
        using var site = await new TestSite(Files + "\n" + pages).PublishAsync();
        var menu = Html.Parse(site.Read("models/bill.html")).QuerySelectorAll("nav.side a");
        Assert.Equal(["../index.html", "../many/p100.html"], menu.Select(a => a.GetAttribute("href")));
    }
}
