using System.Text.Json;
using Site.Citations.JsonSchema.Compilation;
using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema.Keywords.Applicators;

/// <summary>
/// <c>contains</c>: at least one item satisfies the schema (Core section 10.3.1.3). With <c>minContains</c> beside it, that keyword
/// says how many.
/// </summary>
internal sealed class ContainsKeyword(KeywordReader reader) : Keyword(reader)
{
    private readonly Subschema _subschema = reader.ReadSchema();
    private readonly bool _isAsserted = !reader.TryGetSibling("minContains", out _);

    /// <summary>How many items of an array satisfy a schema.</summary>
    /// <param name="subschema">The schema.</param>
    /// <param name="array">The array.</param>
    /// <param name="context">The run this is part of.</param>
    /// <param name="evaluated">Where to note which; null where nobody asks.</param>
    public static int Count(Subschema subschema, Instance array, EvaluationContext context, EvaluatedSet? evaluated = null)
    {
        var count = 0;
        var items = array.Children;
        for (var i = 0; i < items.Length; i++)
        {
            if (context.Probe(subschema, items[i]))
            {
                count++;
                evaluated?.Add(i);
            }
        }

        return count;
    }

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated) =>
        instance.Kind != JsonValueKind.Array
        || Count(_subschema, instance, context, evaluated) > 0
        || !_isAsserted
        || context.Fail(this, instance, $"none of the {instance.Children.Length} items is what the array must contain");
}
