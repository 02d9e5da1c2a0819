using System.Text.Json.Nodes;

namespace Site.Verification.Tests.Forgeries;

/// <summary>Forged facts: what they rest on, and what is computed from them.</summary>
internal static class FactForgeries
{
    public static IReadOnlyList<Forgery> All { get; } =
    [
        new("the level of a fact", "CITE615", Where.Facts, (site, _, _) =>
            site.Fact["confidence"] = new JsonObject { ["level"] = "high" }) { BrokenRule = "F3" },
        new("the reasons of a fact", "CITE615", Where.Facts, (site, _, _) =>
            site.Fact["confidence"]!["reasons"] = new JsonArray("primary-source", "quote-in-pinned-copy")) { BrokenRule = "F3" },
        new("the check of a fact's quote", "CITE615", Where.Facts, (site, _, _) =>
        {
            site.SourceOf(site.Fact)["check"] = JsonNode.Parse("""{"by":"a friend","checkedAt":"2026-11-20","against":"git:0"}""");
            site.Fact["evidence"]![0]!["check"] = JsonNode.Parse("""{"occurrences":1,"subject":true}""");
        }) { BrokenRule = "F3" },
        new("a fact that grows old and is said not to", "CITE628", Where.Facts, (site, _, _) =>
            site.Fact["volatility"] = "volatile") { BrokenRule = "F4" },
        new("when a fact grows stale", "CITE628", Where.Facts, (site, _, _) =>
            site.Fact["staleAfter"] = "2099-01-01") { BrokenRule = "F4" },
        new("a fact looked up after the build", "CITE632", Where.Facts, (site, _, _) => site.SourceOf(site.Fact)["check"] =
            JsonNode.Parse("""{"by":"a friend","checkedAt":"2099-01-01","status":"unknown"}""")) { BrokenRule = "W20" },
        new("the day of the facts", "CITE632", Where.Facts, (site, _, random) =>
            site.Facts["asOf"] = $"2026-10-{random.Next(10, 29)}") { BrokenRule = "F4" },
        new("a source of facts that none rests on", "CITE613", Where.Facts, (site, _, _) =>
        {
            var other = site.Facts["sources"]![0]!.DeepClone();
            other["id"] = "other";
            site.Facts["sources"]!.AsArray().Add(other);
        }) { BrokenRule = "F2" },
        new("the date of a fact, against its page", "CITE640", Where.Twin, (site, _, random) =>
        {
            var day = $"2026-11-{random.Next(10, 20)}";
            site.ShownFact["evidence"]![0]!["date"] = day;
            site.Facts["asOf"] = day;
        }),
        new("the quote of a fact, against its page", "CITE616", Where.Html, (site, _, _) =>
            site.ShownFact["evidence"]![0]!["quote"] = "it uses 8 W at most"),
        new("the source of a fact, against its page", "CITE640", Where.Twin, (site, _, _) =>
            site.SourceOf(site.ShownFact)["publisher"] = "A laboratory"),
        new("the value of a fact, against its page", "CITE640", Where.Twin, (site, _, random) => Revalue(site.ShownFact, random)),
        new("the value of a fact, against the model", "CITE640", Where.Model, (site, _, random) =>
            Revalue(site.FactOfModel, random)) { BrokenRule = "F6" },
        new("the unit of a fact", "CITE640", Where.Twin, (site, _, _) => site.ShownFact["unit"] = "kW"),
        new("the relation of a fact", "CITE640", Where.Twin, (site, _, _) => site.ShownFact["relation"] = "at-most"),
        new("the name of a fact", "CITE640", Where.Twin, (site, _, _) => site.ShownFact["id"] = "lamp-light") { BrokenRule = "F1" },
        new("how far off a model is, as a fact", "CITE662", Where.Facts, (site, _, random) =>
            site.FactOfTable("median-error")["value"] = $"{random.Next(1, 9)}.5") { BrokenRule = "F7" },
        new("which rows a fact counts", "CITE662", Where.Facts, (site, _, _) =>
            site.FactOfTable("median-error")["derivation"]!["where"]!["value"] = "flat") { BrokenRule = "F7" },
        new("what a fact counts of a table", "CITE662", Where.Facts, (site, _, _) =>
            site.FactOfTable("median-error")["derivation"]!["statistic"] = "far-off") { BrokenRule = "F7" },
        new("a table that a fact is said to be of", "CITE662", Where.Facts, (site, _, _) =>
            site.FactOfTable("count")["derivation"]!["predictions"] = "models/light.measurements.csv") { BrokenRule = "F7" },
        new("a prediction, in the table", "CITE662", Where.Facts, (site, _, random) => site.Files["models/light.predictions.csv"] =
            site.Files["models/light.predictions.csv"].Replace(",0.35,", $",0.{random.Next(10, 20)},", StringComparison.Ordinal))
            { BrokenRule = "F7" },
        new("the facts a page names", "CITE640", Where.Twin, (_, page, _) =>
        {
            page.Twin["facts"]![0]!["url"] = (string?)page.Twin["models"]![0]!["url"];
        }) { BrokenRule = "W23" },
        new("a claim that names another fact", "CITE640", Where.Twin, (_, page, _) =>
            page.Claims.First(c => c!["fact"] is not null)!["fact"] = "lamp-light") { BrokenRule = "F1" },
        new("a fact that is no claim's own", "CITE627", Where.Twin, (_, page, _) =>
            page.Claims.First(c => c!["fact"] is not null)!.AsObject().Remove("fact")),
        new("when a computed claim grows stale", "CITE628", Where.Twin, (_, page, random) =>
        {
            page.AnyClaim("computed", random)["staleAfter"] = "2099-01-01";
        }),
        new("a computed claim that is said to be volatile", "CITE628", Where.Twin, (_, page, random) =>
            page.AnyClaim("computed", random)["volatility"] = "volatile"),
        new("the ceiling of a computed claim", "CITE615", Where.Twin, (_, page, random) =>
            page.AnyClaim("computed", random)["confidence"]!["level"] = "medium") { BrokenRule = "C8" },
        new("the reasons of a computed claim", "CITE615", Where.Twin, (_, page, random) =>
            page.AnyClaim("computed", random)["confidence"]!["reasons"] = new JsonArray("inputs-high")) { BrokenRule = "C9" },
        new("a number beside a fact that nobody knows", "CITE663", Where.Twin, (_, page, random) =>
            Reword(page, FactOf(page), $" since {random.Next(1900, 2000)}", "")) { BrokenRule = "W31" },
        new("a fact turned into its opposite", "CITE663", Where.Twin, (_, page, _) =>
            Reword(page, FactOf(page), "", "Without the ")) { BrokenRule = "W31" },
        new("a computed number of a case that nobody computed", "CITE663", Where.Twin, (_, page, random) =>
            Reword(page, page.AnyClaim("computed", random), $", for {random.Next(1_000, 9_999)} lamps", "")) { BrokenRule = "W31" },
        new("a narrower band", "CITE619", Where.Twin, (_, page, random) =>
            Narrow(page.AnyClaim("computed", random))) { BrokenRule = "W24" },
        new("a band of the published model", "CITE626", Where.Model, (site, _, random) =>
        {
            var vectors = site.Model["vectors"]!.AsArray();
            vectors[random.Next(vectors.Count)]!["results"]!["cost"]!["low"] = "0.3";
        }),
    ];

    private static JsonNode FactOf(ForgedPage page) => page.Claims.First(c => c!["fact"] is not null)!;

    private static void Reword(ForgedPage page, JsonNode claim, string behind, string before)
    {
        var text = (string)claim["text"]!;
        page.Everywhere(text, before + text + behind);
    }

    private static void Revalue(JsonNode fact, Random random)
    {
        var value = $"{random.Next(10_000, 99_999)}.5";
        fact["value"] = value;
        fact["text"] = $"{value} {fact["unit"]}";
    }

    private static void Narrow(JsonNode claim)
    {
        var result = claim["derivation"]!["result"]!;
        var said = (string?)result["low"] ?? throw new InvalidOperationException("It has no band.");
        var low = double.Parse(said, System.Globalization.CultureInfo.InvariantCulture);
        result["low"] = (low * 1.01).ToString("R", System.Globalization.CultureInfo.InvariantCulture);
    }
}
