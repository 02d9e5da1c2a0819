using System.Text;
using System.Text.Json;
using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema.Values;

/// <summary>
/// A text two JSON values share exactly when JSON Schema calls them equal (Core section 4.2.2): members in any order, numbers by
/// value, strings by code point. It turns <c>enum</c> and <c>uniqueItems</c> into set look-ups instead of pairwise comparisons.
/// </summary>
internal static class CanonicalJson
{
    /// <summary>The text of a value.</summary>
    /// <exception cref="EvaluationLimitException">The value is nested deeper than <paramref name="maxDepth"/>.</exception>
    public static string Of(Instance value, int maxDepth)
    {
        var text = new StringBuilder();
        Write(value, text, maxDepth);
        return text.ToString();
    }

    private static void Write(Instance value, StringBuilder text, int depthLeft)
    {
        if (depthLeft == 0)
        {
            throw new EvaluationLimitException("the value is nested too deeply to compare");
        }

        switch (value.Kind)
        {
            case JsonValueKind.String:
                Quote(value.Text, text);
                break;
            case JsonValueKind.Number:
                text.Append(value.Number);
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in value.Children)
                {
                    Write(item, text, depthLeft - 1);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var member in value.Children.OrderBy(m => m.Name, StringComparer.Ordinal))
                {
                    Quote(member.Name!, text);
                    Write(member, text, depthLeft - 1);
                }

                text.Append('}');
                break;
            default:
                text.Append(value.Kind switch { JsonValueKind.True => 't', JsonValueKind.False => 'f', _ => 'n' });
                break;
        }
    }

    private static void Quote(string value, StringBuilder text) =>
        text.Append('"')
            .Append(value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal))
            .Append('"');
}
