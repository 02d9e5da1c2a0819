using System.Collections.Frozen;
using Site.Text.Diagnostics;

namespace Site.Quantities.Units;

/// <summary>
/// Says what to write instead of a word that is no unit: another spelling of the same unit, and never one of another scale or kind, since
/// whoever follows the advice would be wrong by a thousand. Where that cannot be told, the units of its kind are listed.
/// </summary>
internal static class UnitAdvice
{
    private const string Counted =
        "What is counted is in tok, req, seq, GPU, param, elem, layer, person, server or rack; anything else in 1.";
    private const string Data = "Amounts of data are in B and bit, with prefixes as in kB, MB, GB, GiB and Gbit.";
    private const string Times = "Times are in ns, us, ms, s, min, h, day, week, month and year.";
    private const string Electric = "Electrical units are W, Wh, J, V, A, VA and Hz, with prefixes as in kW.";
    private const string Warmth = "Temperatures are in degC or degF.";
    private const string Lengths = "Lengths are in m, cm, km, inch, ft and mi.";
    private const string Masses = "Masses are in g, kg, tonne and lb.";
    private const string Shares = "Write shares in %: a thousandth is 0.1 %, a basis point 0.01 %.";
    private const string Money = "Write a currency's three-letter code, such as USD, EUR or JPY.";
    private const string Prefixes = "A prefix stands right before its unit, as in Mtok, GB or kW.";

    private const string All =
        "Units are tok, req, B, FLOP, s, min, h, day, month, year, W, Wh, J, GPU, param, a currency's three-letter code, %, " +
        "and their prefixes.";

