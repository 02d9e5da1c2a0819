using System.Text.Json;
using Site.Generator.Tests.Sites;

namespace Site.Generator.Tests.Navigation;

/// <summary>How a page is listed: under the section it names, or else its folder; by its short title where it has one.</summary>
public sealed class SectionTests
{
    private const string Files = """
        -- index.md --
        # Home
        -- price.md --
        ---
        title: What does it cost, all in all?
        short-title: Cost
        section: Money
        order: 20
        ---
        Text.
        -- folder/rent.md --
        ---
        title: Rent
        section: Money
        order: 30
        ---
        Text.
        -- folder/plain.md --
        ---
        title: Plain
        order: 5
        ---
        Text.
        -- about.md --
        ---
        title: About
        section: Everything else
        order: 40
        ---
        Text.
        """;

    [Fact]
    public async Task A_page_lists_all_pages_by_section_and_by_their_short_titles()
    {
        using var site = await new TestSite(Files).PublishAsync();
        Assert.Equal(
            [
                "Home index.html", "Folder folder/plain.html", "Plain folder/plain.html", "Money price.html", "Cost price.html *",
                "Rent folder/rent.html", "Everything else about.html", "About about.html",
            ],
            List(site, "price.html"));
        Assert.Equal(
            [
                "Home index.html *", "Folder folder/plain.html", "Plain folder/plain.html", "Money price.html", "Cost price.html",
                "Rent folder/rent.html", "Everything else about.html", "About about.html",
            ],
            List(site, "index.html"));
    }

    /// <summary>A menu that grew with the site would make all pages together grow with its square.</summary>
    [Fact]
    public async Task A_page_of_a_large_site_lists_its_section_and_of_a_long_section_what_is_around_it()
    {
        var pages = Enumerable.Range(100, 300).Select(i => $"-- many/p{i}.md --\n---\ntitle: P{i}\norder: {i}\n---\nText.\n");
        using var site = await new TestSite(Files + "\n" + string.Concat(pages)).PublishAsync();
        var listed = List(site, "many/p250.html").ToList();
        Assert.InRange(listed.Count, 200, 210);
        Assert.Contains("P250 p250.html *", listed);
        Assert.Contains("P349 p349.html", listed);
        Assert.DoesNotContain("P399 p399.html", listed);
        Assert.DoesNotContain("Cost ../price.html", listed);
        Assert.Contains("Money ../price.html", listed);
    }

    [Fact]
    public async Task A_page_says_what_it_stands_below_to_people_and_to_machines()
    {
        using var site = await new TestSite("-- site.yml --\nurl: https://example.org\n" + Files).PublishAsync();
        var page = Html.Parse(site.Read("folder/rent.html"));
        Assert.Equal(["../index.html", "../price.html"], page.QuerySelectorAll(".trail a").Select(a => a.GetAttribute("href")));
        using var json = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal(
            ["https://example.org/index.html", "https://example.org/price.html", "https://example.org/folder/rent.html"],
            json.RootElement.GetProperty("itemListElement").EnumerateArray().Select(e => e.GetProperty("item").GetString()));
        Assert.Empty(Html.Parse(site.Read("index.html")).QuerySelectorAll(".trail, script[type='application/ld+json']"));
    }

    [Fact]
    public async Task The_page_itself_and_its_neighbours_go_by_their_full_titles()
    {
        using var site = await new TestSite(Files).PublishAsync();
        Assert.Equal("What does it cost, all in all?", Html.Parse(site.Read("price.html")).QuerySelector("h1")!.TextContent);
        Assert.Contains(
            "What does it cost, all in all?",
            Html.Parse(site.Read("folder/rent.html")).QuerySelector("a[rel=prev]")!.TextContent,
            StringComparison.Ordinal);
    }

    private static IEnumerable<string> List(TestSite site, string path) => Html.Parse(site.Read(path))
        .QuerySelectorAll("nav.side a")
        .Select(a => $"{a.TextContent} {a.GetAttribute("href")}{(a.HasAttribute("aria-current") ? " *" : "")}");
}
