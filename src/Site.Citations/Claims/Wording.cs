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
        ("supports", "lacks"), ("open", "closed"), ("always", "sometimes"), ("gains", "loses"), ("wins", "loses"),
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
    ];

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

        var (worded, stated) = (WordsOf(text), WordsOf(words));
        return (worded.Count(IsDenial) - stated.Count(IsDenial)) % 2 != 0
            || Opposites.Any(pair => Only(worded, pair) is { } one && Only(stated, pair) is { } other && one != other)
            || Alternatives.Any(list =>
                worded.Any(list.Contains) && stated.Any(list.Contains) && !worded.Intersect(stated).Any(list.Contains));
    }

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

    private static List<string> WordsOf(string text) =>
        [.. Word().Matches(text).Select(m => m.Value.ToLowerInvariant().Replace('\u2019', '\''))];

    [GeneratedRegex("[A-Za-z'\u2019]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
