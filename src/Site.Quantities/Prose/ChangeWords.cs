using System.Buffers;
using System.Collections.Frozen;
using Site.Quantities.Units;

namespace Site.Quantities.Prose;

/// <summary>
/// Reads what a number says of a change or a comparison: “20% faster”, “reduces costs by 20%”, “fell from 80 ms to 40 ms”, “$5 off”.
/// </summary>
internal static class ChangeWords
{
    private const int Reach = 4;
    private const int MostLetters = 120;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".;:!?\n|(");

    /// <summary>Right behind a number, and in any form before it.</summary>
    private static readonly FrozenDictionary<string, QuantityChange> Behind = Table(
        (
            QuantityChange.More,
            "more higher greater larger dearer above extra additional longer growth increase increases rise upside gain gains"),
        (
            QuantityChange.Less,
            "less fewer lower smaller cheaper below off discount reduction reductions decrease drop saving savings cut shorter"),
        (QuantityChange.Faster, "faster quicker speedup speedups"),
        (QuantityChange.Slower, "slower slowdown slowdowns"));

    private static readonly FrozenDictionary<string, QuantityChange> Before = Table(
        (
            QuantityChange.More,
            "rise rises rose risen rising grow grows grew grown growing growth increase increases increased increasing gain gains " +
            "gained gaining jump jumps jumped climb climbs climbed raise raises raised additional extra profit profits"),
        (
            QuantityChange.Less,
            "fall falls fell fallen falling drop drops dropped dropping decline declines declined decrease decreases decreased " +
            "decreasing reduce reduces reduced reducing reduction reductions cut cuts cutting shrink shrinks shrank shrunk lose loses " +
            "lost loss losses save saves saved saving savings discount discounts lowers lowered"),
        (QuantityChange.Faster, "speedup speedups"),
        (QuantityChange.Slower, "slowdown slowdowns"));

    /// <summary>Finds it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the quantity begins, sign included.</param>
    /// <param name="end">Where it ends, unit included.</param>
    /// <param name="unit">The unit written with it.</param>
    /// <param name="isNegative">Whether it has a minus sign, which says that it is less.</param>
    /// <returns>
    /// What it says, null where there are no words that could, as in the cell of a table or in “up to 85%” alone; and whether something is
    /// said right behind it.
    /// </returns>
    public static (QuantityChange? Change, bool IsBehind) Find(ReadOnlySpan<char> text, int start, int end, Unit? unit, bool isNegative)
    {
        var behind = FindBehind(text[end..]);
        QuantityChange? change = !IsInWords(text, start, end) ? null
            : IsStart(text, start, end) ? QuantityChange.From
            : isNegative ? QuantityChange.None
            : behind != QuantityChange.None ? Told(behind, unit)
            : Told(FindBefore(text[..start]), unit);
        return (change, Told(behind, unit) != QuantityChange.None);
    }

    private static bool IsInWords(ReadOnlySpan<char> text, int start, int end) =>
        !WordRuns.IsValueAt(text, start)
        && text[end..].TrimStart(UnitReader.Spaces) is not ['|', ..]
        && (HasLetters(text[end..]) || (HasLetters(text[..start]) && !RelationWords.IsRelation(text[..start])));

    /// <summary>“from 80 ms to 40 ms”.</summary>
    private static bool IsStart(ReadOnlySpan<char> text, int start, int end) =>
        RelationWords.EndsWithWord(text[..start].TrimEnd(UnitReader.Spaces), "from")
        && text[end..].TrimStart(UnitReader.Spaces).StartsWith("to ", StringComparison.Ordinal);

    // So many times more is so many times as much; so many times slower is not.
    private static QuantityChange Told(QuantityChange change, Unit? unit) =>
        change is QuantityChange.More or QuantityChange.Faster && unit is { IsOne: true } ? QuantityChange.None : change;

    /// <summary>Whether a word behind a number says such a thing.</summary>
    public static bool IsBehind(string word) => Behind.ContainsKey(word);

    /// <summary>The words that say a change.</summary>
    public static IEnumerable<string> WordsOf(QuantityChange change) =>
        Behind.Concat(Before).Where(w => w.Value == change).Select(w => w.Key);

    private static bool HasLetters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    private static QuantityChange FindBehind(ReadOnlySpan<char> rest)
    {
        var words = rest.TrimStart("*_`\u00A0 -");
        if (words.Length == rest.Length)
        {
            return QuantityChange.None;
        }

        var end = UnitReader.EndOfWord(words, 0);
        var first = words[..end];
        if (first is "as" && UnitReader.SkipSpace(words, end) is var next)
        {
            first = words[next..UnitReader.EndOfWord(words, next)];
            return first is "fast" or "quick" ? QuantityChange.Faster : first is "slow" ? QuantityChange.Slower : QuantityChange.None;
        }

        // What is read off a dial is no discount.
        var isPlace = first is "off" && words[end..].TrimStart(UnitReader.Spaces) is var of
            && of[..UnitReader.EndOfWord(of, 0)] is "a" or "an" or "the";
        var table = Behind.GetAlternateLookup<ReadOnlySpan<char>>();
        return !isPlace && table.TryGetValue(first, out var change) ? change : QuantityChange.None;
    }

    private static QuantityChange FindBefore(ReadOnlySpan<char> before)
    {
        var clause = before[Math.Max(0, before.Length - MostLetters)..];
        clause = clause[(clause.LastIndexOfAny(ClauseEnds) + 1)..];
        ReadOnlySpan<char> last = [], beforeLast = [];
        for (var i = 0; i <= Reach && clause.Length > 0; i++)
        {
            clause = clause.TrimEnd(" \u00A0*_`$\u20AC\u00A3~\u2248");
            var word = UnitReader.LastWord(clause);
            if (i == 0)
            {
                last = word;
            }
            else if (i == 1)
            {
                beforeLast = word;
            }

            var change = ChangeOf(word, clause[..^word.Length], mayMove: i < 2 && last is not "to");
            if (change != QuantityChange.None)
            {
                return last is "to" && beforeLast is not "up" ? QuantityChange.None
                    : last is "from" ? QuantityChange.From
                    : i < 2 || last is "by" or "of" or "nearly" or "about" or "almost" or "to" ? change
                    : QuantityChange.None;
            }

            clause = clause[..^Math.Max(word.Length, Math.Min(1, clause.Length))];
        }

        return QuantityChange.None;
    }

    /// <summary>What a word before a number says; up and down only where something goes there.</summary>
    private static QuantityChange ChangeOf(ReadOnlySpan<char> word, ReadOnlySpan<char> before, bool mayMove) =>
        Before.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var change) ? change
        : !mayMove || word is not ("up" or "down") || !IsMoved(before) ? QuantityChange.None
        : word is "up" ? QuantityChange.More
        : QuantityChange.Less;

    private static bool IsMoved(ReadOnlySpan<char> before) =>
        UnitReader.LastWord(before.TrimEnd(UnitReader.Spaces)) is "go" or "goes" or "went" or "gone" or "is" or "are" or "was" or "were";

    private static FrozenDictionary<string, QuantityChange> Table(params ReadOnlySpan<(QuantityChange Change, string Words)> rows)
    {
        var table = new Dictionary<string, QuantityChange>(StringComparer.OrdinalIgnoreCase);
        foreach (var (change, words) in rows)
        {
            foreach (var word in words.Split(' '))
            {
                table[word] = change;
            }
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
