using System.Collections.Immutable;
using Site.Citations.JsonSchema.Compilation;
using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema.Keywords.Applicators;

/// <summary><c>allOf</c>: every schema of the array holds (Core section 10.2.1.1).</summary>
internal sealed class AllOfKeyword(KeywordReader reader) : Keyword(reader)
{
    private readonly ImmutableArray<Subschema> _subschemas = reader.ReadSchemas();

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated)
    {
        var valid = true;
        foreach (var subschema in _subschemas)
        {
            valid &= context.ApplyInPlace(subschema, instance, evaluated);
            if (!valid && !context.IsRecording)
            {
                return false;
            }
        }

        return valid;
    }
}
