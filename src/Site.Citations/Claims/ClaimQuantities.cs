using System.Collections.Immutable;
using Site.Quantities.Prose;

namespace Site.Citations.Claims;

/// <summary>
/// The quantities that a claim makes (W29): all that its text states, and all that the page states with its words and the text does not
/// repeat. None can be left out by a wording of its own, and so none is shown beside a citation that does not carry it.
/// </summary>
public static class ClaimQuantities
{
    /// <summary>How many quantities a claim may have; it is part of the format (W29).</summary>
    public const int Most = 200;

    // No sentence repeats more numbers than these; whoever writes more of them must list them.
    private const int MostRepeated = 1_000;

    /// <summary>Reads them.</summary>
    /// <param name="text">The claim's text.</param>
    /// <param name="words">
    /// Its words on the page; the digits of numbers that belong to other claims, or are left uncited on purpose, blanked out (see
    /// <see cref="Blank"/>).
    /// </param>
    public static ImmutableArray<ClaimValue> Of(string text, string words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        return [.. QuantityScanner.Find(text).Select(q => In(text, q)), .. Beyond(text, words)];
    }

    /// <summary>The quantities of a claim's words that its text does not repeat, in names and versions either.</summary>
    /// <param name="text">The claim's text.</param>
    /// <param name="words">Its words on the page, as for <see cref="Of"/>.</param>
    public static IEnumerable<ClaimValue> Beyond(string text, string words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        if (text == words)
        {
            return [];
        }

        var repeated = QuantityScanner.FindNumbers(text);
        return QuantityScanner.Find(words)
            .Where(q => !repeated.Take(MostRepeated).Any(r => QuantityComparison.IsRepeated(q, r)))
            .Select(q => In(words, q));
    }

    /// <summary>
    /// Published values with what stands beside their numbers in the claim, which is not published with them and has to be the same in a
    /// quote: first those of its text, in order, then those of its words.
    /// </summary>
    /// <param name="values">The values, as published.</param>
    /// <param name="text">The claim's text.</param>
    /// <param name="words">Its words on the page.</param>
    /// <param name="writing">How the page writes numbers.</param>
    public static ImmutableArray<ClaimValue?> InPlace(IEnumerable<ClaimValue?> values, string text, string words, NumberWriting writing)
    {
        ArgumentNullException.ThrowIfNull(values);
        var stated = QuantityScanner.Find(text).Where(q => writing.Reads(q)).ToList();
        var shown = QuantityScanner.FindNumbers(words);
        return
        [
            .. values.Select((value, i) => value is null ? null
                : (i < stated.Count ? stated[i] : shown.FirstOrDefault(q => words[q.Start..q.End] == value.Text)) is not { } read ? value
                : value with { Quantity = value.Quantity.InPlaceOf(read) }),
        ];
    }

    /// <summary>What stands in for a character of a number that is not the claim's own.</summary>
    /// <param name="c">The character.</param>
    public static char Blank(char c) => char.IsAsciiDigit(c) ? 'x' : c;

    /// <summary>Whether a stretch of words is no part of a longer number or word: not the 6 of 6,018.</summary>
    /// <param name="words">The words, as a reader sees them.</param>
    /// <param name="start">Where the stretch starts.</param>
    /// <param name="end">One past where it ends.</param>
    public static bool IsApart(string words, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(words);
        return (start == 0 || !(char.IsLetterOrDigit(words[start - 1])
                || (words[start - 1] is '.' or ',' && start > 1 && char.IsAsciiDigit(words[start - 2]))))
            && (end == words.Length || !(char.IsLetterOrDigit(words[end])
                || (words[end] is '.' or ',' && end + 1 < words.Length && char.IsAsciiDigit(words[end + 1]))));
    }

    private static ClaimValue In(string text, WrittenQuantity quantity) => new(quantity, text[quantity.Start..quantity.End]);
}
