using System.Text.Json;
using Site.Citations.JsonSchema.Evaluation;
using Site.Citations.JsonSchema.Values;

namespace Site.Citations.JsonSchema.Keywords.Validation;

/// <summary><c>multipleOf</c>: a whole multiple of the number, reckoned exactly (Validation section 6.2.1).</summary>
internal sealed class MultipleOfKeyword : Keyword
{
    private readonly JsonNumber _divisor;
    private readonly string _text;

    /// <summary>Reads it.</summary>
    public MultipleOfKeyword(KeywordReader reader)
        : base(reader)
    {
        _divisor = reader.ReadNumber();
        _text = JsonText.RawOf(reader.Value);
        if (_divisor.IsZero || _divisor.IsNegative)
        {
            throw reader.Refuse("must be greater than 0");
        }
    }

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated)
    {
        if (instance.Kind != JsonValueKind.Number)
        {
            return true;
        }

        context.Spend(_divisor.Digits.Length + instance.Number.Digits.Length);
        return instance.Number.IsMultipleOf(_divisor)
            || context.Fail(this, instance, $"{instance.Excerpt()} is not a multiple of {_text}");
    }
}
