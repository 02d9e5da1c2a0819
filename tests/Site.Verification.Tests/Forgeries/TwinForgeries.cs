using System.Text.Json.Nodes;

namespace Site.Verification.Tests.Forgeries;

/// <summary>
/// Forged members of a twin: what the page text is, where claims stand in it, what they rest on, how far they are trusted.
/// </summary>
internal static class TwinForgeries
{
    public static IReadOnlyList<Forgery> All { get; } =
    [
        new("a second author's text in the page", "CITE618", Where.Html, (_, page, _) =>
            page.InHtml("<section id=\"sources\"", "<section data-cite-root id=\"sources\"")),
        new("a word of the page text, with its old digest", "CITE609", Where.Html, (_, _, _) => { })
        {
            Spoil = (site, page) =>
            {
                site.Files[page.HtmlPath] = Changed(site.Files[page.HtmlPath], "</article>", "<p>No.</p></article>");
                SealForms(site, page);
            },
        },
        new("the length of the page text", "CITE609", Where.Html, (_, _, _) => { })
        {
            BrokenRule = "T8",
            Spoil = (site, page) => InTwin(site, page, twin => Add(twin["page"]!["text"]!, "length", 1)),
        },
        new("the coverage of sentences", "CITE614", Where.Twin, (_, page, _) =>
            Add(page.Twin["summary"]!["coverage"]!["sentences"]!, "inClaims", 1)) { BrokenRule = "V4" },
        new("the coverage of quantities", "CITE614", Where.Twin, (_, page, _) =>
            Add(page.Twin["summary"]!["coverage"]!["quantities"]!, "total", -1)) { BrokenRule = "V4" },
        new("how much evidence was checked", "CITE614", Where.Twin, (_, page, _) => Add(page.Twin["summary"]!["evidence"]!, "checked", 2)),
        new("a page that does not announce its twin", "CITE608", Where.Html, (_, page, _) =>
            page.InHtml("rel=\"describedby\"", "rel=\"bookmark\"")),
        new("a page that announces another Markdown", "CITE608", Where.Html, (_, page, _) =>
            page.InHtml("rel=\"alternate\" type=\"text/markdown\" href=\"", "rel=\"alternate\" type=\"text/markdown\" href=\"x")),
        new("the digest of the HTML in the twin", "CITE605", Where.Twin, (_, _, _) => { })
        {
            BrokenRule = "W5",
            Spoil = (site, page) => InTwin(site, page, twin =>
                twin["page"]!["alternate"]![0]!["digest"]!["sha256"] = new string('0', 64)),
        },
        new("where a claim stands", "CITE611", Where.Html, (_, _, _) => { })
        {
            Spoil = (site, page) => InTwin(site, page, twin =>
            {
                var at = twin["claims"]![0]!["appearance"]!["position"]!;
                Add(at, "start", 1);
                Add(at, "end", 1);
            }),
        },
        new("the words of a claim in the twin alone", "CITE612", Where.Html, (_, page, random) =>
            page.AnyClaim("sourced", random)["appearance"]!["quote"]!["exact"] = "It is the best there is"),
        new("an element that has the id of a claim", "CITE610", Where.Html, (_, page, random) =>
            page.InHtml("</article>", $"<p id=\"{(string)page.AnyClaim("opinion", random)["id"]!}\"></p></article>")),
        new("a claim without its element", "CITE610", Where.Html, (_, page, random) =>
        {
            var id = (string)page.AnyClaim("opinion", random)["id"]!;
            page.InHtml($" id=\"{id}\"", "");
        }),
        new("two claims of one id", "CITE617", Where.Twin, (_, page, _) => page.Claims.Add(page.Claims[0]!.DeepClone())),
        new("evidence from a source that is not listed", "CITE613", Where.Twin, (_, page, random) =>
            AnyEvidence(page, random)["source"] = "nobody"),
        new("a source that no claim names", "CITE613", Where.Twin, (_, page, _) =>
        {
            var source = page.Twin["sources"]![0]!.DeepClone();
            source["id"] = "idle";
            page.Twin["sources"]!.AsArray().Add(source);
        }),
        new("a level lower than its ceiling, of which nothing was declared", "CITE615", Where.Twin, (_, page, _) =>
            Undisputed(page)["confidence"]!["level"] = "low"),
        new("a disputed claim that is trusted", "CITE615", Where.Twin, (_, page, _) =>
            Trust(Disputed(page), "medium", "primary-source", "unchecked")) { BrokenRule = "C1" },
        new("a claim checked in a copy that may change", "CITE615", Where.Twin, (_, page, _) => Check(page, Undisputed(page)))
        {
            BrokenRule = "C2",
        },
        new("a claim trusted more than its evidence allows", "CITE615", Where.Twin, (_, page, _) =>
            Trust(Undisputed(page, but: "high"), "high", "primary-source", "unchecked")) { BrokenRule = "C2" },
        new("a broken quote that is trusted", "CITE615", Where.Twin, (_, page, _) =>
        {
            var claim = Undisputed(page, but: "low");
            claim["evidence"]![0]!["check"] = JsonNode.Parse("""{"status":"broken","by":"Site","checkedAt":"2026-11-02"}""");
        }) { BrokenRule = "C2" },
        new("the reasons of a level", "CITE615", Where.Twin, (_, page, _) =>
            Undisputed(page)["confidence"]!["reasons"] = new JsonArray("primary-source", "no-quote")) { BrokenRule = "C9" },
        new("one source that agrees with itself", "CITE615", Where.Twin, (_, page, _) =>
            Undisputed(page)["confidence"]!["reasons"] = new JsonArray("agreement")) { BrokenRule = "C9" },
        new("the value of a step", "CITE619", Where.Twin, (_, page, random) =>
            page.AnyClaim("computed", random)["derivation"]!["steps"]![0]!["value"] = "1.2170000001"),
        new("the digest of a model", "CITE620", Where.Twin, (_, _, _) => { })
        {
            Spoil = (site, page) => InTwin(site, page, twin =>
                twin["claims"]!.AsArray().First(c => c!["derivation"] is not null)!["derivation"]!["model"]!["digest"]!["sha256"] =
                    new string('0', 64)),
        },
        new("a twin of another format", "CITE607", Where.Twin, (_, page, _) => page.Twin["format"]!["name"] = "cite-twins"),
        new("a title that is a number", "CITE607", Where.Twin, (_, page, _) => page.Twin["page"]!["title"] = 7) { Only = "schema" },
        new("a claim of a type that there is not", "CITE607", Where.Twin, (_, page, random) =>
            page.AnyClaim("opinion", random)["type"] = "rumour") { Only = "schema" },
        new("a kind of entity that is no text", "CITE607", Where.Twin, (_, page, _) => page.Twin["entities"]![0]!["type"] = 5)
        {
            Only = "schema",
        },
    ];

