using System.Text.RegularExpressions;

namespace Site.Markdown.Claims.Uncited;

/// <summary>
/// Finds what is stated without figures: shares and multiples, amounts, superlatives and comparisons. What speaks of a text or a program
/// itself, the first half of a line, the longest name, is none.
/// </summary>
internal static partial class StatedInWords
{
    /// <summary>What a superlative picks out that nobody asks the source of.</summary>
    private const string OfTheText =
        @"(?!\ (?:way|ways|option|idea|choice|decision|case|cases|of\ our|of\ your|practices?|part|thing|version|one\b|possible|page|file" +
        @"|value|item|match|line|number|element|key|approach|place|time|known|name|path|word|index|common\ (?:case|use)))";

    /// <summary>What is compared with and is no matter of evidence: figures, limits, the reader.</summary>
    private const string NotWith =
        @"(?!\d|zero|one\b|you|we\b|usual|necessary|needed|expected|it\b|that\b|enough|just|once|two\b|three\b|a\ (?:single|few)|[a-z]\b" +
        @"|the\ (?:limit|length|size|maximum|minimum|number|first|second|given|last))";

    private const string Numbers =
        "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand|[0-9]+)";

    /// <summary>Those of a text, which do not overlap.</summary>
    /// <param name="text">A paragraph, code blanked out.</param>
    public static IEnumerable<Match> Find(string text) => Pattern().Matches(text);

    [GeneratedRegex(
        @"\b(?:" +
        @"(?<!(?:first|second|other|left|right|upper|lower|top|bottom)\ )" +
        @"(?:half|(?:a|one|two|three|four)\ (?:thirds?|quarters?|fifths?|tenths?))\ of" +
        @"|by\ (?:(?:a|one|two|three)\ )?(?:half|thirds?|quarters?|fifths?)" +
        @"|twice\ as|" + Numbers + @"\ times\ (?:as|more|less|fewer|\w+er)" +
        @"|(?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|thousand|many)-?fold" +
        @"|(?:doubled|tripled|trebled|quadrupled|halved)" +
        @"|(?<=(?:^|[.!?]\ ))most\ (?!of\ the\ time|likely|recent|importantly)\w+" +
        @"|the\ (?:\w+\ )?majority\ of|(?:nearly|almost|virtually|practically)\ (?:all|every|no|none)" +
        @"|(?:more|fewer|less)\ than\ (?:half|a\ (?:third|quarter|fifth|tenth|dozen|hundred|thousand|million)|one\ (?:percent|in))" +
        @"|" + Numbers + @"\ (?:in|out\ of|of)\ (?:every\ )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|thousand)" +
        @"|every\ (?:second|third|fourth|fifth|tenth)\ \w+" +
        @"|(?:dozens|hundreds|thousands|millions|billions|trillions)\ of|several\ (?:dozen|hundred|thousand|million|billion)" +
        @"|(?![0-9])" + Numbers + @"\ (?:\w+\ )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades|centuries" +
        @"|percent|per\ cent|percentage\ points?|dollars|euros|pounds|cents|miles|met(?:re|er)s|kilomet(?:re|er)s|feet|inches" +
        @"|tons|tonnes|kilograms|grams|glasses|cups|degrees|people|users|customers|employees|visitors|copies|deaths)" +
        @"|the\ (?:\w+\ )?(?:largest|smallest|fastest|slowest|cheapest|biggest|highest|lowest|oldest|youngest|longest|shortest|strongest" +
        @"|weakest|richest|poorest|heaviest|lightest|tallest|busiest|deadliest|best|worst|greatest|safest|newest|quickest|hottest|coldest" +
        @"|easiest|hardest)\b" + OfTheText +
        @"|the\ (?:(?:second|third|single)\ )?(?:most|least)\ (?!recent|likely|common\ (?:case|use)|significant\ (?:bit|digit|byte)" +
        @"|specific|important|general|relevant|useful|part)\w+" +
        @"|(?!(?:rather|other|later|earlier|greater|longer|shorter|larger|smaller|either|whether|bigger|higher|lower|under|over|never" +
        @"|further|number)\b)(?:[a-z]{3,}er|more|less|fewer|better|worse|larger|bigger|smaller|higher|lower|longer|shorter|greater)" +
        @"(?:\ \w+){0,4}?\ than\ " + NotWith + @"\w+" +
        @")\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
