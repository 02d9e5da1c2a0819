using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Site.Citations.Schema;

namespace Site.Citations.Tests.Schema;

public class TwinSchemaTests
{
    // One claim of each type, with the fewest members the schema lets it have.
    private const string Twin = """
        {
          "$schema": "../cite.schema.json",
          "format": { "name": "cite-twin", "version": "3.0" },
          "summary": {
            "asOf": "2026-03-10",
            "byType": { "sourced": 1, "computed": 1, "assumption": 1, "opinion": 1 },
            "byConfidence": { "high": 0, "medium": 2, "low": 1 },
            "coverage": { "sentences": { "total": 4, "inClaims": 4 }, "quantities": { "total": 3, "inClaims": 2 } },
            "evidence": { "total": 1, "withQuote": 1, "checked": 0 }
          },
          "claims": [
            {
              "id": "costs-one-dollar", "type": "sourced", "text": "It costs one dollar.", "volatility": "volatile",
              "appearance": {
                "quote": { "exact": "It costs $1.", "prefix": "", "suffix": " Then" },
                "position": { "start": 0, "end": 12 }
              },
              "values": [{ "value": "1", "unit": "USD", "text": "$1" }],
              "evidence": [
                {
                  "source": "price-list",
                  "relation": "supports",
                  "quote": "$1",
                  "volatility": "volatile",
                  "check": { "subject": true }
                }
              ],
              "confidence": { "level": "medium", "reasons": ["primary-source", "unchecked"] }
            },
            {
              "id": "two-cost-two", "type": "computed", "text": "Two cost two dollars.", "volatility": "volatile",
              "appearance": {
                "quote": { "exact": "Two cost $2." },
                "position": { "start": 13, "end": 25 }
              },
              "derivation": {
                "model": "price",
                "result": { "name": "total", "value": "2", "unit": "USD", "display": "$2", "low": "2", "high": "Infinity" },
                "scenario": "busy",
                "settings": { "price": "1" }
              },
              "confidence": { "level": "medium", "reasons": ["weakest-input"] }
            },
            {
              "id": "we-buy-two", "type": "assumption", "text": "We buy two.", "volatility": "stable", "reason": "An example.",
              "appearance": {
                "quote": { "exact": "We buy two." },
                "position": { "start": 26, "end": 37 }
              },
              "confidence": { "level": "low", "reasons": ["assumption"] }
            },
            {
              "id": "cheap", "type": "opinion", "text": "That is cheap.", "volatility": "stable", "holder": "the authors",
              "appearance": {
                "quote": { "exact": "That is cheap." },
                "position": { "start": 38, "end": 52 }
              }
            }
          ],
          "page": {
            "url": "https://example.org/prices.html", "title": "Prices", "inLanguage": "en",
            "alternate": [{ "type": "text/markdown", "url": "prices.md", "digest": { "sha256": "@sha256" } }],
            "text": {
              "algorithm": "cite-text-1", "root": "[data-cite-root]", "unit": "codepoint", "length": 52,
              "digest": { "sha256": "@sha256" }
            }
          },
          "sources": [
            {
              "id": "price-list", "type": "webpage", "title": "Price list", "publisher": "Shop", "URL": "https://example.org/list",
              "accessed": { "date-parts": [[2026, 3, 10]] }, "kind": "primary",
              "check": { "by": "site 1", "against": "git:0", "checkedAt": "2026-03-10" }
            }
          ],
          "models": [{ "name": "price", "url": "/models/price.json", "version": "1", "digest": { "sha256": "@sha256" } }],
          "entities": [{ "id": "shop", "type": "Organization", "name": "Shop", "sameAs": ["https://example.org/"] }],
          "updates": [{ "date": "2026-03-10", "text": "First version." }],
          "uncited": [{ "text": "2019", "reason": "Founding year.", "elementId": "founded" }],
          "generator": { "name": "site", "version": "1.0.0" },
          "x-note": "extensions are free"
        }
        """;

    private static readonly string Digest = new('0', 64);
    private static readonly EvaluationOptions Flag = new() { OutputFormat = OutputFormat.Flag, RequireFormatValidation = true };

    [Fact]
    public void Its_bytes_are_the_file()
    {
        using var file = JsonDocument.Parse(CiteSchemas.Twin.Bytes);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", file.RootElement.GetProperty("$schema").GetString());
    }

