using System.Text.Json.Nodes;
using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests.Forgeries;

/// <summary>Forged indexes, whose digests agree from the root to the files, and the counts too where the forger thinks of them.</summary>
internal static class IndexForgeries
{
    private static readonly string[] Lists = ["linkset", "files"];

    public static IReadOnlyList<Forgery> All { get; } =
    [
        new("a page dropped from its part, and from the counts", "CITE621", Where.Html, (site, page, _) =>
        {
            Take(site, page);
            site.Counts = true;
        }),
        new("a page dropped from its part", "CITE638", Where.Root, (site, page, _) => Take(site, page)),
        new("a part emptied", "CITE637", Where.Part, (site, page, _) => Empty(site, page)),
        new("a part emptied, what was in it", "CITE621", Where.Html, (site, page, _) => Empty(site, page)),
        new("a part that the root does not name", "CITE621", Where.Html, (site, page, _) =>
        {
            site.Index.EditAlone(IndexFiles.Root, root =>
            {
                var parts = root["parts"]!.AsArray();
                parts.Remove(parts.Single(p => (string?)p!["url"] == Part(page)));
            });
            site.Counts = true;
        }),
        new("a page moved to the part of another folder", "CITE637", Where.Models, (site, page, _) =>
        {
            var taken = Take(site, page);
            var way = "../" + page.Name[..(page.Name.LastIndexOf('/') + 1)];
            site.Index.EditAlone("models/" + IndexFiles.Part, other =>
            {
                foreach (var (list, entries) in Lists.Zip(taken))
                {
                    foreach (var entry in entries)
                    {
                        other[list]!.AsArray().Add(JsonNode.Parse(Lead(entry, way).ToJsonString()));
                    }
                }
            });
            site.Counts = true;
        }),
        new("the number of pages of the site", "CITE638", Where.Root, (site, _, random) =>
            site.Index.EditAlone(IndexFiles.Root, root => root["counts"]!["pages"] = random.Next(20, 99))),
        new("the number of files of a part", "CITE638", Where.Root, (site, _, random) =>
            site.Index.EditAlone(IndexFiles.Root, root =>
                root["parts"]![random.Next(root["parts"]!.AsArray().Count)]!["counts"]!["files"] = random.Next(200, 999))),
    ];

    private static string Part(ForgedPage page) => IndexFiles.PartOf(Forgery.Encode(page.HtmlPath));

    private static void Empty(ForgedSite site, ForgedPage page)
    {
        site.Index.EditAlone(Part(page), part => (part["linkset"], part["files"]) = (new JsonArray(), new JsonArray()));
        site.Counts = true;
    }

    /// <summary>Takes a page and its files out of their part.</summary>
    /// <returns>The entries of each of the <see cref="Lists"/>.</returns>
    private static List<JsonNode>[] Take(ForgedSite site, ForgedPage page)
    {
        var own = ((string[])[page.HtmlPath, page.TwinPath, page.MarkdownPath]).Select(p => Forgery.Encode(p[(p.LastIndexOf('/') + 1)..]));
        List<JsonNode>[] taken = [];
        site.Index.EditAlone(Part(page), part => taken =
        [
            .. Lists.Select(list =>
            {
                var entries = part[list]!.AsArray();
                var ofPage = entries.OfType<JsonNode>().Where(e => own.Contains((string?)(e["anchor"] ?? e["url"]))).ToList();
                ofPage.ForEach(e => entries.Remove(e));
                return ofPage;
            }),
        ]);
        return taken;
    }

    /// <summary>The same entry as another folder would write it.</summary>
    private static JsonNode Lead(JsonNode entry, string way)
    {
        foreach (var member in (string[])["url", "anchor"])
        {
            if (entry[member] is { } address)
            {
                entry[member] = way + (string)address!;
            }
        }

        foreach (var target in ((string[])["describedby", "alternate"]).Select(r => entry[r]?[0]).OfType<JsonNode>())
        {
            target["href"] = way + (string)target["href"]!;
        }

        return entry;
    }
}