    /// <summary>Words of others, in any case, and what is written here.</summary>
    private static readonly FrozenDictionary<string, string> Others = new (string Words, string Advice)[]
    {
        ("wk wks", "Write 'week'."), ("hrs", "Write 'h'."), ("mins", "Write 'min'."), ("secs", "Write 's'."),
        ("mos mth mths", "Write 'month'."), ("y yrs a annum", "Write 'year'."), ("rps qps", "Write 'req/s'."),
        ("rpm qpm", "Write 'req/min' for requests a minute."), ("tpm", "Write 'tok/min'."),
        ("tps", "Write 'tok/s' for tokens, 'req/s' for requests a second."),
        ("bps", "Write 'bit/s' for bits a second; a basis point is 0.01 %."), ("bp \u2030 permille ppm", Shares),
        ("dollar dollars", "Write 'USD', or the code of another dollar."), ("euro euros", "Write 'EUR'."), ("yen", "Write 'JPY'."),
        ("yuan rmb", "Write 'CNY'."), ("rupee rupees \u20B9", "Write 'INR'."), ("franc francs", "Write 'CHF'."),
        ("pound pounds", "Write 'GBP' for money, 'lb' for mass."),
        ("cent cents \u00A2", "Write the amount in 'USD' or 'EUR': 3 cents are 0.03."),
        ("\u00A5", "Write 'JPY' or 'CNY'."), ("\u20A9 \u20BD \u20BA \u20AA \u20AB \u20B4 \u0E3F", Money), ("octet octets o", "Write 'B'."),
        ("b", "Write 'B' for bytes, 'bit' for bits."), ("l", "Write 'litre'."),
        ("t", "Write 'tok' for tokens, 'tonne' for a mass."), ("in", "Write 'inch'."),
        ("c celsius", "Write 'degC'."), ("f fahrenheit", "Write 'degF'."), ("kelvin kelvins deg degree degrees \u00B0", Warmth),
        ("ohm ohms \u03A9 hp var", Electric), ("yd yard yards", Lengths), ("oz ounce ounces stone", Masses),
        ("cpu cpus vcpu vcpus core cores tpu tpus node nodes card cards user users seat seats unit units item items image images word "
            + "words char chars character characters call calls query queries job jobs page pages", Counted),
        ("hundred thousand million billion trillion bn mn mm", "Write the number in full, or a prefix before the unit, as in Mtok."),
    }
        .SelectMany(o => o.Words.Split(' ').Select(w => KeyValuePair.Create(CompatibleText.Of(w), o.Advice)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What others write for a prefix, and the prefix; in any case where it is a word.</summary>
    private static readonly (string Written, string Symbol)[] WrittenPrefixes =
    [
        ("kilo", "k"), ("mega", "M"), ("giga", "G"), ("tera", "T"), ("peta", "P"), ("milli", "m"), ("micro", "u"), ("nano", "n"),
        ("kibi", "Ki"), ("mebi", "Mi"), ("gibi", "Gi"), ("tebi", "Ti"), ("Ki", "Ki"), ("Mi", "Mi"), ("Gi", "Gi"), ("Ti", "Ti"),
        ("bn", "G"), ("mn", "M"), ("MM", "M"), ("k", "k"), ("K", "k"), ("M", "M"), ("m", "m"), ("G", "G"), ("T", "T"), ("P", "P"),
        ("E", "E"), ("B", "G"), ("u", "u"), ("\u03BC", "u"), ("n", "n"),
    ];

    private static readonly FrozenDictionary<string, string> Names = UnitTable.Spellings
        .Where(s => s.Length > 2)
        .GroupBy(s => s, StringComparer.OrdinalIgnoreCase)
        .Where(g => g.Select(s => UnitTable.Find(s)!).Distinct().Count() == 1)
        .SelectMany(g => g.Select(s => KeyValuePair.Create(s, UnitTable.Find(s)!.ToString())).Take(1))
        .Concat([new("whr", "Wh"), new("octet", "B"), new("octets", "B")])
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What to write instead of a word.</summary>
    /// <param name="word">The word, in compatible form.</param>
    public static string For(string word) =>
        OfData(word)
        ?? (word is "k" or "K" or "M" or "G" or "T" or "P" or "E" or "n" or "u" or "Ki" or "Mi" or "Gi" ? Prefixes : null)
        ?? Others.GetValueOrDefault(word)
        ?? OfMoney(word)
        ?? OfPrefixed(word)
        ?? OfPlural(word)
        ?? OfCase(word)
        ?? OfSlip(word)
        ?? OfKind(word);

    /// <summary>What to write instead of a sign that no unit has; null where nothing is known of it.</summary>
    /// <param name="sign">The sign.</param>
    public static string? ForSign(char sign) => Others.GetValueOrDefault(sign.ToString());

    /// <summary>Octets of France, bits whose letter is that of bytes, and rates in one word: Go, Gb, Gbps.</summary>
    private static string? OfData(string word)
    {
        var rate = word.Length > 3 && word.EndsWith("ps", StringComparison.Ordinal);
        var amount = rate ? word[..^2] : word;
        if (amount.Length is < 2 or > 3 || (amount.Length == 3 && amount[1] != 'i'))
        {
            return null;
        }

        var prefix = amount[..^1];
        prefix = prefix is "K" ? "k" : prefix is "m" or "g" or "t" or "p" ? prefix.ToUpperInvariant() : prefix;
        var (bytes, bits) = (prefix + "B", prefix + "bit");
        if (UnitTable.Find(bytes) is null)
        {
            return null;
        }

        return (amount[^1], rate) switch
        {
            ('o', false) => $"Write '{bytes}'.",
            ('b', false) => $"Write '{bytes}' for bytes, '{bits}' for bits.",
            ('b', true) => $"Write '{bits}/s'.",
            ('B', true) => $"Write '{bytes}/s'.",
            _ => null,
        };
    }

    private static string? OfMoney(string word)
    {
        const int length = 3;
        if (word.Length == length + 1)
        {
            var code = word[1..] is var last && Currencies.IsCode(last) ? last : word[..length];
            var other = code == word[..length] ? word[^1] : word[0];
            return Currencies.IsCode(code) && other is 'k' or 'K' or 'm' or 'M' or 'B' or 'b' or 'T' or 'G'
                ? $"An amount of money has no prefix: write the whole number in '{code}'."
                : null;
        }

        if (word.Length != length || !word.All(char.IsAsciiLetter))
        {
            return null;
        }

        // Two letters of a code are its country: another country's money is no slip.
        var common = Currencies.Common.FirstOrDefault(c => c.Equals(word, StringComparison.OrdinalIgnoreCase))
            ?? (word.All(char.IsAsciiLetterUpper)
                ? Currencies.Common.FirstOrDefault(c => c[..2] == word[..2] || c.Order().SequenceEqual(word.Order()))
                : null);
        return common is null ? null : $"Did you mean '{common}'?";
    }

    /// <summary>A prefix before a name that is written without one here, or in another form: ktoken, Bparam, gigabyte.</summary>
    private static string? OfPrefixed(string word)
    {
        foreach (var (written, symbol) in WrittenPrefixes)
        {
            var comparison = written.Length > 2 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            if (!word.StartsWith(written, comparison) || !Names.TryGetValue(word[written.Length..], out var unit))
            {
                continue;
            }

            if (UnitTable.Find(symbol + unit) is not null)
            {
                return $"Write '{symbol}{unit}'.";
            }

            // A small m may be meant for a million, and is no thousandth where there is none.
            return symbol != "m" ? $"'{unit}' has no such prefix: write the whole number in '{unit}'."
                : UnitTable.Find("M" + unit) is null ? null
                : $"Case matters: 'M{unit}' is a million {unit}.";
        }

        return null;
    }

    private static string? OfPlural(string word) =>
        word.Length > 2 && word[^1] == 's' && UnitTable.Find(word[..^1]) is { } unit
            ? $"Write '{unit}', and '{unit}/s' for so much a second."
            : null;

    private static string? OfCase(string word)
    {
        var same = UnitTable.Spellings.Where(s => s.Equals(word, StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (same.Select(s => UnitTable.Find(s)).Distinct().Count() > 1)
        {
            return $"Case matters: {string.Join(", ", same.Select(s => $"'{s}' is {Meaning(UnitTable.Find(s)!)}"))}.";
        }

        // A capital M is a million, whatever the case of the rest.
        return same.Count == 0 ? null
            : word[0] == 'M' && same[0][0] == 'm' && UnitTable.Find(same[0]) is { IsDimensionless: false } && same[0].Length < 4 ? null
            : $"Did you mean '{same[0]}'?";
    }

    private static string Meaning(Unit unit) =>
        unit.TryFactorTo(unit.Base, out var factor) && factor.IsInteger && factor != 1 ? $"{factor} {unit.Base}"
            : factor == 1 ? unit.Base.ToString()
            : $"{factor.ToDouble().ToString("0.#########", System.Globalization.CultureInfo.InvariantCulture)} {unit.Base}";

    /// <summary>The unit of which a word is a slip of the pen; its first letter, which may be a prefix, is kept.</summary>
    private static string? OfSlip(string word)
    {
        const int shortest = 4;
        return word.Length >= shortest
            && Nearest.Slip(word, UnitTable.Spellings.Concat(Currencies.Common).Where(s => IsSlip(word, s))) is { } meant
            ? $"Did you mean '{meant}'?"
            : null;
    }

    private static bool IsSlip(string word, string unit) =>
        unit.Length > 2 && unit[0] == word[0] && Math.Abs(unit.Length - word.Length) < 2 && !word.AsSpan(1).SequenceEqual(unit)

        // A further letter behind a symbol makes another unit of it: MVAr.
        && !(word.StartsWith(unit, StringComparison.Ordinal) && unit.AsSpan(1).ContainsAnyInRange('A', 'Z') && word[^1] != word[^2]);

    /// <summary>The units of the kind that a word seems to be of; all where none can be told.</summary>
    private static string OfKind(string word)
    {
        bool Has(params ReadOnlySpan<string> parts)
        {
            foreach (var part in parts)
            {
                if (word.Contains(part, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }

        return Has("byte", "bit", "oct") || (word.Length < 4 && word[^1] is 'B' or 'b') ? Data
            : Has("sec", "min", "hour", "day", "week", "month", "year") || (word.Length == 2 && word[1] is 's' or 'S' or 'h') ? Times
            : Has("watt", "volt", "amp", "joul", "hertz") || (word.Length < 4 && word[^1] is 'W' or 'V' or 'J' or 'z') ? Electric
            : Has("metre", "meter", "inch", "feet", "mile") ? Lengths
            : Has("gram", "tonne", "kilo") ? Masses
            : All;
    }
}
