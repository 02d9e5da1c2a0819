using System.Collections.Frozen;
using Site.Citations.Claims;

namespace Site.Markdown.Quantities;

/// <summary>A quantity in a text.</summary>
/// <param name="Start">The offset of its first character, currency sign included.</param>
/// <param name="End">One past its last character, unit included.</param>
/// <param name="Value">The number and its unit.</param>
internal readonly record struct Quantity(int Start, int End, ClaimValue Value);

/// <summary>
/// Finds the quantities in prose: numbers that state how much, how many or when. Digits that belong to a name are none:
/// <list type="bullet">
/// <item>glued to letters before them, also by <c>- _ / . @ #</c>: A100, FP8, GPT-6, HTTP/2, CVE-2026-1234, Q4_K_M;</item>
/// <item>after a word that begins with a capital, unless that word is one that commonly begins a sentence, a month or a currency code:
/// RTX 5090, Haiku 4.5, ISO 8601; and so on down a chain: Llama 3.1 8B;</item>
/// <item>after a word that numbers things: section 3, step 2, table 4;</item>
/// <item>ordinals (1st), and precisions (4-bit, 8-bit), which name a format.</item>
/// </list>
/// </summary>
internal static class QuantityScanner
{
    private const string CurrencySigns = "$£€¥";

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

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = Set(
        "%", "x", "×", "k", "m", "bn", "b", "t", "tb", "gb", "mb", "kb", "gib", "tib", "mib", "kib",
        "gb/s", "tb/s", "w", "kw", "mw", "kwh", "mwh", "wh",
        "ms", "s", "min", "h", "hz", "ghz", "tok/s", "tok", "mtok", "token", "tokens", "request", "requests",
        "second", "seconds", "minute", "minutes", "hour", "hours",
        "day", "days", "week", "weeks", "month", "months", "year", "years", "million", "billion", "trillion", "thousand", "times", "gpu",
        "gpus", "card", "cards", "parameters", "users", "usd", "gbp", "eur", "percent", "points",
        "tflops", "pflops", "flop", "byte", "bytes", "bits", "°c");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Multipliers = Set(
        "k", "m", "bn", "b", "t", "thousand", "million", "billion", "trillion");

    /// <summary>The quantities in a text, in order.</summary>
    public static List<Quantity> Find(ReadOnlySpan<char> text)
    {
        var found = new List<Quantity>();
        var nameEnd = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var end = EndOfNumber(text, i);
            var tokenEnd = EndOfToken(text, end);
            if (IsName(text, i, end, nameEnd))
            {
                nameEnd = tokenEnd;
            }
            else
            {
                found.Add(Read(text, i, end));
            }

            i = tokenEnd - 1;
        }

        return found;
    }

    private static Quantity Read(ReadOnlySpan<char> text, int start, int end)
    {
        var value = text[start..end].ToString().Replace(",", "", StringComparison.Ordinal);
        var first = start > 0 && CurrencySigns.Contains(text[start - 1], StringComparison.Ordinal) ? start - 1 : start;
        var unitStart = end < text.Length && text[end] is ' ' or '\u00A0' or '\u202F' ? end + 1 : end;
        var unitEnd = unitStart;
        while (unitEnd < text.Length && (char.IsLetter(text[unitEnd]) || text[unitEnd] is '%' or '×' or '/' or '°'))
        {
            unitEnd++;
        }

        // "20M tokens", "3 billion requests": the multiplier belongs to the unit it multiplies.
        if (Multipliers.Contains(text[unitStart..unitEnd]) && unitEnd < text.Length && text[unitEnd] == ' ')
        {
            var wordEnd = unitEnd + 1;
            while (wordEnd < text.Length && (char.IsLetter(text[wordEnd]) || text[wordEnd] == '/'))
            {
                wordEnd++;
            }

            unitEnd = Units.Contains(text[(unitEnd + 1)..wordEnd]) ? wordEnd : unitEnd;
        }

        var unit = text[unitStart..unitEnd].TrimEnd('/');
        string? sign = first < start ? text[first..start].ToString() : null;
        var perUnit = sign is not null && unitStart == end && end < text.Length && text[end] == '/';
        if (perUnit || (unit.Length > 0 && (Units.Contains(unit) || unit.Contains(' '))))
        {
            var last = unitStart + unit.Length;
            var shown = text[first..last].ToString();
            return new Quantity(first, last, new ClaimValue(Normalise(value), sign + unit.ToString(), shown));
        }

        return new Quantity(first, end, new ClaimValue(Normalise(value), sign, text[first..end].ToString()));
    }

    /// <summary>A JSON-style number: no superfluous zeros in front.</summary>
    private static string Normalise(string digits)
    {
        var trimmed = digits.TrimStart('0');
        return trimmed.Length == 0 || trimmed[0] == '.' ? "0" + trimmed : trimmed;
    }

    private static int EndOfNumber(ReadOnlySpan<char> text, int from)
    {
        var i = from;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        // Thousands come in threes: "1,000" is one number, "2026,27" is two.
        while (i + 3 < text.Length && text[i] == ',' && AreDigits(text, i + 1, 3) &&
            !(i + 4 < text.Length && char.IsAsciiDigit(text[i + 4])))
        {
            i += 4;
        }

        if (i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            i++;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }
        }

        return i;
    }

    private static bool AreDigits(ReadOnlySpan<char> text, int from, int count) =>
        from + count <= text.Length && !text.Slice(from, count).ContainsAnyExceptInRange('0', '9');

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
            rest.StartsWith("-bit", StringComparison.OrdinalIgnoreCase))
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
        return word.Length > 0 && (Numbering.Contains(word) ||
            ((char.IsUpper(word[0]) || HasInnerCapital(word)) && !PlainCapitals.Contains(word)));
    }

    private static bool IsGluedToName(ReadOnlySpan<char> text, int start)
    {
        var before = text[start - 1];
        if (char.IsLetter(before) || before is '#' or '@')
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

        return char.IsLetter(text[i]) && !(before == '/' && i == start - 2 && !char.IsUpper(text[i]));
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
