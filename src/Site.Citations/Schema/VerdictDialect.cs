using System.Collections.Concurrent;
using System.Text.Json;
using Json.Schema;
using Json.Schema.Keywords;

namespace Site.Citations.Schema;

/// <summary>
/// JSON Schema 2020-12 for those who ask whether a file is valid, not why. For each value the library puts a schema's keywords in order,
/// makes an address, and writes down where it is and what it has seen; where the answer is yes nobody reads that, and it is most of what a
/// check costs. A build checks every twin it publishes.
/// </summary>
internal static class VerdictDialect
{
    // Keywords that say something of a value whatever the others of their schema found; those that say nothing at all among them.
    private static readonly HashSet<string> Independent = new(StringComparer.Ordinal)
    {
        "$comment", "$defs", "$id", "$ref", "allOf", "const", "default", "deprecated", "description", "enum", "examples",
        "exclusiveMinimum", "format", "items", "maxItems", "maxLength", "maximum", "minItems", "minLength", "minProperties", "minimum",
        "pattern", "properties", "required", "title", "type", "uniqueItems",
    };

    private static readonly ConcurrentDictionary<JsonSchemaNode, KeywordData[]?> Known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The dialect. It ignores <c>$schema</c>, at which the library would change to its own dialect.</summary>
    public static Dialect Instance { get; } =
        Dialect.Draft202012.Without([SchemaKeyword.Instance]).With([new Members(), new Items(), new Reference()]);

    private static KeywordEvaluation Verdict(string keyword, bool isValid) => new() { Keyword = keyword, IsValid = isValid };

    /// <summary>Whether a value satisfies a schema.</summary>
    private static bool Holds(JsonSchemaNode schema, EvaluationContext context)
    {
        var keywords = Known.GetOrAdd(schema, IndependentOf);
        if (keywords is null || (!ReferenceEquals(schema.BaseUri, context.Scope.LocalScope) && schema.BaseUri != context.Scope.LocalScope))
        {
            return schema.Evaluate(context).IsValid;
        }

        foreach (var keyword in keywords)
        {
            if (keyword.Handler.Evaluate(keyword, context) is { IsValid: false, ContributesToValidation: true })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The keywords of a schema; null where one looks at what others found, or there are none, as in true and false.</summary>
    private static KeywordData[]? IndependentOf(JsonSchemaNode schema) =>
        schema.Keywords.Length > 0 && Array.TrueForAll(schema.Keywords, k => Independent.Contains(k.Handler.Name)) ? schema.Keywords : null;

    private sealed class Reference : RefKeyword
    {
        public override KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context) =>
            keyword.Subschemas is [var schema, ..] ? Verdict(Name, Holds(schema, context)) : base.Evaluate(keyword, context);
    }

    private sealed class Members : PropertiesKeyword
    {
        public override void BuildSubschemas(KeywordData keyword, BuildContext context)
        {
            base.BuildSubschemas(keyword, context);
            keyword.Value = keyword.RawValue.EnumerateObject()
                .Zip(keyword.Subschemas, (member, schema) => (member.Name, schema))
                .ToDictionary(m => m.Name, m => m.schema, StringComparer.Ordinal);
        }

        public override KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context)
        {
            if (context.Instance.ValueKind != JsonValueKind.Object)
            {
                return KeywordEvaluation.Ignore;
            }

            var schemas = (Dictionary<string, JsonSchemaNode>)keyword.Value!;
            foreach (var member in context.Instance.EnumerateObject())
            {
                if (schemas.TryGetValue(member.Name, out var schema) && !Holds(schema, context with { Instance = member.Value }))
                {
                    return Verdict(Name, isValid: false);
                }
            }

            return Verdict(Name, isValid: true);
        }
    }

    private sealed class Items : ItemsKeyword
    {
        public override KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context)
        {
            if (context.Instance.ValueKind != JsonValueKind.Array)
            {
                return KeywordEvaluation.Ignore;
            }

            var schema = keyword.Subschemas[0];
            foreach (var item in context.Instance.EnumerateArray())
            {
                if (!Holds(schema, context with { Instance = item }))
                {
                    return Verdict(Name, isValid: false);
                }
            }

            return Verdict(Name, isValid: true);
        }
    }
}
