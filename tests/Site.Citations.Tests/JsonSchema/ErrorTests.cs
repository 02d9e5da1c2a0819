using System.Globalization;
using System.Text.Json;
using Site.Citations.JsonSchema;

namespace Site.Citations.Tests.JsonSchema;

public class ErrorTests
{
    [Theory]
    [InlineData("{'type': 'string'}", "1", "", "/type", "must be string, but 1 is number")]
    [InlineData("{'type': ['string', 'null']}", "[1]", "", "/type", "must be string or null, but [1] is array")]
    [InlineData("{'properties': {'a/b': {'items': {'minimum': 3}}}}", "{'a/b': [5, 1]}", "/a~1b/1", "/properties/a~1b/items/minimum", "1 is not at least 3")]
    [InlineData("{'required': ['a']}", "{}", "", "/required", "the member 'a' is missing")]
    [InlineData("{'enum': ['a', 1]}", "'b'", "", "/enum", "'b' is not one of 'a', 1")]
    [InlineData("{'const': {'a': 1}}", "2", "", "/const", "must be {'a': 1}, but is 2")]
    [InlineData("{'multipleOf': 0.01}", "0.005", "", "/multipleOf", "0.005 is not a multiple of 0.01")]
    [InlineData("{'maxLength': 2}", "'abc'", "", "/maxLength", "has 3 characters, more than 2")]
    [InlineData("{'minItems': 2}", "[1]", "", "/minItems", "has 1 items, fewer than 2")]
    [InlineData("{'pattern': '^a'}", "'b'", "", "/pattern", "'b' does not match ^a")]
    [InlineData("{'format': 'date'}", "'today'", "", "/format", "'today' is not a valid date")]
    [InlineData("{'uniqueItems': true}", "[1, 2, 1.0]", "/2", "/uniqueItems", "is equal to item 0; items must differ")]
    [InlineData("{'contains': {'type': 'string'}}", "[1, 2]", "", "/contains", "none of the 2 items is what the array must contain")]
    [InlineData("{'contains': {}, 'maxContains': 1}", "[1, 2]", "", "/maxContains", "2 items are what the array must contain, more than 1")]
    [InlineData("{'properties': {'a': false}}", "{'a': 1}", "/a", "/properties/a", "the member 'a' is not allowed here")]
    [InlineData("{'prefixItems': [false]}", "[1]", "/0", "/prefixItems/0", "no item is allowed here")]
    [InlineData("false", "1", "", "", "no value is allowed")]
    [InlineData("{'additionalProperties': false, 'properties': {'title': {}}}", "{'titel': 1}", "/titel", "/additionalProperties", "there is no member 'titel' here; did you mean 'title'?")]
    [InlineData("{'unevaluatedProperties': false}", "{'a': 1}", "/a", "/unevaluatedProperties", "there is no member 'a' here")]
    [InlineData("{'unevaluatedItems': false}", "[1]", "/0", "/unevaluatedItems", "there must be no item here")]
    [InlineData("{'propertyNames': {'maxLength': 1}}", "{'ab': 1}", "/ab", "/propertyNames/maxLength", "has 2 characters, more than 1")]
    [InlineData("{'dependentRequired': {'a': ['b']}}", "{'a': 1}", "", "/dependentRequired", "has 'a' and so must have 'b'")]
    [InlineData("{'not': {'type': 'number'}}", "1", "", "/not", "1 is excluded here")]
    [InlineData("{'if': {'type': 'number'}, 'then': {'minimum': 5}}", "1", "", "/then/minimum", "1 is not at least 5")]
    [InlineData("{'oneOf': [true, false, true]}", "1", "", "/oneOf", "satisfies alternatives 0, 2, counted from 0, of which exactly one may hold")]
    public void One_failure_names_its_place_its_keyword_and_what_is_wrong(string schema, string instance, string path, string keyword, string message)
    {
        var error = Assert.Single(Schemas.Evaluate(schema, instance).Errors);
        Assert.Equal((path, keyword, message.Replace('\'', '"')), (error.InstancePath, error.SchemaPath, error.Message.Replace('\'', '"')));
        Assert.Equal("#" + keyword, error.SchemaLocation);
    }

