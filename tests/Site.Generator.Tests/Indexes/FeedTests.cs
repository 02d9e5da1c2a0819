using System.Xml.Linq;
using Site.Generator.Tests.Sites;
using Site.Text.Diagnostics;

namespace Site.Generator.Tests.Indexes;

/// <summary>What the update logs of the pages say, for feed readers.</summary>
public sealed class FeedTests
{
    private const string Files = """
        -- site.yml --
        title: Lamps & more
        url: https://lamps.example/
        edit: https://code.example/edit/main/input
        -- index.md --
        ---
        updates:
          - { date: 2026-11-03, text: "A <new> price.", changes: [one, two] }
          - { date: 2026-10-01, text: First. }
        ---
        # Home
        -- guide/other.md --
        ---
        updates: [{ date: 2026-11-20, text: Rewritten. }]
        ---
        # Other
        """;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task The_newest_changes_of_all_pages_come_first_under_addresses_that_stay()
    {
        using var site = await new TestSite(Files).PublishAsync();
        var feed = XDocument.Parse(site.Read("feed.xml")).Root!;
        Assert.Equal(("Lamps & more", "2026-11-20T00:00:00Z"), (Text(feed, "title"), Text(feed, "updated")));
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(
            ["https://lamps.example/guide/other.html#update-1", "https://lamps.example/#update-2", "https://lamps.example/#update-1"],
            entries.Select(e => Text(e, "id")));
        Assert.Equal("A <new> price.\n- one\n- two", Text(entries[1], "content"));
        var page = Html.Parse(site.Read("guide/other.html"));
        Assert.Equal("../feed.xml", page.QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href"));
        Assert.Equal(
            "https://code.example/edit/main/input/guide/other.md",
            page.QuerySelectorAll("footer a").Single(a => a.TextContent == "Edit this page").GetAttribute("href"));

        static string Text(XElement element, string name) => element.Element(Atom + name)!.Value;
    }

    [Fact]
    public async Task What_no_document_of_xml_may_hold_is_replaced()
    {
        using var site = await new TestSite(
            Files.Replace("title: Lamps & more", "title: \"Lamps\\x01 \\uFFFF\\U0001F4A1\"", StringComparison.Ordinal)).PublishAsync();
        var feed = XDocument.Parse(site.Read("feed.xml")).Root!;
        Assert.Equal("Lamps\uFFFD \uFFFD\U0001F4A1", feed.Element(Atom + "title")!.Value);
    }

    [Theory]
    [InlineData("url: https://lamps.example/", "")]
    [InlineData("updates:", "draft-updates:")]
    public async Task A_site_that_knows_no_address_or_no_change_has_none(string without, string with)
    {
        using var site = await new TestSite(
            Files.Replace("updates: [{ date: 2026-11-20, text: Rewritten. }]", "order: 2", StringComparison.Ordinal)
                .Replace(without, with, StringComparison.Ordinal)).PublishAsync();
        Assert.False(File.Exists(Path.Combine(site.Output, "feed.xml")));
    }

    /// <summary>Whoever checks the site holds its feed to the updates of its pages, so a feed of other words cannot stand there.</summary>
    [Fact]
    public async Task A_feed_of_the_authors_own_is_left_out_with_a_word_where_pages_have_updates()
    {
        using var site = new TestSite(Files + "\n-- feed.xml --\n<mine/>\n");
        var result = await site.BuildAsync();
        Assert.Equal(Rules.Pages.FileReplaced, Assert.Single(result.Diagnostics, d => d.Location?.File == "feed.xml").Rule);
        Assert.DoesNotContain("<mine/>", site.Read("feed.xml"), StringComparison.Ordinal);
        Assert.NotNull(Html.Parse(site.Read("index.html")).QuerySelector("link[type='application/atom+xml']"));
    }

    [Fact]
    public async Task A_feed_of_the_authors_own_is_kept_where_no_page_has_updates()
    {
        var files = Files.Replace("updates:", "draft-updates:", StringComparison.Ordinal);
        using var site = await new TestSite(files + "\n-- feed.xml --\n<mine/>\n").PublishAsync();
        Assert.StartsWith("<mine/>", site.Read("feed.xml"), StringComparison.Ordinal);
        Assert.Null(Html.Parse(site.Read("index.html")).QuerySelector("link[type='application/atom+xml']"));
    }
}
