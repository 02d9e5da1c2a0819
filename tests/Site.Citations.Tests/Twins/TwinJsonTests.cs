using System.Text;
using System.Text.Json;
using CsCheck;
using Site.Citations.Schema;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;

namespace Site.Citations.Tests.Twins;

public sealed class TwinJsonTests
{
    private static readonly string[] Insertions = ["", "null", "{", "]", "\"", "0", "1e999", ",", "\\ud800"];

    private const string Sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    /// <summary>A twin with every member a twin may have, laid out as twins are. An indented line continues the one before.</summary>
    private static readonly string Twin =
        $$$$"""
        {
        "$schema": "cite.schema.json",
        "format": {"name":"cite-twin","version":"3.0"},
        "summary": {"asOf":"2026-11-28","staleAfter":"2026-12-01","byType":{"sourced":1,"computed":1,"assumption":1,"opinion":1},
          "byConfidence":{"high":1,"medium":0,"low":2},
          "coverage":{"sentences":{"total":4,"inClaims":4},"quantities":{"total":3,"inClaims":2}},
          "evidence":{"total":1,"withQuote":1,"checked":1}},
        "claims": [
        {"id":"c-1","type":"sourced","text":"It has <80> & \"more\" GB é","appearance":{"quote":{"exact":"80",
          "prefix":"has ","suffix":" GB"},"position":{"start":7,"end":9}},"about":["e"],"values":[{"value":"80","unit":"GB",
          "relation":"at-most","text":"80 GB"},{"value":"1","text":"1"}],"evidence":[{"source":"s","quote":"80 GB","context":["Memory"],
          "date":"2026-03","conditions":"in batches","availableUntil":"2026-12-01",
          "check":{"occurrences":1,"lines":"12-14","quantities":"authors-word","subject":true}},
          {"source":"s","relation":"disputes","volatility":"volatile","check":{"quoteFound":false}}],
          "confidence":{"level":"medium","declared":"medium","ceiling":"high",
          "reasons":["primary-source","declared-lower"]},"volatility":"slow","staleAfter":"2026-12-01"},
        {"id":"c-2","type":"computed","text":"2","appearance":{"quote":{"exact":"2"},
          "position":{"start":0,"end":1}},"derivation":{"model":"m",
          "result":{"name":"c","value":"2","unit":"1","display":"2","low":"1","high":"3","end":"low"},
          "scenario":"busy","settings":{"b":"1","a":"Infinity"}},
          "confidence":{"level":"low","reasons":["assumption"]},
          "volatility":"stable"},
        {"id":"c-3","type":"assumption","text":"3","appearance":{"quote":{"exact":"3"},
          "position":{"start":0,"end":1}},"reason":"chosen","reviewBy":"2027-01-01","confidence":{"level":"low",
          "reasons":["assumption"]},"volatility":"stable","staleAfter":"2027-01-01"},
        {"id":"c-4","type":"opinion","text":"4","appearance":{"quote":{"exact":"4"},
          "position":{"start":0,"end":1}},"holder":"us","volatility":"stable"}
        ],
        "page": {"url":"p.html","title":"P","description":"d","inLanguage":"en","datePublished":"2026-01-01",
          "dateModified":"2026-02-01","license":"MIT","alternate":[{"type":"text/html","url":"p.html",
          "digest":{"sha256":"{{{{Sha256}}}}"}}],"text":{"algorithm":"cite-text-1","root":"[data-cite-root]","unit":"codepoint",
          "length":10,"digest":{"sha256":"{{{{Sha256}}}}"}}},
        "sources": [
        {"id":"s","type":"webpage","title":"S","publisher":"P","URL":"https://s.example/","issued":{"date-parts":[[2026,3]]},
          "accessed":{"date-parts":[[2026,3,10]]},"kind":"primary","pinned":"https://s.example/1","custodian":"k.example",
          "check":{"by":"site 1","checkedAt":"2026-11-01","against":"sha256:{{{{Sha256}}}}","status":"unknown"},"note":"n"}
        ],
        "models": [
        {"name":"m","url":"models/m.json","version":"1","digest":{"sha256":"{{{{Sha256}}}}"}}
        ],
        "entities": [
        {"id":"e","type":"Thing","name":"E","sameAs":["https://e.example/"],"aliases":["Ee"]}
        ],
        "updates": [
        {"date":"2026-02-01","version":"2","text":"t","changes":["c"]}
        ],
        "uncited": [],
        "generator": {"name":"Site","version":"1"}
        }

        """.Replace("\n  ", "", StringComparison.Ordinal);

