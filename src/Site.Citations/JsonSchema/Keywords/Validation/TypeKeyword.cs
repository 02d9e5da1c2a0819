using System.Collections.Immutable;
using System.Text.Json;
using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema.Keywords.Validation;

/// <summary>
/// <c>type</c>: the kind of value (Validation section 6.1.1). A number without fractional part is an integer, <c>1.0</c> too.
/// </summary>
internal sealed class TypeKeyword : Keyword
{
    private static readonly ImmutableArray<string> Names = ["null", "boolean", "object", "array", "number", "string", "integer"];

    private readonly ImmutableArray<string> _types;

    /// <summary>Reads it: one type or several.</summary>
    public TypeKeyword(KeywordReader reader)
        : base(reader)
    {
        _types = reader.Value.ValueKind == JsonValueKind.String ? [reader.ReadString()] : reader.ReadNames();
        if (_types.IsEmpty)
        {
            throw reader.Refuse("must name at least one type");
        }

        if (_types.FirstOrDefault(t => !Names.Contains(t)) is { } unknown)
        {
            throw reader.Refuse($"'{unknown}' is not a type; types are {string.Join(", ", Names)}");
        }
    }

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated)
    {
        var type = NameOf(instance.Kind);
        return _types.Contains(type)
            || (type == "number" && _types.Contains("integer") && instance.Number.IsInteger)
            || context.Fail(this, instance, $"must be {string.Join(" or ", _types)}, but {instance.Excerpt()} is {type}");
    }

    private static string NameOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };
}
