using System.Text.RegularExpressions;
using Site.Quantities.Prose;

namespace Site.Markdown.Claims.Uncited;

/// <summary>
/// Tells the numbers that nobody asks the source of: dates and years, versions, numbers of listings and lines, codes, ratios, small counts,
/// and whatever an example supposes. They are quantities by the format's grammar all the same, and count in coverage.
/// </summary>
internal static partial class UnsourcedNumbers
{
    /// <summary>A count up to this, of things that are no unit, is what a text says of itself: three steps, up to 20 letters.</summary>
    private const double SmallCount = 20;

    /// <summary>Whether a quantity is one of these.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="quantity">The quantity in it.</param>
    public static bool Has(string text, WrittenQuantity quantity)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(quantity);
        return IsSmallCount(text, quantity)
            || IsSupposed(text, quantity.Start)
            || Pattern().Matches(text).Any(m => m.Index < quantity.End && quantity.Start < m.Index + m.Length);
    }

    private static bool IsSmallCount(string text, WrittenQuantity quantity) =>
        quantity is { Unit: null, Multiplier: 1, IsNegative: false, Relation: QuantityRelation.Exactly, Value: <= SmallCount }
        && quantity.Digits.All(char.IsAsciiDigit)
        && CountsAgain().Match(text, quantity.End) is { Success: false };

    /// <summary>Whether the sentence begins as an example does.</summary>
    private static bool IsSupposed(string text, int at)
    {
        var start = text.AsSpan(0, at).LastIndexOfAny(".!?\n");
        return Example().IsMatch(text[(start + 1)..at].TrimStart());
    }

    /// <summary>What makes a count a share: <c>1 in 5</c>, <c>3 of 4</c>, <c>2 out of 10</c>.</summary>
    [GeneratedRegex(@"\G\ (?:in|of|out\ of)\b", RegexOptions.CultureInvariant)]
    private static partial Regex CountsAgain();

    [GeneratedRegex(
        @"^(?:suppose|imagine|let\b|assume|say,|for\ example|for\ instance|e\.g\.)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Example();

    [GeneratedRegex(
        """
        \b\d{4}-\d\d-\d\d\b
        | \b\d{1,2}(?:st|nd|rd|th)?\ (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?:,?\ \d{4})?\b
        | \b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\ \d{1,2}(?:st|nd|rd|th)?(?:,?\ \d{4})?\b
        | \b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\ (?:19|20)\d\d\b
        | \b(?:[Ii]n|[Ss]ince|[Oo]f|[Ff]rom|[Uu]ntil|[Bb]y|[Bb]efore|[Aa]fter|[Dd]uring|[Cc]opyright|[Ll]ate|[Ee]arly|to)
            \ (?:19|20)\d\d\b(?!\ [a-z]+s\b)
        | \b(?:[Ll]istings?|[Ll]ines?|[Ss]teps?|[Ss]ections?|[Cc]hapters?|[Ff]igures?|[Tt]ables?|[Pp]ages?|[Ee]xamples?|[Ll]evels?|[Pp]orts?
            |[Vv]ersions?|[Ii]ssues?|[Ee]xit\ code|[Cc]ode|[Ss]tatus)\ \#?v?\d[\d.:-]*(?:\ ?(?:to|and|or|,|–|-)\ ?\d[\d.]*)*
        | \#\d+
        | \bv?\d+\.\d+\.\d+\S*
        | \bv\d+(?:\.\d+)*
        | \b\d+(?:\.\d+)?\ (?:or|and)\ (?:later|newer|above|higher|earlier|older|up)\b
        | \b\d+(?:\.\d+)?\+(?=\s|[.,;)]|$)
        | \b\d+\.x\b
        | \b\d+:\d+\b
        | \b[1-5]\d\d\ [A-Z]\w+
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
