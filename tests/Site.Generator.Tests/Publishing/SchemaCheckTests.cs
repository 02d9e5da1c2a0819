using System.Text;
using Site.Citations.Schema;
using Site.Generator.Files;
using Site.Generator.Paths;
using Site.Generator.Publishing;
using Site.Generator.Tests.Sites;
using Site.Text.Diagnostics;

namespace Site.Generator.Tests.Publishing;

/// <summary>What build and check do before a file is published: hold it against its schema.</summary>
public sealed class SchemaCheckTests
{
    private readonly DiagnosticBag _bag = new();

    [Fact]
    public void A_twin_that_its_schema_refuses_is_an_error_that_says_where_and_why()
    {
        SchemaCheck.Check(Twin("""{ "generator": 3 }"""), _bag);
        var messages = _bag.ToSortedList().Select(d => d.Message).ToList();
        Assert.All(_bag.ToSortedList(), d =>
        {
            Assert.Equal((Rules.Twin.Schema, "guide/more.cite.json"), (d.Rule, d.Location?.File));
            Assert.StartsWith("'guide/more.cite.json' would not satisfy cite.schema.json: at '", d.Message, StringComparison.Ordinal);
        });
        Assert.Contains(
            messages,
            m => m.Contains("\"claims\"", StringComparison.Ordinal) && m.EndsWith("(schema /required).", StringComparison.Ordinal));
        Assert.Contains(
            messages,
            m => m.Contains("at '/generator' ", StringComparison.Ordinal) && m.Contains("(schema /", StringComparison.Ordinal));
        Assert.True(_bag.HasErrors(strict: false));
    }

    [Fact]
    public async Task A_twin_that_the_build_writes_satisfies_it()
    {
        using var site = TestSite.Example();
        Assert.True((await site.BuildAsync()).Succeeded);
        SchemaCheck.Check(Twin(site.Read("index.cite.json")), _bag);
        Assert.Empty(_bag.ToSortedList());
    }

    [Fact]
    public void A_file_without_a_schema_may_hold_anything()
    {
        SchemaCheck.Check(Twin("{ not JSON") with { Schema = null }, _bag);
        Assert.Empty(_bag.ToSortedList());
    }

    private static RenderedFile Twin(string json) =>
        new(SitePath.FromRelative("guide/more.cite.json"), Encoding.UTF8.GetBytes(json)) { Schema = CiteSchemas.Twin };
}
