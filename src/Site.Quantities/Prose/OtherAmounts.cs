using System.Globalization;
using Site.Quantities.Units;

namespace Site.Quantities.Prose;

/// <summary>What a number in a text is said to be for, where that is no unit of prices: so many of something.</summary>
/// <param name="Amount">How many.</param>
/// <param name="Unit">Of what; null where that is no unit.</param>
/// <param name="Counted">The word for that.</param>
public sealed record OtherAmount(double Amount, Unit? Unit, string Counted);

/// <summary>
/// Reads what a number is for where <see cref="UnitReader.ReadPer"/> does not: <c>for 100 million tokens</c>, <c>per quarter</c>,
/// <c>per thousand</c>, <c>for 2 hours</c>; and shares that are not per cent: <c>5‰</c>, <c>5 percentage points</c>, <c>5 bps</c>. Who
/// claims it for something else, or as so many per cent, does not have it from there.
/// </summary>
internal static class OtherAmounts
{
    private static readonly (string Word, double Amount, string Unit)[] Periods =
        [("quarter", 3, "month"), ("fortnight", 14, "day"), ("decade", 10, "year"), ("century", 100, "year")];

    /// <summary>What is counted and is no unit, and certainly not a token.</summary>
    private static readonly HashSet<string> NoTokens = new(StringComparer.OrdinalIgnoreCase)
    {
        "character", "characters", "char", "chars", "word", "words", "image", "images", "page", "pages", "call", "calls", "message",
        "messages", "line", "lines", "document", "documents", "query", "queries",
    };

    private static readonly Dictionary<string, int> Words = QuantityReader.Words.Index().Skip(2)
        .ToDictionary(w => w.Item, w => w.Index, StringComparer.Ordinal);

    private static readonly string[] Shares =
    [
        "bps", "bp", "bips", "pp", "pps", "ppt", "ppm", "ppb", "basis point", "basis points", "percentage point", "percentage points",
        "permille", "per mille", "per mil", "per thousand", "per ten thousand", "per million", "in a thousand",
    ];

    /// <summary>What a number is for; null where nothing is said, or what is read as a part of its unit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the number ends, unit included.</param>
    public static OtherAmount? Find(ReadOnlySpan<char> text, int at)
    {
        var from = UnitReader.SkipSpace(text, at);
        var end = from < text.Length && text[from] == '/' ? from + 1 : UnitReader.EndOfWord(text, from);
        var joint = text[from..end];
        if (joint is not ("/" or "for" or "in") && !UnitReader.IsPer(joint))
        {
            return null;
        }

        from = UnitReader.SkipSpace(text, end);
        var (amount, hasNumber) = (1d, false);
        if (from < text.Length && char.IsAsciiDigit(text[from]))
        {
            var digits = WrittenNumber.EndOf(text, from);
            var number = double.Parse(WrittenNumber.Normalise(text[from..digits]), CultureInfo.InvariantCulture);
            (var factor, end) = UnitReader.ReadMultiplier(text, digits);
            (amount, hasNumber, from) = (number * factor, true, UnitReader.SkipSpace(text, end));
        }
        else if (NumberOf(text, ref from) is { } inWords)
        {
            (amount, hasNumber) = (inWords, true);
        }

        var last = UnitReader.EndOfWord(text, from);
        var word = text[from..last].ToString();
        foreach (var (period, times, unit) in Periods)
        {
            if (joint is not "in" && (word == period || word == period + "s") && (hasNumber || joint is not "for"))
            {
                return new OtherAmount(amount * times, UnitTable.Find(unit), word);
            }
        }

        return hasNumber && joint is not "in"
            ? new OtherAmount(amount, word.Length == 0 ? null : ProseUnits.Find(word, out _), word)
            : null;
    }

    /// <summary>Whether what a number is said to be for is not what a value is for.</summary>
    /// <param name="other">What it is said to be for.</param>
    /// <param name="per">What the value is for.</param>
    public static bool IsNot(OtherAmount other, Unit per)
    {
        const double precision = 1e-9;
        if (other.Unit is { } unit)
        {
            return unit.TryFactorTo(per, out var factor) && Math.Abs((other.Amount * factor.ToDouble()) - 1) > precision;
        }

        return per.TryFactorTo(per.Base, out var scale)
            && ((other.Amount != 1 && Math.Abs(other.Amount - scale.ToDouble()) > precision * other.Amount)
                || (NoTokens.Contains(other.Counted) && per.Dimensions.Any(d => d.Key == "tok")));
    }

    /// <summary>Whether a number is a share of another kind than per cent.</summary>
    /// <param name="text">The text.</param>
    /// <param name="digits">One past its last digit.</param>
    /// <param name="end">Where it ends, unit included.</param>
    public static bool IsShare(ReadOnlySpan<char> text, int digits, int end)
    {
        var rest = text[digits..].TrimStart(UnitReader.Spaces);
        if (rest.Length > 0 && rest[0] is '\u2030' or '\u2031')
        {
            return true;
        }

        // Percent points, behind a sign that is read.
        if (end > digits && text[end..].TrimStart(" \u00A0\u202F-\u2011") is var behind
            && behind[..UnitReader.EndOfWord(behind, 0)] is "point" or "points")
        {
            return true;
        }

        rest = rest.TrimStart("-\u2011");
        foreach (var share in Shares)
        {
            if (rest.StartsWith(share, StringComparison.OrdinalIgnoreCase)
                && (rest.Length == share.Length || !char.IsLetterOrDigit(rest[share.Length])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A number in words, multiplied or not: a hundred, two thousand, million; moves behind it.</summary>
    private static double? NumberOf(ReadOnlySpan<char> text, ref int from)
    {
        double? number = null;
        var one = UnitReader.EndOfWord(text, from);
        var next = UnitReader.SkipSpace(text, one);
        if (text[from..one] is "a" or "an" or "one" && ProseUnits.Multiplier(text[next..UnitReader.EndOfWord(text, next)]) > 1)
        {
            from = next;
        }

        while (UnitReader.EndOfWord(text, from) is var end && end > from)
        {
            var word = text[from..end].ToString();
            var factor = word.Length > 2 ? ProseUnits.Multiplier(word) : 0;
            factor = factor == 0 ? Words.GetValueOrDefault(word) : factor;
            if (factor == 0)
            {
                break;
            }

            number = (number ?? 1) * factor;
            from = UnitReader.SkipSpace(text, end);
        }

        return number;
    }
}
