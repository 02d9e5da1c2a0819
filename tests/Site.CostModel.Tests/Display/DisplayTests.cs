using System.Globalization;
using CsCheck;
using Site.CostModel.Display;
using Site.Quantities.Units;

namespace Site.CostModel.Tests.Display;

public class DisplayTests
{
    [Theory]
    [InlineData("GBP/month", "GBP0", 1234.5, "£1,235")]
    [InlineData("GBP/month", "GBP/month0", 1234.5, "£1,235 a month")]
    [InlineData("GBP/month", "GBP/year0", 100.0, "£1,200 a year")]
    [InlineData("GBP/month", "GBP2", -0.005, "-£0.01")]
    [InlineData("GBP/month", "GBP2", -0.004, "£0.00")]
    [InlineData("USD/Mtok", "USD/Mtok2", 0.1, "$0.10 per million tokens")]
    [InlineData("USD/tok", "USD/Mtok2", 0.0000015, "$1.50 per million tokens")]
    [InlineData("CHF", "CHF0", 5.0, "CHF 5")]
    [InlineData("ktok/month", "Mtok1", 12340.0, "12.3 million tokens")]
    [InlineData("1", "%1", 0.05, "5.0%")]
    [InlineData("1", "x1", 4.57, "4.6x")]
    [InlineData("1", "0", 1e6, "1,000,000")]
    [InlineData("GBP/kWh", "p/kWh2", 0.2611, "26.11p per kWh")]
    [InlineData("month", "1", 7.12, "7.1 months")]
    [InlineData("month", "0", 1.0, "1 month")]
    [InlineData("GPU", "0", 2.0, "2 GPUs")]
    [InlineData("GB/GPU", "1", 80.0, "80.0 GB per GPU")]
    [InlineData("1/month", "0", 3.0, "3/month")]
    [InlineData("tok/s", "~3", 1234.0, "1,230 tokens a second")]
    [InlineData("tok/s", "0", 1.0, "1 token a second")]
    [InlineData("Gtok/month", "1", 9.8, "9.8 billion tokens a month")]
    [InlineData("USD/GPU/h", "2", 2.69, "$2.69 per GPU-hour")]
    [InlineData("USD/kWh", "2", 0.3, "$0.30 per kWh")]
    [InlineData("USD/GBP", "4", 1.3611, "$1.3611 per pound")]
    [InlineData("req", "0", 9.0, "9 requests")]
    [InlineData("tok/req", "0", 4000.0, "4,000 tokens a request")]
    [InlineData("kB/tok", "0", 262.0, "262 kB a token")]
    [InlineData("h/month", "0", 1.0, "1 hour a month")]
    [InlineData("%/year", "0", 8.0, "8% a year")]
    [InlineData("GB/s", "0", 3350.0, "3,350 GB/s")]
    [InlineData("tok/s/GPU", "0", 40.0, "40 tokens a second per GPU")]
    [InlineData("elem/tok/layer", "0", 128.0, "128 elem/tok/layer")]
    [InlineData("B/param", "0", 2.0, "2 B/param")]
    [InlineData("GBP", "GBP~3", 1234.5, "£1,230")]
    [InlineData("GBP", "GBP~3", 0.012345, "£0.0123")]
    [InlineData("GBP", "GBP~3", 9.999, "£10.0")]
    [InlineData("GBP", "GBP~3", 0.0, "£0.00")]
    [InlineData("GBP", "GBP~1", 0.0, "£0")]
    [InlineData("GBP", "GBP0", 0.5, "£1")]
    [InlineData("GBP", "GBP0", 0.49999, "£0")]
    [InlineData("GBP", "GBP0", 999.5, "£1,000")]
    [InlineData("GBP", "GBP0", 1e21, "£1,000,000,000,000,000,000,000")]
    [InlineData("GBP", "GBP2", 1e-300, "£0.00")]
    [InlineData("GBP", "GBP0", double.PositiveInfinity, "never")]
    [InlineData("GBP", "GBP0", double.NegativeInfinity, "-∞")]
    [InlineData("GBP", "GBP0", double.NaN, "undefined")]
    public void A_value_is_shown_in_its_format(string unit, string format, double value, string shown) =>
        Assert.Equal(shown, DisplayFormat.Parse(format, UnitParser.Parse(unit), out _)!.Show(value, "never"));

    [Theory]
    [InlineData("W^0.5", "kW^0.5~3")]
    [InlineData("kW^0.5/W^0.5", "x1")]
    public void A_format_whose_unit_is_no_fraction_of_the_values_is_refused(string unit, string format)
    {
        Assert.Null(DisplayFormat.Parse(format, UnitParser.Parse(unit), out var problem));
        Assert.Equal($"The format '{format}' cannot show a value in {unit}.", problem!.Message);
    }

    [Theory]
    [InlineData(2.345, 2.3449999999999998)]
    [InlineData(0.3, 0.30000000000000004)]
    [InlineData(1.005, 1.00499999999999989)]
    public void Numbers_equal_but_for_noise_are_shown_alike(double one, double other)
    {
        Assert.Equal(Decimals.Write(one, 2, significant: false), Decimals.Write(other, 2, significant: false));
        Assert.EndsWith("5", Decimals.Write(2.345, 3, significant: false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GBP", 3, "CITE438")]
    [InlineData("USD0", 0, "CITE438")]
    [InlineData("GBPP0", 0, "CITE402")]
    [InlineData("GBP~0", 4, "CITE438")]
    [InlineData("GBP99", 3, "CITE438")]
    [InlineData("kWh0", 0, "CITE438")]
    public void A_format_that_does_not_fit_is_refused_at_its_place(string format, int offset, string code)
    {
        Assert.Null(DisplayFormat.Parse(format, UnitParser.Parse("GBP/month"), out var problem));
        Assert.Equal((code, offset), (problem!.Rule.Code, problem.Offset));
    }

    [Fact]
    public void Rounding_agrees_with_decimal_arithmetic() =>
        Gen.Select(Gen.Long[-999_999_999, 999_999_999], Gen.Int[0, 6], Gen.Int[0, 4]).Repeatable().Sample((digits, scale, places) =>
        {
            // Nine digits and less stand within what is trusted, so decimal arithmetic is an oracle.
            var exact = new decimal(digits) / (decimal)Math.Pow(10, scale);
            var expected = Math.Round(exact, places, MidpointRounding.AwayFromZero).ToString("N" + places, CultureInfo.InvariantCulture);
            var isZero = expected.Trim('-', '0', '.', ',').Length == 0;
            return Decimals.Write((double)exact, places, significant: false) == (isZero ? expected.TrimStart('-') : expected);
        });

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(1e21, "1E+21")]
    [InlineData(0.1, "0.1")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void Exact_values_are_shortest_round_trip_decimals(double value, string text) => Assert.Equal(text, Decimals.Exact(value));
}
