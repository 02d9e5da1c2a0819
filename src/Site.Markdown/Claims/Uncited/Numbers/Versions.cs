using System.Text.RegularExpressions;

namespace Site.Markdown.Claims.Uncited.Numbers;

/// <summary>Finds versions: 3.8, v2, 1.2.3, 18 or later.</summary>
internal static partial class Versions
{
    /// <summary>Those of a text, which do not overlap.</summary>
    /// <param name="text">A paragraph, code blanked out.</param>
    public static IEnumerable<Match> Find(string text) => Pattern().Matches(text);

    // "3+" is one, but "1100+ issues" and "300+" are counts.
    [GeneratedRegex(
        """
        \bv?\d+\.\d+\.\d+\S*
        | \bv\d+(?:\.\d+)*
        | \b\d+(?:\.\d+)?\ (?:or|and)\ (?:later|newer|above|higher|earlier|older|up)\b
        | \b(?:\d+\.\d+|\d{1,2})\+(?=\s|[.,;)]|$)(?!\ [a-z]+s\b)
        | \b\d+\.x\b
        | \b\d+-\d+\.\d+
        | (?<![$€£\d.,])\b\d{1,3}\.\d{1,2}\b(?=[\s.,;:)”"]|$)(?!\ ?(?:%|[x×]\b|[kKMGTm]?i?[Bb]\b|[kMG]?Hz|[kMmG]?W\b|[µμnm]?s\b
            |(?!(?:is|has|was|as|this|its|adds|includes|brings|comes|introduces|stabilizes)\b)[a-z]+s\b|h\b|million
            |billion|thousand|trillion|hundred|percent|points?|times|out\ of|of|in|tokens?|[a-z]*seconds?))
            (?<!\b(?:scores?|scored|average|averages|mean|median|ratio|factor|by|than|about|approximately|only|nearly|just)
                \ (?:of\ |is\ )?[\d.]+)
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
