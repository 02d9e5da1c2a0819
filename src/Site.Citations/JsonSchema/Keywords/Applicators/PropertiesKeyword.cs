using System.Collections.Frozen;
using System.Text.Json;
using Site.Citations.JsonSchema.Compilation;
using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema.Keywords.Applicators;

/// <summary><c>properties</c>: members by name (Core section 10.3.2.1).</summary>
internal sealed class PropertiesKeyword(KeywordReader reader) : Keyword(reader)
{
    private readonly FrozenDictionary<string, Subschema> _subschemas =
        reader.ReadSchemasByMember().ToFrozenDictionary(StringComparer.Ordinal);

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
            if (_subschemas.TryGetValue(member.Name!, out var subschema))
            {
                valid &= context.Apply(subschema, member);
                evaluated?.Add(member.Index);
            }
        }

        return valid;
    }
}
