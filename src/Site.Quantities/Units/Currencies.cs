using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Site.Quantities.Units;

/// <summary>
/// The currencies: each its own dimension, so that no two mix without a rate. Codes are those of ISO 4217 (list one of 2026-01-01, as
/// published by SIX), without funds, metals and testing codes.
/// </summary>
public static partial class Currencies
{
    private const string Codes = """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK
        DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS
        KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD
        OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP
        TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
        """;

    private static readonly FrozenSet<string> All =
        Codes.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Signs that stand for exactly one currency here; a dollar sign is read as the US dollar.</summary>
    private static readonly (char Sign, string Code)[] Signs = [('$', "USD"), ('£', "GBP"), ('€', "EUR")];

    /// <summary>What is written before a dollar sign to say whose dollar it is; a real is written so too.</summary>
    private static readonly (string Prefix, string Code)[] Dollars =
    [
        ("US", "USD"), ("A", "AUD"), ("AU", "AUD"), ("C", "CAD"), ("CA", "CAD"), ("CAN", "CAD"), ("NZ", "NZD"), ("HK", "HKD"), ("S", "SGD"),
        ("SG", "SGD"), ("NT", "TWD"), ("MX", "MXN"), ("R", "BRL"),
    ];

    /// <summary>Whose dollar it is, in words.</summary>
    private static readonly (string Word, string Code)[] Countries =
    [
        ("US", "USD"), ("American", "USD"), ("Australian", "AUD"), ("Canadian", "CAD"), ("Zealand", "NZD"), ("Kong", "HKD"),
        ("Singapore", "SGD"), ("Taiwan", "TWD"),
    ];

    /// <summary>The currencies worth suggesting.</summary>
    public static IReadOnlyList<string> Common { get; } = ["AUD", "CAD", "CHF", "CNY", "EUR", "GBP", "INR", "JPY", "SEK", "USD"];

    /// <summary>Whether a word is a currency's code.</summary>
    public static bool IsCode(string word) => All.Contains(word);

    /// <summary>Whether a unit is of money, such as USD and USD/Mtok.</summary>
    public static bool IsMoney(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Dimensions.Any(d => IsCode(d.Key) && d.Value == 1);
    }

    /// <summary>The currency a sign stands for, or null.</summary>
    public static string? OfSign(char sign) => Array.Find(Signs, s => s.Sign == sign).Code;

    /// <summary>The currency of a dollar sign behind capitals, <c>A$</c> or <c>AUD$</c>; null where they say no currency.</summary>
    /// <param name="prefix">The capitals.</param>
    public static string? OfDollarSign(string prefix) => IsCode(prefix) ? prefix : Array.Find(Dollars, d => d.Prefix == prefix).Code;

    /// <summary>Whether a code is of a currency that a dollar sign is written for, too.</summary>
    /// <param name="code">The code.</param>
    public static bool IsDollar(ReadOnlySpan<char> code)
    {
        foreach (var (_, dollar) in Dollars)
        {
            if (code.SequenceEqual(dollar))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The currency of dollars behind a word, <c>Australian dollars</c>; null where it says no currency.</summary>
    /// <param name="word">The word before.</param>
    public static string? OfDollars(string word) => Array.Find(Countries, c => c.Word == word).Code;

    /// <summary>
    /// The currency that dollar signs of a text stand for, where it names one dollar alone: “Prices in AUD”, “in Canadian dollars”; null
    /// where it names none or several.
    /// </summary>
    /// <param name="text">The text.</param>
    public static string? OnlyDollarNamedIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string? only = null;
        foreach (Match match in DollarName().Matches(text))
        {
            var named = match.Groups["code"] is { Success: true } code ? code.Value : OfDollars(match.Groups["word"].Value);
            if (named is not null && IsDollar(named))
            {
                if (only is not null && only != named)
                {
                    return null;
                }

                only = named;
            }
        }

        return only;
    }

    /// <summary>The sign written before an amount, or null where the code is written instead.</summary>
    public static string? SignOf(string code) =>
        Array.Find(Signs, s => s.Code == code) is { Code: not null } found ? found.Sign.ToString() : null;

    /// <summary>A code, or a word before dollars.</summary>
    [GeneratedRegex(@"\b(?:(?<code>[A-Z]{3})|(?<word>[A-Z][A-Za-z]+)\ dollars?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex DollarName();
}
