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
            page.InHtml(" id=\"sources\"", " data-cite-root id=\"sources\"")),
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
            Undisputed(page)["confidence"] =
                JsonNode.Parse("""{"level":"low","ceiling":"medium","reasons":["primary-source","unchecked"]}""")),
        new("a disputed claim that is trusted", "CITE615", Where.Twin, (_, page, _) =>
            Trust(Disputed(page), "medium", "primary-source", "unchecked")) { BrokenRule = "C1" },
        new("a claim checked in a copy that may change", "CITE615", Where.Twin, (_, page, _) => Check(page, Undisputed(page)))
        {
            BrokenRule = "C3",
        },
        new("a claim trusted more than its evidence allows", "CITE615", Where.Twin, (_, page, _) =>
            Trust(Undisputed(page, c => c == "medium"), "high")) { BrokenRule = "C3" },
        new("a broken quote that is trusted", "CITE615", Where.Twin, (_, page, _) =>
        {
            var claim = Undisputed(page, c => c != "low");
            var source = SourceOf(page, claim);
            source["check"] ??= JsonNode.Parse("""{"by":"Site","checkedAt":"2026-11-02"}""");
            source["check"]!["status"] = "broken";
            claim["evidence"]![0]!.AsObject().Remove("check");
        }) { BrokenRule = "C2" },
        new("the reasons of a level", "CITE615", Where.Twin, (_, page, _) =>
            Undisputed(page)["confidence"]!["reasons"] = new JsonArray("primary-source", "no-quote")) { BrokenRule = "C9" },
        new("one source that agrees with itself", "CITE615", Where.Twin, (_, page, _) =>
            Undisputed(page)["confidence"]!["reasons"] = new JsonArray("agreement")) { BrokenRule = "C9" },
        new("the value of a result", "CITE619", Where.Twin, (_, page, random) =>
            page.AnyClaim("computed", random)["derivation"]!["result"]!["value"] = "1.2170000001"),
        new("the digest of a model", "CITE620", Where.Twin, (_, _, _) => { })
        {
            Spoil = (site, page) => InTwin(site, page, twin =>
                twin["models"]![0]!["digest"]!["sha256"] = new string('0', 64)),
        },
        new("a model that no claim is computed by", "CITE620", Where.Twin, (_, page, _) =>
        {
            var other = page.Twin["models"]![0]!.DeepClone();
            other["name"] = "idle";
            page.Twin["models"]!.AsArray().Add(other);
        }) { BrokenRule = "W12" },
        new("a claim computed by a model that is not listed", "CITE620", Where.Twin, (_, page, random) =>
            page.AnyClaim("computed", random)["derivation"]!["model"] = "nobody") { BrokenRule = "W12" },
        new("words around a claim that the page has once", "CITE660", Where.Twin, (_, _, _) => { })
        {
            BrokenRule = "W27",
            Spoil = (site, page) => InTwin(site, page, twin =>
            {
                var quote = twin["claims"]!.AsArray().Select(c => c!["appearance"]!["quote"]!).First(q => q["prefix"] is null);
                quote["prefix"] = "";
                quote["suffix"] = "";
            }),
        },
        new("a date of evidence that is its source's", "CITE660", Where.Twin, (_, page, _) =>
        {
            var evidence = page.Claims.SelectMany(c => c!["evidence"]?.AsArray() ?? []).First(e => e!["date"] is null)!;
            evidence["date"] = DateOf(page, (string)evidence["source"]!);
        }) { BrokenRule = "W27" },
        new("a source read without a quote", "CITE660", Where.Twin, (site, page, _) =>
            SourceUnread(site, page)["check"] =
                JsonNode.Parse("""{"by":"Site","checkedAt":"2026-11-02","against":"git:0"}""")) { BrokenRule = "W27" },
        new("a pinned address in full", "CITE660", Where.Twin, (_, page, _) =>
        {
            var source = SourceOf(page, Undisputed(page));
            source["URL"] = "https://github.com/maker/manual/blob/main/x.md";
            source["pinned"] = $"https://github.com/maker/manual/blob/{new string('a', 40)}/x.md";
        }) { BrokenRule = "W27" },
        new("a twin that another program wrote", "CITE650", Where.Twin, (_, page, _) =>
            page.Twin["generator"]!["version"] = "0.0.1"),
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

    private static JsonNode AnyEvidence(ForgedPage page, Random random)
    {
        var claims = page.Claims.Where(IsOwn).ToList();
        return claims[random.Next(claims.Count)]!["evidence"]![0]!;
    }

    private static JsonNode Undisputed(ForgedPage page) => page.Claims.First(c => IsOwn(c) && CeilingOf(c) != "high")!;

    /// <summary>A claim that rests on one piece of evidence and has such a ceiling.</summary>
    private static JsonNode Undisputed(ForgedPage page, Predicate<string?> isWanted) =>
        page.Claims.First(c => IsOwn(c) && c!["evidence"]!.AsArray().Count == 1 && isWanted(CeilingOf(c)))!;

    /// <summary>Whether a claim says itself what it rests on, and nobody disputes it.</summary>
    private static bool IsOwn(JsonNode? claim) =>
        claim!["fact"] is null && claim["evidence"] is JsonArray evidence && evidence.All(e => e!["relation"] is null);

    private static string? CeilingOf(JsonNode? claim) => (string?)(claim!["confidence"]!["ceiling"] ?? claim["confidence"]!["level"]);

    /// <summary>The source of an undisputed claim that nobody has read, and no fact rests on.</summary>
    private static JsonNode SourceUnread(ForgedSite site, ForgedPage page)
    {
        var ofFacts = site.SourcesOfFacts.ToHashSet(StringComparer.Ordinal);
        return page.Claims.Where(IsOwn)
            .Select(c => SourceOf(page, c!))
            .First(s => s["check"] is null && !ofFacts.Contains((string)s["id"]!));
    }

    private static JsonNode Disputed(ForgedPage page) =>
        page.Claims.First(c => c!["evidence"] is JsonArray evidence && evidence.Any(e => e!["relation"] is not null))!;

    private static void Trust(JsonNode claim, string level, params string[] reasons)
    {
        var confidence = new JsonObject { ["level"] = level };
        if (reasons.Length > 0)
        {
            confidence["reasons"] = new JsonArray([.. reasons.Select(r => (JsonNode)r)]);
        }

        claim["confidence"] = confidence;
    }

    private static JsonNode SourceOf(ForgedPage page, JsonNode claim) =>
        page.Twin["sources"]!.AsArray().First(s => (string)s!["id"]! == (string)claim["evidence"]![0]!["source"]!)!;

    private static string DateOf(ForgedPage page, string source)
    {
        var found = page.Twin["sources"]!.AsArray().First(s => (string)s!["id"]! == source)!;
        return string.Join('-', (found["issued"] ?? found["accessed"])!["date-parts"]![0]!.AsArray().Select(p => $"{(int)p!:00}"));
    }

    private static void Check(ForgedPage page, JsonNode claim)
    {
        var source = SourceOf(page, claim);
        Assert.Null(source["pinned"]);
        source["kind"] = "primary";
        source["check"] = JsonNode.Parse($$"""{"by":"Site","checkedAt":"2026-11-02","against":"sha256:{{new string('a', 64)}}"}""");
        claim["evidence"]![0]!["check"] = JsonNode.Parse("""{"occurrences":1,"subject":false}""");
        Trust(claim, "high");
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
