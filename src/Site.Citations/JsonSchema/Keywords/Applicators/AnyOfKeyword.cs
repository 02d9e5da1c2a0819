using System.Collections.Immutable;
using Site.Citations.JsonSchema.Compilation;
using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema.Keywords.Applicators;

/// <summary><c>anyOf</c>: at least one schema of the array holds (Core section 10.2.1.2).</summary>
internal sealed class AnyOfKeyword(KeywordReader reader) : Keyword(reader)
{
    private readonly ImmutableArray<Subschema> _subschemas = reader.ReadSchemas();

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated)
    {
        var any = false;
        foreach (var subschema in _subschemas)
        {
            any |= context.Probe(subschema, instance, evaluated);
            if (any && evaluated is null)
            {
                return true;
            }
        }

        return any || Alternatives.Fail(this, _subschemas, instance, context);
    }
}
