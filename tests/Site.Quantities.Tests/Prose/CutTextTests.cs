using Site.Quantities.Prose;

namespace Site.Quantities.Tests.Prose;

public sealed class CutTextTests
{
    [Theory]
    [InlineData("It takes 12«8 GB of memory».")]
    [InlineData("It costs «$50»0 a month.")]
    [InlineData("It needs 1.«5 GB of disk».")]
    [InlineData("It costs A«$9» a month.")]
    [InlineData("It cools down to -«5 °C».")]
    [InlineData("It holds «6 TB»it of data.")]
    [InlineData("It answers in 1/«2 ms».")]
    [InlineData("It takes under «3 ms».")]
    [InlineData("It has «8 GB» or more.")]
    [InlineData("It sends «8 GB»/s to the card.")]
    [InlineData("It earns «$5» million a year.")]
    [InlineData("Non«acme takes» all.")]
    [InlineData("It has «8 m»² of room.")]
    [InlineData("The service does not «delete prompts» after use.")]
    [InlineData("The service doesn't «delete prompts».")]
    [InlineData("8 GB «is» not enough.")]
    [InlineData("内存«8 GB»以上")]
    public void What_says_other_than_the_text_does_is_cut(string marked) => Assert.True(IsCut(marked), marked);

    [Theory]
    [InlineData("It takes «8 GB of memory».")]
    [InlineData("It takes «8 GB» of memory.")]
    [InlineData("It costs 5 USD. «It takes 8 GB». No other does.")]
    [InlineData("gpu,«0.65»,us-east-2")]
    [InlineData("8,«0.65»,2")]
    [InlineData("""{"text": "First\n«Uses 8 GB»\nThen"}""")]
    [InlineData("| H100 | «80» | 3.35 |")]
    [InlineData("\"input\": «0.30», \"output\": 2.50")]
    [InlineData("«内存8 GB起步»价")]
    [InlineData("**Acme** «takes 8 GB»**.**")]
    [InlineData("costs «0.65» USD per hour")]
    [InlineData("Is it fast? No. «It takes 8 ms».")]
    [InlineData("«all of it»")]
    public void What_stands_as_it_is_quoted_is_not(string marked) => Assert.False(IsCut(marked), marked);

    private static bool IsCut(string marked)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        return CutText.IsCut(
            marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal),
            start,
            marked.IndexOf('»', StringComparison.Ordinal) - 1);
    }
}
