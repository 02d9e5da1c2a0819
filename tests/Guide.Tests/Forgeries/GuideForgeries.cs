using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Site.Verification.Tests.Forgeries;

namespace Guide.Tests.Forgeries;

/// <summary>Forgeries of any page of the guide: of what it says of its sources, of how far it trusts them, of its words.</summary>
internal static partial class GuideForgeries
{
    /// <summary>Those made for the guide, and those of small sites that know nothing of the words of the site they forge.</summary>
    public static IReadOnlyList<Forgery> All { get; } =
        [.. OfEvidence, .. OfWords, .. OfLists, .. AllForgeries.Of.Where(f => f.Only is null)];

    private static Forgery[] OfEvidence =>
    [
        new("the publisher of a source", "CITE616", Where.Html, (_, page, random) =>
            AnySource(page, random)["publisher"] = "The Institute of Everything"),
        new("the address of a source", "CITE616", Where.Html, (_, page, random) =>
            AnySource(page, random)["URL"] = "https://elsewhere.example/"),
        new("the title of a source", "CITE616", Where.Html, (_, page, random) => AnySource(page, random)["title"] = "The whole truth"),
        new("the day of a piece of evidence", "CITE629", Where.Markdown, (_, page, random) =>
            AnyEvidence(page, random)["date"] = "2026-11-02"),
        new("the words of a quote", "CITE629", Where.Markdown, (_, page, random) =>
            AnyEvidence(page, random, "quote")["quote"] = "It is so, and has always been."),
        new("the evidence of a claim, taken away", "CITE629", Where.Markdown, (_, page, random) =>
        {
            var claim = Any(page.Claims.Where(c => c!["fact"] is null && c["evidence"] is JsonArray { Count: > 1 }), random);
            claim["evidence"]!.AsArray().RemoveAt(1);
        }),
        new("the confidence of a sourced claim", "CITE615", Where.Twin, (_, page, random) =>
        {
            var confidence = Any(page.Claims.Where(IsMedium), random)["confidence"]!;
            confidence["level"] = "high";
            confidence.AsObject().Remove("reasons");
        }) { BrokenRule = "C3" },
        new("whether a quote names what a claim is about", "CITE615", Where.Twin, (_, page, random) =>
        {
            var check = AnyEvidence(page, random)["check"]!;
            check["subject"] = !(bool)(check["subject"] ?? throw new InvalidOperationException())!;
        }) { BrokenRule = "C10" },
        new("a quote that was found once, and stands there twice", "CITE615", Where.Twin, (_, page, random) =>
        {
            var evidence = page.Claims.Where(c => (string?)c!["confidence"]?["level"] == "high" && c["evidence"] is JsonArray { Count: 1 });
            Any(evidence.Where(c => c!["fact"] is null), random)["evidence"]![0]!["check"]!["occurrences"] = 2;
        }) { BrokenRule = "C3" },
        new("the number of a value", "CITE624", Where.Twin, (_, page, random) =>
            Any(page.Claims.Where(c => c!["derivation"] is null && c["values"] is not null), random)["values"]![0]!["value"] =
                $"{random.Next(10_000, 99_999)}.5"),
    ];

