using System.Collections.Immutable;
using System.Text.Json;
using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema.Keywords.Validation;

/// <summary><c>dependentRequired</c>: members an object must have if it has another (Validation section 6.5.4).</summary>
internal sealed class DependentRequiredKeyword(KeywordReader reader) : Keyword(reader)
{
    private readonly ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> _names = reader.ReadNamesByMember();

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated)
    {
        var valid = true;
        if (instance.Kind == JsonValueKind.Object)
        {
            foreach (var (name, others) in _names)
            {
                context.Spend(1 + others.Length);
                foreach (var missing in others.Where(o => instance.HasMember(name) && !instance.HasMember(o)))
                {
                    valid = context.Fail(this, instance, $"has '{name}' and so must have '{missing}'");
                }
            }
        }

        return valid;
    }
}
