using System.Collections.Frozen;

namespace Site.Quantities.Units;

/// <summary>
/// The units there are: base dimensions, units derived from them, prefixes, other spellings. Base units are the token, request, byte,
/// FLOP (an arithmetic operation), second, joule, metre, gram, litre, volt, ampere, hertz, decibel, degrees of either scale, and counted
/// things: GPU, parameter, sequence, person and the like; and each currency. An inch is 2.54 cm, a foot 12 inches, a mile 5,280 feet, a
/// pound 453.59237 g (international yard and pound).
/// </summary>
public static class UnitTable
{
    private static readonly Prefix[] Decimal =
    [
        new("n", 10, -9), new("µ", 10, -6), new("u", 10, -6), new("m", 10, -3),
        new("k", 10, 3), new("M", 10, 6), new("G", 10, 9), new("T", 10, 12), new("P", 10, 15), new("E", 10, 18),
    ];

    private static readonly Prefix[] Binary =
        [new("Ki", 2, 10), new("Mi", 2, 20), new("Gi", 2, 30), new("Ti", 2, 40), new("Pi", 2, 50)];

    private static readonly Prefix[] Large = [.. Decimal.Where(p => p.Exponent > 0)];
    private static readonly Prefix[] Small = [.. Decimal.Where(p => p.Exponent < 0)];

    /// <summary>An hour is 3,600 s; a year 8,760 h (365 days of 24 h); a month a twelfth of that, 730 h.</summary>
    private static readonly Definition[] Definitions =
    [
        new("tok", "tok", 1, Large, "token", "tokens"),
        new("req", "req", 1, Large, "request", "requests"),
        new("B", "B", 1, [.. Large, .. Binary], "byte", "bytes"),
        new("bit", "B", new Rational(1, 8), [.. Large, .. Binary], "bits"),
        new("FLOP", "FLOP", 1, Large, "OP", "FLOPs"),
        new("FLOPS", "FLOP/s", 1, Large, "OPS"),
        new("s", "s", 1, Small, "second", "seconds", "sec"),
        new("min", "s", 60, [], "minute", "minutes"),
        new("h", "s", 3600, [], "hour", "hours", "hr"),
        new("day", "s", 86_400, [], "days", "d"),
        new("week", "s", 604_800, [], "weeks"),
        new("month", "s", 730 * 3600, [], "months", "mo"),
        new("year", "s", 8760 * 3600, [], "years", "yr"),
        new("J", "J", 1, Decimal, "joule", "joules"),
        new("W", "J/s", 1, Decimal, "watt", "watts"),
        new("Wh", "J", 3600, Large),
        new("GPU", "GPU", 1, [], "GPUs", "gpu", "gpus"),
        new("param", "param", 1, Large, "params", "parameter", "parameters", "weight", "weights"),
        new("elem", "elem", 1, Large, "element", "elements"),
        new("seq", "seq", 1, Large, "sequence", "sequences"),
        new("layer", "layer", 1, [], "layers"),
        new("person", "person", 1, [], "people", "persons"),
        new("server", "server", 1, [], "servers"),
        new("rack", "rack", 1, [], "racks"),
        new("m", "m", 1, Decimal, "metre", "metres", "meter", "meters"),
        new("cm", "m", new Rational(1, 100), []),
        new("inch", "m", new Rational(254, 10_000), [], "inches"),
        new("ft", "m", new Rational(3048, 10_000), [], "foot", "feet"),
        new("mi", "m", new Rational(1_609_344, 1000), [], "mile", "miles"),
        new("g", "g", 1, Decimal, "gram", "grams"),
        new("tonne", "g", 1_000_000, [], "tonnes"),
        new("lb", "g", new Rational(45_359_237, 100_000), [], "lbs"),
        new("litre", "litre", 1, [], "litres", "liter", "liters"),
        new("V", "V", 1, Decimal, "volt", "volts"),
        new("A", "A", 1, Decimal, "ampere", "amperes"),
        new("VA", "VA", 1, Large),
        new("Hz", "Hz", 1, Large, "hertz"),
        new("dB", "dB", 1, [], "decibels"),
        new("degC", "degC", 1, []),
        new("degF", "degF", 1, []),
        new("p", "GBP", new Rational(1, 100), [], "pence", "penny"),
        new("%", "", new Rational(1, 100), [], "percent"),
    ];

    private static readonly string[] PlainNumber = ["x", "ratio"];

    private static readonly FrozenDictionary<string, Unit> Symbols = Build();

    /// <summary>Every spelling there is, currencies apart, for suggestions.</summary>
    public static IEnumerable<string> Spellings => Symbols.Keys;

    /// <summary>
    /// The unit a word stands for, or null. Case matters: <c>Mtok</c> is a million tokens, <c>mW</c> a thousandth of a watt.
    /// </summary>
    public static Unit? Find(string word)
    {
        if (Symbols.TryGetValue(CompatibleText.Of(word), out var unit))
        {
            return unit;
        }

        return Currencies.IsCode(word) ? Unit.Named(word, PowerProduct<string>.Of(word, 1), PowerProduct<int>.One) : null;
    }

    private static FrozenDictionary<string, Unit> Build()
    {
        var symbols = PlainNumber.ToDictionary(word => word, _ => Unit.One, StringComparer.Ordinal);
        foreach (var definition in Definitions)
        {
            var dimension = Parse(definition.Dimension);
            var scale = Scale.Of(definition.Scale);
            var unit = Unit.Named(definition.Symbol, dimension, scale);
            symbols.Add(CompatibleText.Of(definition.Symbol), unit);
            foreach (var alias in definition.Aliases)
            {
                symbols.Add(CompatibleText.Of(alias), unit);
            }

            foreach (var prefix in definition.Prefixes)
            {
                // Two spellings of micro; print the one that is on every keyboard.
                var symbol = (prefix.Symbol == "µ" ? "u" : prefix.Symbol) + definition.Symbol;
                var prefixed = Unit.Named(symbol, dimension, scale.Times(prefix.Scale));
                symbols.Add(CompatibleText.Of(prefix.Symbol + definition.Symbol), prefixed);
                foreach (var alias in definition.Aliases.Where(a => a == "OPS"))
                {
                    symbols.Add(CompatibleText.Of(prefix.Symbol + alias), prefixed);
                }
            }
        }

        return symbols.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static PowerProduct<string> Parse(string dimension)
    {
        var product = PowerProduct<string>.One;
        var parts = dimension.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            product = product.Times(PowerProduct<string>.Of(parts[i], i == 0 ? 1 : -1));
        }

        return product;
    }

    private sealed record Prefix(string Symbol, int Base, int Exponent)
    {
        public PowerProduct<int> Scale { get; } = Units.Scale.Of(Base).Power(Exponent);
    }

    private sealed record Definition(string Symbol, string Dimension, Rational Scale, Prefix[] Prefixes, params string[] Aliases);
}
