using System.Collections.Frozen;

namespace Site.Quantities.Prose;

/// <summary>
/// Finds the quantities in prose: numbers that state how much, how many or when. Which digits these are is part of the format (W29), so
/// that nobody can leave one out of a claim's values. Digits that belong to a name are none:
/// <list type="bullet">
/// <item>glued to letters before them, but not those without case (Lo), also by <c>- _ / . @ #</c>:
/// A100, FP8, GPT-6, HTTP/2, CVE-2026-1234, Q4_K_M;</item>
/// <item>after a word that begins with a capital, unless that word is one that commonly begins a sentence, a month or a currency code:
/// RTX 5090, Haiku 4.5, ISO 8601; and so on down a chain: Llama 3.1 8B;</item>
/// <item>after a word that numbers things: section 3, step 2, table 4; neither where a unit follows: Memory 900 GB;</item>
/// <item>ordinals (1st), and precisions (4-bit, 8-bit), which name a format;</item>
/// <item>parts of versions, and of numbers as English does not write them: 0.22.0, 2,50, 1'234, 10 000, 10^6;</item>
/// <item>of how many a price is: per 1,000 tokens.</item>
/// </list>
/// </summary>
public static class QuantityScanner
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PlainCapitals = Set(
        "a", "about", "above", "add", "after", "all", "allow", "almost", "an", "and", "any", "around", "as", "assume", "at", "before",
        "below", "between", "but", "by", "costs", "divide", "during", "each", "even", "every", "exactly", "expect", "fewer", "first",
        "for", "from", "half", "if", "in", "is", "it", "its", "just", "last", "less", "like", "more", "most", "multiply", "nearly", "next",
        "no", "not", "of", "on", "only", "or", "other", "over", "past", "per", "plus", "roughly", "say", "since", "so", "some", "take",
        "than", "that", "the", "then", "these", "they", "this", "those", "through", "to", "top", "under", "until", "up", "use", "was", "we",
        "were", "when", "where", "while", "with", "within", "without", "yes", "you",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "usd", "gbp", "eur", "jpy", "cny", "chf", "cad", "aud", "us", "published", "updated", "accessed");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Numbering = Set(
        "section", "step", "page", "figure", "table", "option", "version", "chapter", "article", "level", "tier", "type", "part", "line",
        "column", "row", "item", "appendix", "annex", "phase", "stage", "layer", "compute", "capability", "port", "python", "cuda", "sm");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TellingUnits =
        FrozenSet.Create(
            StringComparer.Ordinal,
            "%", "percent", "ns", "ms", "s", "min", "h", "milliseconds", "seconds", "minutes", "hours", "days", "weeks", "months", "years",
            "kB", "KB", "MB", "GB", "TB", "PB", "KiB", "MiB", "GiB", "TiB", "megabytes", "gigabytes", "terabytes", "mW", "W", "kW", "MW",
            "GW", "Wh", "kWh", "MWh", "GWh", "watts", "kilowatts", "megawatts", "gigawatts", "Hz", "kHz", "MHz", "GHz", "USD", "EUR", "GBP",
            "dollars", "euros", "pounds").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The quantities in a text, in order.</summary>
    /// <param name="text">The text: a sentence, the words of a claim.</param>
    public static IReadOnlyList<WrittenQuantity> Find(ReadOnlySpan<char> text)
    {
        var found = new List<WrittenQuantity>();
        foreach (var (start, end) in PlacesOf(text))
        {
            found.Add(QuantityReader.Read(text, start, end));
        }

        CompoundQuantities.Mark(text, found);
        return found;
    }

    /// <summary>Where the numbers of these quantities stand: the first character of each, and one past its last digit.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<(int Start, int End)> PlacesOf(ReadOnlySpan<char> text)
    {
        var found = new List<(int Start, int End)>();
        var nameEnd = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (!QuantityReader.BeginsNumber(text, i))
            {
                continue;
            }

            var end = QuantityReader.EndOfNumber(text, i);
            var tokenEnd = EndOfToken(text, end);
            if (IsName(text, i, end, nameEnd) || QuantityReader.IsVersion(text, i, end) || WrittenNumber.IsSplit(text, i, end))
            {
                nameEnd = tokenEnd;
            }
            else
            {
                found.Add((i, end));
            }

            i = tokenEnd - 1;
        }

        return found;
    }

    /// <summary>Every number of a text as a quantity, those too that belong to names.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<WrittenQuantity> FindNumbers(ReadOnlySpan<char> text)
    {
        var found = new List<WrittenQuantity>();
        for (var i = 0; i < text.Length; i++)
        {
            if (QuantityReader.BeginsNumber(text, i))
            {
                var end = QuantityReader.EndOfNumber(text, i);
                found.Add(QuantityReader.Read(text, i, end));
                i = end - 1;
            }
        }

        CompoundQuantities.Mark(text, found);
        return found;
    }

    /// <summary>
    /// Whether a word with a capital is one that commonly begins a sentence, a month or a currency code, and so names nothing.
    /// </summary>
    /// <param name="word">The word.</param>
    public static bool IsPlain(ReadOnlySpan<char> word) => PlainCapitals.Contains(word);

    /// <summary>Whether a word that numbers things stands before a number: section 3, version 8.</summary>
    internal static bool IsNumbered(ReadOnlySpan<char> text, int start) =>
        start > 0 && text[start - 1] is ' ' or '\u00A0' && Numbering.Contains(WordBefore(text, start - 1));

    /// <summary>Where the word the number stands in ends: 8B, 17.5x, 3.1.2.</summary>
    private static int EndOfToken(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length &&
            (char.IsLetterOrDigit(text[from]) || (text[from] is '.' or '_' && from + 1 < text.Length &&
                char.IsLetterOrDigit(text[from + 1]))))
        {
            from++;
        }

        return from;
    }

    private static bool IsName(ReadOnlySpan<char> text, int start, int end, int nameEnd)
    {
        if (start > 0 && IsGluedToName(text, start))
        {
            return true;
        }

        var rest = text[end..];
        if (rest.StartsWith("st", StringComparison.Ordinal) || rest.StartsWith("nd", StringComparison.Ordinal) ||
            rest.StartsWith("rd", StringComparison.Ordinal) || rest.StartsWith("th", StringComparison.Ordinal) ||
            rest.StartsWith("-bit", StringComparison.OrdinalIgnoreCase) || (rest.Length > 0 && WrittenNumber.IsRaised(rest[0])) ||
            IsOfUnit(text, start, end))
        {
            return true;
        }

        if (start == 0 || text[start - 1] is not (' ' or '\u00A0'))
        {
            return false;
        }

        if (nameEnd == start - 1)
        {
            // Down a chain only what still looks like a name goes on with it: "Llama 3.1 8B", not "RTX 5090 2 cards".
            return end < text.Length && char.IsUpper(text[end]);
        }

        var word = WordBefore(text, start - 1);
        return word.Length > 0 && !HasUnit(text, end) && (Numbering.Contains(word) ||
            ((char.IsUpper(word[0]) || HasInnerCapital(word)) && !PlainCapitals.Contains(word)));
    }

    /// <summary>Whether a number says of how many a price is, and is of the unit of the number before it: “$2 per 1,000 tokens”.</summary>
    private static bool IsOfUnit(ReadOnlySpan<char> text, int start, int end) =>
        text[start] == '1'
        && text[(start + 1)..end].IndexOfAnyExcept("0,") < 0
        && start > 0 && text[start - 1] is ' ' or '\u00A0'
        && (RelationWords.EndsWithWord(text[..(start - 1)], "per") && text[start - 3] == 'e' && text[start - 2] == 'r');

    /// <summary>Whether one of the units of the format follows that stand behind no name: the GB of “Memory 900 GB”.</summary>
    private static bool HasUnit(ReadOnlySpan<char> text, int end)
    {
        var from = end < text.Length && text[end] is ' ' or '\u00A0' ? end + 1 : end;
        var to = from;
        while (to < text.Length && (char.IsLetterOrDigit(text[to]) || (to == from && text[to] == '%')))
        {
            to++;
        }

        return TellingUnits.Contains(text[from..to]);
    }

    private static bool IsGluedToName(ReadOnlySpan<char> text, int start)
    {
        var before = text[start - 1];
        if (WrittenNumber.IsLetterOfName(before) || before is '#' or '@')
        {
            return true;
        }

        if (before is not ('-' or '_' or '/' or '.' or '+' or '\u2011') || start < 2)
        {
            return false;
        }

        // "GPT-6" is a name; "$1/1000" and "10-20" are not; "CVE-2026-1234" goes back to its letters.
        var i = start - 2;
        while (i > 0 && (char.IsAsciiDigit(text[i]) || text[i] is '-' or '.' or '_'))
        {
            i--;
        }

        return WrittenNumber.IsLetterOfName(text[i]) && !(before == '/' && i == start - 2 && !char.IsUpper(text[i]));
    }

    private static bool HasInnerCapital(ReadOnlySpan<char> word) => word.Length > 1 && word[1..].ContainsAnyInRange('A', 'Z');

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '.' or '_'))
        {
            start--;
        }

        return text[start..end];
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
