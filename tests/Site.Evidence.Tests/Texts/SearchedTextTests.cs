using Site.Evidence.Texts;
using Site.Text.Folding;

namespace Site.Evidence.Tests.Texts;

/// <summary>How often a quote stands in a text, and at which lines.</summary>
public sealed class SearchedTextTests
{
    [Theory]
    [InlineData("one\ntwo\nthree", "two", 1, "2")]
    [InlineData("one\ntwo\nthree", "one two", 1, "1-2")]
    [InlineData("one\r\ntwo\r\nthree", "three", 1, "3")]
    [InlineData("one\rtwo\n\r\n\n  three", "two three", 1, "2-5")]
    [InlineData("\n\n  one\n\n two \n", "one", 1, "3")]
    [InlineData("\n\n  one\n\n two \n", "two", 1, "5")]
    [InlineData("a price\nof 5\na price\nof 5", "a price of 5", 2, "1-2")]
    [InlineData("x\nx\nx", "x", 2, "1")]
    [InlineData("x\na a a", "a a", 2, "2")]
    [InlineData("one\u200B\ntw\u00ADo", "two", 1, "2")]
    [InlineData("e\u0301\n5 \u00A0 \u20AC", "5 \u20AC", 1, "2")]
    public void A_quote_is_counted_and_its_lines_are_named(string text, string quote, int occurrences, string lines)
    {
        var found = SearchedText.OfLines(text).Find(FoldedText.Of(quote))!;
        Assert.Equal((true, occurrences, lines), (found.IsFound, found.Occurrences, found.Lines));
    }

    [Theory]
    [InlineData("one two", "three")]
    [InlineData("one two", "onetwo")]
    [InlineData("one two", "")]
    [InlineData("", "one")]
    public void What_is_not_there_is_not_found(string text, string quote) => Assert.Null(SearchedText.OfLines(text).Find(quote));

    [Theory]
    [InlineData("It takes 128 GB of memory.", "8 GB of memory", "It takes 128 GB of memory.")]
    [InlineData("It never deletes prompts, and more.", "deletes prompts", "It never deletes prompts, and more.")]
    public void What_is_cut_out_of_something_else_is_told_with_it(string text, string quote, string whole)
    {
        var found = SearchedText.OfLines(text).Find(quote)!;
        Assert.Equal((false, whole), (found.IsFound, found.PartOf));
    }

    [Fact]
    public void What_stands_both_cut_and_whole_is_found_where_it_is_whole()
    {
        var found = SearchedText.OfLines("128 GB\n8 GB").Find("8 GB")!;
        Assert.Equal((true, 1, "2"), (found.IsFound, found.Occurrences, found.Lines));
    }

    [Fact]
    public void Text_without_lines_names_none() => Assert.Null(SearchedText.Of("one\ntwo").Find("two")!.Lines);
}
