namespace Site.Citations.Tests.JsonSchema;

public class ValidationTests
{
    [Theory]
    [InlineData("'integer'", "1", true)]
    [InlineData("'integer'", "1.0", true)]
    [InlineData("'integer'", "1e2", true)]
    [InlineData("'integer'", "100e-2", true)]
    [InlineData("'integer'", "1e400", true)]
    [InlineData("'integer'", "0.0", true)]
    [InlineData("'integer'", "-0", true)]
    [InlineData("'integer'", "123456789012345678901234567890", true)]
    [InlineData("'integer'", "1.5", false)]
    [InlineData("'integer'", "1e-1", false)]
    [InlineData("'integer'", "1.00000000000000000000000000001", false)]
    [InlineData("'integer'", "'1'", false)]
    [InlineData("'number'", "1.5", true)]
    [InlineData("'number'", "true", false)]
    [InlineData("'string'", "''", true)]
    [InlineData("'string'", "null", false)]
    [InlineData("'boolean'", "false", true)]
    [InlineData("'boolean'", "0", false)]
    [InlineData("'null'", "null", true)]
    [InlineData("'null'", "''", false)]
    [InlineData("'array'", "[]", true)]
    [InlineData("'array'", "{}", false)]
    [InlineData("'object'", "{}", true)]
    [InlineData("'object'", "[]", false)]
    [InlineData("['integer', 'null']", "2.0", true)]
    [InlineData("['integer', 'null']", "null", true)]
    [InlineData("['integer', 'null']", "2.5", false)]
    public void Types(string type, string instance, bool valid) => Schemas.Check($"{{'type': {type}}}", instance, valid);

    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("1", "10e-1", true)]
    [InlineData("0", "-0.0", true)]
    [InlineData("1", "true", false)]
    [InlineData("0", "false", false)]
    [InlineData("1", "'1'", false)]
    [InlineData("null", "null", true)]
    [InlineData("null", "0", false)]
    [InlineData("9007199254740993", "9007199254740992", false)]
    [InlineData("0.1", "0.1000000000000000055511151231257827", false)]
    [InlineData("1e1000", "10e999", true)]
    [InlineData("'a'", "'\\u0061'", true)]
    [InlineData("'a'", "'A'", false)]
    [InlineData("'é'", "'e\\u0301'", false)]
    [InlineData("[1, [2]]", "[1.0, [2e0]]", true)]
    [InlineData("[1, 2]", "[2, 1]", false)]
    [InlineData("[]", "{}", false)]
    [InlineData("[[], 1]", "[[1]]", false)]
    [InlineData("{'a': 1, 'b': [true]}", "{'b': [true], 'a': 1.0}", true)]
    [InlineData("{'a': 1}", "{'a': 1, 'b': 1}", false)]
    [InlineData("{'a': 1, 'b': 1}", "{'a': 1}", false)]
    [InlineData("{'a': 't'}", "{'a': true}", false)]
    [InlineData("{'a\\u0022:1,\\u0022b': 2}", "{'a': 1, 'b': 2}", false)]
    [InlineData("['a,b']", "['a', 'b']", false)]
    public void Equality_is_by_value(string value, string instance, bool equal)
    {
        Schemas.Check($"{{'const': {value}}}", instance, equal);
        Schemas.Check($"{{'enum': [{value}, 'another']}}", instance, equal);
        Schemas.Check("{'uniqueItems': true}", $"[{value}, 'another', {instance}]", !equal);
        Schemas.Check("{'uniqueItems': false}", $"[{value}, {instance}]", true);
    }

    [Theory]
    [InlineData("{'enum': []}", "null", false)]
    [InlineData("{'uniqueItems': true}", "[]", true)]
    [InlineData("{'uniqueItems': true}", "'aa'", true)]
    [InlineData("{'uniqueItems': true}", "[{'a': 1, 'b': 2}, {'b': 2, 'a': 1}]", false)]
    public void Equality_at_its_edges(string schema, string instance, bool valid) => Schemas.Check(schema, instance, valid);

    [Theory]
    [InlineData("2", "4", true)]
    [InlineData("2", "5", false)]
    [InlineData("2", "-4", true)]
    [InlineData("2", "0", true)]
    [InlineData("0.01", "19.99", true)]
    [InlineData("0.01", "4.35", true)]
    [InlineData("0.01", "19.999", false)]
    [InlineData("0.1", "0.3", true)]
    [InlineData("1e-8", "12345.67890123", true)]
    [InlineData("1e-8", "1e-9", false)]
    [InlineData("1e-300", "1e300", true)]
    [InlineData("3", "1e300", false)]
    [InlineData("0.5", "1e308", true)]
    [InlineData("7", "700000000000000000000000000000000007", true)]
    [InlineData("7", "700000000000000000000000000000000008", false)]
    [InlineData("1e10", "5e9", false)]
    [InlineData("2.50", "7.5", true)]
    [InlineData("3e-99999999999999999", "3e99999999999999999", true)]
    [InlineData("2", "'five'", true)]
    public void Multiples_are_exact(string divisor, string instance, bool valid) => Schemas.Check($"{{'multipleOf': {divisor}}}", instance, valid);

    [Theory]
    [InlineData("1", "0", -1)]
    [InlineData("1", "1", 0)]
    [InlineData("1", "1.0", 0)]
    [InlineData("1", "2", 1)]
    [InlineData("-1", "-2", -1)]
    [InlineData("-1", "1", 1)]
    [InlineData("0", "-0.0", 0)]
    [InlineData("0", "1e-400", 1)]
    [InlineData("0", "-1e-400", -1)]
    [InlineData("18446744073709551615", "18446744073709551616", 1)]
    [InlineData("18446744073709551615", "18446744073709551614", -1)]
    [InlineData("0.1", "0.1000000000000000000001", 1)]
    [InlineData("-0.1", "-0.1000000000000000000001", -1)]
    [InlineData("9", "10", 1)]
    [InlineData("1e400", "9e399", -1)]
    [InlineData("1.5", "15e-1", 0)]
    public void Limits_are_compared_exactly(string limit, string instance, int comparison)
    {
        Schemas.Check($"{{'maximum': {limit}}}", instance, comparison <= 0);
        Schemas.Check($"{{'exclusiveMaximum': {limit}}}", instance, comparison < 0);
        Schemas.Check($"{{'minimum': {limit}}}", instance, comparison >= 0);
        Schemas.Check($"{{'exclusiveMinimum': {limit}}}", instance, comparison > 0);
    }

    [Theory]
    [InlineData("'maximum'")]
    [InlineData("'exclusiveMaximum'")]
    [InlineData("'minimum'")]
    [InlineData("'exclusiveMinimum'")]
    public void Limits_leave_other_values_alone(string keyword) => Schemas.Check($"{{{keyword}: 0}}", "'text'", true);

    [Theory]
    [InlineData("Length", "'ab'", 2)]
    [InlineData("Length", "''", 0)]
    [InlineData("Length", "'\\ud83d\\ude00\\ud83d\\ude00'", 2)]
    [InlineData("Length", "'e\\u0301'", 2)]
    [InlineData("Length", "'\\ud83d'", 1)]
    [InlineData("Length", "'\\ude00\\ud83d'", 2)]
    [InlineData("Length", "'x\\ud83d\\ud83d\\ude00x'", 4)]
    [InlineData("Items", "[1, [2, 3]]", 2)]
    [InlineData("Items", "[]", 0)]
    [InlineData("Properties", "{'a': 1, 'b': {'c': 1}}", 2)]
    [InlineData("Properties", "{}", 0)]
    public void Sizes_are_counted(string what, string instance, int size)
    {
        Schemas.Check($"{{'max{what}': {size}}}", instance, true);
        Schemas.Check($"{{'min{what}': {size}}}", instance, true);
        Schemas.Check($"{{'min{what}': {size + 1}}}", instance, false);
        Schemas.Check($"{{'max{what}': {size}.0}}", instance, true);
        Schemas.Check($"{{'max{what}': 1e30}}", instance, true);
        Schemas.Check($"{{'min{what}': 1e30}}", instance, false);
        Schemas.Check($"{{'max{what}': 0}}", instance, size == 0);
        Schemas.Check($"{{'max{what}': 0, 'min{what}': 9}}", "12345", true);
    }

    [Theory]
    [InlineData("{'contains': {'type': 'number'}, 'minContains': 2}", "[1, 's', 2]", true)]
    [InlineData("{'contains': {'type': 'number'}, 'minContains': 2}", "[1, 's']", false)]
    [InlineData("{'contains': {'type': 'number'}, 'minContains': 0}", "[]", true)]
    [InlineData("{'contains': {'type': 'number'}, 'maxContains': 1}", "[1, 's']", true)]
    [InlineData("{'contains': {'type': 'number'}, 'maxContains': 1}", "[1, 2]", false)]
    [InlineData("{'contains': {'type': 'number'}, 'maxContains': 1}", "[]", false)]
    [InlineData("{'contains': {'type': 'number'}, 'minContains': 0, 'maxContains': 1}", "[1, 2]", false)]
    [InlineData("{'contains': {'type': 'number'}, 'minContains': 3, 'maxContains': 1}", "[1, 2]", false)]
    [InlineData("{'minContains': 5, 'maxContains': 0}", "[1]", true)]
    [InlineData("{'contains': false, 'minContains': 5}", "{}", true)]
    [InlineData("{'required': ['a', 'b']}", "{'a': null, 'b': 1}", true)]
    [InlineData("{'required': ['a', 'b']}", "{'a': 1}", false)]
    [InlineData("{'required': []}", "{}", true)]
    [InlineData("{'required': ['a']}", "['a']", true)]
    [InlineData("{'dependentRequired': {'a': ['b', 'c']}}", "{'a': 1, 'b': 1, 'c': 1}", true)]
    [InlineData("{'dependentRequired': {'a': ['b', 'c']}}", "{'a': 1, 'b': 1}", false)]
    [InlineData("{'dependentRequired': {'a': ['b', 'c']}}", "{'b': 1}", true)]
    [InlineData("{'dependentRequired': {'a': ['b']}}", "'a'", true)]
    [InlineData("{'pattern': '^a+$'}", "'aaa'", true)]
    [InlineData("{'pattern': '^a+$'}", "'aab'", false)]
    [InlineData("{'pattern': 'a'}", "'bab'", true)]
    [InlineData("{'pattern': 'a'}", "1", true)]
    public void Counts_required_members_and_patterns(string schema, string instance, bool valid) => Schemas.Check(schema, instance, valid);

    [Theory]
    [InlineData("{'title': 't', 'description': 'd', 'default': 3, 'deprecated': true, 'readOnly': true, 'writeOnly': false, 'examples': [1]}")]
    [InlineData("{'contentEncoding': 'base64', 'contentMediaType': 'application/json', 'contentSchema': {'type': 'object'}}")]
    public void Annotations_assert_nothing(string schema) => Schemas.Check(schema, "'!!!'", true);
}
