using System.Collections.Immutable;
using System.Text.Json;
using Site.Citations.JsonSchema.Compilation;
using Site.Citations.JsonSchema.Evaluation;
using Site.Citations.JsonSchema.Patterns;

namespace Site.Citations.JsonSchema.Keywords.Applicators;

/// <summary><c>patternProperties</c>: members whose name matches a regular expression (Core section 10.3.2.2).</summary>
internal sealed class PatternPropertiesKeyword(KeywordReader reader) : Keyword(reader)
{
    private readonly ImmutableArray<(EcmaPattern Pattern, Subschema Subschema)> _subschemas =
        [.. reader.ReadSchemasByMember().Select(m => (reader.ReadPattern(m.Key), m.Value))];

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated)
    {
        if (instance.Kind != JsonValueKind.Object)
        {
            return true;
        }

        var valid = true;
        foreach (var member in instance.Children)
        {
            foreach (var (pattern, subschema) in _subschemas)
            {
                if (context.IsMatch(pattern, member.Name!))
                {
                    valid &= context.Apply(subschema, member);
                    evaluated?.Add(member.Index);
                }
            }
        }

        return valid;
    }
}
