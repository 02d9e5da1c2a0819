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
    public async Task A_page_lists_the_pages_of_its_section_by_their_short_titles_and_the_other_sections()
    {
        using var site = await new TestSite(Files).PublishAsync();
        Assert.Equal(
            [
                "Home index.html", "Folder folder/plain.html", "Money price.html", "Cost price.html *", "Rent folder/rent.html",
                "Everything else about.html",
            ],
            List(site, "price.html"));
        Assert.Equal(
            ["Home index.html *", "Folder folder/plain.html", "Money price.html", "Everything else about.html"],
            List(site, "index.html"));
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