    private static void Add(JsonNode node, string member, int more) => node[member] = (int)node[member]! + more;

    private static JsonNode AnyEvidence(ForgedPage page, Random random) => page.AnyClaim("sourced", random)["evidence"]![0]!;

    private static JsonNode Undisputed(ForgedPage page) =>
        page.Claims.First(c => c!["evidence"] is JsonArray evidence && evidence.All(e => e!["relation"] is null))!;

    /// <summary>A claim that rests on one piece of evidence and has another ceiling than one.</summary>
    private static JsonNode Undisputed(ForgedPage page, string but) =>
        page.Claims.First(c => c!["evidence"] is JsonArray { Count: 1 } evidence && evidence[0]!["relation"] is null
            && (string?)c["confidence"]!["ceiling"] != but)!;

    private static JsonNode Disputed(ForgedPage page) =>
        page.Claims.First(c => c!["evidence"] is JsonArray evidence && evidence.Any(e => e!["relation"] is not null))!;

    private static void Trust(JsonNode claim, string level, params string[] reasons) => claim["confidence"] = new JsonObject
    {
        ["level"] = level,
        ["ceiling"] = level,
        ["reasons"] = new JsonArray([.. reasons.Select(r => (JsonNode)r)]),
    };

    private static void Check(ForgedPage page, JsonNode claim)
    {
        var named = (string)claim["evidence"]![0]!["source"]!;
        var source = page.Twin["sources"]!.AsArray().Single(s => (string)s!["id"]! == named && s["pinned"] is null)!;
        source["kind"] = "primary";
        claim["evidence"]![0]!["check"] = JsonNode.Parse($$"""
            {"status":"ok","by":"Site","checkedAt":"2026-11-02","against":"sha256:{{new string('a', 64)}}","occurrences":1}
            """);
        Trust(claim, "high", "primary-source", "quote-in-pinned-copy");
    }

    private static string Changed(string content, string text, string replacement)
    {
        Assert.Contains(text, content, StringComparison.Ordinal);
        return content.Replace(text, replacement, StringComparison.Ordinal);
    }

    private static void InTwin(ForgedSite site, ForgedPage page, Action<JsonNode> change)
    {
        site.ChangeJson(page.TwinPath, change);
        site.SealIndex();
    }

    private static void SealForms(ForgedSite site, ForgedPage page) => InTwin(site, page, twin =>
    {
        foreach (var form in twin["page"]!["alternate"]!.AsArray())
        {
            form!["digest"]!["sha256"] =
                ForgedSite.DigestOf(site.Files[(string?)form["type"] == "text/html" ? page.HtmlPath : page.MarkdownPath]);
        }
    });
}
