namespace Site.Citations.Tests.JsonSchema;

public class CoreTests
{
    [Theory]
    [InlineData("true", "1", true)]
    [InlineData("false", "1", false)]
    [InlineData("{}", "null", true)]
    [InlineData("{'$comment': 'any', 'type': 'string'}", "1", false)]
    [InlineData("{'$schema': 'https://json-schema.org/draft/2020-12/schema', 'type': 'null'}", "null", true)]
    public void The_simplest_schemas_hold_or_fail(string schema, string instance, bool valid) => Schemas.Check(schema, instance, valid);

    [Theory]
    [InlineData("{'$ref': '#/$defs/n', '$defs': {'n': {'type': 'number'}}}")]
    [InlineData("{'$ref': '#n', '$defs': {'x': {'$anchor': 'n', 'type': 'number'}}}")]
    [InlineData("{'$ref': '#/$defs/a~1b~0c', '$defs': {'a/b~c': {'type': 'number'}}}")]
    [InlineData("{'$ref': '#/$defs/50%25', '$defs': {'50%': {'type': 'number'}}}")]
    [InlineData("{'$ref': '#/$defs/%C3%A9', '$defs': {'é': {'type': 'number'}}}")]
    [InlineData("{'$ref': '#/$defs/%22', '$defs': {'\\u0022': {'type': 'number'}}}")]
    [InlineData("{'$ref': '#/$defs/', '$defs': {'': {'type': 'number'}}}")]
    [InlineData("{'$ref': '#/$defs/a/allOf/1', '$defs': {'a': {'allOf': [false, {'type': 'number'}]}}}")]
    [InlineData("{'$ref': '#/definitions/n', 'definitions': {'n': {'type': 'number'}}}")]
    [InlineData("{'$ref': '#/x-parts/n', 'x-parts': {'n': {'type': 'number'}}}")]
    [InlineData("{'$ref': '#/examples/0', 'examples': [{'type': 'number'}]}")]
    [InlineData("{'$ref': '#/$defs/a', '$defs': {'a': {'$ref': '#/$defs/b'}, 'b': {'type': 'number'}}}")]
    [InlineData("{'$id': 'https://e.org/a/root', '$ref': 'part', '$defs': {'p': {'$id': 'part', 'type': 'number'}}}")]
    [InlineData("{'$id': 'https://e.org/a/root', '$ref': '/part', '$defs': {'p': {'$id': '/part', 'type': 'number'}}}")]
    [InlineData("{'$id': 'https://e.org/a/root', '$ref': '../x/./part', '$defs': {'p': {'$id': 'https://e.org/x/part', 'type': 'number'}}}")]
    [InlineData("{'$id': 'https://e.org/a/root', '$ref': '//f.org/part', '$defs': {'p': {'$id': 'https://f.org/part', 'type': 'number'}}}")]
    [InlineData("{'$id': 'https://e.org/a/root', '$ref': '?v=2', '$defs': {'p': {'$id': 'root?v=2', 'type': 'number'}}}")]
    [InlineData("{'$id': 'https://e.org', '$ref': 'part', '$defs': {'p': {'$id': 'https://e.org/part', 'type': 'number'}}}")]
    [InlineData("{'$id': 'https://e.org/root', '$ref': 'part#n', '$defs': {'p': {'$id': 'part', '$defs': {'q': {'$anchor': 'n', 'type': 'number'}}}}}")]
    [InlineData("{'$id': 'https://e.org/root', '$ref': 'part#/$defs/q', '$defs': {'p': {'$id': 'part', '$defs': {'q': {'type': 'number'}}}}}")]
    [InlineData("{'$ref': 'urn:x:part', '$defs': {'p': {'$id': 'urn:x:part', 'type': 'number'}}}")]
    [InlineData("{'$id': 'urn:x:root', '$ref': '#/$defs/n', '$defs': {'n': {'type': 'number'}}}")]
    [InlineData("{'$ref': 'part', '$defs': {'p': {'$id': 'part', 'type': 'number'}}}")]
    [InlineData("{'$ref': 'part#', '$defs': {'p': {'$id': 'part#', 'type': 'number'}}}")]
    public void A_reference_finds_its_schema(string schema)
    {
        Schemas.Check(schema, "1", true);
        Schemas.Check(schema, "'one'", false);
    }

