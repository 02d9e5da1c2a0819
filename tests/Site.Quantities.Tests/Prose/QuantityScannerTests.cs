using Site.Quantities.Prose;

namespace Site.Quantities.Tests.Prose;

public class QuantityScannerTests
{
    [Theory]
    [InlineData("It has 10 000 users")]
    [InlineData("It has 1 234 567 users")]
    [InlineData("It has 10'000 users")]
    [InlineData("It takes 10^6 tokens")]
    [InlineData("It takes 10\u2076 tokens")]
    [InlineData("It takes 5\u00BD hours")]
    public void Numbers_that_English_writes_otherwise_are_not_stated(string text) => Assert.Empty(QuantityScanner.Find(text));

    [Theory]
    [InlineData("In 2024 100 users", 2)]
    [InlineData("On an H100 700 users", 1)]
    [InlineData("between 12 34 567", 3)]
    [InlineData("$2 per 1,000 tokens", 1)]
    [InlineData("$2 per 1M tokens", 1)]
    [InlineData("$2 per 12 tokens", 2)]
    [InlineData("a super 1 of it", 1)]
    public void Others_are(string text, int count) => Assert.Equal(count, QuantityScanner.Find(text).Count);

    [Theory]
    [InlineData("de", "1.500", false)]
    [InlineData("de-AT", "10.000", false)]
    [InlineData("de", "0.500", true)]
    [InlineData("de", "1.50", true)]
    [InlineData("de", "1500.500", true)]
    [InlineData("en-GB", "1.500", true)]
    [InlineData("ja", "1.500", true)]
    public void What_may_be_a_thousand_is_not_read_where_a_comma_stands_before_decimals(string language, string number, bool expected) =>
        Assert.Equal(expected, NumberWritings.Of(language).Reads(Assert.Single(QuantityScanner.Find($"{number} users"))));
}
