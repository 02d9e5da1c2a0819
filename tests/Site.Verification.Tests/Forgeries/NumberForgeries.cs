using System.Text.Json.Nodes;

namespace Site.Verification.Tests.Forgeries;

/// <summary>Forged numbers: on the page, in derivations, in the published model.</summary>
internal static class NumberForgeries
{
    public static IReadOnlyList<Forgery> All { get; } =
    [
        new("a displayed result, in every form of the page", "CITE624", Where.Twin, (_, page, random) =>
            page.Everywhere(Shown(page.AnyClaim("computed", random)), $"€{random.Next(20, 99)}.50")),
        new("a displayed unit, in every form of the page", "CITE624", Where.Twin, (_, page, random) =>
        {
            var shown = Shown(page.AnyClaim("computed", random));
            page.Everywhere(shown, shown.Replace('€', '$'));
        }) { Only = "quantities" },
        new("a listed value", "CITE624", Where.Twin, (_, page, random) => ValueOf(page, random)["value"] = $"{random.Next(100, 999)}"),
        new("a listed unit", "CITE624", Where.Twin, (_, page, random) => ValueOf(page, random)["unit"] = "TB")
            { Only = "quantities" },
        new("a listed relation", "CITE624", Where.Twin, (_, page, _) =>
            page.Claims.First(c => (string?)c!["type"] == "assumption")!["values"]![0]!["relation"] = "at-least")
            { Only = "quantities" },
        new("a claim without its number", "CITE624", Where.Twin, (_, page, random) =>
            page.AnyClaim("assumption", random).AsObject().Remove("values")) { BrokenRule = "W29" },
        new("a wording without a number of its words", "CITE624", Where.Twin, (_, page, _) =>
        {
            page.Everywhere("A flat has 12 lamps in 3 rooms", "A flat has 12 lamps");
            page.Claims.First(c => c!["values"] is JsonArray { Count: 2 })!["values"]!.AsArray().RemoveAt(1);
        }) { BrokenRule = "W29" },
        new("the values of a computed claim", "CITE624", Where.Twin, (_, page, random) =>
            page.AnyClaim("computed", random)["values"]![0]!["value"] = "7"),
        new("the number that scripts are told", "CITE624", Where.Html, (_, page, _) =>
            page.InHtml("<data value=\"0.3", "<data value=\"0.9")),
        new("what scripts are told is computed", "CITE624", Where.Html, (_, page, _) =>
            page.InHtml("data-calc=\"light.cost\"", "data-calc=\"light.current\"")),
        new("what scripts are told is set", "CITE624", Where.Html, (_, page, _) =>
            page.InHtml("data-set=\"hours=8\"", "data-set=\"hours=9\"")),
        new("which end scripts are told it is", "CITE624", Where.Html, (_, page, _) =>
            page.InHtml("data-end=\"low\"", "data-end=\"high\"")),
        new("a result of a calculator", "CITE624", Where.Html, (_, page, random) =>
            page.InHtml("<output aria-live=\"off\">€0.37</output>", $"<output aria-live=\"off\">€{random.Next(2, 9)}.37</output>")),
        new("the verdict of a calculator", "CITE624", Where.Html, (_, page, _) =>
            page.InHtml("<p class=\"calc-verdict\">The light costs", "<p class=\"calc-verdict\">The light saves")),
        new("a bar of a comparison", "CITE624", Where.Html, (_, page, random) =>
            page.InHtml(
                "<dt>Only the current</dt>\n<dd><output aria-live=\"off\">",
                $"<dt>Only the current</dt>\n<dd><output aria-live=\"off\">{random.Next(2, 9)}")),
        new("what a comparison says would change the answer", "CITE630", Where.Html, (_, page, _) =>
            page.InHtml("<p class=\"compare-flip\">It would take", "<p class=\"compare-flip\">It would never take")),
        new("a number that a page sets", "CITE619", Where.Twin, (_, page, random) =>
            Setting(page)["settings"]!["hours"] = $"{random.Next(9, 24)}"),
        new("a number that is too large", "CITE619", Where.Twin, (_, page, _) => Setting(page)["settings"]!["hours"] = "1e400"),
        new("a number that is none", "CITE625", Where.Twin, (_, page, _) => Setting(page)["settings"]!["hours"] = "eight"),
        new("a number of an input that nobody knows", "CITE625", Where.Twin, (_, page, _) => Setting(page)["settings"]!["days"] = "8"),
        new("a number that the page does not set", "CITE627", Where.Twin, (site, page, _) =>
            Setting(page)["settings"]!["limit"] = (string)site.Model["inputs"]!.AsArray()
                .First(i => (string?)i!["name"] == "limit")!["value"]!) { BrokenRule = "W14" },
        new("a number that the page sets, left out", "CITE619", Where.Twin, (_, page, _) => Setting(page).Remove("settings")),
        new("the scenario of a result", "CITE619", Where.Twin, (site, page, _) =>
            Derivation(page, d => d["settings"] is null && IsOtherwise(site.Model, d)).Remove("scenario")),
        new("a scenario that nobody knows", "CITE625", Where.Twin, (_, page, _) => Cased(page)["scenario"] = "noon"),
        new("a scenario that the page does not ask for", "CITE627", Where.Twin, (_, page, _) =>
        {
            var derivation = Cased(page);
            derivation.Remove("scenario");
            derivation["settings"] = new JsonObject { ["hours"] = "10" };
        }) { BrokenRule = "W14" },
        new("an infinite result", "CITE619", Where.Twin, (_, page, random) =>
            page.AnyClaim("computed", random)["derivation"]!["result"]!["value"] = "Infinity"),
        new("the unit of a result", "CITE619", Where.Twin, (_, page, random) =>
            page.AnyClaim("computed", random)["derivation"]!["result"]!["unit"] = "USD/month"),
        new("the likely range of a result", "CITE619", Where.Twin, (_, page, random) =>
            page.Claims.First(c => c!["derivation"]?["result"]?["low"] is not null && c["derivation"]!["settings"] is null)!
                ["derivation"]!["result"]!["low"] = $"0.{random.Next(10, 20)}") { BrokenRule = "W24" },
        new("an end of the likely range that is the other", "CITE624", Where.Twin, (_, page, _) =>
            Ended(page)["end"] = (string?)Ended(page)["end"] == "low" ? "high" : "low") { BrokenRule = "W13" },
        new("an end of the likely range that is said to be the value", "CITE624", Where.Twin, (_, page, _) =>
            Ended(page).Remove("end")) { BrokenRule = "W13" },
        new("the version of a model", "CITE625", Where.Twin, (_, page, random) =>
            page.Twin["models"]![0]!["version"] = $"{random.Next(2, 9)}.0"),
        new("a formula of the published model", "CITE626", Where.Model, (site, _, random) =>
            site.Model["formulas"]!.AsArray()[^1]!["formula"] = $"energy * price * {random.Next(2, 9)}"),
        new("a value of the published model", "CITE626", Where.Model, (site, _, random) =>
            Vector(site, random)["values"]![(string)site.Model["formulas"]![0]!["name"]!] = "1000.25"),
        new("a displayed result of the published model", "CITE626", Where.Model, (site, _, random) =>
            Vector(site, random)["results"]!["cost"]!["display"] = "€99.00"),
        new("the verdict of the published model", "CITE626", Where.Model, (site, _, random) => Vector(site, random)["verdict"] = "Buy it."),
        new("the address of a source in the published model", "CITE640", Where.Model, (site, _, _) =>
            site.Model["inputs"]!.AsArray().First(i => i!["origin"]?["fact"] is not null)!["origin"]!["sources"]![0]!["url"] =
                "https://other.example/label") { BrokenRule = "F6" },
        new("a verdict that no rule of the published model says", "CITE626", Where.Model, (site, _, _) =>
            site.Model["verdict"] = new JsonArray()),
        new("an input of the published model's values", "CITE626", Where.Model, (site, _, random) =>
            Vector(site, random)["inputs"]!["hours"] = "1"),
        new("a format of the published model", "CITE626", Where.Model, (site, _, _) =>
            site.Model["results"]![0]!["format"]!["divide"] = "1000"),
        new("a default of the published model", "CITE626", Where.Model, (site, _, _) => site.Model["inputs"]![1]!["value"] = "4"),
        new("a default of the published model, against the page", "CITE619", Where.Twin, (site, page, _) =>
            Deciding(site.Model, page)["value"] = "0.1"),
        new("another option than the best of the published model", "CITE661", Where.Model, (site, _, random) =>
        {
            var options = Vector(site, random)["options"]!;
            options["plan"] = (string?)options["plan"] == "flat" ? "evening" : "flat";
        }),
        new("the least that is called the most", "CITE661", Where.Model, (site, _, _) =>
        {
            var plan = site.Model["choices"]!.AsArray().First(c => c!["least"] is not null)!.AsObject();
            plan["most"] = (string?)plan["least"];
            plan.Remove("least");
        }),
        new("an option that is not said to be found", "CITE661", Where.Twin, (_, page, _) =>
            Derivation(page, d => d["options"] is not null).Remove("options")),
        new("another option than the best", "CITE661", Where.Twin, (_, page, _) =>
        {
            var options = Derivation(page, d => d["options"] is not null)["options"]!;
            options["plan"] = (string?)options["plan"] == "flat" ? "evening" : "flat";
        }),
        new("the name of the published model", "CITE626", Where.Model, (site, _, _) => site.Model["name"] = "dark"),
    ];

