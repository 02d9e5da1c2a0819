using System.Collections.Immutable;
using System.Text.Json;
using Site.Citations.JsonSchema.Compilation;
using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema.Keywords.Applicators;

/// <summary><c>dependentSchemas</c>: an object that has the member must satisfy the schema (Core section 10.2.2.4).</summary>
internal sealed class DependentSchemasKeyword(KeywordReader reader) : Keyword(reader)
{
    private readonly ImmutableArray<KeyValuePair<string, Subschema>> _subschemas = reader.ReadSchemasByMember();

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated)
    {
        var valid = true;
        if (instance.Kind == JsonValueKind.Object)
        {
            foreach (var (name, subschema) in _subschemas)
            {
                valid &= !instance.HasMember(name) || context.ApplyInPlace(subschema, instance, evaluated);
            }
        }

        return valid;
    }
}