    [Fact]
    public void A_minimal_twin_is_valid() => Assert.Empty(Validate(Parse()));

    [Fact]
    public void What_a_claim_of_a_fact_rests_on_stands_with_the_fact()
    {
        var twin = Parse();
        twin["claims"]![0]!["fact"] = "price";
        Assert.Equal(
            ["/claims/0/evidence/0/check", "/claims/0/evidence/0/quote"],
            Validate(twin).Select(v => v.InstancePath).Order(StringComparer.Ordinal));
        var evidence = twin["claims"]![0]!["evidence"]![0]!.AsObject();
        evidence.Remove("check");
        evidence.Remove("quote");
        Assert.Empty(Validate(twin));
    }

    [Theory]
    [InlineData("/summary/asOf", "\"10 March 2026\"", "/summary/asOf")]
    [InlineData("/summary/asOf", "\"2026-02-30\"", "/summary/asOf")]
    [InlineData("/summary/asOf", "\"2026-03-10\\n\"", "/summary/asOf")]
    [InlineData("/summary/byType/sourced", "-1", "/summary/byType/sourced")]
    [InlineData("/summary/byType/sourced", "1.5", "/summary/byType/sourced")]
    [InlineData("/summary/evidence/checked", null, "/summary/evidence")]
    [InlineData("/claims/0/evidence", null, "/claims/0")]
    [InlineData("/claims/0/evidence", "[]", "/claims/0/evidence")]
    [InlineData("/claims/0/holder", "\"somebody\"", "/claims/0/holder")]
    [InlineData("/claims/0/type", "\"rumour\"", "/claims/0/type")]
    [InlineData("/claims/0/id", "\"two words\"", "/claims/0/id")]
    [InlineData("/claims/0/confidence", null, "/claims/0")]
    [InlineData("/claims/0/confidence/level", "\"certain\"", "/claims/0/confidence/level")]
    [InlineData("/claims/0/confidence/reasons", "[]", "/claims/0/confidence/reasons")]
    [InlineData("/claims/0/confidence/reasons/0", "\"because\"", "/claims/0/confidence/reasons/0")]
    [InlineData("/claims/0/confidence/level", "\"high\"", "/claims/0/confidence/reasons")]
    [InlineData("/claims/0/confidence/ceiling", "\"low\"", "/claims/0/confidence/ceiling")]
    [InlineData("/claims/0/confidence/ceiling", "\"medium\"", "/claims/0/confidence/ceiling")]
    [InlineData("/claims/2/confidence/ceiling", "\"low\"", "/claims/2/confidence/ceiling")]
    [InlineData("/claims/0/confidence/reasons", null, "/claims/0/confidence")]
    [InlineData("/claims/0/appearance/quote/prefix", null, "/claims/0/appearance/quote")]
    [InlineData("/claims/0/values/0/value", "1", "/claims/0/values/0/value")]
    [InlineData("/claims/0/values/0/value", "\"01\"", "/claims/0/values/0/value")]
    [InlineData("/claims/0/evidence/0/relation", "\"hints\"", "/claims/0/evidence/0/relation")]
    [InlineData("/claims/0/evidence/0/check/subject", null, "/claims/0/evidence/0/check")]
    [InlineData("/claims/0/evidence/0/check/quoteFound", "false", "/claims/0/evidence/0/check/subject")]
    [InlineData("/sources/0/check/status", "\"ok\"", "/sources/0/check/status")]
    [InlineData("/sources/0/check/against", null, "/sources/0/check")]
    [InlineData("/sources/0/pinned", "\"ab1ba3e\"", "/sources/0/pinned")]
    [InlineData("/claims/0/evidence/0/check/quoteFound", "true", "/claims/0/evidence/0/check/quoteFound")]
    [InlineData("/claims/0/appearance/position/start", "\"0\"", "/claims/0/appearance/position/start")]
    [InlineData("/claims/0/appearance/quote/exact", "\"\"", "/claims/0/appearance/quote/exact")]
    [InlineData("/claims/0/about", "[\"shop\", \"shop\"]", "/claims/0/about")]
    [InlineData("/claims/1/derivation", null, "/claims/1")]
    [InlineData("/claims/1/derivation/result/high", "\"infinity\"", "/claims/1/derivation/result/high")]
    [InlineData("/claims/1/derivation/settings/price", "1", "/claims/1/derivation/settings/price")]
    [InlineData("/claims/1/derivation/model", null, "/claims/1/derivation")]
    [InlineData("/models/0/digest/sha256", "\"abc\"", "/models/0/digest/sha256")]
    [InlineData("/models/0/digest/sha256", null, "/models/0/digest")]
    [InlineData("/claims/2/confidence/level", "\"medium\"", "/claims/2/confidence/level")]
    [InlineData("/claims/2/reason", null, "/claims/2")]
    [InlineData("/claims/3/holder", null, "/claims/3")]
    [InlineData("/claims/3/confidence", "{\"level\":\"low\",\"reasons\":[\"assumption\"]}", "/claims/3/confidence")]
    [InlineData("/page/text/algorithm", "\"cite-text-2\"", "/page/text/algorithm")]
    [InlineData("/page/alternate/0/digest", "{}", "/page/alternate/0/digest")]
    [InlineData("/sources/0/URL", "\"list.html\"", "/sources/0/URL")]
    [InlineData("/sources/0/URL", "\"https://example.org/a[1]\"", "/sources/0/URL")]
    [InlineData("/sources/0/URL", "\"https://例え.jp/道\"", "/sources/0/URL")]
    [InlineData("/sources/0/URL", "\"https://example.org/%zz\"", "/sources/0/URL")]
    [InlineData("/sources/0/URL", "\"https://example.org/a b\"", "/sources/0/URL")]
    [InlineData("/sources/0/URL", "\"https://example.org/\\n\"", "/sources/0/URL")]
    [InlineData("/sources/0/kind", "\"tertiary\"", "/sources/0/kind")]
    [InlineData("/sources/0/accessed/date-parts", "[[2026, 3, 10, 12]]", "/sources/0/accessed/date-parts/0")]
    [InlineData("/entities/0/sameAs/0", "\"not a url\"", "/entities/0/sameAs/0")]
    [InlineData("/updates/0/tezt", "\"typo\"", "/updates/0/tezt")]
    [InlineData("/generator/version", null, "/generator")]
    [InlineData("/unheard-of", "1", "/unheard-of")]
    [InlineData("/$schema", "\"\"", "/$schema")]
    public void One_thing_wrong_is_found_where_it_is(string path, string? value, string expected)
    {
        var twin = Parse();
        Change(twin, path, value);

        var violations = Validate(twin);

        Assert.Contains(expected, violations.Select(e => e.InstancePath));
        Assert.All(violations, e => Assert.StartsWith(expected, e.InstancePath, StringComparison.Ordinal));
    }

