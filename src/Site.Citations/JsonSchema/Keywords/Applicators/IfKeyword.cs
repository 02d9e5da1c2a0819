using Site.Citations.JsonSchema.Compilation;
using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema.Keywords.Applicators;

/// <summary>
/// <c>if</c>: where its schema holds, <c>then</c> must hold, and otherwise <c>else</c> (Core section 10.2.2). Neither means anything
/// without <c>if</c>.
/// </summary>
internal sealed class IfKeyword(KeywordReader reader) : Keyword(reader)
{
    private readonly Subschema _condition = reader.ReadSchema();
    private readonly Subschema? _then = reader.ReadSiblingSchema("then");
    private readonly Subschema? _else = reader.ReadSiblingSchema("else");

    /// <summary>Has a <c>then</c> or <c>else</c> read, for the identifiers and mistakes in it.</summary>
    public static IKeyword? ReadBranch(KeywordReader reader)
    {
        _ = reader.ReadSchema();
        return null;
    }

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated)
    {
        if (_then is null && _else is null && evaluated is null)
        {
            return true;
        }

        var branch = context.Probe(_condition, instance, evaluated) ? _then : _else;
        return branch is null || context.ApplyInPlace(branch, instance, evaluated);
    }
}
