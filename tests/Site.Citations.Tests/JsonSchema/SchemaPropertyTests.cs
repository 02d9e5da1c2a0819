using System.Text.Json;
using CsCheck;
using Site.Citations.JsonSchema;

namespace Site.Citations.Tests.JsonSchema;

public class SchemaPropertyTests
{
    private static readonly Gen<string> Name = Gen.OneOf("a", "b", "x-c", "", "~/", "é", "\\ud800");

    private static readonly Gen<string> Number = Gen.OneOf(
        Gen.Int[-3, 12].Select(i => $"{i}"),
        Gen.OneOf("0.0", "1.0", "-0", "1e2", "0.1", "2.5", "1e400", "-1e-400", "123456789012345678901234567890"));

    private static readonly Gen<string> Text = Gen.OneOf(
        "", "a", "aaa", "2026-03-10", "12:00:00Z", "x@example.org", "example.org", "::1", "https://example.org/é", "P1D", "/a~0", "0#", "(a)", "\\u00e9\\ud83d\\ude00")
        .Select(t => $"\"{t}\"");

    private static readonly Gen<string> Value = Gen.Recursive<string>((depth, inner) => depth > 3
        ? Gen.OneOf(Number, Text, Gen.OneOf("true", "false", "null"))
        : Gen.OneOf(
            Number,
            Text,
            Gen.OneOf("true", "false", "null"),
            inner.Array[0, 4].Select(i => $"[{string.Join(",", i)}]"),
            Gen.Select(Name, inner).Array[0, 4].Select(m => $"{{{string.Join(",", m.Select(p => $"\"{p.Item1}\":{p.Item2}"))}}}")));

    private static readonly Gen<string> Schema = Gen.Recursive<string>((depth, inner) => depth > 3
        ? Gen.OneOf("true", "false", "{}")
        : Gen.OneOf(Gen.OneOf("true", "{}"), Keyword(inner).Array[0, 4].Select(Merge)));

    [Fact]
    public void Any_schema_of_known_keywords_judges_any_value_without_throwing() =>
        Gen.Select(Schema, Value).Sample((schema, value) =>
        {
            var result = Evaluate(schema, value);
            Assert.Equal(result.IsValid, result.Errors.IsEmpty);
        });

    [Fact]
    public void Not_not_a_schema_is_the_schema() =>
        Gen.Select(Schema, Value).Sample((schema, value) =>
            Assert.Equal(Evaluate(schema, value).IsValid, Evaluate($$$"""{"not":{"not":{{{schema}}}}}""", value).IsValid));

    [Fact]
    public void All_of_and_any_of_obey_De_Morgan() =>
        Gen.Select(Schema, Schema, Value).Sample((one, other, value) => Assert.Equal(
            Evaluate($$"""{"allOf":[{{one}},{{other}}]}""", value).IsValid,
            Evaluate($$$"""{"not":{"anyOf":[{"not":{{{one}}}},{"not":{{{other}}}}]}}""", value).IsValid));

    [Fact]
    public void A_condition_is_its_two_branches_told_apart() =>
        Gen.Select(Schema, Schema, Schema, Value).Sample((condition, then, otherwise, value) => Assert.Equal(
            Evaluate($$"""{"if":{{condition}},"then":{{then}},"else":{{otherwise}}}""", value).IsValid,
            Evaluate(condition, value).IsValid ? Evaluate(then, value).IsValid : Evaluate(otherwise, value).IsValid));

    [Fact]
    public void A_reference_says_what_its_target_says() =>
        Gen.Select(Schema, Value).Sample((schema, value) => Assert.Equal(
            Evaluate(schema, value).Errors.Select(e => (e.InstancePath, e.Message)),
            Evaluate($$$"""{"$ref":"#/$defs/s","$defs":{"s":{{{schema}}}}}""", value).Errors.Select(e => (e.InstancePath, e.Message))));

    [Fact]
    public void A_value_is_among_the_values_it_is_listed_with() =>
        Gen.Select(Value, Value).Sample((value, other) =>
        {
            Assert.True(Evaluate($$"""{"enum":[{{other}},{{value}}]}""", value).IsValid);
            Assert.True(Evaluate($$"""{"const":{{value}}}""", value).IsValid);
            Assert.False(Evaluate("""{"uniqueItems":true}""", $"[{value},{value}]").IsValid);
        });

    [Fact]
    public void Nothing_is_unevaluated_where_unevaluated_is_allowed() =>
        Gen.Select(Schema, Value).Sample((schema, value) => Assert.Equal(
            Evaluate(schema, value).IsValid,
            Evaluate($$"""{"allOf":[{{schema}}],"unevaluatedProperties":true,"unevaluatedItems":true}""", value).IsValid));

    [Fact]
    public void Every_error_points_into_the_value_and_into_the_schema() =>
        Gen.Select(Schema, Value).Sample((schema, value) =>
        {
            using var schemaDocument = JsonDocument.Parse(schema);
            using var valueDocument = JsonDocument.Parse(value);
            foreach (var error in Evaluate(schema, value).Errors)
            {
                Assert.True(Exists(valueDocument.RootElement, error.InstancePath), $"{error} in {value}");
                Assert.True(Exists(schemaDocument.RootElement, error.SchemaPath), $"{error} in {schema}");
            }
        });

    private static JsonSchemaResult Evaluate(string schema, string value)
    {
        using var document = JsonDocument.Parse(value);
        return JsonSchemaDocument.Parse(schema).Evaluate(document.RootElement);
    }

    private static bool Exists(JsonElement root, string pointer)
    {
        foreach (var token in pointer.Split('/').Skip(1))
        {
            var name = token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (root.ValueKind == JsonValueKind.Array && int.TryParse(name, out var index) && index < root.GetArrayLength())
            {
                root = root[index];
            }
            else if (root.ValueKind == JsonValueKind.Object && name == "\uD800" && root.EnumerateObject().Any())
            {
                // System.Text.Json cannot look such a name up.
                return true;
            }
            else if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(name, out root))
            {
                return false;
            }
        }

        return true;
    }

    // Later keywords of the same name replace earlier ones: no keyword may stand twice.
    private static string Merge((string Name, string Value)[] keywords) =>
        $"{{{string.Join(",", keywords.GroupBy(k => k.Name).Select(k => $"\"{k.Key}\":{k.Last().Value}"))}}}";

    private static Gen<(string Name, string Value)> Keyword(Gen<string> schema)
    {
        var size = Gen.Int[0, 4].Select(i => $"{i}");
        var schemas = schema.Array[1, 3].Select(s => $"[{string.Join(",", s)}]");
        var names = Name.Array[0, 3].Select(n => $"[{string.Join(",", n.Distinct().Select(x => $"\"{x}\""))}]");
        var type = Gen.OneOf("null", "boolean", "object", "array", "number", "string", "integer").Select(t => $"\"{t}\"");
        var format = Gen.OneOf("date", "time", "date-time", "duration", "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "uri", "iri", "uri-reference", "iri-reference", "uri-template", "uuid", "json-pointer", "relative-json-pointer", "regex").Select(f => $"\"{f}\"");
        var pattern = Gen.OneOf("^a", "a$", "^.$", "^[^b]*$", "^x-", "\\\\d+", "\\\\p{L}", "(?=a)");
        return Gen.OneOf(
            Gen.OneOf("maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum").SelectMany(k => Number.Select(v => (k, v))),
            Gen.OneOf("1", "0.1", "2", "1e-400", "3e2").Select(v => ("multipleOf", v)),
            Gen.OneOf("maxLength", "minLength", "maxItems", "minItems", "maxProperties", "minProperties", "minContains", "maxContains").SelectMany(k => size.Select(v => (k, v))),
            Gen.OneOf("not", "if", "then", "else", "items", "contains", "additionalProperties", "propertyNames", "unevaluatedItems", "unevaluatedProperties", "contentSchema").SelectMany(k => schema.Select(v => (k, v))),
            Gen.OneOf("allOf", "anyOf", "oneOf", "prefixItems").SelectMany(k => schemas.Select(v => (k, v))),
            Gen.OneOf("properties", "dependentSchemas", "$defs").SelectMany(k => Object(Name, schema).Select(v => (k, v))),
            Object(pattern, schema).Select(v => ("patternProperties", v)),
            Object(Name, names).Select(v => ("dependentRequired", v)),
            names.Select(v => ("required", v)),
            type.Select(v => ("type", v)),
            type.Array[1, 3].Select(t => ("type", $"[{string.Join(",", t.Distinct())}]")),
            format.Select(v => ("format", v)),
            pattern.Select(p => ("pattern", $"\"{p}\"")),
            Value.Array[0, 3].Select(v => ("enum", $"[{string.Join(",", v)}]")),
            Value.Select(v => ("const", v)),
            Gen.OneOf("true", "false").Select(v => ("uniqueItems", v)));
    }

    private static Gen<string> Object(Gen<string> names, Gen<string> values) =>
        Gen.Select(names, values).Array[0, 3].Select(m => $"{{{string.Join(",", m.DistinctBy(p => p.Item1).Select(p => $"\"{p.Item1}\":{p.Item2}"))}}}");
}
