using System.Text.Json;
using Site.Citations.JsonSchema.Evaluation;
using Site.Citations.JsonSchema.Values;

namespace Site.Citations.JsonSchema.Keywords.Validation;

/// <summary>
/// <c>maximum</c>, <c>exclusiveMaximum</c>, <c>minimum</c>, <c>exclusiveMinimum</c>: where a number may lie, compared exactly
/// (Validation sections 6.2.2 to 6.2.5).
/// </summary>
/// <param name="reader">The keyword's value.</param>
/// <param name="holds">Whether a comparison of the number with the limit, as of <see cref="JsonNumber.CompareTo"/>, is in order.</param>
/// <param name="requirement">The requirement in words, to which the limit is added.</param>
internal sealed class LimitKeyword(KeywordReader reader, Func<int, bool> holds, string requirement) : Keyword(reader)
{
    private readonly JsonNumber _limit = reader.ReadNumber();
    private readonly string _text = JsonText.RawOf(reader.Value);

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated) =>
        instance.Kind != JsonValueKind.Number
        || holds(instance.Number.CompareTo(_limit))
        || context.Fail(this, instance, $"{instance.Excerpt()} is not {requirement} {_text}");
}
