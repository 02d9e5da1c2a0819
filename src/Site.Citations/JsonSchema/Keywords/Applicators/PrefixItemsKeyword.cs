using System.Collections.Immutable;
using System.Text.Json;
using Site.Citations.JsonSchema.Compilation;
using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema.Keywords.Applicators;

/// <summary><c>prefixItems</c>: the first items, each by the schema in its place (Core section 10.3.1.1).</summary>
internal sealed class PrefixItemsKeyword(KeywordReader reader) : Keyword(reader)
{
    private readonly ImmutableArray<Subschema> _subschemas = reader.ReadSchemas();

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated)
    {
        if (instance.Kind != JsonValueKind.Array)
        {
            return true;
        }

        var valid = true;
        var items = instance.Children;
        for (var i = 0; i < items.Length && i < _subschemas.Length; i++)
        {
            valid &= context.Apply(_subschemas[i], items[i]);
            evaluated?.Add(i);
        }

        return valid;
    }
}
