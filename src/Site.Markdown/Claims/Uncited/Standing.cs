using System.Text.RegularExpressions;

namespace Site.Markdown.Claims.Uncited;

/// <summary>Finds effects with a degree, and the standing of things: how widely used they are, how they rank.</summary>
internal static partial class Standing
{
    private const string Effects =
        "(?:improv|reduc|increas|decreas|lower|boost|cut|sav|speed|accelerat|enhanc|shrink|shrunk|impact|affect|benefit|degrad|slow" +
        "|minimi[sz]|rais|grow|grew|extend|eliminat|outperform|vary|varies|varied|differ|drop|fell|fall|rise|rose|exceed|surpass|expand" +
        "|contribut|hurt|help)[a-z]*";

    private const string Degree =
        "(?:significantly|substantially|dramatically|drastically|greatly|vastly|considerably|massively|hugely|tremendously|markedly" +
        "|noticeably|measurably|sharply|radically|largely|enormously)";

    /// <summary>Those of a text, which do not overlap.</summary>
    /// <param name="text">A paragraph, code blanked out.</param>
    public static IEnumerable<Match> Find(string text) => Pattern().Matches(text);

    [GeneratedRegex(
        @"\b(?:" +
        Degree + @"\ (?:\w+\ )?" + Effects +
        "|" + Effects + @"(?:\ [\w-]+){0,6}?\ " + Degree + @"(?!\ (?:by\ )?\w+er\b)" +
        @"|(?:significant|substantial|dramatic|considerable|massive|huge|tremendous|noticeable|measurable|drastic|enormous|sizable" +
        @"|minimal" +
        @"|negligible)\ (?:[\w-]+\ ){0,2}(?:improvements?|reductions?|gains?|speed-?ups?|increases?|decreases?|savings|benefits?|impact" +
        @"|costs?" +
        @"|overhead|slow-?downs?|performance|regressions?|advantages?|boost|penalty|penalties|bloat|differences?|degradation|memory|time" +
        @"|drops?|loss|growth|share|portion|fraction|amount\ of\ (?:time|memory|energy|resources|money|compute|traffic))\b" +
        @"|by\ (?:far|a\ (?:wide|large|huge|significant)\ margin)" +

        // How widely used.
        @"|(?:is|are|was|were|been|being|became|becomes?|it's|they're|an?|more|most)\ (?:(?:not|also|now|so|still|very|more|most" +
        @"|already)\ )*" +
        @"(?:widely|commonly|frequently|often|heavily|extensively|broadly|increasingly|universally|generally)[ -](?:used|adopted|deployed" +
        @"|employed|observed|reported|applied|cited|available|preferred|recommended|seen)\b" +
        @"(?!\ (?:when\b|to\ (?:refer|describe|mean|denote|indicate)))|generally\ true" +
        @"|(?:an?|another|very|fairly|quite|increasingly|extremely|hugely|is|are|was|became|become|this|hugely)\ popular\b" +
        @"|the\ popular\ (?=[A-Z])|popular\ (?:[\w/-]+\ ){1,6}(?:such\ as|like|including|includes?)\b" +

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
