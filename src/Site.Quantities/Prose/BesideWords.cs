using System.Buffers;
using Site.Quantities.Units;

namespace Site.Quantities.Prose;

/// <summary>
/// Words beside a number that may make it another quantity and that have to stand in the other text, too, for a quote to carry a claim
/// (C3): what is counted and no unit here, what an amount of money is for, a bound, a statistic or a denial in words that are not read.
/// </summary>
internal static class BesideWords
{
    private const int MostBefore = 3;
    private const int LongestBracket = 60;
    private const int LongestClause = 120;
    private const int ShortWord = 4;
    private const string Markup = "*_`\"'\u201C\u201D\u2018\u2019";

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".;:!?\n|");

    // Words that follow a number and are not what it counts.
    private static readonly HashSet<string> Plain = Stems(
        "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "because", "been", "before", "being",
        "below", "between", "both", "but", "by", "can", "could", "did", "do", "does", "down", "during", "each", "even", "every",
        "for", "from", "had", "has", "have", "here", "how", "if", "in", "including", "inside", "into", "is", "it", "its", "may",
        "might", "more", "most", "must", "not", "of", "off", "on", "once", "only", "onto", "or", "our", "out", "over", "per",
        "respectively", "rather", "shall", "should", "since", "so", "some", "still", "such", "than", "that", "the", "their", "them",
        "then", "there", "these", "they", "this", "those", "though", "through", "throughout", "to", "today", "together", "total",
        "under", "until", "up", "using", "versus", "via", "vs", "was", "we", "were", "when", "where", "whereas", "whether", "which",
        "while", "who", "whose", "will", "with", "within", "without", "would", "yet", "you", "your", "br", "td", "tr", "li");

    /// <summary>Words that turn the word behind them into another unit.</summary>
    private static readonly HashSet<string> OfUnits = Stems(
        "square", "cubic", "sq", "cu", "euro", "nautical", "light", "basis", "percentage", "order", "degree", "fluid", "metric",
        "long", "short", "imperial", "crore", "lakh", "mil", "mio", "mln", "mrd", "thou", "score", "gross", "g", "k", "milliard",
        "milliarde", "milliarden", "millionen", "hundred", "thousand", "million", "billion", "trillion", "dozen",
        "man", "person", "pro", "par", "por", "al", "alla", "im", "am", "la", "je", "il", "o", "za", "til", "om");

    /// <summary>Words behind “or” and “and” that make a bound of what stands before them.</summary>
    private static readonly HashSet<string> Bounds = Stems(
        "above", "below", "higher", "lower", "greater", "smaller", "larger", "bigger", "over", "under", "up", "down", "longer",
        "shorter", "better", "worse", "beyond", "faster", "slower", "earlier", "later", "upward", "downward", "mehr", "weniger",
        "plus", "moins");

    /// <summary>Words of a bound, a part or a statistic, before a number or behind it.</summary>
    private static readonly HashSet<string> Telling = Stems(
        "surpass", "surpasses", "surpassed", "topped", "sub", "hourly", "daily", "weekly", "monthly", "quarterly", "yearly", "annual",
        "annually",
        "floor", "ceiling", "top", "bottom", "bottoms", "peak", "cap", "capped", "capping", "maxes", "max", "min", "maximum",
        "minimum", "reaches", "reaching", "median", "mean", "worst", "best", "typical", "typically", "percentile", "nominal",
        "theoretical", "half", "third", "quarter", "except", "excluding", "almost", "nearly", "approaching", "shy", "past", "upper",
        "lower", "lowest", "highest", "least", "smallest", "largest", "mindestens", "höchstens", "maximal", "minimal", "bis", "über",
        "unter", "rund", "etwa", "ungefähr", "knapp", "fast", "nahezu", "ab", "mehr", "weniger", "plus", "moins", "jusqu", "jusque",
        "environ", "presque", "près", "au", "meno", "más", "mena", "máximo", "mínimo", "hasta", "casi", "aproximadamente", "unos",
        "almeno", "massimo", "minimo", "fino", "oltre", "circa", "quasi", "até", "mais", "cerca", "quase", "minst", "högst",
        "minste", "meste", "tot", "meer", "minder", "ongeveer");

    /// <summary>Words right before a number, or one word before it, by which it is not the whole.</summary>
    private static readonly HashSet<string> Parting = Stems(
        "every", "first", "last", "pair", "dozens", "tens", "hundreds", "several", "multiples", "fraction", "power");

    /// <summary>Words shortly before a number by which it is owed, missing or given back.</summary>
    private static readonly HashSet<string> Owing =
        Stems("loss", "deficit", "shortfall", "debt", "liability", "overdraft", "refund", "rebate", "writedown", "impairment");

    /// <summary>Words before a number, in its clause, by which it is wished, doubted, supposed or past, and not so.</summary>
    private static readonly HashSet<string> Unreal = Stems(
        "aim", "aims", "aimed", "aiming", "goal", "target", "targets", "targeted", "hope", "hopes", "hoped", "planned", "intends",
        "intended", "expect", "expects", "expected", "projected", "forecast", "promised", "formerly", "previously", "myth", "rumour",
        "rumor", "rumoured", "rumored", "allegedly", "supposedly", "might", "could", "would", "doubt", "doubts", "unless");

    /// <summary>Words between a number and a denial of what is said of it: “8 GB is not enough”.</summary>
    private static readonly HashSet<string> Auxiliaries = new(StringComparer.Ordinal)
    {
        "is", "are", "was", "were", "will", "would", "can", "could", "does", "do", "did", "has", "have", "may", "might", "should",
    };

    /// <summary>Finds them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">Where the quantity begins, sign included, and where it ends, unit included.</param>
    /// <param name="unit">The unit written with it.</param>
    /// <param name="isMoney">Whether it has a currency.</param>
    /// <param name="relation">The relation that was read; the words that gave it are read.</param>
    public static IReadOnlyList<string> Find(
        ReadOnlySpan<char> text,
        (int Start, int End) place,
        Unit? unit,
        bool isMoney,
        QuantityRelation relation)
    {
        var found = new List<string>();

        // What follows a value in data is the next name.
        var counts = (unit is null or { IsOne: true } || (isMoney && unit.Symbols.Count() == 1))
            && QuantityName.Before(text, place.Start).IsEmpty;
        AddDenial(text[place.End..], found);
        AddAmount(text[place.End..], isMoney, found);
        AddBehind(text[place.End..], counts, isMoney, relation == QuantityRelation.Exactly, found);
        AddBefore(text[..place.Start], relation, found);
        if (text[place.End..] is var rest && rest.IndexOfAny(ClauseEnds) is var stop and >= 0 && rest[stop] == '?')
        {
            Add("?", found);
        }

        return found;
    }

    /// <summary>
    /// A denial behind a number: where German and its kin have it, “hat 8 GB nicht”, or of what is said of it, “8 GB is not enough”.
    /// </summary>
    private static void AddDenial(ReadOnlySpan<char> rest, List<string> found)
    {
        var next = SkipMarks(rest, 0);
        var first = rest[next..EndOfWord(rest, next)];
        var second = SkipMarks(rest, next + first.Length);
        var word = rest[second..EndOfWord(rest, second)];
        var isAuxiliary = Auxiliaries.GetAlternateLookup<ReadOnlySpan<char>>().Contains(first);
        if (first is [.., '\'' or '\u2019', 't']
            || (isAuxiliary && (RelationWords.IsDenial(word) || word is "insufficient" or "inadequate")))
        {
            Add("not", found);
            return;
        }

        for (var (at, i) = (SkipMarks(rest, 0), 0); i < MostBefore && at < rest.Length; i++)
        {
            var end = UnitReader.EndOfWord(rest, at);
            if (rest[at..end] is "nicht" or "niet" or "ikke" or "inte")
            {
                Add("not", found);
            }

            if (end == at || end == rest.Length || rest[end] is not ' ')
            {
                return;
            }

            at = end + 1;
        }
    }

    /// <summary>
    /// Of how many together a number is: “80 GB for 2 GPUs”, “80 GB across four servers”. How long it lasts makes another of money alone.
    /// </summary>
    private static void AddAmount(ReadOnlySpan<char> rest, bool isMoney, List<string> found)
    {
        var at = SkipMarks(rest, 0);
        var first = Word(rest, ref at, out _);
        first = first is "total" or "all" or "in" or "altogether" ? Word(rest, ref at, out _) : first;
        if (first is not ("for" or "across" or "over" or "between" or "among"))
        {
            return;
        }

        var end = at;
        while (end < rest.Length && char.IsLetterOrDigit(rest[end]))
        {
            end++;
        }

        var run = rest[at..end];
        var counted = end < rest.Length && rest[end] is ' ' or '\u00A0' or '-' or '\u2011' ? end + 1 : end;
        if (!isMoney && ProseUnits.Find(rest[counted..UnitReader.EndOfWord(rest, counted)], out _) is { } unit
            && unit.Dimensions.ToList() is [{ Key: "s" }])
        {
            return;
        }

        if (run.Length > 0 && run is not "1" && (char.IsAsciiDigit(run[0])
            || QuantityReader.Words.Skip(2).Contains(run.ToString(), StringComparer.OrdinalIgnoreCase)))
        {
            Add(SaidWords.Stem(run), found);
        }
    }

    private static void AddBehind(ReadOnlySpan<char> rest, bool counts, bool isMoney, bool mayBeBound, List<string> found)
    {
        var at = SkipMarks(rest, 0);
        if (at < rest.Length && rest[at] is '(' or '[')
        {
            AddBracket(rest[(at + 1)..], rest[at] == '(' ? ')' : ']', isMoney, mayBeBound, found);
            return;
        }

        if (at < rest.Length && char.IsAsciiDigit(rest[at]))
        {
            return;
        }

        var first = Word(rest, ref at, out var isPlural);
        if (ChangeWords.IsBehind(first))
        {
            return;
        }

        if (first is "each" or "apiece" or "combined" or "altogether"
            || (first == "not" && !rest.TrimStart(UnitReader.Spaces).StartsWith("without", StringComparison.OrdinalIgnoreCase)))
        {
            Add(first, found);
            return;
        }

        var second = Word(rest, ref at, out var areMany);
        var third = Word(rest, ref at, out _);
        if (first is "or" or "and")
        {
            Add(mayBeBound && Bounds.Contains(second) ? second : "", found);
        }
        else if (first is "on" or "at" && Telling.Contains(second))
        {
            Add(second, found);
        }
        else if (isMoney && first is "for")
        {
            if (!(second is "one" or "each" or "every" or "all" || ProseUnits.Find(third, out _) is not null))
            {
                return;
            }

            Add(second, found);
            Add(third, found);
        }
        else if (mayBeBound && IsStatistic(first) || (counts && IsCounted(first, isMoney)))
        {
            // Of “8 large servers” servers are counted, of “8 servers run” too; where no plural tells, both words have to be there.
            var hasSecond = second.Length > 0 && !Plain.Contains(second) && !isMoney;
            Add(hasSecond && areMany && !isPlural && !OfUnits.Contains(first) ? "" : first, found);
            Add(OfUnits.Contains(first) || (hasSecond && !isPlural) ? second : "", found);
        }
    }

    private static void AddBracket(ReadOnlySpan<char> rest, char closing, bool isMoney, bool mayBeBound, List<string> found)
    {
        var close = rest[..Math.Min(rest.Length, LongestBracket)].IndexOf(closing);
        var inside = close < 0 ? [] : rest[..close];
        for (var at = 0; at < inside.Length;)
        {
            var from = at;
            var word = Word(inside, ref at, out _);
            if (word.Length > 0 && !Plain.Contains(word)
                && (isMoney ? word is not "us" : IsStatistic(word) || Telling.Contains(word) || Bounds.Contains(word) || word == "not")
                && (mayBeBound || !Telling.Contains(word)))
            {
                Add(word, found);
            }

            at = Math.Max(at, from + 1);
        }
    }

    private static void AddBefore(ReadOnlySpan<char> before, QuantityRelation relation, List<string> found)
    {
        var clause = before[Math.Max(0, before.Length - LongestClause)..];
        if (relation == QuantityRelation.Exactly)
        {
            AddNumbering(clause, found);
        }

        clause = clause[(clause.LastIndexOfAny(ClauseEnds) + 1)..];
        var wasTo = false;
        for (var i = 0; clause.Length > 0; i++)
        {
            clause = clause.TrimEnd();
            var from = clause.Length;
            while (from > 0 && (char.IsLetterOrDigit(clause[from - 1]) || clause[from - 1] is '\'' or '\u2019'))
            {
                from--;
            }

            if (from == clause.Length)
            {
                clause = clause[..^Math.Min(1, clause.Length)];
                continue;
            }

            var word = clause[from..];

            // A bound that was read from the words before has its denial in it: “no more than”.
            if (SaidWords.Denies(word)
                ? relation == QuantityRelation.Exactly
                : (i < MostBefore && (IsTelling(word, isNext: i == 0, relation) || Owing.Contains(SaidWords.Stem(word))))
                    || (i < 2 && Parting.Contains(SaidWords.Stem(word)))
                    || Unreal.Contains(SaidWords.Stem(word)) || (wasTo && word is "used"))
            {
                Add(SaidWords.Stem(word), found);
            }
            else if (i == 1 && word is "all" or "anything" or "everything" && clause.Length < before.Length
                && before[..^1].TrimEnd().EndsWith("but", StringComparison.OrdinalIgnoreCase))
            {
                Add("but", found);
            }

            wasTo = word is "to";
            clause = clause[..from];
        }
    }

    /// <summary>Where a word with its apostrophes ends.</summary>
    private static int EndOfWord(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && (char.IsLetter(text[from]) || text[from] is '\'' or '\u2019'))
        {
            from++;
        }

        return from;
    }

    /// <summary>Whether a word behind a number may be what it counts.</summary>
    private static bool IsCounted(string word, bool isMoney) =>
        word.Length > 0 && !Plain.Contains(word) && !IsStatistic(word)
        && (isMoney || !word.EndsWith("ly", StringComparison.Ordinal));

    private static bool IsTelling(ReadOnlySpan<char> word, bool isNext, QuantityRelation relation) =>
        (relation == QuantityRelation.Exactly && Telling.Contains(SaidWords.Stem(word)))
        || (IsStatistic(SaidWords.Stem(word)) && (relation == QuantityRelation.Exactly || !Telling.Contains(SaidWords.Stem(word))))
        || (isNext && (word.ContainsAnyExceptInRange('\0', '\u007F') || QuantityReader.Words.Contains(SaidWords.Stem(word))));

    /// <summary>Whether a word names a statistic: median, p99.</summary>
    private static bool IsStatistic(string word) =>
        word is "median" or "mean" or "percentile" or "peak" or "min" or "max" or "minimum" or "maximum"
        || (word.Length > 1 && word[0] == 'p' && word.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0);

    /// <summary>What a short word with a stop right before a number numbers: S. 5, Nr. 5.</summary>
    private static void AddNumbering(ReadOnlySpan<char> before, List<string> found)
    {
        var space = before.TrimEnd(" \u00A0");
        if (space.Length == before.Length || space.Length == 0 || space[^1] != '.')
        {
            return;
        }

        var from = space.Length - 1;
        while (from > 0 && char.IsLetter(space[from - 1]))
        {
            from--;
        }

        if (space.Length - 1 - from is > 0 and < ShortWord)
        {
            Add(SaidWords.Stem(space[from..^1]), found);
        }
    }

    /// <summary>Whether a word says neither what is counted nor what a number is of; as <see cref="SaidWords.Stem"/> gives it.</summary>
    public static bool IsPlain(string word) => word.Length == 0 || Plain.Contains(word);

    private static HashSet<string> Stems(params ReadOnlySpan<string> words)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            stems.Add(SaidWords.Stem(word));
        }

        return stems;
    }

    private static void Add(string word, List<string> found)
    {
        if (word.Length > 0)
        {
            found.Add(word);
        }
    }

    private static int SkipMarks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && Markup.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at < text.Length && text[at] is ' ' or '\u00A0' or '\u202F' or '-' or '\u2011' ? at + 1 : at;
    }

    /// <summary>The word at an offset, which is moved behind it and one space; empty where none begins there.</summary>
    private static string Word(ReadOnlySpan<char> text, ref int at, out bool isPlural)
    {
        var from = at < text.Length && Markup.Contains(text[at], StringComparison.Ordinal) ? at + 1 : at;
        var end = from;
        while (end < text.Length && (char.IsLetterOrDigit(text[end])
            || (text[end] is '\'' or '\u2019' && end > from && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
        {
            end++;
        }

        var word = text[from..end];
        at = end == from ? at : SkipMarks(text, end);
        isPlural = word.Length > ShortWord - 1 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i');
        return word.Length == 0 || !word.ContainsAnyExceptInRange('0', '9') ? "" : SaidWords.Stem(word);
    }
}
