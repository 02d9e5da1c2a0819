using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema.Keywords.Validation;

/// <summary><c>const</c>: exactly this value (Validation section 6.1.3).</summary>
internal sealed class ConstKeyword : Keyword
{
    private readonly string _value;
    private readonly string _excerpt;

    /// <summary>Reads it.</summary>
    public ConstKeyword(KeywordReader reader)
        : base(reader)
    {
        var value = new Instance(reader.Value);
        _value = value.Canonical(reader.Options.MaxDepth);
        _excerpt = value.Excerpt();
    }

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated) =>
        string.Equals(_value, instance.Canonical(context.MaxDepth), StringComparison.Ordinal)
        || context.Fail(this, instance, $"must be {_excerpt}, but is {instance.Excerpt()}");
}
