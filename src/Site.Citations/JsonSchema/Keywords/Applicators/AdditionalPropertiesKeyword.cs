using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Site.Citations.JsonSchema.Compilation;
using Site.Citations.JsonSchema.Evaluation;
using Site.Citations.JsonSchema.Patterns;
using Site.Text.Diagnostics;

namespace Site.Citations.JsonSchema.Keywords.Applicators;

/// <summary>
/// <c>additionalProperties</c>: members that neither <c>properties</c> nor <c>patternProperties</c> of the same schema speaks for
/// (Core section 10.3.2.3).
/// </summary>
internal sealed class AdditionalPropertiesKeyword(KeywordReader reader) : Keyword(reader)
{
    private readonly Subschema _subschema = reader.ReadSchema();
    private readonly FrozenSet<string> _names = reader.SiblingMembers("properties").ToFrozenSet(StringComparer.Ordinal);
    private readonly long _nameLength = reader.SiblingMembers("properties").Sum(n => n.Length);
    private readonly ImmutableArray<EcmaPattern> _patterns = [.. reader.SiblingMembers("patternProperties").Select(reader.ReadPattern)];

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated)
    {
        if (instance.Kind != JsonValueKind.Object)
        {
            return true;
        }

        var valid = true;
        foreach (var member in instance.Children.Where(m => IsAdditional(m.Name!, context)))
        {
            valid &= _subschema.Node.IsFalse
                ? context.Fail(this, member, $"there is no member '{member.Name}' here{Suggestion(member.Name!, context)}")
                : context.Apply(_subschema, member);
            evaluated?.Add(member.Index);
        }

        return valid;
    }

    private bool IsAdditional(string name, EvaluationContext context) =>
        !_names.Contains(name) && !_patterns.Any(p => context.IsMatch(p, name));

    private string Suggestion(string name, EvaluationContext context)
    {
        // The distance between two names takes the product of their lengths.
        context.Spend(_nameLength * name.Length / 64);
        return Nearest.To(name, _names) is { } nearest ? $"; did you mean '{nearest}'?" : "";
    }
}
