using System.Text.RegularExpressions;

namespace Site.Markdown.Claims.Uncited.Numbers;

/// <summary>Finds numbers that are so by definition: conversions, angles, levels of confidence, what a rate is given per.</summary>
internal static partial class Conversions
{
    /// <summary>Those of a text, which do not overlap.</summary>
    /// <param name="text">A paragraph, code blanked out.</param>
    public static IEnumerable<Match> Find(string text) => Pattern().Matches(text);

    [GeneratedRegex(
        """
        (?<![*/+=]\ |[\d.,])[\d.,]+\ [^\d=*/+$€£]{1,40}\ =\ [\d.,]+\ [^\d=*/+$€£]{1,40}$
        | \b1\ ?[a-zA-Zµ]{1,12}\ =\ [\d.,]+(?:/\d+(?:th)?)?\ ?[^\d=*/+$€£]{0,20}[\d.,]*\ ?[a-zA-Zµ]{0,12}
        | \b(?:45|90|180|270|360)(?:\ ?°|[\ -]degrees?\b)(?!\ ?[CF]\b)
        | \b\d[\d.]*\ ?%[\ -](?:(?:[Bb]ayesian|[Ww]ald|[Bb]ootstrap)\ )?(?:confidence|credible|prediction|credibility|uncertainty)\b
        | \bper\ \d[\d,.]*\b
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
