using System.Text.Json.Nodes;
using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests.Forgeries;

/// <summary>Forged files: an index that does not name what there is, files that are not what it says, twins that are not JSON.</summary>
internal static class FileForgeries
{
    public static IReadOnlyList<Forgery> All { get; } =
    [
        Spoilt("an index that is none", "CITE606", Where.Root, (site, _) => site.Files[IndexFiles.Root] = "[") with { BrokenRule = "I1" },
        Spoilt("an index without the day of the build", "CITE606", Where.Root, (site, _) =>
            site.ChangeJson(IndexFiles.Root, index => index.AsObject().Remove("asOf"))) with { BrokenRule = "I1" },
        Spoilt("an index that names no page", "CITE603", Where.Root, (site, _) => site.ChangeJson(IndexFiles.Root, index =>
        {
            index["parts"] = new JsonArray();
            index["counts"] = new JsonObject { ["pages"] = 0, ["files"] = 0 };
        })) with { BrokenRule = "I2" },
        Spoilt("a page that the index names twice", "CITE606", Where.Part, (site, page) => InPart(site, page, part =>
            part["linkset"]!.AsArray().Add(part["linkset"]![0]!.DeepClone()))) with { BrokenRule = "I2" },
        Spoilt("a file that the index names twice", "CITE606", Where.Part, (site, page) => InPart(site, page, part =>
            part["files"]!.AsArray().Add(part["files"]![0]!.DeepClone()))) with { BrokenRule = "I3" },
        Spoilt("the bytes of a page, with their old digest", "CITE605", Where.Markdown, (site, page) =>
            site.Files[page.MarkdownPath] += "\n"),
        Spoilt("the bytes of a script", "CITE605", Where.Twin, (site, page) => site.Files[page.TwinPath] += " "),
        Spoilt("the length of a file", "CITE605", Where.Part, (site, page) =>
        {
            site.Index.EditAlone(PartOf(page), part => part["files"]![0]!["bytes"] = 7);
            site.Index.Seal(_ => false);
        }),
        Spoilt("a file that is gone", "CITE604", Where.Markdown, (site, page) => site.Files.Remove(page.MarkdownPath)),
        Spoilt("a twin that breaks off", "CITE606", Where.Twin, (site, page) =>
        {
            site.Files[page.TwinPath] = site.Files[page.TwinPath][..^40];
            site.SealIndex();
        }),
        Spoilt("a member that is named twice", "CITE606", Where.Twin, (site, page) =>
        {
            site.Files[page.TwinPath] = "{\"claims\": [], " + site.Files[page.TwinPath][1..];
            site.SealIndex();
        }),
        Spoilt("a linkset that leads to another page's twin", "CITE659", Where.Linkset, (site, _) => InLinkset(site, pages =>
            pages[0]!["describedby"]![0]!["href"] = (string)pages[1]!["describedby"]![0]!["href"]!)),
        Spoilt("a linkset without a page", "CITE659", Where.Linkset, (site, _) => InLinkset(site, pages => pages.RemoveAt(0))),
        Spoilt("a sitemap of somebody else's site", "CITE659", Where.Sitemap, (site, _) =>
            Replace(site, "sitemap.xml", "example.org", "example.com")),
        Spoilt("a page that the sitemap names twice", "CITE659", Where.Sitemap, (site, _) =>
            Replace(site, "sitemap.xml", "</urlset>", "<url><loc>https://example.org/base/</loc></url></urlset>")),
        Spoilt("a description in llms.txt", "CITE659", Where.Llms, (site, _) =>
            Replace(site, "llms.txt", "What a lamp costs to run.", "Why the lamp is the best."), "I9"),
        Spoilt("a page that llms.txt does not have", "CITE659", Where.Llms, (site, _) =>
            Replace(site, "llms.txt", "- [Größe]", "[Größe]"), "I9"),
        new("a quote that nobody said, in every form of the page", "", Where.Twin, (site, _, _) =>
        {
            foreach (var page in site.Pages.Where(p => p.Html.Contains("exactly one", StringComparison.Ordinal)))
            {
                page.Everywhere("exactly one", "an invented quote");
            }
        }) { Only = "signature", BrokenRule = "signature" },
        new("another name of a publisher, in every form of the page", "", Where.Twin, (site, _, _) =>
        {
            foreach (var page in site.Pages)
            {
                page.InHtml("Rival ·", "Faker ·");
                page.InHtml("Disputed by Rival.", "Disputed by Faker.");
                page.InMarkdown("Rival (", "Faker (");
                page.Twin["sources"]!.AsArray().Single(s => (string?)s!["id"] == "rival")!["publisher"] = "Faker";
            }
        }) { Only = "signature", BrokenRule = "signature" },
    ];

    private static Forgery Spoilt(string name, string code, Where where, Action<ForgedSite, ForgedPage> spoil, string? rule = null) =>
        new(name, code, where, (_, _, _) => { }) { Spoil = spoil, BrokenRule = rule };

    private static void InLinkset(ForgedSite site, Action<JsonArray> change)
    {
        site.ChangeJson("linkset.json", list => change(list["linkset"]!.AsArray()));
        site.SealIndex();
    }

    private static void Replace(ForgedSite site, string path, string text, string forged)
    {
        Assert.Contains(text, site.Files[path], StringComparison.Ordinal);
        site.Files[path] = site.Files[path].Replace(text, forged, StringComparison.Ordinal);
        site.SealIndex();
    }

    private static string PartOf(ForgedPage page) => IndexFiles.PartOf(Forgery.Encode(page.HtmlPath));

    private static void InPart(ForgedSite site, ForgedPage page, Action<JsonNode> change)
    {
        site.Index.EditAlone(PartOf(page), change);
        site.Index.Seal(_ => false, count: true);
    }
}
