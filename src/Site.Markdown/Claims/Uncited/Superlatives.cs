using System.Text.RegularExpressions;

namespace Site.Markdown.Claims.Uncited;

/// <summary>
/// Finds superlatives in what can be measured or asked of people. What is a matter of taste, and what speaks of a text or a program itself,
/// the longest name, the best way, is none.
/// </summary>
internal static partial class Superlatives
{
    /// <summary>What a superlative picks out that nobody asks the source of.</summary>
    private const string NotOf =
        @"(?!\ (?:xx*\b|way|ways|option|idea|choice|decision|case|cases|of\ our|of\ your|practices?|part|thing|solutions?|version|one\b" +
        "|possible|page|file|value|item|match|line|number|element|key|approach|place|time|known|name|path|word|index" +
        @"|common\ (?:case|use|way|ones?|are|is|options?|commands?)|(?:re)?present\w*|allowed|supported|valid|available|gaps?" +
        "|challenges?|issues?|problems?|questions?|reasons?|changes?|layer|level|precedence|relevance|guarantees?|priority|priorities" +
        @"|offenders?|(?:\w+\ )?(?:tier|support)|fit\b|bits?\b|of\ (?:these|those|them|all|both|the\ two|luck)|unit|amount|set\b" +
        @"|trade-?offs?|absolute|interests?\b|of\ both\ worlds|common\ denominator|model\ (?:to|for)))";

    /// <summary>Those of a text, which do not overlap.</summary>
    /// <param name="text">A paragraph, code blanked out.</param>
    public static IEnumerable<Match> Find(string text) => Pattern().Matches(text);

    [GeneratedRegex(
        @"\b(?:" +

        // The fastest.
        @"(?:the|world's|its\ (?!best)|our\ (?!best)|their\ (?!best))\ ?(?:\w+\ )?(?:largest|smallest|fastest|slowest|cheapest|biggest" +
        "|highest|lowest|oldest|youngest|longest|shortest|strongest|weakest|richest|poorest|heaviest|lightest|tallest|busiest|deadliest" +
        @"|best|worst|greatest|safest|quickest|hottest|coldest)\b" + NotOf +

        // The most used, but not what is a matter of taste.
        @"|the\ \[?(?:(?:second|third|single)\ )?(?:most|least)\ (?!recent|likely|common\ (?:case|use|way)" +
        @"|significant\ (?:\d+\ )?(?:bits?|digits?|bytes?)|common\b|specific|important|general|relevant|useful|part|interesting|obvious" +
        "|straightforward|basic|simple|natural|convenient|appropriate|suitable|flexible|notable|complex|difficult|challenging|delightful" +
        "|exciting|fun|elegant|explicit|idiomatic|direct|visible|correct|amount|meaningful|critical|essential|impressive|powerful" +
        "|generic|advanced|sophisticated|comprehensive|mature|readable|intuitive|modern|promising|remarkable|striking|beautiful" +
        @"|up\b|fail\b|special|practical|reasonable|comfortable|of\b|out\b|from\b|one\b|you\b|we\b)\w+" + NotOf +
        @"|the\ (?:single\ )?(?:main|primary|leading|biggest|major)\ (?:drivers?|causes?|contributors?)\ (?:of|to|behind)\b" +
        @"|most\ popular\b|the\ single\ most\ \w+|the\ (?:most|least)\ common\ (?:[\w-]+\ ){1,3}(?:is|are|was|were)" +
        @"|the\ [\w-]+\ (?:most|least)\ likely\ to|the\ (?:most|least)\ likely\ (?!to\b)\w+" +
        @")\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
