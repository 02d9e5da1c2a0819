using System.Text.Json;
using Site.Citations.JsonSchema.Compilation;
using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema.Keywords.Applicators;

/// <summary><c>propertyNames</c>: the name of every member, as a string (Core section 10.3.2.4).</summary>
internal sealed class PropertyNamesKeyword(KeywordReader reader) : Keyword(reader)
{
    private readonly Subschema _subschema = reader.ReadSchema();

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated)
    {
        var valid = true;
        if (instance.Kind == JsonValueKind.Object)
        {
            foreach (var member in instance.Children)
            {
                valid &= context.Apply(_subschema, member.NameAsValue());
            }
        }

        return valid;
    }
}
