using System.Text.RegularExpressions;
using Site.Quantities.Prose;

namespace Site.Markdown.Claims.Uncited;

/// <summary>
/// Tells the numbers that nobody asks the source of: dates and years, versions, numbers of listings and lines, codes, ratios, small counts,
/// sizes in names of models, conversions, and defaults. They are quantities by the format's grammar all the same, and count in coverage.
/// </summary>
internal static partial class UnsourcedNumbers
{
    /// <summary>A count up to this, of things that are no unit, is what a text says of itself: three steps, up to 20 letters.</summary>
    private const double SmallCount = 20;

    /// <summary>The quantities of a text without these.</summary>
    /// <param name="text">A paragraph, code blanked out.</param>
    /// <param name="quantities">Its quantities, in order.</param>
    public static IEnumerable<WrittenQuantity> Without(string text, IReadOnlyList<WrittenQuantity> quantities)
    {
        var unsourced = quantities.Count == 0 ? [] : Pattern().Matches(text).Select(m => (m.Index, End: m.Index + m.Length)).ToList();
        var next = 0;
        foreach (var quantity in quantities)
        {
            while (next < unsourced.Count && unsourced[next].End <= quantity.Start)
            {
                next++;
            }

            if (!IsSmallCount(text, quantity) && !(next < unsourced.Count && unsourced[next].Index < quantity.End))
            {
                yield return quantity;
            }
        }
    }

    private static bool IsSmallCount(string text, WrittenQuantity quantity) =>
        quantity is { Unit: null, Multiplier: 1, IsNegative: false, Value: <= SmallCount }
        && quantity.Digits.All(char.IsAsciiDigit)
        && CountsAgain().Match(text, quantity.End) is { Success: false };

    /// <summary>What makes a count a share: <c>1 in 5</c>, <c>3 of 4</c>, <c>2 out of 10</c>.</summary>
    [GeneratedRegex(@"\G\ (?:in|of|out\ of)\b", RegexOptions.CultureInvariant)]
    private static partial Regex CountsAgain();

