using Site.Quantities.Prose;

namespace Site.Quantities.Tests.Prose;

public sealed class NumberWordsTests
{
    [Theory]
    [InlineData("takes sixteen GPUs", "16 GPU")]
    [InlineData("takes twenty-five GB of memory", "25 GB")]
    [InlineData("takes twenty five GB", "25 GB")]
    [InlineData("kept for thirty days", "30 day")]
    [InlineData("kept for thirty (30) days", "30 day")]
    [InlineData("one hundred and twenty users", "120")]
    [InlineData("a hundred and five users", "105")]
    [InlineData("two hundred users", "200")]
    [InlineData("two hundred fifty thousand tokens", "250000 tok")]
    [InlineData("a dozen GPUs", "12 GPU")]
    [InlineData("a million tokens", "1000000 tok")]
    [InlineData("half a second", "0.5 s")]
    [InlineData("one and a half GB", "1.5 GB")]
    [InlineData("two million and a half", "2000000")]
    [InlineData("half of it", "")]
    [InlineData("a thing of the tenth", "")]
    [InlineData("the eleventh often", "")]
    [InlineData("someone in Antwerp", "")]
    public void They_are_read_in_words(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("USD10 a month", "10 USD/month")]
    [InlineData("from EUR10", "10 EUR")]
    [InlineData("TOP 500", "500")]
    [InlineData("costs $1.50/1M tokens", "1.50 USD/Mtok")]
    public void Codes_may_be_glued_to_digits(string text, string expected) => Assert.Equal(expected, Read(text));

    private static string Read(string text) =>
        string.Join(", ", QuantityReader.FindAll(text).Select(q => $"{q.Exact} {q.Unit}".TrimEnd()));
}