    [Fact]
    public void References_inside_an_embedded_resource_are_its_own()
    {
        const string Schema = """
            {
              "$id": "https://e.org/root", "$ref": "part", "$defs": {
                "n": { "type": "string" },
                "p": { "$id": "part", "$ref": "#/$defs/n", "$defs": { "n": { "type": "number" } } }
              }
            }
            """;
        Schemas.Check(Schema, "1", true);
        Schemas.Check(Schema, "'one'", false);
    }

    [Fact]
    public void So_are_those_of_a_schema_inside_it_that_only_a_reference_makes_one()
    {
        const string Schema = """
            {
              "$id": "https://e.org/root", "$ref": "#/$defs/p/x-parts/q", "$defs": {
                "n": { "type": "string" },
                "p": { "$id": "part", "x-parts": { "q": { "$ref": "#/$defs/n" } }, "$defs": { "n": { "type": "number" } } }
              }
            }
            """;
        Schemas.Check(Schema, "1", true);
        Schemas.Check(Schema, "'one'", false);
    }

    [Fact]
    public void The_same_anchor_may_stand_in_two_resources()
    {
        const string Schema = """
            {
              "$id": "https://e.org/root", "properties": { "a": { "$ref": "#x" }, "b": { "$ref": "part#x" } }, "$defs": {
                "a": { "$anchor": "x", "type": "string" },
                "p": { "$id": "part", "$anchor": "x", "type": "number" }
              }
            }
            """;
        Schemas.Check(Schema, "{'a': 's', 'b': 1}", true);
        Schemas.Check(Schema, "{'a': 1}", false);
        Schemas.Check(Schema, "{'b': 's'}", false);
    }

    [Theory]
    [InlineData("{'$ref': '#/$defs/a', 'maxItems': 1, '$defs': {'a': {'type': 'array'}}}", "[1]", true)]
    [InlineData("{'$ref': '#/$defs/a', 'maxItems': 1, '$defs': {'a': {'type': 'array'}}}", "[1, 2]", false)]
    [InlineData("{'$ref': '#/$defs/a', 'maxItems': 1, '$defs': {'a': {'type': 'array'}}}", "1", false)]
    [InlineData("{'properties': {'$ref': {'type': 'string'}}}", "{'$ref': 1}", false)]
    [InlineData("{'properties': {'$id': {'type': 'string'}, '$anchor': {'type': 'null'}}}", "{'$id': 'not a resource', '$anchor': null}", true)]
    [InlineData("{'const': {'$ref': '#/nowhere', '$id': 3, '$anchor': '!'}}", "{'$ref': '#/nowhere', '$id': 3, '$anchor': '!'}", true)]
    public void A_reference_stands_beside_other_keywords_and_only_where_a_schema_is(string schema, string instance, bool valid) =>
        Schemas.Check(schema, instance, valid);

    [Theory]
    [InlineData("{'v': 1, 'next': {'v': 2, 'next': null}}", true)]
    [InlineData("{'v': 1, 'next': {'v': 'two', 'next': null}}", false)]
    public void A_schema_may_refer_to_itself_further_down_the_value(string instance, bool valid) =>
        Schemas.Check("{'type': ['object', 'null'], 'properties': {'v': {'type': 'integer'}, 'next': {'$ref': '#'}}}", instance, valid);

    // Escapes are long enough for the parser's own look-up to unescape and trip over them.
    [Theory]
    [InlineData("{'\\ud800\\ud800\\ud800': {'type': 'number'}, 'type': 'number'}")]
    [InlineData("{'$defs': {'\\ud800': {'type': 'number'}}, '$ref': '#/$defs/\\ud800'}")]
    [InlineData("{'\\ud800\\ud800\\ud800': 1, 'type': 'number', '$ref': '#/$defs/a', '$defs': {'a': {'\\ud800\\ud800\\ud800': 1}}}")]
    [InlineData("{'prefixItems': [true], 'items': true, '\\ud800\\ud800\\ud800\\ud800\\ud800': 1, 'if': true, 'type': 'number', 'properties': {'\\ud800\\ud800': true}, 'additionalProperties': true}")]
    public void Names_that_are_not_Unicode_are_names(string schema)
    {
        Schemas.Check(schema, "1", true);
        Schemas.Check(schema, "{'\\ud800': 1}", false);
    }
}
