using Site.Citations.JsonSchema.Compilation;
using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema.Keywords;

/// <summary>What every keyword has: its name and its schema.</summary>
internal abstract class Keyword(KeywordReader reader) : IKeyword
{
    /// <inheritdoc/>
    public string Name { get; } = reader.Name;

    /// <inheritdoc/>
    public SchemaNode Schema { get; } = reader.Schema;

    /// <inheritdoc/>
    public abstract bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated);
}
