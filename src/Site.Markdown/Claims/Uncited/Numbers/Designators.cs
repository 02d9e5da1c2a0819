using System.Text.RegularExpressions;

namespace Site.Markdown.Claims.Uncited.Numbers;

/// <summary>Finds numbers that say which one, and not how many: of listings and lines, forms and laws, of answers of a server.</summary>
internal static partial class Designators
{
    /// <summary>Those of a text, which do not overlap.</summary>
    /// <param name="text">A paragraph, code blanked out.</param>
    public static IEnumerable<Match> Find(string text) => Pattern().Matches(text);

    [GeneratedRegex(
        """
        \b(?:[Ll]istings?|[Ll]ines?|[Ss]teps?|[Ss]ections?|[Cc]hapters?|[Ff]igures?|[Tt]ables?|[Pp]ages?|[Ee]xamples?|[Ll]evels?|[Pp]orts?
            |[Vv]ersions?|[Ii]ssues?|[Ee]xit\ code|[Cc]ode|[Ss]tatus|[Uu]pdate|[Ll]ocations?|[Ff]orms?|[Aa]rticles?|[Aa]nnex|Parts?
            |Acts?|Titles?|Rules?|No\.)\ \#?v?\d[\d.:-]*(?!\d*\ ?%)(?:\ ?(?:to|and|or|,|–|-)\ ?\d[\d.]*(?!\d*\ ?%))*
        | \#\d+|(?<=\w:)\d+|(?<![.,\d])\b0\d+\b(?!\.)|\b\d{6,}(?![\d,]*\ [a-z])|\b\d+[a-f]+\d\w*\b
        | \b\d+\ (?:line\ \d+\w*|CFR\b|FR\b|U\.?S\.?C\b)(?:\ \d[\d.]*)?
        | \b\d+:\d+\b|\b[A-Za-z]\w*(?:/\d+){2,}\b
        | (?<![$€£.,])\b[1-5]\d\d\ [“(‘'"]?(?:[A-Z][a-z]\w+|OK\b)
        | \b[1-5]\d\d\ (?:[a-z]+\ )?(?:redirects?|responses?|errors?|status|http)\b
        | \breturn(?:s|ed|ing)?\ (?:an?\ )?[1-5]\d\d\b(?![,.]\d|\ ?%|\ [a-z]+s\b)
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
