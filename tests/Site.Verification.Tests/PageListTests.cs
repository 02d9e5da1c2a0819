using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests;

/// <summary>Linkset and sitemaps say of the pages what the index says.</summary>
public sealed class PageListTests
{
    private const string Base = "https://example.org/guide/";

    private const string Pages = """
        -- index.md --
        # Home
        -- größe/a&b.md --
        # A and B
        -- c.md --
        # C
        """;

    [Fact]
    public async Task Those_of_a_build_are_right_also_below_a_path_and_with_names_of_any_letters()
    {
        using var site = await PublishedTestSite.OfAsync(Pages, Base);
        Assert.Contains("/gr%C3%B6%C3%9Fe/a", site.Read("sitemap.xml"), StringComparison.Ordinal);
        Assert.Empty((await site.VerifyAsync()).Diagnostics);
    }

    [Theory]
    [InlineData("linkset.json", "c.html", "index.html", "It has not each page of cite-index.json once")]
    [InlineData("linkset.json", "c.cite.json", "index.cite.json", "see 'c.html, index.cite.json, c.md'")]
    [InlineData("linkset.json", "\"anchor\": \"c.html\"", "\"anchor\": \"d.html\"", "see 'd.html, c.cite.json, c.md'")]
    [InlineData("linkset.json", "\"linkset\"", "\"links\"", "It cannot be read")]
    [InlineData("sitemap.xml", Base + "c.html", "https://elsewhere.example/c.html", "see 'https://elsewhere.example/c.html'")]
    [InlineData("sitemap.xml", Base + "c.html", Base + "index.html", "see 'index.html'")]
    [InlineData("sitemap-cite.xml", "c.cite.json", "index.cite.json", "see 'index.cite.json'")]
    [InlineData("sitemap-cite.xml", "<url>", "<url", "It cannot be read")]
    [InlineData("sitemap.xml", "urlset", "urls", "It cannot be read: its root is 'urls'.")]
    public async Task One_that_says_something_else_is_told(string file, string good, string forged, string expected)
    {
        using var site = await PublishedTestSite.OfAsync(Pages, Base);
        site.Forge(file, good, forged);
        var problem = Assert.Single((await site.VerifyAsync()).Diagnostics);
        Assert.Equal((file, "CITE659"), (problem.Location?.File, problem.Rule.Code));
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sitemap.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><urlset/>")]
    [InlineData("sitemap.xml", "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>")]
    [InlineData("sitemap.xml", "")]
    [InlineData("linkset.json", "{\"linkset\":[]}")]
    [InlineData("linkset.json", "[]")]
    public async Task One_with_any_other_bytes_is_told(string file, string content)
    {
        using var site = await PublishedTestSite.OfAsync(Pages, Base);
        site.ForgeBytes(file, System.Text.Encoding.UTF8.GetBytes(content));
        Assert.Equal(["CITE659"], (await site.VerifyAsync()).Diagnostics.Select(d => d.Rule.Code));
    }

    [Fact]
    public async Task Pieces_are_put_together_and_each_page_stands_in_its_own()
    {
        var way = string.Concat(Enumerable.Repeat(new string('x', 200) + '/', 5));
        var pages = string.Join('\n', Enumerable.Range(0, 320).Select(i => $"-- {way}{i}.md --\n# Page {i}"));
        using var site = await PublishedTestSite.OfAsync("-- index.md --\n# Home\n" + pages, Base);
        Assert.True(File.Exists(site.PathOf("linkset-1.json")));
        Assert.Empty((await site.VerifyAsync()).Diagnostics.Select(d => d.Message));

        var (first, second) = (site.ReadBytes("linkset-0.json"), site.ReadBytes("linkset-1.json"));
        site.ForgeBytes("linkset-0.json", second);
        site.ForgeBytes("linkset-1.json", first);
        var said = (await site.VerifyAsync()).Diagnostics.Select(d => $"{d.Location?.File} {d.Rule.Code}");
        Assert.Equal(["linkset-0.json CITE659", "linkset-1.json CITE659"], said.Order(StringComparer.Ordinal));
    }
}
