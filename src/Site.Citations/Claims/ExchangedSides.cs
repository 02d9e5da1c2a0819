using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Site.Citations.Claims;

/// <summary>
/// Whether a quote says of two things what a claim says of them the other way round (C11): that Acme is faster than Beta is no evidence
/// that Beta is faster than Acme. The lists of words are part of the format.
/// </summary>
internal static partial class ExchangedSides
{
    // What stands on one side of these is not what stands on the other.
    private static readonly FrozenSet<string> Parting = FrozenSet.Create(
        StringComparer.Ordinal,
        "than", "outperform", "outperforms", "outperformed", "outpace", "outpaces", "outpaced", "beat", "beats", "exceed", "exceeds",
        "exceeded", "surpass", "surpasses", "surpassed", "overtake", "overtakes", "overtook", "overtaken", "replace", "replaces",
        "replaced", "supersede", "supersedes", "superseded", "succeed", "succeeds", "succeeded", "precede", "precedes", "preceded",
        "acquire", "acquires", "acquired", "buy", "buys", "bought", "own", "owns", "owned", "sue", "sues", "sued", "contain",
        "contains", "contained", "require", "requires", "required", "causes", "caused");

    // Words that stand anywhere in a sentence.
    private static readonly FrozenSet<string> Anywhere = FrozenSet.Create(
        StringComparer.Ordinal,
        "about", "all", "also", "and", "any", "are", "been", "but", "can", "could", "did", "does", "each", "every", "for", "from", "had",
        "has", "have", "how", "into", "its", "may", "not", "now", "one", "only", "our", "over", "per", "should", "some", "such", "that",
        "the", "their", "them", "then", "there", "they", "this", "two", "under", "was", "were", "what", "when", "where", "which", "while",
        "who", "will", "with", "would", "you", "your");

    /// <summary>
    /// Whether text and quote have once a word that parts them, and of the words beside it one is before it in the text and behind it in
    /// the quote, and another behind it in the text and before it in the quote; with <c>by</c> behind it in one of the two, on the same
    /// sides.
    /// </summary>
    /// <param name="text">The claim.</param>
    /// <param name="quote">The quote.</param>
    public static bool Has(string text, string quote)
    {
        var worded = WordsOf(text);
        if (!worded.Exists(Parting.Contains))
        {
            return false;
        }

        var quoted = WordsOf(quote);
        return worded.Where(Parting.Contains).Any(word =>
            OnlyPlaceOf(word, worded) is { } inText
            && OnlyPlaceOf(word, quoted) is { } inQuote
            && AreExchanged(new Sides(worded, inText), new Sides(quoted, inQuote)));
    }

    private static int? OnlyPlaceOf(string word, List<string> words) =>
        words.IndexOf(word) is var at && at >= 0 && at == words.LastIndexOf(word) ? at : null;

    private static bool AreExchanged(Sides text, Sides quote)
    {
        var (before, behind) = text.IsPassive == quote.IsPassive ? (quote.Before, quote.Behind) : (quote.Behind, quote.Before);
        return text.Before.Overlaps(behind) && text.Behind.Overlaps(before);
    }

    private static List<string> WordsOf(string text) => Wording.Folded(Word().Matches(text));

    [GeneratedRegex("[A-Za-z0-9'\u2019]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    /// <summary>The words that stand on one side only of a word.</summary>
    private sealed class Sides
    {
        public Sides(List<string> words, int at)
        {
            List<string> before = [.. words[..at].Where(Tells)], behind = [.. words[(at + 1)..].Where(Tells)];
            Before = [.. before.Except(behind)];
            Behind = [.. behind.Except(before)];
            IsPassive = at + 1 < words.Count && words[at + 1] == "by";
        }

        public HashSet<string> Before { get; }

        public HashSet<string> Behind { get; }

        public bool IsPassive { get; }

        private static bool Tells(string word) => word.Length > 1 && word.Any(char.IsAsciiLetter) && !Anywhere.Contains(word)
            && (word.Length > 2 || word.Any(char.IsAsciiDigit));
    }
}
