using System.Collections.Frozen;

namespace Site.Quantities.Units;

/// <summary>
/// The currencies: each its own dimension, so that no two mix without a rate. Codes are those of ISO 4217 (list one of 2026-01-01, as
/// published by SIX), without funds, metals and testing codes.
/// </summary>
public static class Currencies
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

    /// <summary>The currencies worth suggesting.</summary>
    public static IReadOnlyList<string> Common { get; } = ["AUD", "CAD", "CHF", "CNY", "EUR", "GBP", "INR", "JPY", "SEK", "USD"];

    /// <summary>Whether a word is a currency's code.</summary>
    public static bool IsCode(string word) => All.Contains(word);

    /// <summary>The currency a sign stands for, or null.</summary>
    public static string? OfSign(char sign) => Array.Find(Signs, s => s.Sign == sign).Code;

    /// <summary>The sign written before an amount, or null where the code is written instead.</summary>
    public static string? SignOf(string code) =>
        Array.Find(Signs, s => s.Code == code) is { Code: not null } found ? found.Sign.ToString() : null;
}
