using System.Globalization;
using CsCheck;
using Site.Quantities.Units;

namespace Site.Quantities.Tests.Units;

public class QuantityParserTests
{
    [Theory]
    [InlineData("10 Mtok/month", "10 Mtok/month")]
    [InlineData("$1/Mtok", "1 USD/Mtok")]
    [InlineData("$1 / Mtok", "1 USD/Mtok")]
    [InlineData("0.25 GBP/kWh", "0.25 GBP/kWh")]
    [InlineData("£0.25/kWh", "0.25 GBP/kWh")]
    [InlineData("-£5", "-5 GBP")]
    [InlineData("80 GB", "80 GB")]
    [InlineData("80GB", "80 GB")]
    [InlineData("5%", "5 %")]
    [InlineData("1.5e3 s", "1500 s")]
    [InlineData(" 3 ", "3")]
    [InlineData("2 elem", "2 elem")]
    [InlineData("26.11 p/kWh", "26.11 p/kWh")]
    public void A_quantity_is_read_as_authors_write_it(string text, string expected) =>
        Assert.Equal(expected, QuantityParser.Parse(text, out _)!.ToString());

    [Theory]
    [InlineData("1,000 tok", 1, "CITE403")]
    [InlineData("1_000 tok", 1, "CITE403")]
    [InlineData("tok", 0, "CITE403")]
    [InlineData("", 0, "CITE403")]
    [InlineData("10 Mtok/moth", 8, "CITE402")]
    [InlineData("$1/Mtik", 3, "CITE402")]
    [InlineData("$1 Mtok", 3, "CITE403")]
    [InlineData("1.2.3 s", 0, "CITE403")]
    [InlineData("ten s", 0, "CITE403")]
    public void A_broken_quantity_is_reported_where_it_breaks(string text, int offset, string code)
    {
        Assert.Null(QuantityParser.Parse(text, out var problem));
        Assert.Equal((offset, code), (problem!.Offset, problem.Rule.Code));
    }

    [Fact]
    public void A_number_alone_takes_the_unit_it_is_expected_in() =>
        Assert.Equal("7 GBP/h", QuantityParser.Parse("7", out _, UnitParser.Parse("GBP/h"))!.ToString());

    [Theory]
    [InlineData("1..1000 Mtok/month", "1 Mtok/month", "1000 Mtok/month")]
    [InlineData("500 ktok .. 2 Mtok", "0.5 Mtok", "2 Mtok")]
    [InlineData("0.5..1.5", "0.5", "1.5")]
    public void A_range_may_state_its_unit_once(string text, string from, string to)
    {
        var range = QuantityParser.ParseRange(text, out _)!;
        Assert.Equal((from, to), (range.From.ToString(), range.To.ToString()));
    }

    [Theory]
    [InlineData("5..1 tok", 0, "CITE403")]
    [InlineData("1 GBP..5 tok", 0, "CITE404")]
    [InlineData("1..5 tik", 5, "CITE402")]
    [InlineData("..5 tok", 0, "CITE403")]
    public void A_broken_range_is_reported_where_it_breaks(string text, int offset, string code)
    {
        Assert.Null(QuantityParser.ParseRange(text, out var problem));
        Assert.Equal((offset, code), (problem!.Offset, problem.Rule.Code));
    }

    [Fact]
    public void A_quantity_without_dots_is_not_a_range()
    {
        Assert.Null(QuantityParser.ParseRange("5 tok", out var problem));
        Assert.Null(problem);
    }

    [Fact]
    public void Reading_does_not_depend_on_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("1.25 GBP", QuantityParser.Parse("1.25 GBP", out _)!.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void No_text_makes_the_parser_throw() =>
        Gen.String[Gen.Char["0123456789.eE+-$£%/*^() tokMGBPhkW1"], 0, 20].Repeatable().Sample(text =>
        {
            var quantity = QuantityParser.Parse(text, out var problem);
            Assert.Equal(quantity is null, problem is not null);
            _ = QuantityParser.ParseRange(text, out _);
        });

    [Fact]
    public void What_a_quantity_prints_reads_back() =>
        Gen.Select(Gen.Decimal[-1_000_000, 1_000_000], UnitTests.GenUnit).Repeatable().Sample((number, unit) =>
        {
            Assert.True(Rational.TryParse(number.ToString(CultureInfo.InvariantCulture), out var exact));
            var quantity = new Quantity(exact, unit);
            return QuantityParser.Parse(quantity.ToString(), out _) is { } again && again.Exact == exact && again.Unit == unit;
        });
}
