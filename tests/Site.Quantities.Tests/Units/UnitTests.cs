using CsCheck;
using Site.Quantities.Units;

namespace Site.Quantities.Tests.Units;

public class UnitTests
{
    [Theory]
    [InlineData("kW*h", "kWh")]
    [InlineData("W*s", "J")]
    [InlineData("GBP/month*month", "GBP")]
    [InlineData("GFLOP/s", "GFLOPS")]
    [InlineData("TOPS", "TFLOP/s")]
    [InlineData("GBP/(GPU*h)", "GBP/GPU/h")]
    [InlineData("s^2", "s*s")]
    [InlineData("s^-1", "1/s")]
    [InlineData("tokens/request", "tok/req")]
    [InlineData("ratio", "1")]
    [InlineData("x", "1")]
    [InlineData("\u03BCs", "\u00B5s")]
    [InlineData("\u03BCs", "us")]
    [InlineData("\uFF27\uFF22", "GB")]
    public void Units_are_equal_if_dimension_and_scale_are(string one, string other) =>
        Assert.Equal(UnitParser.Parse(one), UnitParser.Parse(other));

    [Theory]
    [InlineData("Wh", "kWh")]
    [InlineData("GB", "GiB")]
    [InlineData("GBP", "USD")]
    [InlineData("mW", "MW")]
    [InlineData("tok", "req")]
    [InlineData("%", "1")]
    [InlineData("p", "GBP")]
    public void Units_of_different_scale_or_kind_differ(string one, string other) =>
        Assert.NotEqual(UnitParser.Parse(one), UnitParser.Parse(other));

    [Theory]
    [InlineData("year", "month", "12")]
    [InlineData("year", "h", "8760")]
    [InlineData("month", "h", "730")]
    [InlineData("day", "h", "24")]
    [InlineData("kWh", "J", "3600000")]
    [InlineData("GiB", "B", "1073741824")]
    [InlineData("GB", "bit", "8000000000")]
    [InlineData("Mtok", "tok", "1000000")]
    [InlineData("p/kWh", "GBP/MWh", "10")]
    [InlineData("GBP/year", "GBP/month", "1/12")]
    [InlineData("%", "1", "0.01")]
    [InlineData("us", "ms", "0.001")]
    public void A_conversion_is_exact(string from, string to, string factor)
    {
        Assert.True(UnitParser.Parse(from).TryFactorTo(UnitParser.Parse(to), out var exact));
        Assert.Equal(factor, exact.ToString());
    }

    [Theory]
    [InlineData("W * h / Mtok", "W*h/Mtok")]
    [InlineData("GBP·h", "GBP*h")]
    [InlineData("1/months", "1/month")]
    [InlineData("h/h", "1")]
    [InlineData("s*s", "s^2")]
    [InlineData("GBP/(kW*h)", "GBP/kW/h")]
    [InlineData("µs", "us")]
    [InlineData("tokens/s", "tok/s")]
    [InlineData("1", "1")]
    [InlineData("$/Mtok", "USD/Mtok")]
    public void A_unit_prints_canonically(string text, string canonical) => Assert.Equal(canonical, UnitParser.Parse(text).ToString());

    [Theory]
    [InlineData("", 0, "CITE401", null)]
    [InlineData("GBP/", 4, "CITE401", null)]
    [InlineData("GBP/kwh", 4, "CITE402", "kWh")]
    [InlineData("GB/s per GPU", 5, "CITE401", null)]
    [InlineData("USD/1000tok", 4, "CITE401", null)]
    [InlineData("GBP/(h", 6, "CITE401", null)]
    [InlineData("s^x", 2, "CITE401", null)]
    [InlineData("GBP/tokn", 4, "CITE402", "tok")]
    [InlineData("mtok", 0, "CITE402", "Mtok")]
    [InlineData("QQQ", 0, "CITE402", null)]
    public void A_broken_unit_is_reported_where_it_breaks(string text, int offset, string code, string? suggested)
    {
        Assert.Null(UnitParser.Parse(text, out var problem));
        Assert.Equal((code, offset), (problem!.Rule.Code, problem.Offset));
        if (suggested is not null)
        {
            Assert.Contains($"'{suggested}'", problem.Suggestion, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_spelling_is_also_a_currency() => Assert.DoesNotContain(UnitTable.Spellings, Currencies.IsCode);

    [Fact]
    public void Brackets_nested_without_end_are_refused_without_harm() =>
        Assert.Null(UnitParser.Parse(new string('(', 100_000), out _));

    [Fact]
    public void What_a_unit_prints_reads_back_as_the_same_unit() =>
        GenUnit.Repeatable().Sample(unit => UnitParser.Parse(unit.ToString()) == unit);

    [Fact]
    public void Multiplying_and_dividing_by_a_unit_changes_nothing() =>
        Gen.Select(GenUnit, GenUnit).Repeatable().Sample((a, b) => a * b / b == a && (a * b).ToString().Length > 0);

    [Fact]
    public void A_root_of_a_power_is_the_unit_again() =>
        Gen.Select(GenUnit, Gen.Int[1, 9], Gen.Int[1, 9]).Repeatable().Sample((unit, p, q) =>
            unit.Power(new Rational(p, q)).Power(new Rational(q, p)) == unit);

    private static readonly string[] AllSymbols = [.. UnitTable.Spellings.Order(StringComparer.Ordinal), "GBP", "USD"];

    private static readonly Gen<string> GenSymbol = Gen.Int[0, AllSymbols.Length - 1].Select(i => AllSymbols[i]);

    internal static Gen<Unit> GenUnit { get; } =
        Gen.Select(GenSymbol, Gen.Int[-2, 2])
            .Array[0, 4]
            .Select(parts => parts.Aggregate(Unit.One, (unit, part) => unit * UnitTable.Find(part.Item1)!.Power(part.Item2)));
}
