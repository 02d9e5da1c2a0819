using System.Globalization;
using System.Numerics;
using CsCheck;
using Site.Quantities.Units;

namespace Site.Quantities.Tests.Units;

public class RationalTests
{
    [Theory]
    [InlineData("0.25", "0.25")]
    [InlineData("-1.50", "-1.5")]
    [InlineData("1.5e3", "1500")]
    [InlineData("2E-2", "0.02")]
    [InlineData("007", "7")]
    public void A_decimal_is_read_exactly(string text, string expected)
    {
        Assert.True(Rational.TryParse(text, out var value));
        Assert.Equal(expected, value.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("1,5")]
    [InlineData("1 000")]
    [InlineData("0x10")]
    [InlineData("1e401")]
    [InlineData("1.-5")]
    [InlineData("1e")]
    [InlineData("\u0661")]
    public void Anything_else_is_not_a_number(string text) => Assert.False(Rational.TryParse(text, out _));

    [Fact]
    public void A_third_has_no_decimal() => Assert.Equal("1/3", new Rational(2, 6).ToString());

    [Fact]
    public void The_default_is_zero_and_works()
    {
        Assert.Equal(Rational.Zero, default);
        Assert.Equal(1, Rational.Zero.Denominator);
        Assert.Equal(3, Rational.Zero + 3);
    }

    [Fact]
    public void Every_double_survives_the_way_there_and_back() =>
        Gen.Double.Where(double.IsFinite).Repeatable().Sample(value =>
        {
            var text = value.ToString("R", CultureInfo.InvariantCulture);
            return Rational.TryParse(text, out var exact) && exact.ToDouble().Equals(value == 0 ? 0.0 : value);
        });

    [Fact]
    public void A_fraction_rounds_to_the_nearest_double() =>
        Gen.Select(Gen.Long, Gen.Long[1, long.MaxValue]).Repeatable().Sample((numerator, denominator) =>
        {
            var exact = new Rational(numerator, denominator);
            var nearest = exact.ToDouble();
            var error = Distance(exact, nearest);
            return error <= Distance(exact, Math.BitIncrement(nearest)) && error <= Distance(exact, Math.BitDecrement(nearest));
        });

    [Fact]
    public void Ties_round_to_even()
    {
        var halfway = new Rational((BigInteger.One << 53) + 1, 1);
        Assert.Equal(Math.Pow(2, 53), halfway.ToDouble());
    }

    private static Rational Distance(Rational exact, double approximate)
    {
        var bits = BitConverter.DoubleToInt64Bits(approximate);
        var biased = (int)((bits >> 52) & 0x7FF);
        BigInteger mantissa = (bits & 0xFFFFFFFFFFFFF) | (biased == 0 ? 0 : 1L << 52);
        var value = new Rational(bits < 0 ? -mantissa : mantissa, 1) * Rational.Power(2, Math.Max(biased, 1) - 1075);
        return exact > value ? exact - value : value - exact;
    }
}