    [Fact]
    public void A_twin_that_was_read_is_written_with_the_same_bytes()
    {
        var twin = Read(Twin, out var problem);
        Assert.Null(problem);
        Assert.Equal(Twin, Encoding.UTF8.GetString(TwinJson.Write(twin!)));
        Assert.Equal(
            (ClaimType.Sourced, 7, false),
            (twin!.Claims[0].Type, twin.Claims[0].Appearance.Position.Start, twin.Claims[0].Evidence![1].Check!.QuoteFound));
        Assert.Equal(["b", "a"], twin.Claims[1].Derivation!.Settings!.Keys);
    }

    [Fact]
    public void The_schema_accepts_every_member_the_records_have() =>
        Assert.Empty(CiteSchemas.Twin.Validate(JsonElement.Parse(Twin)));

    [Theory]
    [InlineData("\"start\":7", "\"start\":7.0")]
    [InlineData("\"length\":10", "\"length\":1e1")]
    [InlineData("\"generator\": {", "\"generator\": {\"x-built\":[null],")]
    [InlineData("\"occurrences\":1", "\"occurrences\":1,\"later\":[{}]")]
    public void Another_way_to_say_the_same_and_members_nobody_knows_make_no_difference(string said, string otherwise) =>
        Assert.Equal(Twin, Encoding.UTF8.GetString(TwinJson.Write(Read(Twin.Replace(said, otherwise, StringComparison.Ordinal), out _)!)));

    [Theory]
    [InlineData(
        "\"type\":\"opinion\"",
        "\"type\":\"Opinion\"",
        "At '$.claims[3].type': One of 'sourced', 'computed', 'assumption', 'opinion' belongs there.")]
    [InlineData(
        "\"start\":7",
        "\"start\":99999999999999999999",
        "At '$.claims[0].appearance.position.start': A whole number of at most 2147483647 belongs there.")]
    [InlineData(
        "\"date\":\"2026-03\"",
        "\"date\":\"2026-13\"",
        "At '$.claims[0].evidence[0].date': A date such as '2026-03-10', '2026-03' or '2026' belongs there.")]
    [InlineData("\"asOf\":\"2026-11-28\"", "\"asOf\":\"today\"", "At '$.summary.asOf': the value is not of the kind that belongs there.")]
    [InlineData("\"holder\":\"us\"", "\"holder\":\"us\",\"holder\":\"us\"", "The member 'holder' is given twice.")]
    [InlineData("\"about\":[\"e\"]", "\"about\":[null]", "At '$.claims[0].about[0]': a list or map has null as an item.")]
    [InlineData("\"uncited\": [],\n", "", "it lacks 'uncited'")]
    [InlineData("\"exact\":\"4\"", "\"exact\":\"\\ud83d\"", "It has half of a surrogate pair, which is no character.")]
    public void What_is_no_twin_is_refused_in_words(string said, string otherwise, string message)
    {
        Assert.Null(Read(Twin.Replace(said, otherwise, StringComparison.Ordinal), out var problem));
        Assert.Contains(message, problem!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"x\"")]
    [InlineData("{}")]
    [InlineData("")]
    public void What_is_something_else_is_refused(string json)
    {
        Assert.Null(Read(json, out var problem));
        Assert.NotNull(problem);
    }

    [Fact]
    public void No_bytes_make_it_throw()
    {
        var whole = Encoding.UTF8.GetBytes(Twin);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Int[0, 40], Gen.Int[0, Insertions.Length - 1])
            .Repeatable()
            .Sample(edit =>
            {
                var (at, length, text) = (edit.Item1, edit.Item2, Insertions[edit.Item3]);
                byte[] bytes = [.. whole[..at], .. Encoding.UTF8.GetBytes(text), .. whole[Math.Min(at + length, whole.Length)..]];
                return (TwinJson.Read(bytes, out var problem) is null) == (problem is not null);
            });
    }

    private static TwinDocument? Read(string json, out Site.Text.Json.JsonProblem? problem) =>
        TwinJson.Read(Encoding.UTF8.GetBytes(json), out problem);
}
