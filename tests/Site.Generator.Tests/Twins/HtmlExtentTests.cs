using Site.Generator.Twins;
using Site.Text.Html;

namespace Site.Generator.Tests.Twins;

/// <summary>What is more than <c>verify</c> reads is found before it is published.</summary>
public sealed class HtmlExtentTests
{
    private static readonly HtmlLimits Small = new() { Depth = 20, Elements = 200, Attributes = 5, Length = 10_000 };

    [Theory]
    [InlineData("<div>", "</div>", 19)]
    [InlineData("<b>", "</b>", 10)]
    [InlineData("<ul><li>", "</li></ul>", 9)]
    public void Elements_may_stand_in_one_another_as_deep_as_readers_go(string open, string close, int times)
    {
        Assert.Null(FindProblem(Repeat(open, times) + Repeat(close, times)));
        Assert.Equal(
            "its elements stand in one another 21 deep, and readers stop at 20",
            FindProblem(Repeat("<div>", 20) + Repeat("</div>", 20)));
    }

    [Fact]
    public void Items_whose_end_tags_readers_do_not_ask_for_count_all_the_same() => Assert.Equal(
        "its elements stand in one another 31 deep, and readers stop at 20",
        FindProblem(Repeat("<ul><li>", 15) + Repeat("</li></ul>", 15)));

    [Theory]
    [InlineData("<i>a</i>", 199)]
    [InlineData("<br>", 199)]
    public void A_page_may_have_as_many_elements_as_readers_take(string element, int times)
    {
        Assert.Null(FindProblem(Repeat(element, times)));
        Assert.Equal("it has more than 200 elements", FindProblem(Repeat(element, times + 1)));
    }

    [Fact]
    public void Bold_that_stands_open_counts_for_each_element_in_it() => Assert.Equal(
        "it has more than 200 elements",
        FindProblem("<b><i><u>" + Repeat("<p>a</p>", 60) + "</u></i></b>"));

    [Fact]
    public void Attributes_and_characters_are_counted_too()
    {
        Assert.Equal(
            "an element has more than 5 attributes at line 1",
            FindProblem("<p a1=\"\" a2=\"\" a3=\"\" a4=\"\" a5=\"\" a6=\"\">a</p>"));
        Assert.Equal("it has more than 10000 characters", FindProblem(new string('a', 10_000)));
    }

    private static string? FindProblem(string body)
    {
        var html = $"<main data-cite-root>{body}</main>";
        return PageTextScanner.Scan(html, new HashSet<string>()).Extent.FindProblem(html, Small);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
