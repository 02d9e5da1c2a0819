using System.Text.Json;
using System.Text.RegularExpressions;
using Site.Citations.Schema;

namespace Site.Citations.Tests.Schema;

/// <summary>
/// What a validator lets pass in a schema and another refuses: JsonSchema.Net takes unknown keywords and formats for annotations, and the
/// <c>$</c> of a pattern also matches before a last line feed in .NET and in Python.
/// </summary>
public class SchemaFilesTests
{
    private static readonly string[] Keywords =
    [
        "$schema", "$id", "$defs", "$ref", "$comment", "title", "description", "type", "properties", "required", "additionalProperties",
        "patternProperties", "propertyNames", "items", "minItems", "maxItems", "uniqueItems", "minLength", "minProperties", "minimum",
        "pattern", "format", "enum", "const",
        "dependentRequired", "allOf", "oneOf", "if", "then", "else",
    ];

    private static readonly string[] Formats = ["date", "uri", "uri-reference"];

    // Keywords whose value is a schema, a list of schemas, or a map from names to schemas.
    private static readonly string[] OfSchema = ["additionalProperties", "propertyNames", "items", "if", "then", "else"];
    private static readonly string[] OfSchemas = ["allOf", "oneOf"];
    private static readonly string[] OfNamedSchemas = ["properties", "patternProperties", "$defs"];

    public static TheoryData<string> Files =>
    [
        "cite.schema.json",
        "src/Site.Citations/Schema/cite-index.schema.json",
        "src/Site.Citations/Schema/cite-index-part.schema.json",
        "src/Site.Citations/Schema/cite-report.schema.json",
        "src/Site.Citations/Schema/facts.schema.json",
        "src/Site.CostModel/Json/model.schema.json",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_keyword_format_and_pattern_means_the_same_to_all_validators(string file)
    {
        var problems = new List<string>();
        using var schema = JsonDocument.Parse(File.ReadAllBytes(Repository.File(file)));
        Walk(schema.RootElement, schema.RootElement, "#", problems);
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("""{ "requird": ["a"] }""", "#: requird")]
    [InlineData("""{ "properties": { "day": { "format": "dte" } } }""", "#/properties/day: format dte")]
    [InlineData("""{ "items": { "pattern": "^a$" } }""", "#/items: pattern ^a$")]
    [InlineData("""{ "pattern": "^\\d+(?![\\s\\S])" }""", "#: pattern ^\\d+(?![\\s\\S])")]
    [InlineData("""{ "allOf": [{ "$ref": "#/$defs/none" }] }""", "#/allOf/0: $ref #/$defs/none")]
    public void A_schema_with_a_fault_is_found(string schema, string problem)
    {
        var problems = new List<string>();
        using var document = JsonDocument.Parse(schema);
        Walk(document.RootElement, document.RootElement, "#", problems);
        Assert.Equal([problem], problems);
    }

    [Fact]
    public void Every_schema_can_be_used()
    {
        using var empty = JsonDocument.Parse("[]");
        Assert.All(CiteSchemas.All, s => Assert.NotEmpty(s.Validate(empty.RootElement)));
    }

    private static void Walk(JsonElement schema, JsonElement root, string path, List<string> problems)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var keyword in schema.EnumerateObject())
        {
            if (!Keywords.Contains(keyword.Name))
            {
                problems.Add($"{path}: {keyword.Name}");
            }
            else if (keyword.Name == "format" && !Formats.Contains(keyword.Value.GetString()))
            {
                problems.Add($"{path}: format {keyword.Value}");
            }
            else if (keyword.Name == "pattern" && !IsPortable(keyword.Value.GetString()!))
            {
                problems.Add($"{path}: pattern {keyword.Value}");
            }
            else if (keyword.Name == "$ref" && !Leads(root, keyword.Value.GetString()!))
            {
                problems.Add($"{path}: $ref {keyword.Value}");
            }
            else if (OfSchema.Contains(keyword.Name))
            {
                Walk(keyword.Value, root, $"{path}/{keyword.Name}", problems);
            }
            else if (OfSchemas.Contains(keyword.Name))
            {
                foreach (var (index, item) in keyword.Value.EnumerateArray().Index())
                {
                    Walk(item, root, $"{path}/{keyword.Name}/{index}", problems);
                }
            }
            else if (OfNamedSchemas.Contains(keyword.Name))
            {
                foreach (var named in keyword.Value.EnumerateObject())
                {
                    Walk(named.Value, root, $"{path}/{keyword.Name}/{named.Name}", problems);
                }
            }
        }
    }

    /// <summary>
    /// Whether a pattern matches alike in ECMAScript, .NET and Python: no dollar sign as an anchor, no class that knows more than ASCII in
    /// some.
    /// </summary>
    private static bool IsPortable(string pattern)
    {
        _ = new Regex(pattern, RegexOptions.ECMAScript | RegexOptions.CultureInvariant);
        var withoutClasses = Regex.Replace(pattern, @"\[(?:\\.|[^\]])*\]", "");
        return !withoutClasses.Contains('$', StringComparison.Ordinal)
            && !pattern.Contains(@"\d", StringComparison.Ordinal)
            && !pattern.Contains(@"\w", StringComparison.Ordinal);
    }

    private static bool Leads(JsonElement root, string reference) =>
        reference.StartsWith("#/$defs/", StringComparison.Ordinal)
            && root.TryGetProperty("$defs", out var definitions)
            && definitions.TryGetProperty(reference["#/$defs/".Length..], out _);
}
