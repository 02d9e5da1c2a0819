using Site.Citations.JsonSchema.Compilation;
using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema.Keywords.Core;

/// <summary><c>$ref</c>: what the schema it points to says (Core section 8.2.3.1), beside any other keyword.</summary>
internal sealed class RefKeyword(KeywordReader reader) : Keyword(reader)
{
    private readonly Subschema _target = reader.ReadReference();

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated) =>
        context.ApplyReference(_target, instance, evaluated);
}
