using System.Collections.Frozen;
using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema.Keywords.Validation;

/// <summary><c>enum</c>: one of the values listed (Validation section 6.1.2).</summary>
internal sealed class EnumKeyword : Keyword
{
    private readonly FrozenSet<string> _values;
    private readonly string _list;

    /// <summary>Reads it.</summary>
    public EnumKeyword(KeywordReader reader)
        : base(reader)
    {
        var values = reader.ReadArray().Select(v => new Instance(v)).ToList();
        _values = values.Select(v => v.Canonical(reader.Options.MaxDepth)).ToFrozenSet(StringComparer.Ordinal);
        _list = string.Join(", ", values.Select(v => v.Excerpt()));
    }

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated) =>
        _values.Contains(instance.Canonical(context.MaxDepth))
        || context.Fail(this, instance, $"{instance.Excerpt()} is not one of {_list}");
}
