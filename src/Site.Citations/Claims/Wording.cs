using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Site.Quantities.Prose;
using Site.Quantities.Units;

namespace Site.Citations.Claims;

/// <summary>
/// Holds a wording that stands alone against the words it stands for (C11, W31): it may say more, but not deny what they affirm, compare
/// the other way round, count otherwise, name another month, or bring numbers of its own. The lists of words are part of the format.
/// </summary>
public static partial class Wording
{
    private static readonly FrozenSet<string> Denials = FrozenSet.Create(
        StringComparer.Ordinal,
        "barely", "cannot", "hardly", "neither", "never", "no", "nobody", "none", "not", "nothing", "nowhere", "scarcely", "without");

    private static readonly (string One, string Other)[] Opposites =
    [
        ("more", "less"), ("more", "fewer"), ("most", "least"), ("most", "fewest"), ("greater", "less"), ("greater", "smaller"),
        ("higher", "lower"), ("highest", "lowest"), ("larger", "smaller"), ("largest", "smallest"), ("bigger", "smaller"),
        ("biggest", "smallest"), ("longer", "shorter"), ("longest", "shortest"), ("faster", "slower"), ("fastest", "slowest"),
        ("cheaper", "dearer"), ("cheapest", "dearest"), ("better", "worse"), ("best", "worst"), ("earlier", "later"), ("above", "below"),
        ("before", "after"), ("maximum", "minimum"), ("rise", "fall"), ("rises", "falls"),
        ("rose", "fell"), ("increase", "decrease"), ("increases", "decreases"), ("increased", "decreased"), ("includes", "excludes"),
        ("included", "excluded"), ("allows", "forbids"), ("allowed", "forbidden"),
        ("supports", "lacks"), ("open", "closed"), ("always", "sometimes"), ("gains", "loses"), ("wins", "loses"), ("all", "some"),
        ("early", "late"), ("grew", "shrank"), ("expanded", "contracted"), ("beats", "trails"), ("earns", "owes"),
    ];