    [Fact]
    public void Through_references_the_path_is_the_way_taken_and_the_location_is_absolute()
    {
        const string Schema = """
            {
              "$id": "https://e.org/root", "items": { "$ref": "part#/$defs/a b" },
              "$defs": { "p": { "$id": "part", "$defs": { "a b": { "allOf": [{ "type": "string" }] } } } }
            }
            """;
        var error = Assert.Single(Schemas.Evaluate(Schema, "[1]").Errors);
        Assert.Equal("/0", error.InstancePath);
        Assert.Equal("/items/$ref/allOf/0/type", error.SchemaPath);
        Assert.Equal("https://e.org/part#/$defs/a%20b/allOf/0/type", error.SchemaLocation);
    }

    [Fact]
    public void Every_failure_is_listed_in_a_fixed_order()
    {
        const string Schema = "{'properties': {'b': {'minimum': 2, 'type': 'string'}, 'a': {'type': 'string'}}, 'minProperties': 5, 'required': ['d', 'c']}";
        Assert.Equal(
            ["/minProperties", "/required", "/required", "/properties/a/type", "/properties/b/type", "/properties/b/minimum"],
            Schemas.Evaluate(Schema, "{'a': 1, 'b': 1}").Errors.Select(e => e.SchemaPath));
    }

    [Fact]
    public void Of_several_alternatives_the_nearest_explains()
    {
        const string Schema = """
            {
              "oneOf": [
                { "type": "string" },
                { "properties": { "kind": { "const": "circle" }, "radius": { "type": "number" } } },
                { "properties": { "kind": { "const": "square" }, "side": { "type": "number" } }, "required": ["side"] }
              ]
            }
            """;
        var errors = Schemas.Evaluate(Schema, "{'kind': 'square', 'side': 'long', 'radius': 1}").Errors;
        Assert.Equal(
            [("", "/oneOf", "satisfies none of 3 alternatives; the nearest, counted from 0, is 2"), ("/side", "/oneOf/2/properties/side/type", "must be number, but \"long\" is string")],
            errors.Select(e => (e.InstancePath, e.SchemaPath, e.Message)));
    }

    [Fact]
    public void Alternatives_equally_near_are_all_explained()
    {
        var errors = Schemas.Evaluate("{'anyOf': [{'minimum': 3}, {'maximum': 1}]}", "2").Errors;
        Assert.Equal(["/anyOf", "/anyOf/0/minimum", "/anyOf/1/maximum"], errors.Select(e => e.SchemaPath));
        Assert.Equal("satisfies none of 2 alternatives", errors[0].Message);
    }

    [Fact]
    public void What_a_failure_hid_from_view_is_not_called_unevaluated_too()
    {
        var errors = Schemas.Evaluate("{'anyOf': [{'properties': {'a': {'type': 'string'}}}], 'unevaluatedProperties': false}", "{'a': 1}").Errors;
        Assert.Equal(["/anyOf", "/anyOf/0/properties/a/type"], errors.Select(e => e.SchemaPath));
    }

    [Fact]
    public void Long_values_are_cut_in_messages_and_never_within_a_character()
    {
        var error = Assert.Single(Schemas.Evaluate("{'type': 'null'}", $"'{string.Concat(Enumerable.Repeat("😀", 50))}'").Errors);
        Assert.Equal($"must be null, but \"{string.Concat(Enumerable.Repeat("😀", 19))}… is string", error.Message);
    }

    [Fact]
    public void Errors_are_the_same_in_any_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            var error = Assert.Single(Schemas.Evaluate("{'maxItems': 1, 'items': {'minimum': -1.5}}", "[-1, 1234]").Errors);
            Assert.Equal("has 2 items, more than 1", error.Message);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_schema_serves_many_threads()
    {
        var schema = JsonSchemaDocument.Parse("""{"items":{"pattern":"^(a+)+$","enum":["a","b"]}}""");
        using var instance = JsonDocument.Parse("""["a","b","c"]""");
        var first = schema.Evaluate(instance.RootElement);
        Assert.Equal(3, first.Errors.Length);
        Parallel.For(0, 200, _ => Assert.Equal(first.Errors, schema.Evaluate(instance.RootElement).Errors));
    }

    [Fact]
    public void A_schema_outlives_the_document_it_was_read_from()
    {
        JsonSchemaDocument schema;
        using (var document = JsonDocument.Parse("""{"type":"null"}"""))
        {
            schema = JsonSchemaDocument.Parse(document.RootElement);
        }

        using var instance = JsonDocument.Parse("null");
        Assert.True(schema.Evaluate(instance.RootElement).IsValid);
        Assert.True(JsonSchemaDocument.Parse("""{"type":"null"}"""u8).Evaluate(instance.RootElement).IsValid);
    }
}
