using System.Text.RegularExpressions;

namespace Site.Markdown.Claims.Uncited;

/// <summary>Finds effects with a degree: what significantly reduces something, a negligible cost. One without a degree is none.</summary>
internal static partial class Effects
{
    private const string Verbs =
        "(?:improv|reduc|increas|decreas|lower|boost|cut|sav|speed|accelerat|enhanc|shrink|shrunk|impact|affect|benefit|degrad|slow" +
        "|minimi[sz]|rais|grow|grew|extend|eliminat|outperform|vary|varies|varied|differ|drop|fell|fall|rise|rose|exceed|surpass|expand" +
        "|contribut|hurt|help)[a-z]*";

    private const string Nouns =
        "(?:improvements?|reductions?|gains?|speed-?ups?|increases?|decreases?|savings|benefits?|impact|costs?|overhead|slow-?downs?" +
        "|performance|regressions?|advantages?|boost|penalty|penalties|bloat|differences?|degradation|memory|time|drops?|loss|growth" +
        @"|share|portion|fraction|amount\ of\ (?:time|memory|energy|resources|money|compute|traffic))";

    /// <summary>Those of a text, which do not overlap.</summary>
    /// <param name="text">A paragraph, code blanked out.</param>
    public static IEnumerable<Match> Find(string text) => Pattern().Matches(text);

    [GeneratedRegex(
        @"\b(?:" +
        Words.Greatly + @"\ (?:\w+\ )?" + Verbs +
        "|" + Verbs + @"(?:\ [\w-]+){0,6}?\ " + Words.Greatly + @"(?!\ (?:(?:by\ )?\w+er|important|useful|complex|simple|different)\b)" +
        "|" + Words.Great + @"\ (?:[\w-]+\ ){0,2}" + Nouns +
        "|" + Nouns + @"(?:\ [\w-]+){0,4}\ (?:is|are|was|were|isn't|aren't)\ (?:\w+\ )?" + Words.Great +
        @"|by\ (?:far|a\ (?:wide|large|huge|significant)\ margin)" +
        @")\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
