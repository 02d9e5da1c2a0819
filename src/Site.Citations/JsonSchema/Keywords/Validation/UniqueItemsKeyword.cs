using System.Text.Json;
using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema.Keywords.Validation;

/// <summary><c>uniqueItems</c>: no two items are equal (Validation section 6.4.3).</summary>
internal sealed class UniqueItemsKeyword(KeywordReader reader) : Keyword(reader)
{
    private readonly bool _isAsserted = reader.ReadBoolean();

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated)
    {
        if (!_isAsserted || instance.Kind != JsonValueKind.Array)
        {
            return true;
        }

        var valid = true;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in instance.Children)
        {
            var value = item.Canonical(context.MaxDepth);
            if (!seen.TryAdd(value, item.Index))
            {
                valid = context.Fail(this, item, $"is equal to item {seen[value]}; items must differ");
            }
        }

        return valid;
    }
}