    [Fact]
    public void A_reader_ignores_members_it_does_not_know()
    {
        var twin = Parse();
        Change(twin, "/unheard-of", "1");
        Change(twin, "/claims/0/tezt", "1");
        using var document = JsonDocument.Parse(twin.ToJsonString());
        Assert.Empty(CiteSchemas.Twin.Validate(document.RootElement));
    }

    [Fact]
    public void A_misspelt_member_is_told_its_right_name()
    {
        var twin = Parse();
        Change(twin, "/updates/0/tezt", "1");
        var error = Assert.Single(Validate(twin));
        Assert.Equal("/$defs/update/additionalProperties", error.SchemaPath);
        Assert.Equal("there is no member 'tezt' here; did you mean 'text'?", error.Message);
        Assert.Equal("/$defs/update/additionalProperties", error.SchemaPath);
    }

    [Theory]
    [InlineData("/sources/0/kind", "\"primary\", \"secondary\", \"community\"", "/$defs/source/properties/kind/enum")]
    [InlineData(
        "/claims/0/confidence/reasons/0",
        "\"primary-source\", \"secondary-source\", ",
        "/$defs/confidence/properties/reasons/items/enum")]
    public void A_value_out_of_a_list_is_told_the_list(string path, string expected, string schemaPath)
    {
        var twin = Parse();
        Change(twin, path, "\"unheard-of\"");
        var error = Assert.Single(Validate(twin));
        Assert.StartsWith($"the value must be one of {expected}", error.Message, StringComparison.Ordinal);
        Assert.Equal(schemaPath, error.SchemaPath);
    }

