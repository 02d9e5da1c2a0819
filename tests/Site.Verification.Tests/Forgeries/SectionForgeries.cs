using System.Text.Json.Nodes;

namespace Site.Verification.Tests.Forgeries;

/// <summary>Forged words of the sections below a page's text, and what nothing but they and the twin say.</summary>
internal static class SectionForgeries
{
    private const string NotShown = "CITE616";

    public static IReadOnlyList<Forgery> All { get; } =
    [
        new("how many claims the page says it has", NotShown, Where.Html, (_, page, _) => page.InHtml(" claims: ", "0 claims: "))
        {
            BrokenRule = "P2",
        },
        new("how much of its text the page says claims cover", NotShown, Where.Html, (_, page, _) =>
            page.InHtml(" sentences and ", "9 sentences and ")) { BrokenRule = "P2" },
        new("the coverage a page shows, beside other words", NotShown, Where.Html, (_, page, _) =>
            page.InHtml("They cover ", "They cover <span data-cite-skip>9</span>")) { BrokenRule = "P2" },
        new("how many claims the page says are past their date", NotShown, Where.Html, (_, page, _) => page.InHtml(
            "<details class=\"behind\" id=\"manifest\"",
            "<p class=\"age\" data-cite-skip>Stale: 1 of 9 claims, since 2020-01-01</p><details class=\"behind\" id=\"manifest\""))
        {
            BrokenRule = "P2",
        },
        new("a claim that the page says is past its date", NotShown, Where.Html, (_, page, _) => page.InHtml(
            "<details class=\"behind\" id=\"manifest\"",
            $"<small data-stale=\"{page.Claims[0]!["id"]}\">stale since 2020-01-01</small><details class=\"behind\" id=\"manifest\""))
        {
            BrokenRule = "P2",
        },
        new("what would turn an answer of the page", "CITE664", Where.Html, (_, page, _) => page.InHtml(
            "<details class=\"behind\" id=\"manifest\"",
            "<ul class=\"margins\" data-cite-skip><li>All night: another answer once “Price of electricity” rises by a factor of 2"
            + "</li></ul>"
            + "<details class=\"behind\" id=\"manifest\""))
        {
            BrokenRule = "P5",
        },
        new("why words are left without a source, on the page", NotShown, Where.Html, (_, page, _) =>
            page.InHtml(ReasonOf(page) + "</li>", "</a>: checked</li>")) { BrokenRule = "P3" },
        new("why words are left without a source, in the twin", NotShown, Where.Html, (_, page, _) =>
            page.Twin["uncited"]![0]!["reason"] = "a sourced date") { BrokenRule = "P3" },
        new("words left without a source, dropped from the twin", "CITE631", Where.Html, (_, page, _) =>
            page.Twin["uncited"]!.AsArray().RemoveAt(0)),
        new("words left without a source, dropped from twin and list", "CITE631", Where.Html, (_, page, _) =>
        {
            var left = page.Twin["uncited"]![0]!;
            page.InHtml($"<li><a href=\"#{left["elementId"]}\">{left["text"]}</a>: {left["reason"]}</li>", "");
            page.Twin["uncited"]!.AsArray().RemoveAt(0);
        }),
        new("an update of the page", NotShown, Where.Html, (_, page, _) =>
            page.InHtml($"<p>{page.Twin["updates"]![0]!["text"]}</p>", "<p>Corrected.</p>")) { BrokenRule = "P3" },
        new("an update dropped from the page", NotShown, Where.Html, (_, page, _) => page.InHtml(" id=\"updates\"", ""))
        {
            BrokenRule = "P3",
        },
        new("what a page is about", NotShown, Where.Html, (_, page, _) => page.Twin["entities"]![0]!["type"] = "Service")
        {
            BrokenRule = "P3",
        },
        new("what an entity is the same as, on the page", NotShown, Where.Html, (_, page, _) =>
            page.InHtml("same as <a href=\"", "same as <a href=\"https://elsewhere.example/?")) { BrokenRule = "P3" },
        new("an entity that the page does not show", NotShown, Where.Html, (_, page, _) =>
            page.Twin["entities"]!.AsArray().Add(JsonNode.Parse("""{"id":"other","type":"Thing","name":"Nobody's other lamp"}""")))
        {
            BrokenRule = "P3",
        },
        new("what a claim is about, left out", "CITE613", Where.Twin, (_, page, _) =>
            page.Claims.First(c => c!["about"] is not null)!.AsObject().Remove("about")) { BrokenRule = "W30" },
        new("what a claim is about that does not name it", "CITE613", Where.Twin, (_, page, _) =>
        {
            var claim = page.Claims.First(c => c!["about"] is null)!;
            claim["about"] = new JsonArray((string)page.Twin["entities"]![0]!["id"]!);
        }) { BrokenRule = "W30" },
        new("why a claim is trusted, in words on the page", NotShown, Where.Html, (_, page, _) =>
            page.InHtml("Chosen, not known.<br>", "Every fact it is computed from is of high confidence.<br>")) { BrokenRule = "P4" },
        new("praise beside the level of a claim", NotShown, Where.Html, (_, page, _) =>
            page.InHtml("</span><br>\n", "</span><br>\nNobody has ever doubted it. ")) { BrokenRule = "P4" },
        new("praise where a source is said to be used", NotShown, Where.Html, (_, page, _) =>
            page.InHtml("<p class=\"use\">Used for ", "<p class=\"use\">Used by everybody for ")) { BrokenRule = "P4" },
        new("what a source is said to be used for", NotShown, Where.Html, (_, page, _) =>
            page.InHtml("<p class=\"use\">Used for <a href=\"#", "<p class=\"use\">Used for <a href=\"#manifest-")) { BrokenRule = "P4" },
        new("what an input is called in a computed claim's reasons", NotShown, Where.Html, (_, page, _) =>
            page.InHtml("Rests on assumptions: ", "Rests on assumptions: Facts, ")) { BrokenRule = "P4" },
        new("the text of a fact", "CITE624", Where.Facts, (site, _, _) => site.Fact["text"] = "3 W") { BrokenRule = "F3" },
        new("a form of the page named twice", "CITE613", Where.Twin, (_, page, _) =>
        {
            var forms = page.Twin["page"]!["alternate"]!.AsArray();
            forms.Add(forms[0]!.DeepClone());
        }) { BrokenRule = "W5" },
        new("a file of facts named twice", "CITE640", Where.Twin, (_, page, _) =>
        {
            var files = page.Twin["facts"]!.AsArray();
            files.Add(files[0]!.DeepClone());
        }) { BrokenRule = "W23" },
    ];

    private static string ReasonOf(ForgedPage page) => $"</a>: {page.Twin["uncited"]![0]!["reason"]}";
}
