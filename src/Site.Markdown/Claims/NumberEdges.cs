using System.Text.RegularExpressions;
using Site.Quantities.Prose;

namespace Site.Markdown.Claims;

/// <summary>Tells whether brackets stand within a number, or cut off its sign, its unit or what multiplies it.</summary>
internal static partial class NumberEdges
{
    /// <summary>Signs that belong to the number behind them.</summary>
    private const string Before =
        "-\u2010\u2011\u2012\u2013\u2212\uFE63\uFF0D+\u00B1#.,=~\u223C\u2243\u2245\u2248\u2260" + Apart;

    /// <summary>Those of them that do so over a space, too: what is compared, and money.</summary>
    private const string Apart = "<>\uFF1C\uFF1E\u2264\u2265\u2266\u2267\u226A\u226B\u2A7D\u2A7E\u2248~$\u00A3\u20AC\u00A5\u20B9\u20A9";

    /// <summary>Signs that belong to the number before them.</summary>
    private const string Behind = "%\u2030\u00B0$\u00A3\u20AC\u00A5";

    /// <summary>Whether a number goes on beyond one of two brackets, or a unit beyond the second.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">The place of the first.</param>
    /// <param name="close">The place of the second.</param>
    public static bool Cut(string text, int open, int close)
    {
        var inner = text.AsSpan(open + 1, close - open - 1);
        var before = text.AsSpan(0, open);
        var behind = text.AsSpan(close + 1);
        return CutsBefore(inner, before) || CutsBehind(inner, behind) || ReadsOtherwise(inner, before, behind);
    }

    private static bool CutsBefore(ReadOnlySpan<char> inner, ReadOnlySpan<char> text)
    {
        var (first, sign, before) = (At(inner, 0), At(text, text.Length - 1), At(text, text.Length - 2));
        if (char.IsNumber(sign) && !char.IsWhiteSpace(first))
        {
            return true;
        }

        return (char.IsNumber(first) || IsMoney(first)) &&
            (char.IsLetter(sign) || IsSign(sign, before)
                || (sign == '/' && char.IsDigit(before)) || (sign == ' ' && Apart.Contains(before)));
    }

    /// <summary>A stop or a dash behind a word is its own: see (fig.)[4], co-[2].</summary>
    private static bool IsSign(char sign, char before) =>
        Before.Contains(sign) && !char.IsLetter(before) && (sign is not ('.' or ',') || char.IsDigit(before));

    private static bool CutsBehind(ReadOnlySpan<char> inner, ReadOnlySpan<char> text)
    {
        var last = At(inner, inner.Length - 1);
        return (char.IsDigit(last) && (char.IsNumber(At(text, 0)) || Behind.Contains(At(text, 0)) || GoesOn().IsMatch(text)))
            || (char.IsLetterOrDigit(last) && MoreOfUnit().IsMatch(text));
    }

    private static bool IsMoney(char sign) => sign is '$' or '\u00A3' or '\u20AC' or '\u00A5';

    private static char At(ReadOnlySpan<char> text, int place) => place >= 0 && place < text.Length ? text[place] : ' ';

    /// <summary>
    /// Whether the number at an edge is another one with what stands right beyond: with the code of a currency before it, or with the word
    /// behind it, a unit or a multiplier.
    /// </summary>
    private static bool ReadsOtherwise(ReadOnlySpan<char> inner, ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        if (QuantityScanner.FindNumbers(inner) is not [var first, ..] numbers)
        {
            return false;
        }

        var last = numbers[^1];
        if (inner[last.End..].TrimStart() is [_, ..] unit && LettersOnly().IsMatch(unit) && RestOfUnit().IsMatch(behind))
        {
            return true;
        }

        var code = inner[..first.Start].IsWhiteSpace() ? Edge(CurrencyCode(), before) : "";
        var word = inner[last.End..].IsWhiteSpace() ? Edge(NextWord(), behind) : "";
        if (code.Length + word.Length == 0)
        {
            return false;
        }

        var whole = QuantityScanner.FindNumbers($"{code}{inner}{word}");
        return whole.Count != numbers.Count || !IsSame(whole[0], first) || !IsSame(whole[^1], last);
    }

    private static bool IsSame(WrittenQuantity one, WrittenQuantity other) =>
        one.Digits == other.Digits && one.Multiplier.Equals(other.Multiplier) && Equals(one.Unit, other.Unit);

    private static string Edge(Regex pattern, ReadOnlySpan<char> text)
    {
        foreach (var match in pattern.EnumerateMatches(text))
        {
            return text.Slice(match.Index, match.Length).ToString();
        }

        return "";
    }

    /// <summary>Decimals, thousands, a power, what it is divided by.</summary>
    [GeneratedRegex(@"^(?:[.,/^][0-9]|[ \u00A0\u202F][0-9]{3}(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    /// <summary>What it is for, and that it may be more.</summary>
    [GeneratedRegex(@"^(?:/\p{L}|\+(?![\p{L}\p{N}]))", RegexOptions.CultureInvariant)]
    private static partial Regex MoreOfUnit();

    [GeneratedRegex(@"^\p{L}{1,4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex LettersOnly();

    /// <summary>Letters that are no plural of what stands before them.</summary>
    [GeneratedRegex(@"^(?!s(?!\p{L}))\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex RestOfUnit();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])[A-Z]{1,3}\$? ?$", RegexOptions.CultureInvariant)]
    private static partial Regex CurrencyCode();

    /// <summary>The word behind, which is none where it is a plural's letter.</summary>
    [GeneratedRegex(@"^(?!s(?!\p{L}))[ \u00A0\u202F]?[^\s\[\].,;:!?()]+", RegexOptions.CultureInvariant)]
    private static partial Regex NextWord();
}