    [Fact]
    public void A_member_that_does_not_go_with_the_type_of_claim_is_named()
    {
        var twin = Parse();
        Change(twin, "/claims/0/holder", "\"somebody\"");
        Assert.Equal("'holder' is not allowed here", Assert.Single(Validate(twin)).Message);
    }

    [Fact]
    public void Of_a_choice_that_is_made_the_other_branches_are_no_faults()
    {
        using var part = JsonDocument.Parse("""{"format":{"name":"cite-index-part","version":"3.0"},"parts":5}""");
        Assert.Equal("/parts", Assert.Single(CiteSchemas.IndexPart.Validate(part.RootElement)).InstancePath);
    }

    [Theory]
    [InlineData("cite.schema.json")]
    [InlineData("cite.strict.schema.json")]
    public void The_verdict_is_that_of_the_librarys_own_keywords(string fileName)
    {
        var schema = CiteSchemas.All.Single(s => s.FileName == fileName);
        var own = OfLibrary(schema);
        var valid = 0;
        var invalid = 0;
        foreach (var path in Paths(Parse(), ""))
        {
            foreach (var value in (string?[])[null, "-1", "\"\"", "[[]]", "{\"tezt\":1}"])
            {
                var twin = Parse();
                Change(twin, path, value);
                using var document = JsonDocument.Parse(twin.ToJsonString());
                var expected = own.Evaluate(document.RootElement, Flag).IsValid;
                Assert.True(expected == (schema.Validate(document.RootElement).Count == 0), $"{path}: {value}");
                _ = expected ? valid++ : invalid++;
            }
        }

        Assert.True(valid > 20 && invalid > 500, $"{valid} valid, {invalid} invalid");
    }

    [Fact]
    public void A_valid_twin_takes_less_than_three_quarters_of_the_memory_that_the_librarys_own_keywords_take()
    {
        var own = OfLibrary(CiteSchemas.Twin);
        using var document = JsonDocument.Parse(Parse().ToJsonString());
        var ours = Allocated(() => Assert.Empty(CiteSchemas.Twin.Validate(document.RootElement)));
        var theirs = Allocated(() => Assert.True(own.Evaluate(document.RootElement, Flag).IsValid));
        Assert.True(ours < theirs * 3 / 4, $"{ours} bytes, and {theirs} by the library's own keywords");
    }

    private static long Allocated(Action check)
    {
        check();
        var before = GC.GetAllocatedBytesForCurrentThread();
        check();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static JsonSchema OfLibrary(PublishedSchema schema) =>
        JsonSchema.Build(JsonElement.Parse(schema.Bytes.Span), new BuildOptions { SchemaRegistry = new SchemaRegistry() }, null);

    private static IEnumerable<string> Paths(JsonNode? node, string path) => node switch
    {
        JsonObject members => members.SelectMany(m => Paths(m.Value, $"{path}/{m.Key}").Prepend($"{path}/{m.Key}")),
        JsonArray items => items.Index().SelectMany(i => Paths(i.Item, $"{path}/{i.Index}").Prepend($"{path}/{i.Index}")),
        _ => [],
    };

    private static JsonNode Parse() => JsonNode.Parse(Twin.Replace("@sha256", Digest, StringComparison.Ordinal))!;

    private static IReadOnlyList<SchemaViolation> Validate(JsonNode twin)
    {
        using var document = JsonDocument.Parse(twin.ToJsonString());
        return CiteSchemas.StrictTwin.Validate(document.RootElement);
    }

    private static void Change(JsonNode root, string path, string? value)
    {
        var tokens = path.Split('/')[1..];
        var parent = tokens[..^1].Aggregate(root, (node, token) =>
            node is JsonArray array ? array[int.Parse(token, CultureInfo.InvariantCulture)]! : node[token]!);
        if (parent is JsonArray items)
        {
            items[int.Parse(tokens[^1], CultureInfo.InvariantCulture)] = value is null ? null : JsonNode.Parse(value);
        }
        else if (value is null)
        {
            Assert.True(parent.AsObject().Remove(tokens[^1]));
        }
        else
        {
            parent[tokens[^1]] = JsonNode.Parse(value);
        }
    }
}
