using System.Text.Json.Nodes;
using Site.Verification.Tests.Forgeries;
using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests.Conformance;

/// <summary>Sites made of honest ones by hand, and sealed again: good ones that no Markdown gives, and forged ones.</summary>
internal static class EditedSites
{
    private const string OfOnePage = "no claim";
    private const string Cut = "a part that is cut into two";

    /// <summary>Data beside the text of a page: the way to it.</summary>
    private const string Trail = """
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"BreadcrumbList",
        "itemListElement":[{"@type":"ListItem","position":1,"name":"Home","item":"index.html"}]}</script>
        """;

    /// <summary>Good sites: their name, the rules that they are about, what they are made of, and how.</summary>
    public static IReadOnlyList<(string Name, string[] Rules, string Site, Action<ForgedSite> Edit)> Good { get; } =
    [
        ("everything that the page text skips", ["T2"], OfOnePage, site => Add(
            site,
            Trail + "<nav>Sources</nav><button>Sources</button>"
                + "<template></template><noscript></noscript><svg><text>Sources</text></svg><div data-cite-skip><p>Sources</p></div>"
                + "<p>ke<b data-cite-skip>Sources</b>pt</p>",
            "kept")),
        ("every element that stands for itself", ["T3"], OfOnePage, site => Add(site, Blocks, BlockWords)),
        ("elements with nothing but spaces", ["T6"], OfOnePage, site => Add(
            site, "<div> one <div> \n </div> two<br><br> &nbsp; <p></p>three </div>", "one two three")),
        (Cut, ["I6"], "a site of two pages", CutInTwo),
        ("a calculator and a comparison that show less", ["W32"], FigureSite.Name, FigureSite.ShowLess),
    ];

    /// <summary>Forged sites: what they are made of, and how.</summary>
    public static IReadOnlyList<(string Site, Forgery Forgery)> Forged { get; } =
    [
        .. FigureSite.Forged.Select(f => (FigureSite.Name, f)),
        (GoodSites.OfPinnedQuote, Confidence("evidence trusted less than it allows", "C4", claim =>
            claim["confidence"] = JsonNode.Parse("""{"level":"medium","reasons":["primary-source","mutable-copy"]}"""))),
        (GoodSites.OfPinnedQuote, Confidence("a subject that the quote has, said to be missing", "C10", claim =>
            claim["evidence"]![0]!["check"]!["subject"] = false)),
        (GoodSites.LongerNames, Confidence("a longer name, said to be that of the subject", "C10", claim =>
            claim["evidence"]![0]!["check"]!["subject"] = true)),
        (GoodSites.TurnedWording, Confidence("a wording trusted that turns its words", "C3", claim =>
            claim["confidence"] = JsonNode.Parse("""{"level":"high"}"""))),
        (GoodSites.Opposite, Confidence("a claim trusted whose quote says the opposite", "C3", claim =>
            claim["confidence"] = JsonNode.Parse("""{"level":"high"}"""))),
        (GoodSites.Columns, Confidence("a claim trusted whose number is of another column", "C3", claim =>
            claim["confidence"] = JsonNode.Parse("""{"level":"high"}"""))),
        (GoodSites.Exchanged, Confidence("a claim trusted whose quote says it the other way round", "C3", claim =>
            claim["confidence"] = JsonNode.Parse("""{"level":"high"}"""))),
        ("pinned addresses of every form", new Forgery("evidence of a later day than its capture", "CITE632", Where.Twin, (_, page, _) =>
            page.Claims.Single(c => (string?)c!["evidence"]![0]!["source"] == "pin8")!["evidence"]![0]!["date"] = "2026-11-20")
        {
            BrokenRule = "W20",
        }),
        (GoodSites.OneQuote, new Forgery("the day on which a source was read, on one page", "CITE613", Where.Twin, (_, page, _) =>
            page.Twin["sources"]![0]!["check"]!["checkedAt"] = "2026-11-19")
        {
            BrokenRule = "W8",
        }),
        (GoodSites.OneQuote, new Forgery("where in its source a quote stands, on one page", "CITE613", Where.Twin, (_, page, _) =>
            page.Claims[0]!["evidence"]![0]!["check"]!["lines"] = "7")
        {
            BrokenRule = "W8",
        }),
        ("claims in a table", new Forgery("a word in the cell beside its own in the Markdown", "CITE629", Where.Markdown, (_, page, _) =>
            page.InMarkdown("| a | b |", "| | a b |"))),
        ("two publishers that agree", new Forgery("two names of one publisher that agree", "CITE615", Where.Twin, (_, page, _) =>
        {
            foreach (var source in page.Twin["sources"]!.AsArray())
            {
                source!["publisher"] = "One and the same";
            }
        }) { BrokenRule = "C7" }),
        ("a site within the site", new Forgery("an inner site by another file than its root", "CITE637", Where.Root, (_, _, _) => { })
        {
            BrokenRule = "I4",
            Spoil = (site, _) => site.ChangeJson(IndexFiles.Root, root => root["sites"]![0]!["url"] = "inner/" + IndexFiles.Part),
        }),
        (Cut, new Forgery("an entry in the other piece", "CITE637", Where.Root, (_, _, _) => { })
        {
            BrokenRule = "I6",
            Spoil = (site, _) =>
            {
                site.Index.EditAlone(Piece(0), one => site.Index.EditAlone(Piece(1), other =>
                {
                    var moved = one["files"]![0]!.DeepClone();
                    one["files"]!.AsArray().RemoveAt(0);
                    other["files"]!.AsArray().Add(moved);
                }));
                site.Index.Seal(_ => false, count: true);
            },
        }),
    ];

