using System.Collections.Immutable;
using System.Text.Json;
using Site.Citations.JsonSchema.Compilation;
using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema.Keywords.Applicators;

/// <summary>
/// <c>dependencies</c>: the older keyword that <c>dependentRequired</c> and <c>dependentSchemas</c> were split from. The 2020-12
/// dialect keeps it for schemas in transition.
/// </summary>
internal sealed class DependenciesKeyword : Keyword
{
    private readonly ImmutableArray<KeyValuePair<string, Subschema>> _schemas;
    private readonly ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> _names;

    /// <summary>Reads it: an array names other members, anything else is a schema.</summary>
    public DependenciesKeyword(KeywordReader reader)
        : base(reader)
    {
        var members = reader.ReadMembers().ToLookup(m => m.Value.ValueKind == JsonValueKind.Array);
        _names = [.. members[true].Select(m => KeyValuePair.Create(m.Key, reader.ReadNames(m.Value)))];
        _schemas = [.. members[false].Select(m => KeyValuePair.Create(m.Key, reader.ReadSchema(m)))];
    }

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated)
    {
        if (instance.Kind != JsonValueKind.Object)
        {
            return true;
        }

        var valid = true;
        foreach (var (name, others) in _names)
        {
            context.Spend(1 + others.Length);
            foreach (var missing in others.Where(o => instance.HasMember(name) && !instance.HasMember(o)))
            {
                valid = context.Fail(this, instance, $"has '{name}' and so must have '{missing}'");
            }
        }

        foreach (var (name, subschema) in _schemas)
        {
            valid &= !instance.HasMember(name) || context.ApplyInPlace(subschema, instance, evaluated);
        }

        return valid;
    }
}
