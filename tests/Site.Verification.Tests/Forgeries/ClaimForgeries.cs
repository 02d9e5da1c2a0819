using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Site.Verification.Tests.Forgeries;

/// <summary>Forged claims: their ids and words, how they age, their marks and entries on the page.</summary>
internal static class ClaimForgeries
{
    public static IReadOnlyList<Forgery> All { get; } =
    [
        new("the words of a claim, in every form of the page", "CITE627", Where.Twin, (_, page, random) =>
        {
            // Words with marks among them would stay in the HTML as they are.
            var claim = page.AnyClaim("opinion", random);
            Assert.Matches($"id=\"{claim["id"]}\"[^>]*>{Regex.Escape(Exact(claim))}<", page.Html);
            page.Everywhere(Exact(claim), "plenty");
        }),
        new("the id of a claim, in every form of the page", "CITE627", Where.Twin, (_, page, random) =>
        {
            // The first claim of a page is of words; the id of a fact is made of a name that is not published.
            var claim = random.Next(2) == 0 ? page.Claims[0]! : page.AnyClaim(Any(random, "assumption", "opinion"), random);
            var id = (string)claim["id"]!;
            page.Everywhere(id, id[..^1] + (id[^1] == '0' ? '1' : '0'));
        }),
        new("an assumption said to be an opinion", "CITE627", Where.Twin, (_, page, _) =>
        {
            var claim = page.Claims.First(c => (string?)c!["type"] == "opinion")!;
            claim["type"] = "sourced";
            claim["confidence"] = JsonNode.Parse("{\"level\":\"low\",\"reasons\":[\"no-source\"]}");
            claim["evidence"] = JsonNode.Parse("[{\"source\":\"maker\",\"volatility\":\"stable\"}]");
            claim.AsObject().Remove("holder");
        }),
        new("the words left without a source", "CITE627", Where.Twin, (_, page, _) =>
            page.Twin["uncited"]![0]!["text"] = "2021"),
        new("the day a claim grows stale, in every form of the page", "CITE628", Where.Twin, (_, page, random) =>
        {
            var day = (string)page.Claims.First(c => (string?)c!["type"] == "sourced" && c["staleAfter"] is not null)!["staleAfter"]!;
            page.InHtml(day, "2099-01-01");
            page.InTwin(day, "2099-01-01");
        }),
        new("the review of an assumption", "CITE628", Where.Twin, (_, page, random) =>
            page.AnyClaim("assumption", random)["reviewBy"] = "2031-01-01"),
        new("how volatile a claim is", "CITE628", Where.Twin, (_, page, _) =>
            page.Claims.First(c => (string?)c!["type"] == "sourced" && (string?)c["volatility"] != "stable")!["volatility"] = "stable"),
        new("how volatile a piece of evidence is", "CITE628", Where.Twin, (_, page, _) =>
            page.Claims.First(c => c!["fact"] is null && c["evidence"] is JsonArray { Count: 1 }
                && (string?)(c["evidence"]![0]!["volatility"] ?? c["volatility"]) != "stable")!["evidence"]![0]!["volatility"] = "stable"),
        new("the day the summary grows stale", "CITE614", Where.Twin, (_, page, _) => page.Twin["summary"]!["staleAfter"] = "2099-01-01"),
        new("a count of the summary", "CITE614", Where.Twin, (_, page, random) =>
            page.Twin["summary"]!["byType"]![Any(random, "sourced", "computed", "assumption", "opinion")] = 7),
        new("a claim dropped from the twin", "CITE631", Where.Html, (_, page, random) =>
            page.Claims.Remove(page.AnyClaim(Any(random, "sourced", "assumption", "opinion"), random))),
        new("a mark of a claim that is none", "CITE631", Where.Html, (_, page, _) =>
            page.InHtml("<p>", "<p><span class=\"claim\" id=\"c-buy-it-012345\"></span>")),
        new("the number of a mark", "CITE631", Where.Html, (_, page, _) => page.InHtml(">1</a>", ">2</a>")),
        new("the confidence of a mark", "CITE631", Where.Html, (_, page, random) =>
            page.InHtml("data-confidence=\"medium\"", "data-confidence=\"high\"")),
        new("an entry of the manifest without claim", "CITE631", Where.Html, (_, page, _) =>
            page.InHtml("</tbody>\n</table>\n</details>", "<tr data-claim-ref=\"c-it-012345\"><td>It</td></tr></tbody></table></details>")),
        new("a source that the twin does not have", "CITE631", Where.Html, (_, page, _) =>
            page.InHtml("<li id=\"source-maker\">", "<li id=\"source-other\"></li><li id=\"source-maker\">")),
        new("the day levels are of, after the build", "CITE632", Where.Twin, (_, page, _) => page.Twin["summary"]!["asOf"] = "2031-01-01")
            { BrokenRule = "W22" },
        new("the day levels are of", "CITE616", Where.Html, (_, page, random) =>
            page.Twin["summary"]!["asOf"] = $"2026-11-{random.Next(10, 20)}") { BrokenRule = "P1" },
        new("a page changed before it was published", "CITE632", Where.Twin, (_, page, _) =>
            page.Twin["page"]!["dateModified"] = "2020-01-01"),
        new("evidence looked up after the day of the build", "CITE632", Where.Twin, (_, page, _) =>
            page.Twin["sources"]![0]!["check"] = JsonNode.Parse("{\"by\":\"Site\",\"checkedAt\":\"2031-01-01\",\"status\":\"unknown\"}")),
        new("a quote in the page's list of sources", "CITE616", Where.Html, (_, page, _) => page.InHtml(">exactly one<", ">exactly two<")),
        new("a quote in the twin", "CITE616", Where.Html, (_, page, _) => page.InTwin("exactly one", "exactly two")),
        new("a title of a source in the twin", "CITE616", Where.Html, (_, page, _) => page.InTwin("The manual", "The official manual")),
        new("a kind of source in the twin", "CITE616", Where.Html, (_, page, _) =>
            page.Twin["sources"]!.AsArray().First(s => (string?)s!["id"] == "maker")!["kind"] = "secondary"),
        new("the text of a claim in the page's manifest", "CITE616", Where.Html, (_, page, random) =>
        {
            var claim = page.AnyClaim("assumption", random);
            page.InHtml($"{(string)claim["text"]!}</a> <i>", "Nothing at all</a> <i>");
        }),
        new("the stale date in the page's manifest", "CITE616", Where.Html, (_, page, _) =>
            page.InHtml("Good until <time>2027", "Good until <time>2029")),
        new("the text of every claim in the twin", "CITE616", Where.Html, (_, page, _) =>
        {
            foreach (var claim in page.Claims)
            {
                claim!["text"] = "The opposite of it.";
            }
        }),
    ];

    private static string Exact(JsonNode claim) => (string)claim["appearance"]!["quote"]!["exact"]!;

    private static string Any(Random random, params string[] words) => words[random.Next(words.Length)];
}