    // Words of one list exclude each other: what takes three takes not four, and what came in May came not in June.
    private static readonly FrozenSet<string>[] Alternatives =
    [
        FrozenSet.Create(
            StringComparer.Ordinal,
            "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        FrozenSet.Create(
            StringComparer.Ordinal,
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"),
        FrozenSet.Create(StringComparer.Ordinal, "halved", "doubled", "tripled", "quadrupled"),
        FrozenSet.Create(StringComparer.Ordinal, "twofold", "threefold", "fourfold", "fivefold", "sixfold", "tenfold"),
        FrozenSet.Create(StringComparer.Ordinal, "half", "third", "quarter", "fifth", "tenth"),
        FrozenSet.Create(
            StringComparer.Ordinal,
            "dozen", "dozens", "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "billions", "trillion",
            "trillions"),
    ];

    // Words that say nothing of what a sentence is about, as far as they have four letters or more.
    private static readonly FrozenSet<string> Plain = FrozenSet.Create(
        StringComparer.Ordinal,
        "about", "also", "been", "could", "does", "each", "every", "from", "have", "into", "only", "over", "should", "than", "that",
        "their", "them", "then", "there", "they", "this", "under", "were", "when", "where", "which", "while", "will", "with", "would");

    private const int ShortestTelling = 4;

    /// <summary>
    /// Whether a wording denies what the words affirm, or the other way round, compares in the opposite direction, counts otherwise or
    /// names another month: one has an odd number of denials and the other an even one; one has a word and the other only its opposite; or
    /// both have words of a list whose words exclude each other, and none in common.
    /// </summary>
    /// <param name="text">The wording.</param>
    /// <param name="words">The words it stands for.</param>
    public static bool Turns(string text, string words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        if (text == words)
        {
            return false;
        }

        return Turn(WordsOf(text), WordsOf(words));
    }

    /// <summary>
    /// Whether a quote says of the same the opposite: it has every telling word of a claim, and the claim turns it
    /// (<see cref="Turns(string, string)"/>). Telling are words of four letters or more that are no names of what the claim is about, nor
    /// of the lists; a word stands in the quote with or without an s behind it, and denied behind <c>un</c> or <c>in</c>.
    /// </summary>
    /// <param name="text">The claim.</param>
    /// <param name="quote">The quote.</param>
    /// <param name="names">The names of what the claim is about.</param>
    public static bool Contradicts(string text, string quote, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(quote);
        ArgumentNullException.ThrowIfNull(names);
        var (claimed, quoted) = (WordsOf(text), WordsOf(quote));
        var named = names.SelectMany(WordsOf).ToHashSet(StringComparer.Ordinal);
        foreach (var word in claimed.Where(IsTelling).Where(w => !named.Contains(w)).ToList())
        {
            if (quoted.Contains("un" + word) || quoted.Contains("in" + word))
            {
                quoted.Add("not");
            }
            else if (!quoted.Contains(word) && !quoted.Contains(word + "s") && !(word[^1] == 's' && quoted.Contains(word[..^1])))
            {
                return false;
            }
        }

        return Turn(claimed, quoted);
    }

    private static bool IsTelling(string word) =>
        word.Length >= ShortestTelling
        && !Plain.Contains(word)
        && !IsDenial(word)
        && !Opposites.Any(pair => word == pair.One || word == pair.Other)
        && !Alternatives.Any(list => list.Contains(word));

    private static bool Turn(List<string> worded, List<string> stated) =>
        (worded.Count(IsDenial) - stated.Count(IsDenial)) % 2 != 0
            || Opposites.Any(pair => Only(worded, pair) is { } one && Only(stated, pair) is { } other && one != other)
            || Alternatives.Any(list =>
                worded.Any(list.Contains) && stated.Any(list.Contains) && !worded.Intersect(stated).Any(list.Contains));

    /// <summary>
    /// The first quantity that a wording states and that none of the texts has that it may take numbers from, not even in a name; null
    /// where there is none. With another unit, sign or bound it is another quantity. What the texts have without a unit may be worded with
    /// one, of a fact only where none of them has the same number with a unit.
    /// </summary>
    /// <param name="text">The wording.</param>
    /// <param name="known">The texts.</param>
    /// <param name="unit">The unit of the number that is worded, of which the texts may show but a part; null where it has none.</param>
    /// <param name="relation">How that number stands to the value it is about; null where any bound may be said of it.</param>
    public static string? NumberOfItsOwn(
        string text,
        IEnumerable<string> known,
        Unit? unit = null,
        QuantityRelation? relation = QuantityRelation.Exactly)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(known);
        var stated = QuantityScanner.Find(text);
        if (stated.Count == 0)
        {
            return null;
        }

        var texts = known.ToList();
        var said = new SaidWords(texts);
        var quantities = texts.SelectMany(k => QuantityScanner.FindNumbers(k)).ToList();
        quantities.AddRange(quantities.Select(k => QuantityComparison.Completed(k, unit)).ToList());
        return stated.FirstOrDefault(q => !quantities.Exists(k => !IsOfAnotherUnit(k, q)
            && (QuantityComparison.IsWorded(k, q, said, relation is null)
                || QuantityComparison.IsWorded(k with { Relation = relation ?? q.Relation }, q, said, relation is null)))) is { } own
            ? text[own.Start..own.End]
            : null;

        // What is known with a unit, as the 80 of "80 GB", has no other one where it is known again without: in a table, in code.
        bool IsOfAnotherUnit(WrittenQuantity known, WrittenQuantity worded) => relation is not null
            && HasUnit(worded) && !HasUnit(known)
            && quantities.Exists(o => HasUnit(o) && (o.Digits == known.Digits || o.Value.Equals(known.Value)));

        static bool HasUnit(WrittenQuantity quantity) => quantity.Unit is { IsOne: false };
    }

    private static bool IsDenial(string word) => Denials.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal);

    /// <summary>Which of two opposites is among the words; null where both are, or neither.</summary>
    private static string? Only(List<string> words, (string One, string Other) pair) =>
        (words.Contains(pair.One), words.Contains(pair.Other)) switch
        {
            (true, false) => pair.One,
            (false, true) => pair.Other,
            _ => null,
        };

    private static List<string> WordsOf(string text) => Folded(Word().Matches(text));

    /// <summary>Words as they are compared: in lower case, with one kind of apostrophe.</summary>
    internal static List<string> Folded(MatchCollection words) =>
        [.. words.Select(m => m.Value.ToLowerInvariant().Replace('\u2019', '\''))];

    [GeneratedRegex("[A-Za-z'\u2019]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
