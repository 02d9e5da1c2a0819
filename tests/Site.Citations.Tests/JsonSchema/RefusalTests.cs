using System.Text.Json;
using Site.Citations.JsonSchema;

namespace Site.Citations.Tests.JsonSchema;

public class RefusalTests
{
    [Theory]
    [InlineData("{'items': {'$dynamicRef': '#a'}}", "/items/$dynamicRef")]
    [InlineData("{'$defs': {'a': {'$dynamicAnchor': 'a'}}}", "/$defs/a/$dynamicAnchor")]
    [InlineData("{'$vocabulary': {}}", "/$vocabulary")]
    [InlineData("{'not': {'$recursiveRef': '#'}}", "/not/$recursiveRef")]
    [InlineData("{'$recursiveAnchor': true}", "/$recursiveAnchor")]
    [InlineData("{'$schema': 'http://json-schema.org/draft-07/schema#'}", "/$schema")]
    [InlineData("{'$schema': 'https://e.org/my-dialect'}", "/$schema")]
    [InlineData("{'contentSchema': {'contains': {'$dynamicRef': '#'}}}", "/contentSchema/contains/$dynamicRef")]
    [InlineData("{'maximum': 1e999999999999999999999}", "/maximum")]
    public void What_is_not_implemented_is_refused_where_it_stands(string schema, string path)
    {
        var refused = Schemas.Refuse(schema);
        Assert.Equal((JsonSchemaProblem.Unsupported, path), (refused.Problem, refused.SchemaPath));
        Assert.StartsWith($"#{path}: ", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{'$ref': 'https://json-schema.org/draft/2020-12/schema'}", "/$ref")]
    [InlineData("{'properties': {'a/b': {'$ref': 'other.json'}}}", "/properties/a~1b/$ref")]
    [InlineData("{'$id': 'https://e.org/a', '$ref': 'b'}", "/$ref")]
    [InlineData("{'$ref': '#/$defs/missing'}", "/$ref")]
    [InlineData("{'$ref': '#missing'}", "/$ref")]
    [InlineData("{'$ref': '#/allOf/01', 'allOf': [true, true]}", "/$ref")]
    [InlineData("{'$ref': '#/allOf/2', 'allOf': [true, true]}", "/$ref")]
    [InlineData("{'$ref': '#/title', 'title': 't'}", "/$ref")]
    [InlineData("{'$ref': '#/$defs/a~2', '$defs': {'a~2': true}}", "/$ref")]
    [InlineData("{'$ref': 'b#a', '$defs': {'x': {'$anchor': 'a'}, 'y': {'$id': 'b'}}}", "/$ref")]
    [InlineData("{'$ref': '#a', 'enum': [{'$anchor': 'a'}]}", "/$ref")]
    public void A_reference_out_of_the_document_is_refused(string schema, string path)
    {
        var refused = Schemas.Refuse(schema);
        Assert.Equal((JsonSchemaProblem.Unresolved, path), (refused.Problem, refused.SchemaPath));
    }

    [Theory]
    [InlineData("1", "")]
    [InlineData("[]", "")]
    [InlineData("{'not': 1}", "/not")]
    [InlineData("{'items': [true]}", "/items")]
    [InlineData("{'allOf': {}}", "/allOf")]
    [InlineData("{'anyOf': []}", "/anyOf")]
    [InlineData("{'oneOf': [1]}", "/oneOf/0")]
    [InlineData("{'if': null}", "/if")]
    [InlineData("{'then': 1}", "/then")]
    [InlineData("{'prefixItems': []}", "/prefixItems")]
    [InlineData("{'properties': []}", "/properties")]
    [InlineData("{'properties': {'a': 1}}", "/properties/a")]
    [InlineData("{'properties': {'a': true, 'a': true}}", "/properties")]
    [InlineData("{'patternProperties': {'(': true}}", "/patternProperties")]
    [InlineData("{'additionalProperties': 'no'}", "/additionalProperties")]
    [InlineData("{'dependentSchemas': {'a': ['b']}}", "/dependentSchemas/a")]
    [InlineData("{'$defs': {'a': 1}}", "/$defs/a")]
    [InlineData("{'type': 'text'}", "/type")]
    [InlineData("{'type': []}", "/type")]
    [InlineData("{'type': ['string', 'string']}", "/type")]
    [InlineData("{'type': ['string', 1]}", "/type")]
    [InlineData("{'type': null}", "/type")]
    [InlineData("{'enum': 1}", "/enum")]
    [InlineData("{'multipleOf': 0}", "/multipleOf")]
    [InlineData("{'multipleOf': -1}", "/multipleOf")]
    [InlineData("{'multipleOf': '1'}", "/multipleOf")]
    [InlineData("{'maximum': '1'}", "/maximum")]
    [InlineData("{'exclusiveMinimum': true}", "/exclusiveMinimum")]
    [InlineData("{'maxLength': -1}", "/maxLength")]
    [InlineData("{'minLength': 1.5}", "/minLength")]
    [InlineData("{'maxItems': '1'}", "/maxItems")]
    [InlineData("{'minContains': null}", "/minContains")]
    [InlineData("{'pattern': 1}", "/pattern")]
    [InlineData("{'pattern': '['}", "/pattern")]
    [InlineData("{'uniqueItems': 1}", "/uniqueItems")]
    [InlineData("{'required': true}", "/required")]
    [InlineData("{'required': ['a', 'a']}", "/required")]
    [InlineData("{'required': [1]}", "/required")]
    [InlineData("{'dependentRequired': {'a': 'b'}}", "/dependentRequired")]
    [InlineData("{'dependentRequired': {'a': ['b', 'b']}}", "/dependentRequired")]
    [InlineData("{'format': 1}", "/format")]
    [InlineData("{'$ref': 1}", "/$ref")]
    [InlineData("{'$id': 1}", "/$id")]
    [InlineData("{'$id': 'https://e.org/a#b'}", "/$id")]
    [InlineData("{'$defs': {'a': {'$id': 'x'}, 'b': {'$id': 'x'}}}", "/$defs/b/$id")]
    [InlineData("{'$anchor': '1a'}", "/$anchor")]
    [InlineData("{'$anchor': ''}", "/$anchor")]
    [InlineData("{'allOf': [{'$anchor': 'a'}, {'$anchor': 'a'}]}", "/allOf/1/$anchor")]
    [InlineData("{'$schema': 1}", "/$schema")]
    [InlineData("{'$comment': 1}", "/$comment")]
    [InlineData("{'title': 1}", "/title")]
    [InlineData("{'deprecated': 'yes'}", "/deprecated")]
    [InlineData("{'examples': {}}", "/examples")]
    [InlineData("{'contentSchema': 1}", "/contentSchema")]
    [InlineData("{'type': 'string', 'type': 'string'}", "/type")]
    public void A_keyword_with_a_value_it_cannot_have_is_refused_where_it_stands(string schema, string path)
    {
        var refused = Schemas.Refuse(schema);
        Assert.Equal((JsonSchemaProblem.Malformed, path), (refused.Problem, refused.SchemaPath));
    }

    [Theory]
    [InlineData("{'$ref': ")]
    [InlineData("{} {}")]
    [InlineData("")]
    [InlineData("{'a': 1,}")]
    public void What_is_not_JSON_is_refused(string schema)
    {
        Assert.Equal(JsonSchemaProblem.Malformed, Schemas.Refuse(schema).Problem);
        Assert.IsType<JsonException>(Schemas.Refuse(schema).InnerException, exactMatch: false);
    }

    [Theory]
    [InlineData("{'requierd': ['a']}", "/requierd", "Did you mean 'required'?")]
    [InlineData("{'$defs': {'a': {'additionalItems': false}}}", "/$defs/a/additionalItems", "there is no keyword 'additionalItems'")]
    [InlineData("{'properties': {'a': {'Type': 'string'}}}", "/properties/a/Type", "Did you mean 'type'?")]
    [InlineData("{'id': 'x'}", "/id", "'id'")]
    public void Strictly_an_unknown_keyword_is_refused_and_otherwise_ignored(string schema, string path, string message)
    {
        var refused = Schemas.Refuse(schema, JsonSchemaOptions.Strict);
        Assert.Equal((JsonSchemaProblem.Unknown, path), (refused.Problem, refused.SchemaPath));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Schemas.Check(schema, "{}", true);
    }

    [Fact]
    public void Extensions_stay_free_when_read_strictly() =>
        Schemas.Check("{'x-order': 1, 'properties': {'requierd': true}, 'default': {'requierd': 1}}", "{}", true, JsonSchemaOptions.Strict);
}
