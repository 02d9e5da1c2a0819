using System.Text.Json;
using Site.Citations.JsonSchema.Evaluation;
using Site.Citations.JsonSchema.Values;

namespace Site.Citations.JsonSchema.Keywords.Validation;

/// <summary>What the size keywords count in one kind of value.</summary>
/// <param name="Kind">The kind of value they apply to.</param>
/// <param name="Of">The size of such a value.</param>
/// <param name="Unit">What is counted, in words.</param>
internal sealed record Size(JsonValueKind Kind, Func<Instance, int> Of, string Unit)
{
    /// <summary>The length of a string in code points, as RFC 8259 understands characters.</summary>
    public static readonly Size Length = new(JsonValueKind.String, i => JsonText.CountCodePoints(i.Text), "characters");

    /// <summary>The number of items of an array.</summary>
    public static readonly Size Items = new(JsonValueKind.Array, i => i.Children.Length, "items");

    /// <summary>The number of members of an object.</summary>
    public static readonly Size Members = new(JsonValueKind.Object, i => i.Children.Length, "members");
}

/// <summary>
/// <c>maxLength</c>, <c>minLength</c>, <c>maxItems</c>, <c>minItems</c>, <c>maxProperties</c>, <c>minProperties</c>: how large a
/// string, array or object may be (Validation sections 6.3.1, 6.3.2, 6.4.1, 6.4.2, 6.5.1 and 6.5.2).
/// </summary>
/// <param name="reader">The keyword's value.</param>
/// <param name="size">What is counted.</param>
/// <param name="isMaximum">Whether the count must not be exceeded, or must be reached.</param>
internal sealed class SizeKeyword(KeywordReader reader, Size size, bool isMaximum) : Keyword(reader)
{
    private readonly int _limit = reader.ReadCount();

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated)
    {
        if (instance.Kind != size.Kind)
        {
            return true;
        }

        var count = size.Of(instance);
        return (isMaximum ? count <= _limit : count >= _limit)
            || context.Fail(this, instance, $"has {count} {size.Unit}, {(isMaximum ? "more" : "fewer")} than {_limit}");
    }
}
