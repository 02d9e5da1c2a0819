using System.Text.Json;
using Site.Citations.JsonSchema;

namespace Site.Citations.Tests.JsonSchema;

public class LimitTests
{
    [Theory]
    [InlineData("{'$ref': '#'}", "/$ref")]
    [InlineData("{'not': {'$ref': '#'}}", "/not/$ref/not")]
    [InlineData("{'anyOf': [{'$ref': '#'}, true]}", "/anyOf/0/$ref/anyOf/0")]
    [InlineData("{'$ref': '#/$defs/a', '$defs': {'a': {'allOf': [{'$ref': '#/$defs/b'}]}, 'b': {'if': {'$ref': '#/$defs/a'}, 'then': true}}}", "/$ref/allOf/0/$ref")]
    public void A_reference_that_leads_back_to_itself_is_an_error(string schema, string path)
    {
        var result = Schemas.Evaluate(schema, "1");
        Assert.False(result.IsValid);
        var error = Assert.Single(result.Errors);
        Assert.Contains("leads back to itself", error.Message, StringComparison.Ordinal);
        Assert.StartsWith(path, error.SchemaPath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{'items': {'$ref': '#'}}")]
    [InlineData("{'oneOf': [{'items': {'anyOf': [{'$ref': '#'}]}}]}")]
    [InlineData("{'unevaluatedItems': {'$ref': '#'}}")]
    [InlineData("{'contains': {'$ref': '#'}, 'minContains': 0}")]
    [InlineData("{'enum': [1]}")]
    [InlineData("{'uniqueItems': true, 'items': {'$ref': '#'}}")]
    public void Deep_values_are_an_error_and_no_stack_overflow(string schema)
    {
        var deep = new string('[', 10_000) + new string(']', 10_000);
        JsonSchemaResult? result = null;
        var thread = new Thread(() => result = Schemas.Evaluate(schema, deep), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Contains("nested too deeply", Assert.Single(result!.Errors).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{'not':", "}")]
    [InlineData("{'allOf':[", "]}")]
    [InlineData("{'properties':{'a':", "}}")]
    public void Deep_schemas_are_read_and_deeper_ones_refused(string open, string close)
    {
        Exception? thrown = null;
        var thread = new Thread(
            () =>
            {
                JsonSchemaDocument.Parse(Nest(500));
                thrown = Record.Exception(() => JsonSchemaDocument.Parse(Nest(5_000)));
            },
            maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.IsType<JsonSchemaException>(thrown);

        string Nest(int depth) =>
            string.Concat(Enumerable.Repeat(open, depth)).Replace('\'', '"') + "true" + string.Concat(Enumerable.Repeat(close, depth));
    }

    [Fact]
    public void A_schema_that_doubles_its_work_at_every_step_is_given_up()
    {
        var defs = string.Join(",", Enumerable.Range(0, 64).Select(i => $"'a{i}': {{'allOf': [{{'$ref': '#/$defs/a{i + 1}'}}, {{'$ref': '#/$defs/a{i + 1}'}}]}}"));
        var result = Schemas.Evaluate($"{{'$ref': '#/$defs/a0', '$defs': {{{defs}, 'a64': true}}}}", "1", new JsonSchemaOptions { MaxSteps = 100_000 });
        Assert.Contains("given up after 100000 steps", Assert.Single(result.Errors).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{'required': ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']}", "{}")]
    [InlineData("{'multipleOf': 12345678901}", "98765432101")]
    [InlineData("{'patternProperties': {'a': true, 'b': true, 'c': true, 'd': true}}", "{'a': 1, 'e': 1}")]
    public void Work_inside_a_keyword_counts(string schema, string instance)
    {
        var result = Schemas.Evaluate(schema, instance, new JsonSchemaOptions { MaxSteps = 5 });
        Assert.Contains("given up after 5 steps", Assert.Single(result.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_costs_more_to_match_than_a_short_one()
    {
        var options = new JsonSchemaOptions { MaxSteps = 5 };
        Schemas.Check("{'pattern': 'a'}", $"'{new string('a', 60)}'", true, options);
        Schemas.Check("{'pattern': 'a'}", $"'{new string('a', 600)}'", false, options);
    }

    [Fact]
    public void Numbers_of_absurd_size_are_compared_and_only_refused_where_they_would_have_to_be_divided()
    {
        var nines = new string('9', 100_000);
        Schemas.Check("{'type': 'integer', 'minimum': 1, 'uniqueItems': true}", nines, true);
        Schemas.Check("{'maximum': 1e99999}", nines, false);
        Assert.Contains("cannot be divided", Assert.Single(Schemas.Evaluate("{'multipleOf': 7}", nines).Errors).Message, StringComparison.Ordinal);
        Assert.Contains("exponent", Assert.Single(Schemas.Evaluate("{'not': {'type': 'integer'}}", "1e123456789012345678901").Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_items_are_compared_without_comparing_each_with_each()
    {
        var items = string.Join(",", Enumerable.Range(0, 50_000));
        Schemas.Check("{'uniqueItems': true}", $"[{items}]", true);
        Schemas.Check("{'uniqueItems': true}", $"[{items}, 49999.0]", false);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_judged_like_any_others()
    {
        // The parser lets them through inside strings.
        using var instance = JsonDocument.Parse(new byte[] { (byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'"', 0xC3, (byte)'"', (byte)'}' });
        var schema = JsonSchemaDocument.Parse("""{"properties":{"\uFFFD":{"maxLength":1,"pattern":"^.$","const":"x"}},"enum":[1],"additionalProperties":false}""");
        Assert.Equal(["/enum", "/properties/\uFFFD/const"], schema.Evaluate(instance.RootElement).Errors.Select(e => e.SchemaPath));
    }
}
