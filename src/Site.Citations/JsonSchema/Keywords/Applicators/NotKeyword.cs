using Site.Citations.JsonSchema.Compilation;
using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema.Keywords.Applicators;

/// <summary><c>not</c>: the schema does not hold (Core section 10.2.1.4).</summary>
internal sealed class NotKeyword(KeywordReader reader) : Keyword(reader)
{
    private readonly Subschema _subschema = reader.ReadSchema();

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated) =>
        !context.Probe(_subschema, instance)
        || context.Fail(this, instance, $"{instance.Excerpt()} is excluded here");
}
