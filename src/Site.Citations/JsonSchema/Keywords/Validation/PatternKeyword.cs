using System.Text.Json;
using Site.Citations.JsonSchema.Evaluation;
using Site.Citations.JsonSchema.Patterns;

namespace Site.Citations.JsonSchema.Keywords.Validation;

/// <summary><c>pattern</c>: a regular expression matches somewhere in the string (Validation section 6.3.3).</summary>
internal sealed class PatternKeyword(KeywordReader reader) : Keyword(reader)
{
    private readonly EcmaPattern _pattern = reader.ReadPattern(reader.ReadString());

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated) =>
        instance.Kind != JsonValueKind.String
        || context.IsMatch(_pattern, instance.Text)
        || context.Fail(this, instance, $"{instance.Excerpt()} does not match {_pattern.Text}");
}
