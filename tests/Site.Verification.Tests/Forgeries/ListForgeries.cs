using System.Text.RegularExpressions;

namespace Site.Verification.Tests.Forgeries;

/// <summary>
/// Forged lists beside the pages: the feed, sitemaps, headers, tables for spreadsheets, and what two files say of one thing.
/// </summary>
internal static partial class ListForgeries
{
    private const string Listed = "CITE659";
    private const string NotTheFact = "CITE640";

    public static IReadOnlyList<Forgery> All { get; } =
    [
        InFeed("an update in the feed that says the opposite", "Measured anew.", "Not measured at all."),
        InFeed("a change in the feed", "- The height", "- The depth"),
        InFeed("the day of an update in the feed", "<updated>2026-11-02", "<updated>2026-11-01"),
        InFeed("the page of an update in the feed", "<title>Home", "<title>House"),
        InFeed("where an entry of the feed leads", "href=\"https://example.org/base/#updates", "href=\"https://evil.example/#updates"),
        InFeed("an update that no page has, in the feed", "#update-1</id>", "#update-2</id>"),
        InFeed("words beside the update in the feed", "<content>", "<summary>Retracted.</summary><content>"),
        InFeed("who wrote the feed", "<name>Lamps", "<name>Maker"),
        new("an update that the feed has no more", Listed, Where.Feed, (site, _, _) =>
            site.Files["feed.xml"] = LastEntry().Replace(site.Files["feed.xml"], "")) { BrokenRule = "I10" },
        InFile("the day of a page in the sitemap", Where.Sitemap, "sitemap.xml", "<lastmod>2026", "<lastmod>2019", "I8"),
        InFile("the day of a twin in its sitemap", Where.TwinSitemap, "sitemap-cite.xml", "<lastmod>2026", "<lastmod>2036", "I8"),
        InHeaders("a server that links a page to another's twin", "</base/index.cite.json>", "</base/guide/gr%C3%B6%C3%9Fe.cite.json>"),
        InHeaders("a server that links a page to Markdown elsewhere", "</base/index.md>", "<https://evil.example/index.md>"),
        InHeaders("a server that leads readers away", "  Referrer-Policy: ", "  Refresh: 0; url=https://evil.example/\n  Server: "),
        InTable("a value in a table of facts", ",Price,2,", ",Price,0.2,"),
        InTable("an end of a range in a table of facts", ",1,3,", ",1,9,"),
        InTable("conditions in a table of facts", "by the dozen", "for everybody"),
        InTable("the date of a fact in a table", "2026-11-02", "2026-11-28"),
        InTable("the confidence of a fact in a table", ",low,", ",high,"),
        InTable("the source of a fact in a table", "Prices of lamps", "The manual"),
        InTable("which fact a table shows", ",small.price", ",old.price"),
        InTable("what a table calls a fact", "The small lamp,Price", "The large lamp,Price"),
        InTable("a row that a table has twice", "The old lamp,Power", "The old lamp,Price"),
        InFile("a price in the list of all prices", Where.Prices, "all-prices.csv", ",3,EUR,", ",0.3,EUR,", "F8", NotTheFact),
        InFile("whose price it is in the list of all prices", Where.Prices, "all-prices.csv", "The small", "Another", "F8", NotTheFact),
        new("a capture of a day to come", "CITE632", Where.Twin, (_, page, _) =>
        {
            Assert.Equal("index", page.Name);
            var maker = page.Twin["sources"]!.AsArray().Single(s => (string?)s!["id"] == "maker")!;
            maker["pinned"] = $"https://web.archive.org/web/20360101000000/{maker["URL"]}";
        }) { BrokenRule = "W20" },
        new("the publisher of a source, in every form of one page", "CITE613", Where.Twin, (_, page, _) =>
        {
            Assert.Equal("index", page.Name);
            page.InHtml("Rival \u00B7", "Faker \u00B7");
            page.InHtml("Disputed by Rival.", "Disputed by Faker.");
            page.InMarkdown("Rival (", "Faker (");
            page.Twin["sources"]!.AsArray().Single(s => (string?)s!["id"] == "rival")!["publisher"] = "Faker";
        }) { BrokenRule = "W8" },
        new("where an entity is the same as, in every form of one page", "CITE613", Where.Twin, (_, page, _) =>
        {
            Assert.Equal("index", page.Name);
            page.InHtml("https://zurich.example/", "https://zurich.example/evil");
            page.InTwin("https://zurich.example/", "https://zurich.example/evil");
        }) { BrokenRule = "W8" },
    ];

    private static Forgery InFeed(string what, string text, string forged) => new(what, Listed, Where.Feed, (site, _, _) =>
    {
        // A feed of a site without updates is none of this format.
        Assert.Contains(site.Pages, p => p.Twin["updates"]!.AsArray().Count > 0);
        Replace(site, "feed.xml", text, forged);
    })
    { BrokenRule = "I10" };

    private static Forgery InHeaders(string what, string text, string forged) =>
        InFile(what, Where.Headers, "_headers", text, forged, "I11");

    private static Forgery InTable(string what, string text, string forged) =>
        InFile(what, Where.Table, "facts/spares.csv", text, forged, "F8", NotTheFact);

    private static Forgery InFile(string what, Where where, string file, string text, string forged, string rule, string code = Listed) =>
        new(what, code, where, (site, _, _) => Replace(site, file, text, forged)) { BrokenRule = rule };

    private static void Replace(ForgedSite site, string file, string text, string forged)
    {
        Assert.Contains(text, site.Files[file], StringComparison.Ordinal);
        site.Files[file] = site.Files[file].Replace(text, forged, StringComparison.Ordinal);
    }

    [GeneratedRegex("<entry>(?:(?!<entry>).)*</entry>\\s*(?=</feed>)", RegexOptions.Singleline)]
    private static partial Regex LastEntry();
}
