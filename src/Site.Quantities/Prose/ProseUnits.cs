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
        ["kib"] = "KiB",
        ["mib"] = "MiB",
        ["gib"] = "GiB",
        ["tib"] = "TiB",
        ["byte"] = "B",
        ["bytes"] = "B",
        ["kilobyte"] = "kB",
        ["kilobytes"] = "kB",
        ["megabyte"] = "MB",
        ["megabytes"] = "MB",
        ["gigabyte"] = "GB",
        ["gigabytes"] = "GB",
        ["terabyte"] = "TB",
        ["terabytes"] = "TB",
        ["petabyte"] = "PB",
        ["petabytes"] = "PB",
        ["bit"] = "bit",
        ["bits"] = "bit",
        ["kilobit"] = "kbit",
        ["kilobits"] = "kbit",
        ["megabit"] = "Mbit",
        ["megabits"] = "Mbit",
        ["gigabit"] = "Gbit",
        ["gigabits"] = "Gbit",
        ["terabit"] = "Tbit",
        ["terabits"] = "Tbit",
        ["millisecond"] = "ms",
        ["milliseconds"] = "ms",
        ["microsecond"] = "us",
        ["microseconds"] = "us",
        ["nanosecond"] = "ns",
        ["nanoseconds"] = "ns",
        ["sec"] = "s",
        ["secs"] = "s",
        ["second"] = "s",
        ["seconds"] = "s",
        ["min"] = "min",
        ["mins"] = "min",
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
        ["annum"] = "year",
        ["yrs"] = "year",
        ["w"] = "W",
        ["watt"] = "W",
        ["watts"] = "W",
        ["kw"] = "kW",
        ["kilowatt"] = "kW",
        ["kilowatts"] = "kW",
        ["wh"] = "Wh",
        ["kwh"] = "kWh",
        ["milliwatt"] = "mW",
        ["milliwatts"] = "mW",
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
        ["amp"] = "A",
        ["amps"] = "A",
        ["ampere"] = "A",
        ["amperes"] = "A",
        ["hz"] = "Hz",
        ["hertz"] = "Hz",
        ["khz"] = "kHz",
        ["ghz"] = "GHz",
        ["°c"] = "degC",
        ["°f"] = "degF",
        ["db"] = "dB",
        ["decibels"] = "dB",
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
        ["gflop"] = "GFLOP",
        ["tflop"] = "TFLOP",
        ["pflop"] = "PFLOP",
        ["gigaflops"] = "GFLOPS",
        ["teraflops"] = "TFLOPS",
        ["petaflops"] = "PFLOPS",
        ["kilowatthour"] = "kWh",
        ["kilowatthours"] = "kWh",
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
        ["€"] = "EUR",
        ["£"] = "GBP",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Words of which one letter in the other case makes another unit: a milliwatt is no megawatt, and a gigabit no gigabyte. Small letters
    // alone are read as what nearly all mean by them where it is one thing, and are no unit where it is not: mw.
    private static readonly FrozenDictionary<string, string> Cased = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["kb"] = "kB",
        ["kB"] = "kB",
        ["KB"] = "kB",
        ["Kb"] = "kbit",
        ["mb"] = "MB",
        ["MB"] = "MB",
        ["Mb"] = "Mbit",
        ["gb"] = "GB",
        ["GB"] = "GB",
        ["Gb"] = "Gbit",
        ["tb"] = "TB",
        ["TB"] = "TB",
        ["Tb"] = "Tbit",
        ["pb"] = "PB",
        ["PB"] = "PB",
        ["Pb"] = "Pbit",
        ["kbit"] = "kbit",
        ["Kbit"] = "kbit",
        ["Mbit"] = "Mbit",
        ["Gbit"] = "Gbit",
        ["Tbit"] = "Tbit",
        ["kBit"] = "kbit",
        ["MBit"] = "Mbit",
        ["GBit"] = "Gbit",
        ["TBit"] = "Tbit",
        ["kByte"] = "kB",
        ["MByte"] = "MB",
        ["GByte"] = "GB",
        ["TByte"] = "TB",
        ["kbps"] = "kbit/s",
        ["Kbps"] = "kbit/s",
        ["mbps"] = "Mbit/s",
        ["Mbps"] = "Mbit/s",
        ["gbps"] = "Gbit/s",
        ["Gbps"] = "Gbit/s",
        ["Tbps"] = "Tbit/s",
        ["kBps"] = "kB/s",
        ["KBps"] = "kB/s",
        ["MBps"] = "MB/s",
        ["GBps"] = "GB/s",
        ["TBps"] = "TB/s",
        ["s"] = "s",
        ["ms"] = "ms",
        ["us"] = "us",
        ["\u00B5s"] = "us",
        ["\u03BCs"] = "us",
        ["ns"] = "ns",
        ["mW"] = "mW",
        ["MW"] = "MW",
        ["MWh"] = "MWh",
        ["kV"] = "kV",
        ["mm"] = "mm",
        ["nm"] = "nm",
        ["mg"] = "mg",
        ["mhz"] = "MHz",
        ["MHz"] = "MHz",
        ["MHZ"] = "MHz",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> CasedWords =
        Cased.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsCased =
        Cased.Keys.Append("mwh").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Unit> Adverbs =
        new[] { ("hourly", "h"), ("daily", "day"), ("weekly", "week"), ("monthly", "month"), ("yearly", "year"), ("annually", "year") }
            .ToFrozenDictionary(a => a.Item1, a => UnitTable.Find(a.Item2)!, StringComparer.OrdinalIgnoreCase);

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
            ["mn"] = 1e6,
            ["T"] = 1e12,
            ["t"] = 1e12,
            ["dozen"] = 12,
            ["hundred"] = 100,
            ["thousand"] = 1e3,
            ["million"] = 1e6,
            ["billion"] = 1e9,
            ["trillion"] = 1e12,
        }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Unit> Cache = Spellings.Values.Concat(Cased.Values)
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

        if (IsCased.Contains(word))
        {
            return CasedWords.TryGetValue(word, out var exact) ? Cache[exact] : null;
        }

        if (Words.TryGetValue(word, out var spelling))
        {
            factor = spelling == "cent" ? 0.01 : 1;
            return spelling == "cent" ? Currency("USD") : Cache[spelling];
        }

        return word.Length == 3 && Currencies.IsCode(word.ToString()) ? Currency(word.ToString()) : null;
    }

    /// <summary>How often an adverb says that something is: an hour of <c>hourly</c>; null where it says nothing of the kind.</summary>
    public static Unit? OfAdverb(ReadOnlySpan<char> word) =>
        Adverbs.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var unit) ? unit : null;

    /// <summary>Every spelling that is read as a unit, currencies' codes apart.</summary>
    public static IEnumerable<string> All => Spellings.Keys.Concat(Cased.Keys);

    /// <summary>What a word or letter after a number multiplies it by; zero where it is none.</summary>
    public static double Multiplier(ReadOnlySpan<char> word) => Multipliers.TryGetValue(word, out var factor) ? factor : 0;

    /// <summary>The unit of a currency.</summary>
    public static Unit Currency(string code) => UnitTable.Find(code)!;
}
