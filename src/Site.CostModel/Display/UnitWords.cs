using System.Collections.Frozen;
using Site.Quantities.Units;

namespace Site.CostModel.Display;

/// <summary>
/// What stands round a number for its unit, as a reader would say it: “1,670 million tokens a month”, “$0.20 per million tokens”, “3,350
/// GB/s”. What is counted, and what it is counted by, is written in words; a unit that engineers write as a symbol stays one.
/// </summary>
/// <param name="Prefix">Before the number: a currency's sign.</param>
/// <param name="Suffix">After it.</param>
/// <param name="SuffixOfOne">After the number 1.</param>
/// <param name="Scale">
/// At the end of an axis, whose title says what is counted: “millions”; empty where the numbers themselves say all.
/// </param>
internal sealed record UnitWords(string Prefix, string Suffix, string SuffixOfOne, string Scale)
{
    private static readonly FrozenDictionary<string, (string One, string Many)> Nouns =
        new Dictionary<string, (string, string)>(StringComparer.Ordinal)
        {
            ["tok"] = ("token", "tokens"),
            ["ktok"] = ("thousand tokens", "thousand tokens"),
            ["Mtok"] = ("million tokens", "million tokens"),
            ["Gtok"] = ("billion tokens", "billion tokens"),
            ["Ttok"] = ("trillion tokens", "trillion tokens"),
            ["req"] = ("request", "requests"),
            ["seq"] = ("sequence", "sequences"),
            ["h"] = ("hour", "hours"),
            ["day"] = ("day", "days"),
            ["week"] = ("week", "weeks"),
            ["month"] = ("month", "months"),
            ["year"] = ("year", "years"),
            ["GPU"] = ("GPU", "GPUs"),
            ["layer"] = ("layer", "layers"),
            ["server"] = ("server", "servers"),
            ["rack"] = ("rack", "racks"),
            ["person"] = ("person", "people"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Rates = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["s"] = "a second",
        ["min"] = "a minute",
        ["h"] = "an hour",
        ["day"] = "a day",
        ["week"] = "a week",
        ["month"] = "a month",
        ["year"] = "a year",
        ["tok"] = "a token",
        ["req"] = "a request",
        ["seq"] = "a sequence",
        ["ktok"] = "per thousand tokens",
        ["Mtok"] = "per million tokens",
        ["Gtok"] = "per billion tokens",
        ["GPU"] = "per GPU",
        ["layer"] = "per layer",
        ["server"] = "per server",
        ["rack"] = "per rack",
        ["person"] = "per person",
        ["kWh"] = "per kWh",
        ["GBP"] = "per pound",
        ["USD"] = "per dollar",
        ["EUR"] = "per euro",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Scales = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["k"] = "thousands",
        ["M"] = "millions",
        ["G"] = "billions",
        ["T"] = "trillions",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words for a unit.</summary>
    public static UnitWords Of(Unit unit)
    {
        var over = unit.Symbols.Where(s => s.Value > 0).ToList();
        var under = unit.Symbols.Where(s => s.Value < 0).ToList();
        var rate = under.All(s => s.Value == -1) ? RateOf([.. under.Select(s => s.Key)]) : null;
        if (over is not [{ Value: var power } only] || power != 1 || rate is null)
        {
            return Symbols(unit);
        }

        if (Currencies.IsCode(only.Key))
        {
            var sign = Currencies.SignOf(only.Key) ?? only.Key + " ";
            return new UnitWords(sign, rate, rate, (sign + rate).Trim());
        }

        if (Nouns.TryGetValue(only.Key, out var noun))
        {
            return new UnitWords(
                "",
                $" {noun.Many}{rate}",
                $" {noun.One}{rate}",
                only.Key.EndsWith("tok", StringComparison.Ordinal) ? Scales.GetValueOrDefault(only.Key[..^3], "") : noun.Many);
        }

        // GB/s and kWh stay symbols, as engineers write them; elem/tok/layer too, which only engineers read.
        return under is [] or [{ Key: "s" }] || only.Key.EndsWith("elem", StringComparison.Ordinal) ? Symbols(unit) : With(only.Key, rate);
    }

    private static UnitWords Symbols(Unit unit)
    {
        var symbols = unit.Symbols.ToList();
        var money = symbols.FindIndex(s => s.Value == 1 && Currencies.IsCode(s.Key));
        if (money >= 0)
        {
            var rest = (unit / UnitTable.Find(symbols[money].Key)!).ToString();
            var code = symbols[money].Key;
            var sign = Currencies.SignOf(code) ?? code + " ";
            var after = rest == "1" ? "" : rest.StartsWith("1/", StringComparison.Ordinal) ? rest[1..] : "*" + rest;
            return new UnitWords(sign, after, after, after.Length > 1 ? (sign + after).Trim() : "");
        }

        var text = unit.ToString();
        return text switch
        {
            "1" => new UnitWords("", "", "", ""),
            _ when text.StartsWith("1/", StringComparison.Ordinal) => new UnitWords("", text[1..], text[1..], text[1..]),
            _ => With(text, ""),
        };
    }

    /// <summary>A percent sign or a p stands close to its number; anything else after a space.</summary>
    private static UnitWords With(string symbol, string rate)
    {
        var isClose = symbol is "%" or "p" or ['%' or 'p', '/', ..];
        var after = (isClose ? symbol : " " + symbol) + rate;
        return new UnitWords("", after, after, after.Length > 1 ? after.Trim() : "");
    }

    private static string? RateOf(IReadOnlyList<string> under) => under switch
    {
        [] => "",
        [var one] when Rates.TryGetValue(one, out var words) => " " + words,
        ["GPU", "h"] or ["h", "GPU"] => " per GPU-hour",
        [var first, var second] when Rates.TryGetValue(first, out var words) && Rates.TryGetValue(second, out var more) =>
            $" {words} {And(more)}",
        _ => null,
    };

    /// <summary>A second rate after a first: “per user”, but “and month” for “a month”.</summary>
    private static string And(string rate) =>
        rate.StartsWith("per ", StringComparison.Ordinal) ? rate : "and " + rate[(rate.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
