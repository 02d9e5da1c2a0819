using System.Text.Json;
using Site.Citations.JsonSchema.Compilation;
using Site.Citations.JsonSchema.Evaluation;
using Site.Citations.JsonSchema.Keywords.Applicators;

namespace Site.Citations.JsonSchema.Keywords.Validation;

/// <summary>
/// <c>maxContains</c>, <c>minContains</c>: how many items may or must satisfy <c>contains</c>, without which they mean nothing
/// (Validation sections 6.4.4 and 6.4.5).
/// </summary>
/// <param name="reader">The keyword's value.</param>
/// <param name="isMaximum">Whether the count must not be exceeded, or must be reached.</param>
internal sealed class ContainsCountKeyword(KeywordReader reader, bool isMaximum) : Keyword(reader)
{
    private readonly int _limit = reader.ReadCount();
    private readonly Subschema? _contains = reader.ReadSiblingSchema("contains");

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated)
    {
        if (_contains is null || instance.Kind != JsonValueKind.Array)
        {
            return true;
        }

        var count = ContainsKeyword.Count(_contains, instance, context);
        return (isMaximum ? count <= _limit : count >= _limit)
            || context.Fail(
                this,
                instance,
                $"{count} items are what the array must contain, {(isMaximum ? "more" : "fewer")} than {_limit}");
    }
}
