namespace Site.Citations.Tests.JsonSchema;

public class UnevaluatedTests
{
    [Theory]
    [InlineData("{'unevaluatedProperties': false}", "{}", true)]
    [InlineData("{'unevaluatedProperties': false}", "{'a': 1}", false)]
    [InlineData("{'unevaluatedProperties': false}", "[1]", true)]
    [InlineData("{'unevaluatedProperties': {'type': 'number'}}", "{'a': 1}", true)]
    [InlineData("{'unevaluatedProperties': {'type': 'number'}}", "{'a': 's'}", false)]
    [InlineData("{'properties': {'a': true}, 'patternProperties': {'^x': true}, 'unevaluatedProperties': false}", "{'a': 1, 'x1': 1}", true)]
    [InlineData("{'unevaluatedProperties': false, 'properties': {'a': true}}", "{'a': 1}", true)]
    [InlineData("{'additionalProperties': true, 'unevaluatedProperties': false}", "{'a': 1}", true)]
    [InlineData("{'allOf': [{'properties': {'a': true}}, {'properties': {'b': true}}], 'unevaluatedProperties': false}", "{'a': 1, 'b': 1}", true)]
    [InlineData("{'allOf': [{'properties': {'a': true}}], 'unevaluatedProperties': false}", "{'c': 1}", false)]
    [InlineData("{'$ref': '#/$defs/d', 'unevaluatedProperties': false, '$defs': {'d': {'properties': {'a': true}}}}", "{'a': 1}", true)]
    [InlineData("{'properties': {'a': true}, 'allOf': [{'unevaluatedProperties': false}]}", "{'a': 1}", false)]
    [InlineData("{'allOf': [{'properties': {'a': true}, 'unevaluatedProperties': true}], 'unevaluatedProperties': false}", "{'b': 1}", true)]
    [InlineData("{'properties': {'o': {'properties': {'a': true}}}, 'unevaluatedProperties': false}", "{'o': {'b': 1}}", true)]
    [InlineData("{'properties': {'o': {'unevaluatedProperties': false}}, 'anyOf': [{'properties': {'o': {'properties': {'a': true}}}}]}", "{'o': {'a': 1}}", false)]
    public void Members_nobody_looked_at_are_left(string schema, string instance, bool valid) => Schemas.Check(schema, instance, valid);

    [Theory]
    [InlineData("{'t': 'a', 'a': 1}", true)]
    [InlineData("{'t': 'b', 'b': 1}", true)]
    [InlineData("{'t': 'a', 'b': 1}", false)]
    public void What_a_failed_alternative_looked_at_does_not_count(string instance, bool valid)
    {
        const string Branches = "[{'properties': {'t': {'const': 'a'}, 'a': true}}, {'properties': {'t': {'const': 'b'}, 'b': true}}]";
        Schemas.Check($"{{'anyOf': {Branches}, 'unevaluatedProperties': false}}", instance, valid);
        Schemas.Check($"{{'oneOf': {Branches}, 'unevaluatedProperties': false}}", instance, valid);
    }

