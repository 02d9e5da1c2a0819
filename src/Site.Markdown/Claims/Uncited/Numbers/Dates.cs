using System.Text.RegularExpressions;

namespace Site.Markdown.Claims.Uncited.Numbers;

/// <summary>Finds days, years, decades, and the distance from now: what says when, and not how much.</summary>
internal static partial class Dates
{
    private const string Month = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*";

    /// <summary>A year of a history or a report: from the first that texts name by number to those plans reach.</summary>
    private const string Year = "(?:1[0-9]|20)[0-9][0-9]";

    /// <summary>
    /// A noun in the plural, of which there would be so many: 2000 users. One in <c>-ss</c>, <c>-us</c> or <c>-is</c> is in the
    /// singular, and before an article it is a verb: 2025 marks the end.
    /// </summary>
    private const string Many =
        @"(?:\ ?(?:[kMGT]?i?[BWV]|[kMG]?Hz|°|%)|\ (?!(?:was|is|has)\b|series\b)[a-z]*[a-hj-rtv-z]s\b" +
        @"(?!\ (?:the|an?(?!\ (?:second|minute|hour|day|week|month|year)\b)" +
        @"|its|our|one|two|three|four|five|six|seven|eight|nine|ten|another)\b))";

    /// <summary>Those of a text, which do not overlap.</summary>
    /// <param name="text">A paragraph, code blanked out.</param>
    public static IEnumerable<Match> Find(string text) => Pattern().Matches(text);

    [GeneratedRegex(
        @"\b\d{4}-\d\d-\d\d(?:T\S+)?\b" +
        @"|\b\d{1,2}(?:st|nd|rd|th)?\ " + Month + @"\.?(?:,?\ \d{4})?\b" +
        @"|\b" + Month + @"\.?\ \d{1,2}(?:st|nd|rd|th)?(?:,?\ \d{4})?\b" +
        @"|\b" + Month + @"\.?\ " + Year + @"\b" +
        @"|\b" + Month + @"\.?\ \d{1,2}(?:\ and|\ to|\ ?[-–])\ ?\d{1,2}\b" +

        // In 1789, from 1789 to 1796; of 2020, which in other centuries may be a count.
        @"|\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter|[Dd]uring|[Cc]irca|[Ll]ate|[Ee]arly)\ " + Year +
        @"\b(?!-\d|[\d,]*\d|\.\d|[\w%°])(?!" + Many + ")" +
        @"|\b(?:[Bb]etween|[Ff]rom)\ " + Year + @"\ (?:and|to|until|through)\ " + Year + @"\b(?!-\d|,\d|\.\d|[\w%°])(?!" + Many + ")" +
        @"|\b(?:[Oo]f|[Ff]rom|[Bb]y|[Cc]opyright|to)\ (?:19|20)\d\d\b(?!-\d)(?!" + Many + ")" +
        @"|\b" + Year + @"\ ?[-–]\ ?" + Year + @"\b(?!,\d|\.\d|[\w%°])(?!" + Many + ")" +
        @"|\b(?:19|20)\d\d[-–]\d\d\b|\b20[0-4]\d(?:0[1-9]|1[0-2])\b" +

        // 2020, on its own.
        @"|(?<![$€£,.\d])\b(?:19[5-9]|20[0-4])\d\b(?![\d,]*\d|\.\d|[\w%°]|\ ?[x×]|\ (?:of|in|out)\b)(?!" + Many + ")" +

        // The 1970s.
        @"|\b(?:1[1-9]|20)\d0['’]?s\b(?!\ of\b)" +

        // Every 5 minutes, the past 3 days, 2 weeks ago.
        @"|\b[Ee]very\ \d+\ \w+" +
        @"|\b(?:[Pp]ast|[Ll]ast|[Nn]ext|[Pp]revious)\ \d[\d.–-]*\+?\ (?:hours|days|weeks|months|years)\b" +
        @"|\b\d+\ (?:hours|days|weeks|months|years)\ (?:ago|later|earlier|before|from\ now|in\ advance)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
