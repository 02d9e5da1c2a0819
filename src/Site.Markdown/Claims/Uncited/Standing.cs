using System.Text.RegularExpressions;

namespace Site.Markdown.Claims.Uncited;

/// <summary>Finds the standing of things: how widely used they are, how they rank.</summary>
internal static partial class Standing
{
    /// <summary>What is of the people, and is not liked by them.</summary>
    private const string NoRank = @"(?:votes?|culture|opinion|music|press|science|fiction|uprising|sovereignty)\b";

    /// <summary>Those of a text, which do not overlap.</summary>
    /// <param name="text">A paragraph, code blanked out.</param>
    public static IEnumerable<Match> Find(string text) => Pattern().Matches(text);

    [GeneratedRegex(
        @"\b(?:" +

        // How widely used.
        @"(?:is|are|was|were|been|being|became|becomes?|it's|they're|an?|more|most|why\ they're)\ (?:(?:not|also|now|so|still|very|more" +
        @"|most|already)\ )*" +
        @"(?:widely|commonly|frequently|often|heavily|extensively|broadly|increasingly|universally|generally)[ -](?:used|adopted|deployed" +
        @"|employed|observed|reported|applied|cited|available|preferred|recommended|seen)\b" +
        @"(?!(?<!widely\ \w+)\ when\b|\ (?:as\ (?:\w+\ ){1,4})?to\ (?:refer|describe|mean|denote|indicate))|generally\ true" +
        @"|widely\ (?:linked|shared|supported|circulated|installed|read)\b" +
        @"|used\ (?:\w+\ )?(?:in|by|across|at)\ (?:many|most|numerous|countless)\b" +
        @"|(?:an?|another|very|fairly|quite|increasingly|extremely|hugely|is|are|was|became|become|this|hugely" +
        @"|two|three|several|some|many" +
        @"|few|other|for|with|of|by|from)\ popular\b(?!\ " + NoRank + ")" +
        @"|the\ popular\ (?!" + NoRank + @")(?=[A-Z])" +
        @"|popular\ (?:(?:[\w/-]+\ ){1,5}(?:such\ as|like|including)|(?:[\w/-]+\ ){1,8}includes?)\b" +
        @"|(?:is|are)\ (?:very\ |quite\ |fairly\ |increasingly\ )?(?:common|ubiquitous|prevalent|widespread)\ (?:when|in|among|for" +
        @"|practice)\b" +
        @"|an?\ (?:very\ |fairly\ )?(?:common|ubiquitous|widespread|prevalent)\ (?:[\w-]+\ ){1,6}(?:used\ (?:in|by)|among|across)\b" +
        @"|(?:is|are|was|were|remains?)\ (?:one\ of\ )?the\ (?:single\ )?(?:most|least)\ common\ \w+(?<!\bhere\ are\ .*)(?!:|\ you\b)" +
        @"|an?\ (?:very\ |fairly\ )?(?:ubiquitous|widespread)\ \w+|more\ (?:\w+\ )?than\ any\ other\b" +
        @"|very\ (?:frequently|rarely|seldom)\b" +
        @"|(?:is|are|was|were)\ (?:\w+ly\ )?(?:very|extremely|incredibly|quite)\ (?:fast|slow|cheap|expensive|costly)\b" +
        @"|(?:is|are)\ (?:\w+\ )?(?:very|quite|fairly|extremely|increasingly|pretty|so)\ (?:common|ubiquitous|prevalent|widespread)\b" +

        // How it ranks.
        @"|(?<!the\ )state[ -]of[ -]the[ -]art|sota\b|cutting-edge|best-in-class|world-class|industry-leading|unmatched|unparall?eled" +
        @"|unrivall?ed|an?\ leading\ (?!zero|slash|space|underscore|dot|hash|whitespace|dash|newline|character|edge|digit|plus)\w" +
        @"|one\ of\ the\ leading" +
        @"|the\ leading\ (?:[\w-]+\ ){0,2}(?:providers?|platforms?|frameworks?|models?|compan(?:y|ies)|tools?|vendors?|choice|librar(?:y" +
        @"|ies))" +
        @"|outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|on\ par\ with" +
        @")\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
