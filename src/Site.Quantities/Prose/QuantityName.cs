using System.Buffers;
using System.Text;

namespace Site.Quantities.Prose;

/// <summary>
/// The name that a number stands under in data: <c>cost_per_1m_in</c> in <c>"cost_per_1m_in": 0.75</c>, <c>Mean TTFT (ms)</c> in
/// <c>Mean TTFT (ms): 429</c>.
/// </summary>
internal static class QuantityName
{
    private const int Farthest = 80;

    private static readonly SearchValues<char> Boundaries = SearchValues.Create("\n|,;{}:=");

    /// <summary>The name before a number; empty where no sign of assignment stands between.</summary>
    public static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, int start)
    {
        var before = text[Math.Max(0, start - Farthest)..start].TrimEnd(" \u00A0\"'$£€~[(<>");
        if (before.Length == 0 || before[^1] is not (':' or '='))
        {
            return [];
        }

        before = before.TrimEnd(":= \u00A0\"'*");
        var from = before.LastIndexOfAny(Boundaries);
        return before[(from + 1)..].TrimStart(" \"'*");
    }

    /// <summary>The words of a name, lower-case: parts of <c>snake_case</c>, <c>kebab-case</c> and <c>camelCase</c> apart.</summary>
    public static IReadOnlyList<string> WordsOf(ReadOnlySpan<char> name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (!char.IsLetterOrDigit(c) && c is not ('%' or '/'))
            {
                Flush();
                continue;
            }

            if (char.IsUpper(c) && i > 0 && char.IsLower(name[i - 1]) && i + 1 < name.Length && char.IsLower(name[i + 1]))
            {
                Flush();
            }

            word.Append(char.ToLowerInvariant(c));
        }

        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }
}
