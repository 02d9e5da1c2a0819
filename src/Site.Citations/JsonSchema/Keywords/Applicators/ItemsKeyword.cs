using System.Text.Json;
using Site.Citations.JsonSchema.Compilation;
using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema.Keywords.Applicators;

/// <summary><c>items</c>: every item after those of <c>prefixItems</c> (Core section 10.3.1.2).</summary>
internal sealed class ItemsKeyword : Keyword
{
    private readonly Subschema _subschema;
    private readonly int _start;

    /// <summary>Reads it, and how many items <c>prefixItems</c> speaks for.</summary>
    public ItemsKeyword(KeywordReader reader)
        : base(reader)
    {
        _subschema = reader.Value.ValueKind == JsonValueKind.Array
            ? throw reader.Refuse("must be a schema; schemas for items by place stand in prefixItems")
            : reader.ReadSchema();
        _start = reader.TryGetSibling("prefixItems", out var prefix) && prefix.ValueKind == JsonValueKind.Array
            ? prefix.GetArrayLength()
            : 0;
    }

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated)
    {
        if (instance.Kind != JsonValueKind.Array)
        {
            return true;
        }

        var valid = true;
        var items = instance.Children;
        for (var i = _start; i < items.Length; i++)
        {
            valid &= context.Apply(_subschema, items[i]);
            evaluated?.Add(i);
        }

        return valid;
    }
}
