using System.Text.RegularExpressions;

namespace Site.Markdown.Claims.Uncited.Numbers;

/// <summary>Finds numbers that are a part of a name: of a model, a firm, a product, a fixed phrase.</summary>
internal static partial class DigitNames
{
    /// <summary>Those of a text, which do not overlap.</summary>
    /// <param name="text">A paragraph, code blanked out.</param>
    public static IEnumerable<Match> Find(string text) => Pattern().Matches(text);

    // Behind digits, words of four letters and more are a name's (37signals) where they are no unit's (30seconds).
    [GeneratedRegex(
        """
        \b\d+(?:\.\d+)?B\b(?!(?:\ |-)(?:param|active|total|tokens?|weights?|req|dense
            |(?!(?:models|variants|versions|checkpoints)\b)[a-z]+s\b)|\ \(|\))
        | \b\d{1,2}\ ?[x×]\ ?[A-Z]\w+
        | \b\d+x-\d+\b
        | \b[A-Z][a-z]+\ \d{1,3}[-–]\d{1,3}\b(?![.,\d]|\ ?[%a-zA-Z])
        | \b\d{3,4}[pi]\b
        | \b\d{2,}(?!(?:\w*(?:second|minute|hour|day|week|month|year|gram|met(?:er|re)|lit(?:er|re)|inch|feet|foot|mile|watt|volt|hertz
            |baud|byte|bit|pixel|token|degree|percent|cent|dollar|euro|pound|ounce|times|fold|people)s?
            |million|billion|trillion|thousand)\b)[a-z]{4,}\b
        | (?<=\b[A-Z]\w*,\ |\band\ )\d[A-Z]\b(?=,\ [A-Z]|,?\ and\ [A-Z])
        | \b24/7\b|\b1[-:]1s?\b
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
