using Site.CostModel.Formulas;
using Site.Quantities.Units;

namespace Site.CostModel.Tests.Formulas;

public class UnitCheckerTests
{
    private static readonly FormulaScope Scope = Formula.Scope(
        "power kW", "small_power W", "hours h", "tariff GBP/kWh", "price USD/Mtok", "volume Mtok/month", "rate GBP/USD", "usd USD",
        "gbp GBP",
        "count", "share %", "gpus GPU", "per_gpu GB/GPU", "mem GB", "t_mem ms", "t_cmp ms", "seconds s", "watts_per_kilowatt W/kW", "q");

    [Theory]
    [InlineData("power * hours * tariff", "GBP")]
    [InlineData("volume * price * rate", "GBP/month")]
    [InlineData("small_power / watts_per_kilowatt * hours * tariff", "GBP")]
    [InlineData("count * 5 + 3", "1")]
    [InlineData("2 * gbp", "GBP")]
    [InlineData("gbp > 0 ? gbp : 0", "GBP")]
    [InlineData("gbp > 0 ? gbp : Infinity", "GBP")]
    [InlineData("max(0, gbp) - 0", "GBP")]
    [InlineData("min(-Infinity, gbp)", "GBP")]
    [InlineData("0", "GBP")]
    [InlineData("ceil(mem / per_gpu)", "GPU")]
    [InlineData("floor(gpus)", "GPU")]
    [InlineData("gbp ** 2 / gbp", "GBP")]
    [InlineData("(gbp * gbp) ** 0.5", "GBP")]
    [InlineData("(t_mem ** 2.4 + t_cmp ** 2.4) ** (1 / 2.4)", "ms")]
    [InlineData("t_mem * (1 + (t_cmp / t_mem) ** q) ** (1 / q)", "ms")]
    [InlineData("t_mem ** -1", "1/ms")]
    [InlineData("count ** count", "1")]
    [InlineData("gbp / rate", "USD")]
    [InlineData("gbp > 1 * gbp && !(hours < 0) || count == 1 ? 1 : 2", "1")]
    [InlineData("(count > 1 ? count > 2 : count < 0) ? gbp : gbp", "GBP")]
    [InlineData("0 * gbp", "GBP")]
    [InlineData("Infinity * 0", "GBP")]
    public void A_formula_whose_units_are_right_passes(string formula, string declared) =>
        Assert.Empty(Formula.UnitProblems(formula, declared, Scope));