    [Theory]
    [InlineData("{'anyOf': [{'properties': {'a': true}}, {'properties': {'b': true}}], 'unevaluatedProperties': false}", "{'a': 1, 'b': 1}", true)]
    [InlineData("{'not': {'not': {'properties': {'a': true}}}, 'unevaluatedProperties': false}", "{'a': 1}", false)]
    [InlineData("{'not': {'anyOf': [true, {'properties': {'a': true}}], 'unevaluatedProperties': false}}", "{'a': 1}", false)]
    [InlineData("{'not': {'anyOf': [true, {'properties': {'a': true}}], 'unevaluatedProperties': false}}", "{'b': 1}", true)]
    [InlineData("{'if': {'properties': {'a': {'const': 1}}, 'required': ['a']}, 'unevaluatedProperties': false}", "{'a': 1}", true)]
    [InlineData("{'if': {'properties': {'a': {'const': 1}}, 'required': ['a']}, 'unevaluatedProperties': false}", "{'a': 2}", false)]
    [InlineData("{'if': {'required': ['a']}, 'then': {'properties': {'a': true}}, 'else': {'properties': {'b': true}}, 'unevaluatedProperties': false}", "{'b': 1}", true)]
    [InlineData("{'if': {'required': ['a']}, 'then': {'properties': {'a': true}}, 'else': {'properties': {'b': true}}, 'unevaluatedProperties': false}", "{'a': 1, 'b': 1}", false)]
    [InlineData("{'dependentSchemas': {'a': {'properties': {'b': true}}}, 'properties': {'a': true}, 'unevaluatedProperties': false}", "{'a': 1, 'b': 1}", true)]
    [InlineData("{'dependentSchemas': {'a': {'properties': {'b': true}}}, 'properties': {'a': true}, 'unevaluatedProperties': false}", "{'b': 1}", false)]
    [InlineData("{'propertyNames': {'maxLength': 3}, 'unevaluatedProperties': false}", "{'a': 1}", false)]
    public void Annotations_come_through_every_successful_applicator_but_not(string schema, string instance, bool valid) =>
        Schemas.Check(schema, instance, valid);

    [Theory]
    [InlineData("{'unevaluatedItems': false}", "[]", true)]
    [InlineData("{'unevaluatedItems': false}", "[1]", false)]
    [InlineData("{'unevaluatedItems': false}", "{'a': 1}", true)]
    [InlineData("{'prefixItems': [true], 'unevaluatedItems': false}", "[1]", true)]
    [InlineData("{'prefixItems': [true], 'unevaluatedItems': false}", "[1, 2]", false)]
    [InlineData("{'prefixItems': [true], 'unevaluatedItems': {'type': 'number'}}", "['s', 2]", true)]
    [InlineData("{'items': true, 'unevaluatedItems': false}", "[1, 2]", true)]
    [InlineData("{'allOf': [{'prefixItems': [true, true]}], 'prefixItems': [true], 'unevaluatedItems': false}", "[1, 2]", true)]
    [InlineData("{'anyOf': [{'prefixItems': [true, {'const': 2}]}, {'prefixItems': [true]}], 'unevaluatedItems': false}", "[1, 2]", true)]
    [InlineData("{'anyOf': [{'prefixItems': [true, {'const': 2}]}, {'prefixItems': [true]}], 'unevaluatedItems': false}", "[1, 3]", false)]
    [InlineData("{'contains': {'type': 'string'}, 'unevaluatedItems': false}", "['s', 't']", true)]
    [InlineData("{'contains': {'type': 'string'}, 'unevaluatedItems': false}", "['s', 1]", false)]
    [InlineData("{'contains': {'type': 'string'}, 'minContains': 0, 'unevaluatedItems': {'type': 'number'}}", "[1, 's', 2]", true)]
    [InlineData("{'allOf': [{'contains': {'multipleOf': 2}}, {'contains': {'multipleOf': 3}}], 'unevaluatedItems': false}", "[2, 3, 4, 9]", true)]
    [InlineData("{'allOf': [{'contains': {'multipleOf': 2}}, {'contains': {'multipleOf': 3}}], 'unevaluatedItems': false}", "[2, 3, 5]", false)]
    public void Items_nobody_looked_at_are_left(string schema, string instance, bool valid) => Schemas.Check(schema, instance, valid);

    [Fact]
    public void More_than_a_word_of_items_can_be_noted()
    {
        var items = string.Join(",", Enumerable.Range(0, 200));
        Schemas.Check("{'allOf': [{'contains': {'maximum': 198}}], 'unevaluatedItems': {'const': 199}}", $"[{items}]", true);
        Schemas.Check("{'allOf': [{'contains': {'maximum': 197}}], 'unevaluatedItems': {'const': 199}}", $"[{items}]", false);
    }
}
