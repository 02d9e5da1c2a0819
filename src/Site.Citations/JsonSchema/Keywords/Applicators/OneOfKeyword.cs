using System.Collections.Immutable;
using Site.Citations.JsonSchema.Compilation;
using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema.Keywords.Applicators;

/// <summary><c>oneOf</c>: exactly one schema of the array holds (Core section 10.2.1.3).</summary>
internal sealed class OneOfKeyword(KeywordReader reader) : Keyword(reader)
{
    private readonly ImmutableArray<Subschema> _subschemas = reader.ReadSchemas();

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated)
    {
        var holding = new List<int>();
        for (var i = 0; i < _subschemas.Length; i++)
        {
            if (context.Probe(_subschemas[i], instance, evaluated))
            {
                holding.Add(i);
            }
        }

        return holding.Count switch
        {
            1 => true,
            0 => Alternatives.Fail(this, _subschemas, instance, context),
            _ => context.Fail(
                this,
                instance,
                $"satisfies alternatives {string.Join(", ", holding)}, counted from 0, of which exactly one may hold"),
        };
    }
}
