using System.Text.Json;
using Site.Generator.Tests.Sites;

namespace Site.Generator.Tests.Rendering;

/// <summary>What others show of a site: its mark, and a picture beside links to its pages.</summary>
public sealed class CardTests
{
    private const string Base = "https://example.org/base/";

    private const string Files = """
        -- index.md --
        # Home

        Text.
        -- guide/more.md --
        # More

        Text.
        """;

    [Fact]
    public async Task The_first_page_has_a_card_at_an_absolute_address()
    {
        using var site = await new TestSite(Files).PublishAsync(Base);
        var image = Image(site, "index.html")!;
        Assert.StartsWith(Base + "assets/card.", image, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(site.Output, image[Base.Length..])));
        Assert.Null(Image(site, "guide/more.html"));
    }

    [Fact]
    public async Task The_settings_name_the_pages_with_a_card()
    {
        using var site = await new TestSite(Files + "\n-- site.yml --\ntitle: Site\ncards: [guide/more.md]\n").PublishAsync(Base);
        Assert.Null(Image(site, "index.html"));
        Assert.NotNull(Image(site, "guide/more.html"));
    }

    [Fact]
    public async Task A_card_of_what_is_no_page_is_told()
    {
        using var site = new TestSite(Files + "\n-- site.yml --\ntitle: Site\ncards: [guide/less.md]\n");
        var result = await site.BuildAsync();
        Assert.Contains(result.Diagnostics, d => d.Message == "'guide/less.md' is no page, so there is nothing to draw a card of.");
    }

    [Fact]
    public async Task Without_an_address_there_are_no_cards()
    {
        using var site = await new TestSite(Files).PublishAsync();
        Assert.Null(Image(site, "index.html"));
        Assert.Empty(Directory.GetFiles(Path.Combine(site.Output, "assets"), "card*"));
    }

    [Fact]
    public async Task Every_page_leads_to_the_mark_and_to_what_the_site_is_called()
    {
        using var site = await new TestSite(Files + "\n-- site.yml --\ntitle: The site\n").PublishAsync();
        var page = Html.Parse(site.Read("guide/more.html"));
        var manifest = page.QuerySelector("link[rel=manifest]")!.GetAttribute("href")!;
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(site.Output, "guide", manifest)));
        Assert.Equal("The site", json.RootElement.GetProperty("name").GetString());
        Assert.Equal(
            ["any", "192x192", "512x512"],
            json.RootElement.GetProperty("icons").EnumerateArray().Select(i => i.GetProperty("sizes").GetString()!));
        Assert.All(
            json.RootElement.GetProperty("icons").EnumerateArray(),
            i => Assert.True(File.Exists(Path.Combine(site.Output, i.GetProperty("src").GetString()!))));
    }

    [Fact]
    public async Task A_manifest_of_the_author_is_kept()
    {
        using var site = await new TestSite(Files + "\n-- manifest.webmanifest --\n{}\n").PublishAsync();
        Assert.StartsWith("{}", site.Read("manifest.webmanifest"), StringComparison.Ordinal);
    }

    private static string? Image(TestSite site, string page) =>
        Html.Parse(site.Read(page)).QuerySelector("meta[property='og:image']")?.GetAttribute("content");
}
