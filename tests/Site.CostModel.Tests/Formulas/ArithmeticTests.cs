using CsCheck;
using Site.CostModel.Formulas;

namespace Site.CostModel.Tests.Formulas;

public class ArithmeticTests
{
    private static readonly FormulaScope Scope = Formula.Scope("a", "b");

    [Theory]
    [InlineData("a + b * 2", 3, 4, 11)]
    [InlineData("(a + b) * 2", 3, 4, 14)]
    [InlineData("a / 0", 3, 4, double.PositiveInfinity)]
    [InlineData("-a / 0", 3, 4, double.NegativeInfinity)]
    [InlineData("0 / 0", 3, 4, double.NaN)]
    [InlineData("min(a, b, 1)", 3, 4, 1)]
    [InlineData("max(a, b, 1)", 3, 4, 4)]
    [InlineData("max(a, 0 / 0)", 3, 4, double.NaN)]
    [InlineData("ceil(a / b)", 3, 4, 1)]
    [InlineData("floor(-a / b)", 3, 4, -1)]
    [InlineData("a < b ? 1 : 2", 3, 4, 1)]
    [InlineData("a >= b ? 1 : 2", 3, 4, 2)]
    [InlineData("a == b ? 1 : a != b ? 3 : 2", 3, 4, 3)]
    [InlineData("a < b && !(b < a) ? 1 : 2", 3, 4, 1)]
    [InlineData("a > b || b > 4 ? 1 : 2", 3, 4, 2)]
    [InlineData("0 / 0 == 0 / 0 ? 1 : 2", 3, 4, 2)]
    [InlineData("2 ** a ** 2", 3, 4, 512)]
    [InlineData("(2 ** a) ** 2", 3, 4, 64)]
    [InlineData("(a > b ? a > 0 : b > 0) ? 1 : 2", 3, 4, 1)]
    [InlineData("Infinity - Infinity", 3, 4, double.NaN)]
    public void A_formula_computes_as_JavaScript_does(string formula, double a, double b, double expected) =>
        Assert.Equal(expected, Arithmetic.Evaluate(Formula.Tree(formula, Scope), [a, b]));

    [Theory]
    [InlineData(2, 10, 1024)]
    [InlineData(10, -2, 0.01)]
    [InlineData(-2, 3, -8)]
    [InlineData(9, 0.5, 3)]
    [InlineData(-8, 0.5, double.NaN)]
    [InlineData(double.NaN, 0, 1)]
    [InlineData(1, double.NaN, double.NaN)]
    [InlineData(1, double.PositiveInfinity, double.NaN)]
    [InlineData(-1, double.NegativeInfinity, double.NaN)]
    [InlineData(0.5, double.PositiveInfinity, 0)]
    [InlineData(2, double.NegativeInfinity, 0)]
    [InlineData(0.5, double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(0, -1, double.PositiveInfinity)]
    [InlineData(0, -0.5, double.PositiveInfinity)]
    [InlineData(0, 0.5, 0)]
    [InlineData(double.PositiveInfinity, 0.5, double.PositiveInfinity)]
    [InlineData(double.PositiveInfinity, -0.5, 0)]
    [InlineData(double.NegativeInfinity, 3, double.NegativeInfinity)]
    [InlineData(10, 400, double.PositiveInfinity)]
    [InlineData(10, -400, 0)]
    [InlineData(10, 308.9, double.PositiveInfinity)]
    [InlineData(10, -330.5, 0)]
    public void A_power_has_the_limits_ECMAScript_gives_it(double value, double exponent, double expected) =>
        Assert.Equal(expected, Power.Of(value, exponent));

    [Fact]
    public void A_power_is_within_1e_12_of_the_library_s() =>
        Gen.Select(
            Gen.Double[-300, 300].Select(e => Math.Pow(10, e)),
            Gen.OneOf(Gen.Double[-3, 3], Gen.Int[-1000, 1000].Select(i => (double)i)))
            .Repeatable()
            .Sample((value, exponent) =>
            {
                var expected = Math.Pow(value, exponent);
                var actual = Power.Of(value, exponent);
                return actual.Equals(expected)
                    || Math.Abs((actual / expected) - 1) < 1e-12
                    || Math.Abs(expected) < 1e-300
                    || expected > 1e300;
            });

    [Fact]
    public void Powers_rise_with_their_base() =>
        Gen.Select(Gen.Double[0, 100], Gen.Double[0, 100], Gen.Double[0.1, 5]).Repeatable().Sample((a, b, exponent) =>
            Power.Of(Math.Min(a, b), exponent) <= Power.Of(Math.Max(a, b), exponent) * (1 + 1e-14));
}
