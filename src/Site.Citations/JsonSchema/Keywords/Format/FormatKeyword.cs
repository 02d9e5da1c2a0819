using System.Text.Json;
using Site.Citations.JsonSchema.Evaluation;
using Site.Citations.JsonSchema.Formats;
using Site.Text.Diagnostics;

namespace Site.Citations.JsonSchema.Keywords.Format;

/// <summary><c>format</c>: what a string means, such as a date (Validation section 7.3).</summary>
internal sealed class FormatKeyword(KeywordReader reader, Func<string, bool> isValid) : Keyword(reader)
{
    private readonly string _format = reader.ReadString();

    /// <summary>Reads it. Without assertion, and for a format nobody defined, there is nothing to check.</summary>
    public static IKeyword? Read(KeywordReader reader)
    {
        var format = reader.ReadString();
        if (FormatTable.Find(format) is { } isValid)
        {
            return reader.Options.AssertFormat ? new FormatKeyword(reader, isValid) : null;
        }

        return reader.Options.RefuseUnknownKeywords
            ? throw reader.Refuse(
                $"there is no format '{format}'. {Nearest.Suggest(format, FormatTable.Names)}".TrimEnd(),
                JsonSchemaProblem.Unknown)
            : null;
    }

    /// <inheritdoc/>
    public override bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated) =>
        instance.Kind != JsonValueKind.String
        || isValid(instance.Text)
        || context.Fail(this, instance, $"{instance.Excerpt()} is not a valid {_format}");
}