    // Each element of T3 that may stand in another, with a word of its own and words around it.
    private static readonly string[] Plain =
    [
        "address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
        "h2", "h3", "h4", "h5", "h6", "header", "li", "main", "ol", "p", "pre", "section", "summary", "ul", "details",
    ];

    private static string Blocks => "<div>"
        + string.Concat(Plain.Select(tag => $"a<{tag}>{tag[0]}</{tag}>"))
        + "b<br>c<hr>d<table><caption>e</caption><thead><tr><th>f</th></tr></thead><tbody><tr><td>g</td></tr></tbody><tfoot><tr>"
        + "<td>h</td></tr></tfoot></table>i</div><p>o<b>n</b><i>e</i> <span>w</span>or<code>d</code></p>";

    private static string BlockWords => string.Concat(Plain.Select(tag => $"a {tag[0]} ")) + "b c d e f g h i one word";

    private static Forgery Confidence(string name, string rule, Action<JsonNode> forge) =>
        new(name, "CITE615", Where.Twin, (_, page, _) => forge(page.Claims[0]!)) { BrokenRule = rule };

    private static void Add(ForgedSite site, string html, string words)
    {
        var page = site.Pages.Single();
        page.InHtml("</article>", html + "</article>");
        page.InMarkdown("The start.", "The start.\n\n" + words);
        site.Seal();
    }

    private static string Piece(int number) => $"cite-index-part-{number}.json";

    private static void CutInTwo(ForgedSite site)
    {
        site.Seal();
        var part = JsonNode.Parse(site.Files[IndexFiles.Part])!.AsObject();
        var parts = new JsonArray();
        foreach (var number in Enumerable.Range(0, 2))
        {
            var piece = part.DeepClone().AsObject();
            foreach (var (list, address) in (ReadOnlySpan<(string, string)>)[("linkset", "anchor"), ("files", "url")])
            {
                var here = part[list]!.AsArray().Where(e => PieceOf((string)e![address]!) == number).Select(e => e!.DeepClone());
                piece[list] = new JsonArray([.. here]);
            }

            site.Files[Piece(number)] = piece.ToJsonString();
            parts.Add(new JsonObject
            {
                ["url"] = Piece(number),
                ["digest"] = new JsonObject { ["sha256"] = "" },
                ["bytes"] = 0,
                ["counts"] = new JsonObject { ["pages"] = 0, ["files"] = 0 },
            });
        }

        part.Remove("linkset");
        part.Remove("files");
        part["parts"] = parts;
        site.Files[IndexFiles.Part] = part.ToJsonString();
        site.Index.Seal(_ => false, count: true);
    }

    private static int PieceOf(string address)
    {
        var ending = ((string[])[".cite.json", ".html", ".md"]).FirstOrDefault(e => address.EndsWith(e, StringComparison.Ordinal)) ?? "";
        var digest = ForgedSite.DigestOf(address[..^ending.Length]);
        return (int)(Convert.ToUInt32(digest[..8], 16) % 2);
    }
}
