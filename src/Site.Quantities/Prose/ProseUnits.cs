using System.Collections.Frozen;
using Site.Quantities.Units;

namespace Site.Quantities.Prose;

/// <summary>
/// The units that prose and data write beside numbers. Where <see cref="UnitTable"/> is for authors of models, who write exact symbols,
/// this reads what others wrote: any case where it cannot be mistaken, whole words, <c>per million tokens</c>.
/// </summary>
internal static class ProseUnits
{
    private const int LongestWord = 12;

    private static readonly FrozenDictionary<string, string> Spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["kb"] = "kB",
        ["mb"] = "MB",
        ["gb"] = "GB",
        ["tb"] = "TB",
        ["pb"] = "PB",
        ["kib"] = "KiB",
        ["mib"] = "MiB",
        ["gib"] = "GiB",
        ["tib"] = "TiB",
        ["byte"] = "B",
        ["bytes"] = "B",
        ["gigabytes"] = "GB",
        ["terabytes"] = "TB",
        ["megabytes"] = "MB",
        ["bit"] = "bit",
        ["bits"] = "bit",
        ["gbps"] = "Gbit/s",
        ["mbps"] = "Mbit/s",
        ["ms"] = "ms",
        ["millisecond"] = "ms",
        ["milliseconds"] = "ms",
        ["us"] = "us",
        ["µs"] = "us",
        ["ns"] = "ns",
        ["s"] = "s",
        ["sec"] = "s",
        ["secs"] = "s",
        ["second"] = "s",
        ["seconds"] = "s",
        ["min"] = "min",
        ["minute"] = "min",
        ["minutes"] = "min",
        ["h"] = "h",
        ["hr"] = "h",
        ["hrs"] = "h",
        ["hour"] = "h",
        ["hours"] = "h",
        ["day"] = "day",
        ["days"] = "day",
        ["week"] = "week",
        ["weeks"] = "week",
        ["month"] = "month",
        ["months"] = "month",
        ["mo"] = "month",
        ["year"] = "year",
        ["years"] = "year",
        ["yr"] = "year",
        ["yrs"] = "year",
        ["w"] = "W",
        ["watt"] = "W",
        ["watts"] = "W",
        ["kw"] = "kW",
        ["kilowatt"] = "kW",
        ["kilowatts"] = "kW",
        ["wh"] = "Wh",
        ["kwh"] = "kWh",
        ["mwh"] = "MWh",
        ["mw"] = "MW",
        ["megawatt"] = "MW",
        ["megawatts"] = "MW",
        ["gw"] = "GW",
        ["gigawatt"] = "GW",
        ["gigawatts"] = "GW",
        ["gwh"] = "GWh",
        ["twh"] = "TWh",
        ["kva"] = "kVA",
        ["volt"] = "V",
        ["volts"] = "V",
        ["kv"] = "kV",
        ["amp"] = "A",
        ["amps"] = "A",
        ["ampere"] = "A",
        ["amperes"] = "A",
        ["hz"] = "Hz",
        ["hertz"] = "Hz",
        ["khz"] = "kHz",
        ["mhz"] = "MHz",
        ["ghz"] = "GHz",
        ["°c"] = "degC",
        ["°f"] = "degF",
        ["db"] = "dB",
        ["decibels"] = "dB",
        ["nm"] = "nm",
        ["mm"] = "mm",
        ["millimetre"] = "mm",
        ["millimetres"] = "mm",
        ["millimeter"] = "mm",
        ["millimeters"] = "mm",
        ["cm"] = "cm",
        ["centimetre"] = "cm",
        ["centimetres"] = "cm",
        ["centimeter"] = "cm",
        ["centimeters"] = "cm",
        ["metre"] = "m",
        ["metres"] = "m",
        ["meter"] = "m",
        ["meters"] = "m",
        ["km"] = "km",
        ["kilometre"] = "km",
        ["kilometres"] = "km",
        ["kilometer"] = "km",
        ["kilometers"] = "km",
        ["kmh"] = "km/h",
        ["kph"] = "km/h",
        ["inch"] = "inch",
        ["inches"] = "inch",
        ["ft"] = "ft",
        ["foot"] = "ft",
        ["feet"] = "ft",
        ["mi"] = "mi",
        ["mile"] = "mi",
        ["miles"] = "mi",
        ["mph"] = "mi/h",
        ["mg"] = "mg",
        ["gram"] = "g",
        ["grams"] = "g",
        ["kg"] = "kg",
        ["kilogram"] = "kg",
        ["kilograms"] = "kg",
        ["tonne"] = "tonne",
        ["tonnes"] = "tonne",
        ["lb"] = "lb",
        ["lbs"] = "lb",
        ["litre"] = "litre",
        ["litres"] = "litre",
        ["liter"] = "litre",
        ["liters"] = "litre",
        ["joule"] = "J",
        ["joules"] = "J",
        ["tok"] = "tok",
        ["toks"] = "tok",
        ["token"] = "tok",
        ["tokens"] = "tok",
        ["ktok"] = "ktok",
        ["mtok"] = "Mtok",
        ["mtoks"] = "Mtok",
        ["tps"] = "tok/s",
        ["request"] = "req",
        ["requests"] = "req",
        ["req"] = "req",
        ["reqs"] = "req",
        ["rps"] = "req/s",
        ["qps"] = "req/s",
        ["rpm"] = "req/min",
        ["tpm"] = "tok/min",
        ["parameter"] = "param",
        ["parameters"] = "param",
        ["param"] = "param",
        ["params"] = "param",
        ["gpu"] = "GPU",
        ["gpus"] = "GPU",
        ["layer"] = "layer",
        ["layers"] = "layer",
        ["sequence"] = "seq",
        ["sequences"] = "seq",
        ["seqs"] = "seq",
        ["flop"] = "FLOP",
        ["flops"] = "FLOPS",
        ["gflops"] = "GFLOPS",
        ["tflops"] = "TFLOPS",
        ["pflops"] = "PFLOPS",
        ["%"] = "%",
        ["percent"] = "%",
        ["x"] = "1",
        ["×"] = "1",
        ["times"] = "1",
        ["pence"] = "p",
        ["cent"] = "cent",
        ["cents"] = "cent",
        ["dollar"] = "USD",
        ["dollars"] = "USD",
        ["euro"] = "EUR",
        ["euros"] = "EUR",
        ["pounds"] = "GBP",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Words =
        Spellings.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Multipliers =
        new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["k"] = 1e3,
            ["K"] = 1e3,
            ["M"] = 1e6,
            ["m"] = 1e6,
            ["MM"] = 1e6,
            ["B"] = 1e9,
            ["b"] = 1e9,
            ["bn"] = 1e9,
            ["T"] = 1e12,
            ["t"] = 1e12,
            ["thousand"] = 1e3,
            ["million"] = 1e6,
            ["billion"] = 1e9,
            ["trillion"] = 1e12,
        }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Unit> Cache = Spellings.Values
        .Where(v => v != "cent")
        .Distinct(StringComparer.Ordinal)
        .ToFrozenDictionary(v => v, v => UnitParser.Parse(v), StringComparer.Ordinal);

    /// <summary>The unit a word stands for; null where it stands for none.</summary>
    /// <param name="word">The word, or the sign of a percentage.</param>
    /// <param name="factor">
    /// What a value in it is multiplied by to be in the unit that is returned: 0.01 for cents, which are given in dollars.
    /// </param>
    public static Unit? Find(ReadOnlySpan<char> word, out double factor)
    {
        factor = 1;
        // One capital is a unit only as it is written here; small, it is a letter of some list.
        if (word is "V" or "A" or "m" or "g")
        {
            return UnitTable.Find(word.ToString());
        }

        // In capitals it is a country, not a microsecond.
        if (word.Length is 0 or > LongestWord || word is "US")
        {
            return null;
        }

        if (word is "MBps" or "GBps" or "TBps")
        {
            return UnitTable.Find(word[..2].ToString())! / UnitTable.Find("s")!;
        }

        if (Words.TryGetValue(word, out var spelling))
        {
            factor = spelling == "cent" ? 0.01 : 1;
            return spelling == "cent" ? Currency("USD") : Cache[spelling];
        }

        return word.Length == 3 && Currencies.IsCode(word.ToString()) ? Currency(word.ToString()) : null;
    }

    /// <summary>What a word or letter after a number multiplies it by; zero where it is none.</summary>
    public static double Multiplier(ReadOnlySpan<char> word) => Multipliers.TryGetValue(word, out var factor) ? factor : 0;

    /// <summary>The unit of a currency.</summary>
    public static Unit Currency(string code) => UnitTable.Find(code)!;
}
