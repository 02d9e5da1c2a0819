using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Site.Citations.Facts;
using Site.Citations.Schema;
using Site.Citations.Vocabulary;

namespace Site.Citations.Tests.Facts;

public sealed class FactsJsonTests
{
    /// <summary>Facts with every member they may have, laid out as they are. An indented line continues the one before.</summary>
    private static readonly string Facts =
        """
        {
        "$schema": "facts.schema.json",
        "format": {"name":"cite-facts","version":"3.0"},
        "url": "https://example.org/facts.json",
        "asOf": "2026-11-28",
        "facts": [
        {"id":"card.price","label":"Price of <the> card","value":"1600","unit":"USD","relation":"at-most","text":"$1,600","low":"1500",
          "high":"1700","note":"With tax.","about":["card"],"evidence":[{"source":"shop","quote":"$1,600","context":["Price"],
          "date":"2026-03","conditions":"in batches","availableUntil":"2026-12-01"}],
          "confidence":{"level":"medium","reasons":["primary-source","unchecked"]},"volatility":"volatile",
          "staleAfter":"2026-05-30"},
        {"id":"limit","label":"Limit","value":"Infinity","unit":"1","text":"none","evidence":[{"source":"shop"}],
          "confidence":{"level":"medium","reasons":["primary-source","no-quote"]},"volatility":"stable"}
        ],
        "sources": [
        {"id":"shop","type":"webpage","title":"Shop","publisher":"A shop","URL":"https://shop.example/","kind":"primary"}
        ],
        "entities": [
        {"id":"card","type":"Product","name":"Card"}
        ]
        }

        """.Replace("\n  ", "", StringComparison.Ordinal);

    [Fact]
    public void Facts_that_were_read_are_written_with_the_same_bytes()
    {
        var facts = FactsJson.Read(Encoding.UTF8.GetBytes(Facts), out var problem);
        Assert.Null(problem);
        Assert.Equal(Facts, Encoding.UTF8.GetString(FactsJson.Write(facts!)));
        Assert.Equal(("Infinity", Volatility.Stable), (facts!.Facts[1].Value, facts.Facts[1].Volatility));
    }

    [Fact]
    public void They_satisfy_their_schema() => Assert.Empty(Violations(_ => { }));

    [Theory]
    [InlineData("given")]
    [InlineData("assumption")]
    [InlineData("definition")]
    public void No_fact_is_named_by_a_word_for_what_is_none(string id) => Assert.NotEmpty(Violations(f => f["facts"]![0]!["id"] = id));

    [Fact]
    public void A_fact_rests_on_something() => Assert.NotEmpty(Violations(f => f["facts"]![0]!["evidence"] = new JsonArray()));

    [Fact]
    public void What_twins_and_facts_share_is_described_alike()
    {
        var (twin, facts) = (Definitions(CiteSchemas.Twin), Definitions(CiteSchemas.Facts));
        Assert.Equal(["fact"], facts.Select(d => d.Key).Except(twin.Select(d => d.Key)));
        Assert.All(facts.Where(d => d.Key != "fact"), d => Assert.True(JsonNode.DeepEquals(d.Value, twin[d.Key]), d.Key));
    }

    [Theory]
    [InlineData("facts.json", true)]
    [InlineData("facts-2.json", true)]
    [InlineData("facts-12.json", true)]
    [InlineData("facts-1.json", false)]
    [InlineData("facts-02.json", false)]
    [InlineData("facts-.json", false)]
    [InlineData("facts.schema.json", false)]
    [InlineData("facts-of-life.json", false)]
    [InlineData("a/facts.json", false)]
    public void Files_of_facts_are_known_by_their_names(string name, bool expected) => Assert.Equal(expected, FactsJson.IsFileName(name));

    private static JsonObject Definitions(PublishedSchema schema) => JsonNode.Parse(schema.Bytes.Span)!["$defs"]!.AsObject();

    private static IReadOnlyList<SchemaViolation> Violations(Action<JsonNode> change)
    {
        var facts = JsonNode.Parse(Facts)!;
        change(facts);
        using var json = JsonDocument.Parse(facts.ToJsonString());
        return CiteSchemas.Facts.Validate(json.RootElement);
    }
}
