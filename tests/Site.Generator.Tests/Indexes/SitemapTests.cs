using System.Text.Json;
using System.Xml.Linq;
using Site.Generator.Indexes;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Generator.Tests.Sites;

namespace Site.Generator.Tests.Indexes;

/// <summary>Sitemaps and linksets are one file for a small site, and cut for a large one.</summary>
public sealed class SitemapTests
{
    private const string Base = "https://example.org/a&b/";

    private static readonly XNamespace Names = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task A_small_site_has_one_of_each()
    {
        using var site = await TestSite.Example().PublishAsync("https://example.org/");
        Assert.Equal(
            ["linkset.json", "sitemap-cite.xml", "sitemap.xml"],
            Directory.EnumerateFiles(site.Output).Select(f => Path.GetFileName(f)!)
                .Where(f => f.StartsWith("sitemap", StringComparison.Ordinal) || f.StartsWith("linkset", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
        Assert.Equal("urlset", XDocument.Parse(site.Read("sitemap.xml")).Root!.Name.LocalName);
    }

    [Fact]
    public void The_sitemap_of_a_large_site_leads_to_pieces_that_have_each_page_once()
    {
        var pages = LargeSite.Pages(30_000, 100);
        var files = Sitemaps(pages);
        var index = XDocument.Parse(System.Text.Encoding.UTF8.GetString(files["sitemap.xml"])).Root!;
        Assert.Equal(Names + "sitemapindex", index.Name);
        var pieces = index.Elements(Names + "sitemap").Select(s => s.Element(Names + "loc")!.Value).ToList();
        Assert.Equal(files.Keys.Where(f => f != "sitemap.xml").Select(f => Base + f), pieces);
        var addresses = pieces
            .SelectMany(p => XDocument.Load(new MemoryStream(files[p[Base.Length..]])).Root!.Elements(Names + "url"))
            .Select(u => u.Element(Names + "loc")!.Value);
        Assert.Equal(pages.Select(p => Base + p.Output.ToHref()).Order(), addresses.Order());
        Assert.All(files, f => Assert.True(f.Value.Length <= 1_000_000));
        Assert.Single(LargeSite.Changed(files, Sitemaps([.. pages, LargeSite.Page("new")])));
    }

    [Fact]
    public void The_linkset_of_a_large_site_leads_to_linksets_that_have_each_page_once()
    {
        var pages = LargeSite.Pages(10_000, 100);
        var linksets = new Linksets([.. pages]);
        var files = LargeSite.ByPath(linksets.Write());
        Assert.Equal(linksets.Paths.Select(p => p.Value).Order(), files.Keys.Order());
        Assert.All(files, f => Assert.True(f.Value.Length <= 1_000_000));
        var entry = Assert.Single(Entries(files["linkset.json"]));
        Assert.Equal("./", entry.GetProperty("anchor").GetString());
        var anchors = entry.GetProperty("linkset").EnumerateArray()
            .SelectMany(t => Entries(files[t.GetProperty("href").GetString()!]))
            .Select(l => l.GetProperty("anchor").GetString());
        Assert.Equal(pages.Select(p => p.Output.ToHref()).Order(), anchors.Order());
        Assert.Single(LargeSite.Changed(files, LargeSite.ByPath(new Linksets([.. pages, LargeSite.Page("new")]).Write())));
    }

    private static Dictionary<string, byte[]> Sitemaps(IEnumerable<SitePage> pages) =>
        LargeSite.ByPath(new Sitemap(SitePath.FromRelative("sitemap.xml"), Base, p => p.Output.ToHref()).Write([.. pages]));

    private static JsonElement.ArrayEnumerator Entries(byte[] linkset) =>
        JsonSerializer.Deserialize<JsonElement>(linkset).GetProperty("linkset").EnumerateArray();
}