    [Theory]
    [InlineData(
        "small_power * hours * tariff",
        "GBP",
        0,
        "CITE426",
        "The formula gives W*h*GBP/kWh, the result declares GBP: off by 1000.",
        "Multiply by a conversion in kWh/W/h, declared under 'conversions', or use one unit throughout.")]
    [InlineData("power * hours", "Wh", 0, "CITE426", "The formula gives kW*h, the result declares Wh: off by 1000.", null)]
    [InlineData("gbp * share", "GBP", 0, "CITE426", "The formula gives GBP*%, the result declares GBP: off by 100.", null)]
    [InlineData("mem", "GiB", 0, "CITE426", "The formula gives GB, the result declares GiB: off by about 1.07374.", null)]
    [InlineData(
        "(t_mem ** 2.4 + t_cmp ** 2.4) ** (1 / 2.4)",
        "s",
        0,
        "CITE426",
        "The formula gives ms, the result declares s: off by 1000.",
        null)]
    [InlineData("t_mem ** 0.5", "s^0.5", 0, "CITE426", "The formula gives ms^0.5, the result declares s^0.5: off by about 31.62.", null)]
    [InlineData(
        "gbp + usd",
        "GBP",
        4,
        "CITE425",
        "'+' joins GBP and USD.",
        "Currencies do not mix: multiply by an exchange rate, an input in USD/GBP.")]
    [InlineData(
        "volume * price",
        "GBP/month",
        0,
        "CITE425",
        "The formula gives USD/month, the result declares GBP/month.",
        "Currencies do not mix: multiply by an exchange rate, an input in GBP/USD.")]
    [InlineData("gbp + 5", "GBP", 4, "CITE425", "'+' joins GBP and a pure number.", "A factor in 1/GBP is missing.")]
    [InlineData("gbp * hours", "GBP", 0, "CITE425", "The formula gives GBP*h, the result declares GBP.", "A factor in 1/h is missing.")]
    [InlineData("small_power - power", "W", 12, "CITE426", "'-' joins W and kW: off by 1000.", null)]
    [InlineData("gbp > usd ? 1 : 2", "1", 4, "CITE425", "'>' compares GBP with USD.", null)]
    [InlineData("t_mem > seconds ? 1 : 2", "1", 6, "CITE426", "'>' compares ms with s: off by 1000.", null)]
    [InlineData("count > 0 ? gbp : usd", "GBP", 18, "CITE425", "The branches of '?:' give GBP and USD.", null)]
    [InlineData("max(t_mem, seconds)", "ms", 11, "CITE426", "'max' is given ms and s: off by 1000.", null)]
    [InlineData(
        "gbp ** count",
        "GBP",
        7,
        "CITE427",
        "The unit of a power of GBP cannot be told: its exponent is not a written number between -100 and 100.",
        "Write the exponent as a number, or raise a ratio: (a / b) ** exponent.")]
    [InlineData("share ** q", "1", 9, "CITE427", null, null)]
    [InlineData("count ** gbp", "1", 9, "CITE427", "The exponent is in GBP.", null)]
    [InlineData("gbp ** 1000", "GBP", 7, "CITE427", null, null)]
    [InlineData("2 ** hours", "1", 5, "CITE427", "The exponent is in h.", null)]
    [InlineData("gbp ? 1 : 2", "1", 0, "CITE424", "A condition is wanted here, and this is a number.", null)]
    [InlineData("gbp > 0", "GBP", 0, "CITE424", "A number is wanted here, and this is a condition.", null)]
    [InlineData("1 + (gbp > 0)", "1", 5, "CITE424", null, null)]
    [InlineData("gbp > 0 && 1 ? 1 : 2", "1", 11, "CITE424", null, null)]
    [InlineData("!count ? 1 : 2", "1", 1, "CITE424", null, null)]
    [InlineData("-(count > 1)", "1", 2, "CITE424", null, null)]
    [InlineData("count > 1 ? count > 2 : 3", "1", 12, "CITE424", null, null)]
    public void A_unit_error_is_spelt_out_where_it_stands(
        string formula,
        string declared,
        int offset,
        string code,
        string? message,
        string? suggestion)
    {
        var problem = Assert.Single(Formula.UnitProblems(formula, declared, Scope));
        Assert.Equal((code, offset), (problem.Rule.Code, problem.Offset));
        Assert.Equal(message ?? problem.Message, problem.Message);
        Assert.Equal(suggestion ?? problem.Suggestion, problem.Suggestion);
    }

    [Fact]
    public void A_literal_does_not_change_a_unit()
    {
        // Dividing W*h by 1000 does not make kWh: the number would be right and the unit still wrong, or the other way round.
        var problem = Assert.Single(Formula.UnitProblems("small_power * hours / 1000", "kWh", Scope));
        Assert.Equal("CITE426", problem.Rule.Code);
    }

    [Fact]
    public void A_name_whose_unit_could_not_be_read_is_not_blamed()
    {
        var scope = new FormulaScope([("a", null), ("b", UnitParser.Parse("GBP"))]);
        Assert.Empty(UnitChecker.Check(Formula.Tree("a + b", scope), scope, UnitParser.Parse("USD"), "result"));
    }

    [Fact]
    public void A_condition_is_checked_as_one()
    {
        Assert.Empty(UnitChecker.CheckCondition(Formula.Tree("gbp > 0 && count < 2", Scope), Scope));
        Assert.Equal("CITE424", Assert.Single(UnitChecker.CheckCondition(Formula.Tree("gbp", Scope), Scope)).Rule.Code);
        Assert.Equal("CITE425", Assert.Single(UnitChecker.CheckCondition(Formula.Tree("gbp > usd", Scope), Scope)).Rule.Code);
    }
}