    [GeneratedRegex(
        """
        \b\d{4}-\d\d-\d\d(?:T\S+)?\b
        | \b\d{1,2}(?:st|nd|rd|th)?\ (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?:,?\ \d{4})?\b
        | \b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\ \d{1,2}(?:st|nd|rd|th)?(?:,?\ \d{4})?\b
        | \b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\ (?:19|20)\d\d\b
        | \b(?:[Ii]n|[Ss]ince|[Oo]f|[Ff]rom|[Uu]ntil|[Bb]y|[Bb]efore|[Aa]fter|[Dd]uring|[Cc]opyright|[Ll]ate|[Ee]arly|to)
            \ (?:19|20)\d\d\b(?!\ [a-z]+s\b)
        | \b(?:[Ll]istings?|[Ll]ines?|[Ss]teps?|[Ss]ections?|[Cc]hapters?|[Ff]igures?|[Tt]ables?|[Pp]ages?|[Ee]xamples?|[Ll]evels?|[Pp]orts?
            |[Vv]ersions?|[Ii]ssues?|[Ee]xit\ code|[Cc]ode|[Ss]tatus)\ \#?v?\d[\d.:-]*(?:\ ?(?:to|and|or|,|–|-)\ ?\d[\d.]*)*
        | \#\d+|(?<=\w:)\d+|(?<![.,\d])\b0\d+\b(?!\.)|\b\d{6,}(?![\d,]*\ [a-z])|\b\d+[a-f]+\d\w*\b
        | \b(?:19|20)\d\d[-–]\d\d\b
        | \b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\ \d{1,2}(?:\ and|\ to|\ ?[-–])\ ?\d{1,2}\b
        | \bv?\d+\.\d+\.\d+\S*
        | \bv\d+(?:\.\d+)*
        | \b\d+(?:\.\d+)?\ (?:or|and)\ (?:later|newer|above|higher|earlier|older|up)\b
        | \b\d+(?:\.\d+)?\+(?=\s|[.,;)]|$)
        | \b\d+\.x\b
        | \b\d+:\d+\b
        | \b[1-5]\d\d\ [“(‘'"]?(?:[A-Z][a-z]\w+|OK\b)
        | (?<![$€£,.\d])\b(?:19[5-9]|20[0-4])\d\b(?![\d,]*\d|\.\d|[\w%°]|\ (?!was\b|is\b|has\b)[a-z]+s\b|[x×]|\ (?:of|in|out)\b)
        | \b\d+(?:\.\d+)?B\b(?!(?:\ |-)(?:param|active|total|tokens?|weights?|req|dense
            |(?!(?:models|variants|versions|checkpoints)\b)[a-z]+s\b)|\ \(|\))
        | \b\d+\s?[x×]\s?\d+\b(?!\s?(?:GB|TB|GPUs?))(?!\.\d)
        | (?<![$€£\d.,])\b\d{1,3}\.\d{1,2}\b(?=[\s.,;:)”"]|$)(?!\ ?(?:%|[x×]\b|[kKMGTm]?i?[Bb]\b|[kMG]?Hz|[kMmG]?W\b|[µμnm]?s\b
            |(?!(?:is|has|was|as|this|its|adds|includes|brings|comes|introduces|stabilizes)\b)[a-z]+s\b|h\b|million
            |billion|thousand|trillion|hundred|percent|points?|times|out\ of|of|in|tokens?|[a-z]*seconds?))
            (?<!\b(?:scores?|scored|average|averages|mean|median|ratio|factor|by|than|about|approximately|only|nearly|just)
                \ (?:of\ |is\ )?[\d.]+)
        | \b\d+-?\ ?(?:bits?|byte)\b
        | \b[Ee]very\ \d+\ \w+
        | \b(?:[Pp]ast|[Ll]ast|[Nn]ext|[Pp]revious)\ \d[\d.–-]*\+?\ (?:hours|days|weeks|months|years)\b
        | \(\d+\ min(?:utes)?\)
        | \b\d+-(?:year|month|week|day|hour)\ [a-z]
        | \b(?:1|2|4|8|16|32|64)\ bytes?\b
        | \b\d{3,4}[pi]\b
        | \b\d+-\d+\.\d+|\b20[0-4]\d(?:0[1-9]|1[0-2])\b
        | \b[01]\ ?(?:to|and|through|–|-)\ ?\d[\d,]*\b(?![\d.]*\ ?(?:%|[a-zA-Z]+))
        | \b\d+\ (?:hours|days|weeks|months|years)\ (?:ago|later|earlier|before|from\ now|in\ advance)\b
        | \b\d[\d,]*\ (?:characters?|chars?|spaces|columns|px|pixels)\b
        | \b[1-5]\d\d\ (?:[a-z]+\ )?(?:redirects?|responses?|errors?|status|http)\b
        | (?<!\b[Bb]y\ )\b\d{1,2}\ times\b(?!\ (?:as|more|less|fewer|\w+er|that|the|out)\b)
        | (?<=n['’]t\ (?:\w+\ )?|\bnot\ (?:\w+\ )?)\b100\ ?%|\b100\ ?%\ (?!of\b)[a-zA-Z]+
        | ^[\s(~]*\d[\d.,]*[\s)]*$
        | \b\d+x-\d+\b
        | \b[A-Z][a-z]+\ \d{1,3}[-–]\d{1,3}\b(?![.,\d]|\ ?[%a-zA-Z])
        | \[\d[\d.,\ ]*\]
        | \b(?:values?|constants?|arguments?|seeds?|index|Xx*)\ (?:of\ |is\ |are\ |=\ )?\d[\d,]*\b(?![.,]?\d|\ ?%|\ [a-z]+s\b)
        | \b\d{1,2}[x×]\ ?[A-Z]\w+
        | \b\d{1,2}\ (?:GPUs?|TPUs?|nodes?|chips?|replicas?|workers?)\b
        | (?<![*/+=]\ |[\d.,])[\d.,]+\ [^\d=*/+$€£]{1,40}\ =\ [\d.,]+\ [^\d=*/+$€£]{1,40}$
        | \b(?:[Dd]efaults?\ (?:to|is|of)|[Dd]efault:|[Dd]efault\ value\ (?:is|of)|configured\ (?:to|as|for|at)|[Ss]et\ (?:to|at))
            \ (?:about\ |at\ (?:least|most)\ )?[\d.,]+
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
