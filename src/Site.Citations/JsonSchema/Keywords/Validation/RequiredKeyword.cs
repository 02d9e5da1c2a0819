using System.Collections.Immutable;
using System.Text.Json;
using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema.Keywords.Validation;

/// <summary><c>required</c>: the members an object must have (Validation section 6.5.3).</summary>
internal sealed class RequiredKeyword(KeywordReader reader) : Keyword(reader)
{
    private readonly ImmutableArray<string> _names = reader.ReadNames();

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated)
    {
        var valid = true;
        if (instance.Kind == JsonValueKind.Object)
        {
            context.Spend(_names.Length);
            foreach (var name in _names)
            {
                valid &= instance.HasMember(name) || context.Fail(this, instance, $"the member '{name}' is missing");
            }
        }

        return valid;
    }
}