    private static string Shown(JsonNode claim) => (string)claim["derivation"]!["result"]!["display"]!;

    private static JsonNode ValueOf(ForgedPage page, Random random)
    {
        var claims = page.Claims.Where(c => c!["derivation"] is null && c["values"] is not null);
        var all = claims.SelectMany(c => c!["values"]!.AsArray()).ToList();
        return all[random.Next(all.Count)]!;
    }

    private static JsonObject Setting(ForgedPage page) => Derivation(page, d => d["settings"]?["hours"] is not null);

    private static JsonObject Cased(ForgedPage page) => Derivation(page, d => d["scenario"] is not null);

    private static JsonObject Derivation(ForgedPage page, Func<JsonObject, bool> isWanted) => page.Claims
        .Select(c => c!["derivation"]?.AsObject())
        .FirstOrDefault(d => d is not null && isWanted(d)) ?? throw new InvalidOperationException("There is none of the kind on the page.");

    /// <summary>An input in the formula of a result that the page has as the model begins.</summary>
    private static JsonNode Deciding(JsonNode model, ForgedPage page)
    {
        var shown = page.Claims.Select(c => c!["derivation"])
            .Where(d => (string?)d?["model"] == (string)model["name"]! && d!["settings"] is null && d["scenario"] is null)
            .Select(d => (string)d!["result"]!["name"]!);
        var formulas = model["formulas"]!.AsArray().Where(f => shown.Contains((string)f!["name"]!)).Select(f => (string)f!["formula"]!);
        var names = formulas.SelectMany(f => f.Split(' ', '(', ')', ',')).ToHashSet(StringComparer.Ordinal);
        return model["inputs"]!.AsArray().First(i => i!["value"] is not null && names.Contains((string)i["name"]!))!;
    }

    /// <summary>Whether a result is another in its scenario than where the model begins.</summary>
    private static bool IsOtherwise(JsonNode model, JsonNode derivation)
    {
        return (string?)derivation["model"] == (string)model["name"]! && derivation["scenario"] is { } scenario
            && Of((string)scenario!) != Of("defaults");

        string? Of(string name) => (string?)model["vectors"]!.AsArray().First(v => (string)v!["name"]! == name)!["values"]![
            (string)derivation["result"]!["name"]!];
    }

    private static JsonNode Vector(ForgedSite site, Random random)
    {
        var vectors = site.Model["vectors"]!.AsArray();
        return vectors[random.Next(vectors.Count)]!;
    }

    private static JsonObject Ended(ForgedPage page) =>
        Derivation(page, d => d["result"]!["end"] is not null)["result"]!.AsObject();
}
