using System.Globalization;
using System.Text.RegularExpressions;
using Site.Quantities.Prose;

namespace Site.Citations.Claims;

/// <summary>
/// Finds a claim's numbers in a quote. A number counts as found where the quote has it in any common way of writing it: with or without
/// separators (1,000 = 1000), by a prefix or a power of a thousand (1k, 5.3 TB/s for 5,300 GB/s, 1e-06 a token for 1 a million), bytes by a
/// power of 1,024 (85899345920 for 80 GiB), a percentage as a share (0.1 = 10%), a price in cents (0.00001 cents a token for
/// $0.10 a million), in words up to twelve, or with more digits than the
/// claim gives, if the claim's is what it rounds to.
/// </summary>
public static partial class QuotedNumbers
{
    private const int TellingDigits = 3;

    private static readonly double[] Thousands = [1, 1e3, 1e6, 1e9, 1e12, 1e15, 1e-3, 1e-6, 1e-9, 1e-12, 1e-15];

    // Only where the claim's unit calls for them: otherwise 100 watts would be found in any quote with a one in it.
    private static readonly double[] Shares = [.. Thousands, 100, 0.01];
    private static readonly double[] Prices = [.. Thousands, 1e4];
    private static readonly double[] Bytes = [.. Thousands, 1024d, 1048576d, 1073741824d, 1 / 1024d, 1 / 1048576d, 1 / 1073741824d];

    /// <summary>Whether all of the numbers stand in the quotes taken together.</summary>
    /// <param name="values">The claim's numbers.</param>
    /// <param name="quotes">The quotes that carry it.</param>
    /// <returns>Null where the claim has no numbers.</returns>
    public static bool? AllIn(IReadOnlyCollection<ClaimValue> values, IEnumerable<string> quotes)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(quotes);
        if (values.Count == 0)
        {
            return null;
        }

        var numbers = quotes.SelectMany(NumbersIn).ToList();
        return values.All(v => double.TryParse(v.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && numbers.Exists(n => Same(v, value, n)));
    }

    private static bool Same(ClaimValue claimed, double value, double number)
    {
        var text = claimed.Value;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var places = point < 0 || text.Contains('e', StringComparison.OrdinalIgnoreCase) ? 0 : text.Length - point - 1;
        if (Math.Abs(Math.Abs(value) - number) <= 0.5 * Math.Pow(10, -places) * (number == Math.Floor(number) ? 0 : 1))
        {
            return true;
        }

        // A rounded number tells one scale from another only where it has digits enough: 1.234 rounds to 1, but 1,234 is not 1 thousand.
        var rounding = text.Count(char.IsAsciiDigit) >= TellingDigits ? 0.5 * Math.Pow(10, -places) : 0;
        return ScalesOf(claimed.Unit).Any(s => Math.Abs((number * s) - Math.Abs(value)) <= Math.Max(1e-9 * Math.Abs(value), s == 1 ? 0 : rounding));
    }

    private static double[] ScalesOf(string? unit) => unit switch
    {
        "%" => Shares,
        [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z', '/', ..] => Prices,
        [.., 'B'] when unit.Length is 2 or 3 => Bytes,
        _ => Thousands,
    };

    private static IEnumerable<double> NumbersIn(string quote)
    {
        foreach (Match match in Number().Matches(quote))
        {
            if (double.TryParse(match.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                yield return number;
            }
        }

        foreach (Match match in Word().Matches(quote))
        {
            var word = match.Value.ToLowerInvariant();
            foreach (var (number, _) in QuantityReader.Words.Index().Where(w => w.Item == word))
            {
                yield return number;
            }
        }
    }

    [GeneratedRegex(@"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:[eE][-+]?\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b[A-Za-z]+\b", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
