using System.Text.Json;
using Site.Citations.JsonSchema.Compilation;
using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema.Keywords.Unevaluated;

/// <summary>
/// <c>unevaluatedItems</c>: the items that no other keyword of its schema has looked at, on its own or through a schema it
/// applies to the same value (Core section 11.2).
/// </summary>
internal sealed class UnevaluatedItemsKeyword(KeywordReader reader) : Keyword(reader), IUnevaluatedKeyword
{
    private readonly Subschema _subschema = reader.ReadSchema();

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated)
    {
        if (instance.Kind != JsonValueKind.Array)
        {
            return true;
        }

        var valid = true;
        foreach (var child in instance.Children)
        {
            if (!evaluated!.Contains(child.Index))
            {
                valid &= _subschema.Node.IsFalse
                    ? context.Fail(this, child, $"there must be no item here")
                    : context.Apply(_subschema, child);
                evaluated.Add(child.Index);
            }
        }

        return valid;
    }
}
