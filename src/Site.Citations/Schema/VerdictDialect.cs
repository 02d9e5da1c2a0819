using System.Text.Json;
using Json.Schema;
using Json.Schema.Keywords;

namespace Site.Citations.Schema;

/// <summary>
/// JSON Schema 2020-12 for those who ask whether a file is valid, not why. At each object the library's own <c>properties</c> reads all
/// names
/// again for every member the schema knows, and like its <c>items</c> writes down where it is and what it has seen. Where the answer is yes
/// nobody reads that, and it is a third of what a check costs; a build checks every twin it publishes.
/// </summary>
internal static class VerdictDialect
{
    /// <summary>The dialect. It ignores <c>$schema</c>, at which the library would change to its own dialect.</summary>
    public static Dialect Instance { get; } = Dialect.Draft202012.Without([SchemaKeyword.Instance]).With([new Members(), new Items()]);

    private static KeywordEvaluation Verdict(string keyword, bool isValid) => new() { Keyword = keyword, IsValid = isValid };

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
                if (schemas.TryGetValue(member.Name, out var schema) && !schema.Evaluate(context with { Instance = member.Value }).IsValid)
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
                if (!schema.Evaluate(context with { Instance = item }).IsValid)
                {
                    return Verdict(Name, isValid: false);
                }
            }

            return Verdict(Name, isValid: true);
        }
    }
}
