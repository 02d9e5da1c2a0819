using System.Collections.Frozen;
using System.Globalization;
using Site.Quantities.Units;

namespace Site.Quantities.Prose;

/// <summary>
/// The numbers of a claim that are none of its values, because they stand in words, in other digits than 0 to 9, or in names: a quote
/// carries the claim only where it has them, too, whole and beside the same words (C3).
/// </summary>
public sealed class ToldNumbers
{
    // How far before a number in words another may stand that it is part of, or a word that bounds or denies it.
    private const int Reach = 3;
    private const int ShortestAbbreviation = 2;

    // Who has more of them is told that they are not found; nobody's claim has.
    private const int MostTold = 200;
    private const int MostKnown = 2_000;

    // One and zero are said of much that is not counted.
    private static readonly FrozenDictionary<string, string> Words = NumberWords.BelowHundredInOneWord
        .Where(n => n.Number > 1)
        .Select(n => (n.Word, n.Number.ToString(CultureInfo.InvariantCulture)))
        .Concat(
        [
            ("dozen", "12"), ("half", "0.5"), ("twice", "2"), ("thrice", "3"), ("hundred", "100"), ("thousand", "1000"),
            ("million", "1000000"), ("billion", "1000000000"),
            ("double", "2"), ("doubles", "2"), ("doubled", "2"), ("doubling", "2"), ("triple", "3"), ("triples", "3"), ("tripled", "3"),
            ("tripling", "3"), ("quadruple", "4"), ("quadruples", "4"), ("quadrupled", "4"), ("quadrupling", "4"), ("halve", "0.5"),
            ("halves", "0.5"), ("halved", "0.5"), ("halving", "0.5"),
        ])
        .ToFrozenDictionary(w => w.Item1, w => w.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Bounding = FrozenSet.Create(
        StringComparer.Ordinal,
        "to", "or", "more", "fewer", "less", "most", "least", "than", "about", "nearly", "almost", "over", "under", "up", "above",
        "below", "not");

    private readonly List<Told> _told;

    /// <summary>Reads a claim.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="names">The names of what it is about, whose numbers are looked for with the names.</param>
    /// <param name="writing">How the page writes numbers.</param>
    public ToldNumbers(string text, IEnumerable<string> names, NumberWriting writing = NumberWriting.Point)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        var values = QuantityScanner.Find(text).Where(q => writing.Reads(q)).ToList();
        var named = names.SelectMany(n => WordRuns.Of(n)).Select(r => r.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var runs = WordRuns.Of(text);
        Any = WordRuns.HasNumeral(text);
        _told = [];
        for (var i = 0; i < runs.Count; i++)
        {
            var (start, run, _) = runs[i];
            Any |= Words.ContainsKey(run);

            // Behind a number a word is part of that: 5 million.
            if (HasNumber(run) && !named.Contains(run) && !values.Exists(v => v.Start < start + run.Length && start < v.End))
            {
                _told.Add(Told.At(text, runs, i));
            }
        }
    }

    /// <summary>Whether a word is a number in words.</summary>
    internal static bool IsWord(ReadOnlySpan<char> word) => Words.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    /// <summary>Whether the claim has a digit or a number in words at all.</summary>
    public bool Any { get; }

    /// <summary>Whether all of them stand in texts.</summary>
    /// <param name="texts">Quotes, their contexts, the addresses of the copies they are in.</param>
    public bool StandIn(IEnumerable<string> texts)
    {
        if (_told.Count == 0)
        {
            return true;
        }

        if (_told.Count > MostTold)
        {
            return false;
        }

        var known = texts.SelectMany(AllOf).Take(MostKnown).ToList();
        return _told.TrueForAll(t => known.Exists(t.IsSaidBy));
    }

    /// <summary>The first number in words that stands in none of some texts, neither so nor in digits; null for none.</summary>
    /// <param name="text">The text that has it.</param>
    /// <param name="known">The texts.</param>
    public static string? FirstWordBeyond(string text, IReadOnlyCollection<string> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var said = known.SelectMany(WordRuns.Of).Select(r => r.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new ToldNumbers(text, [])._told
            .Where(t => t.Digits is not null || !t.Run.Any(char.IsAsciiDigit))
            .FirstOrDefault(t => !said.Contains(t.Run) && !(t.Digits is { } digits && said.Contains(digits)))?.Run;
    }

    private static bool HasNumber(string run) => Words.ContainsKey(run) || WordRuns.HasNumeral(run);

    private static IEnumerable<Told> AllOf(string text)
    {
        var runs = WordRuns.Of(text);
        return Enumerable.Range(0, runs.Count).Where(i => HasNumber(runs[i].Text)).Select(i => Told.At(text, runs, i));
    }

    /// <summary>A number that is no value, with what stands beside it.</summary>
    /// <param name="Run">The letters and digits it stands in, without an s of the plural behind digits.</param>
    /// <param name="Digits">The number in digits, where it stands in words.</param>
    /// <param name="Before">The run before it.</param>
    /// <param name="Bounds">What shortly before it is a number, bounds or denies.</param>
    /// <param name="Next">The word behind it.</param>
    /// <param name="IsValue">Whether it stands in data, where no word beside it says what it counts.</param>
    /// <param name="Unit">The unit behind digits, which may be written as no value is: 10 000 GB; null where there is none.</param>
    /// <param name="Reading">What it says with the words beside it; null where that is not read.</param>
    private sealed record Told(
        string Run,
        string? Digits,
        string Before,
        string Bounds,
        string Next,
        bool IsValue,
        Unit? Unit,
        WrittenQuantity? Reading)
    {
        public static Told At(string text, List<(int Start, string Text, bool IsValue)> runs, int at)
        {
            var run = runs[at].Text;
            var bounds = runs[Math.Max(0, at - Reach)..at].Select(r => SaidWords.Stem(r.Text)).ToList();
            var joined = bounds is [.., "to" or "or" or "and"] ? 2 : 1;
            return new Told(
                Plain(run),
                Words.GetValueOrDefault(run),
                at > 0 ? runs[at - 1].Text : "",
                string.Join(' ', bounds.Where((w, i) => Bounding.Contains(w) || (IsNumber(w) && i >= bounds.Count - joined))),
                NextOf(runs, at + 1),
                runs[at].IsValue,
                char.IsAsciiDigit(run[^1]) ? UnitReader.ReadUnit(text, UnitReader.SkipSpace(text, runs[at].Start + run.Length)).Unit : null,
                QuantityReader.ReadAt(text, runs[at].Start));
        }

        private static bool IsNumber(string word) => Words.ContainsKey(word) || char.IsAsciiDigit(word[0]);

        /// <summary>A run without the letter of a version before its digits, or an s behind them.</summary>
        private static string Plain(string run) =>
            run.Length > 1 && run[^1] == 's' && char.IsAsciiDigit(run[^2]) ? run[..^1]
            : run.Length > 1 && run[0] is 'v' or 'V' && char.IsAsciiDigit(run[1]) ? run[1..]
            : run;

        /// <summary>What is counted, and what for: dollars a day; or what something is so many times: as fast.</summary>
        private static string NextOf(List<(int Start, string Text, bool IsValue)> runs, int at)
        {
            at += Stem(at) is "the" or "its" or "their" or "your" or "our" ? 1 : 0;
            var first = Stem(at);
            return first == "as" ? $"as {Stem(at + 1)}"
                : Stem(at + 1) is "a" or "an" or "per" or "each" ? $"{first} a {Stem(at + 2)}"
                : first;

            string Stem(int i) => i < runs.Count ? SaidWords.Stem(runs[i].Text) : "";
        }

        /// <summary>Whether a run of another text says the same.</summary>
        public bool IsSaidBy(Told other) => Digits is null
            ? Run.Equals(other.Run, StringComparison.OrdinalIgnoreCase) && IsInUnitOf(other)
                && (!Numbers || IsAbbreviation(Before, other.Before))
            : (other.Digits ?? other.Run) == Digits && IsReadAlike(other)
                && (other.IsValue || (Bounds == other.Bounds && (Next == other.Next || BesideWords.IsPlain(Next))));

        /// <summary>Whether the other has the unit of this one, where it has one.</summary>
        private bool IsInUnitOf(Told other) =>
            Unit is not { } unit || other.IsValue || unit.Equals(other.Unit);

        /// <summary>
        /// Whether both are as much at least, at most or about, and neither less than nothing or a change that the other is not.
        /// </summary>
        private bool IsReadAlike(Told other) =>
            other.IsValue || Reading is not { } one || other.Reading is not { } two
            || (one.Relation == two.Relation && one.Unread == two.Unread && one.IsNegative == two.IsNegative
                && (one.Change is null || two.Change is null || one.Change == two.Change));

        /// <summary>Whether the run before says of what it is the number: Article 5, Llama 3. A year is of none.</summary>
        private bool Numbers => char.IsAsciiDigit(Run[0]) && char.IsAsciiDigit(Run[^1]) && !DateDigits.IsYear(Run)
            && Run.Count(c => c == '.') < 2
            && Before.Length > 0 && !DateDigits.IsMonth(Before) && !BesideWords.IsPlain(SaidWords.Stem(Before));

        private static bool IsAbbreviation(string one, string other)
        {
            var length = Math.Min(one.Length, other.Length);
            return length >= Math.Min(ShortestAbbreviation, one.Length)
                && one.AsSpan(0, length).Equals(other.AsSpan(0, length), StringComparison.OrdinalIgnoreCase);
        }
    }
}