    private static Forgery[] OfWords =>
    [
        new("the text of a claim in the manifest", "CITE616", Where.Html, (_, page, random) =>
            page.InHtml($"{Encoded(Any(page.Claims, random)["text"])}</a>", "Nothing of the kind</a>")),
        new("a word of the text of the Markdown", "CITE629", Where.Markdown, (_, page, random) =>
        {
            var body = page.Markdown[page.Markdown.IndexOf("\n## ", StringComparison.Ordinal)
                ..page.Markdown.IndexOf("\n## Sources", StringComparison.Ordinal)];
            var words = Word().Matches(body).Select(m => m.Value)
                .Where(w => page.Markdown.Split(w).Length == 2 && page.Html.Contains(w, StringComparison.Ordinal)).ToList();
            page.InMarkdown(words[random.Next(words.Count)], " nevertheless ");
        }),
        new("a heading in the next column of the Markdown", "CITE629", Where.Markdown, (_, page, random) =>
        {
            var heads = Head().Matches(page.Markdown).Select(m => m.Value).Where(h => page.Markdown.Split(h).Length == 2).ToList();
            var head = heads[random.Next(heads.Count)];
            page.InMarkdown(head, Head().Replace(head, "| $1 |  | $2 $3 |"));
        }),
        new("the title of a page", "CITE616", Where.Html, (_, page, _) => page.Twin["page"]!["title"] = "Another title"),
        new("what a page is for", "CITE616", Where.Html, (_, page, _) => page.Twin["page"]!["description"] = "Another description."),
        new("the day a page was published", "CITE629", Where.Markdown, (_, page, _) => page.Twin["page"]!["datePublished"] = "2026-01-02"),
        new("a change in the update log", "CITE629", Where.Markdown, (_, page, _) =>
            page.Twin["updates"]![0]!["text"] = "Nothing was changed."),
        new("where a link in a page's text leads", "CITE633", Where.Html, (_, page, random) =>
        {
            var start = AnyOf(InnerLink(), page, random);
            page.InHtml(start, start[..start.LastIndexOf('<')] + "<a href=\"https://elsewhere.example/\">");
        }) { BrokenRule = "W17" },
        new("where a link beside a page's text leads", "CITE633", Where.Html, (_, page, random) =>
            page.InHtml(AnyOf(OuterLink(), page, random), "<a href=\"https://elsewhere.example/\">")) { BrokenRule = "W18" },
        new("the likely range of a result", "CITE619", Where.Twin, (_, page, random) =>
            Any(page.Claims.Where(c => c!["derivation"]?["result"]?["low"] is not null), random)["derivation"]!["result"]!["low"] = "0.5")
        {
            BrokenRule = "W24",
        },
        new("what a page sets for a computed claim", "CITE625", Where.Twin, (_, page, random) =>
            page.AnyClaim("computed", random)["derivation"]!["settings"] = new JsonObject { ["nobody"] = "12.75" }),
        new("the case of a computed claim", "CITE625", Where.Twin, (_, page, random) =>
            page.AnyClaim("computed", random)["derivation"]!["scenario"] = "nobodys"),
    ];

    private static Forgery[] OfLists =>
    [
        new("what the feed says of an update", "CITE659", Where.Feed, (site, _, random) =>
        {
            var entries = site.Files["feed.xml"].Split("<content>");
            var at = random.Next(1, entries.Length);
            site.Files["feed.xml"] = string.Join("<content>", entries[..at]) + "<content>No longer so: "
                + string.Join("<content>", entries[at..]);
        }) { BrokenRule = "I10" },
        new("a number in the list of all prices", "CITE640", Where.Prices, (site, _, random) =>
        {
            var rows = site.Files["all-prices.csv"].Split("\r\n");
            var at = random.Next(1, rows.Length - 1);
            rows[at] = Cell().Replace(rows[at], m => $",{random.Next(10_000, 99_999)}.5{m.Groups[1].Value}", 1);
            site.Files["all-prices.csv"] = string.Join("\r\n", rows);
        }) { BrokenRule = "F8" },
    ];

    private static JsonNode Any(IEnumerable<JsonNode?> nodes, Random random) => nodes.ToList() is { Count: > 0 } all
        ? all[random.Next(all.Count)]!
        : throw new InvalidOperationException("There is nothing of the kind on the page.");

    private static JsonNode AnySource(ForgedPage page, Random random) => Any(page.Twin["sources"]!.AsArray(), random);

    private static JsonNode AnyEvidence(ForgedPage page, Random random, string member = "check") => Any(
        page.Claims.SelectMany(c => c!["evidence"]?.AsArray() ?? []).Where(e => e![member] is not null), random);

    private static string AnyOf(Regex kind, ForgedPage page, Random random)
    {
        var start = page.Html.IndexOf("<article", StringComparison.Ordinal);
        var article = page.Html[start..page.Html.IndexOf("</article>", start, StringComparison.Ordinal)];
        var found = kind.Matches(article).Select(m => m.Value).ToList();
        return found[random.Next(found.Count)];
    }

    private static bool IsMedium(JsonNode? claim) =>
        (string?)claim!["type"] == "sourced"
        && claim["confidence"] is { } confidence && (string?)confidence["level"] == "medium" && confidence["ceiling"] is null
        && (string?)claim["confidence"]!["reasons"]![0] != "agreement";

    private static string Encoded(JsonNode? text) => System.Net.WebUtility.HtmlEncode((string)text!);

    /// <summary>A number between commas, with the comma and the unit behind it.</summary>
    /// <summary>The first three cells of a table's head.</summary>
    [GeneratedRegex(@"(?<=\n\n)\| ([A-Za-z ]+) \| ([A-Za-z ]+) \| ([A-Za-z ]+) \|", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(",[0-9.]+(,[A-Z]{3}[,/])")]
    private static partial Regex Cell();

    [GeneratedRegex("(?<=[a-z] )[a-z]{7,}(?= [a-z])")]
    private static partial Regex Word();

    [GeneratedRegex("""<p>[^<>]{20,}<a href="[a-z0-9-]+\.html">""")]
    private static partial Regex InnerLink();

    [GeneratedRegex("""<a href="https://[^"]+">""")]
    private static partial Regex OuterLink();
}
