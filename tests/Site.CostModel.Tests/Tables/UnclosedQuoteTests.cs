using Site.CostModel.Tables;

namespace Site.CostModel.Tests.Tables;

/// <summary>A quotation mark that is not closed is found where it stands, and one that is closed is none of them.</summary>
public sealed class UnclosedQuoteTests
{
    [Theory]
    [InlineData("a,b\n\"1,2\n3,4\n", 4)]
    [InlineData("a,b\n1,\"2\n3,\"4\"\n", 6)]
    [InlineData("a,b\n\"5\" tall,2\n", 4)]
    [InlineData("a;b\n1;\"2\n", 6)]
    [InlineData("\"", 0)]
    public void An_unclosed_mark_is_found(string table, int place) =>
        Assert.Equal(place, UnclosedQuote.Find(table, table.Contains(';', StringComparison.Ordinal) ? ';' : ','));

    [Theory]
    [InlineData("a,b\n\"1\",\"2\"\n")]
    [InlineData("a,b\n\"one, \"\"two\"\"\", 3\n")]
    [InlineData("a,b\n5\" tall,2\n")]
    [InlineData("a,b\r\n\"line\nbreak\" ,2\r\n")]
    [InlineData("\"\"")]
    [InlineData("")]
    public void Closed_marks_and_marks_within_a_cell_are_none(string table) => Assert.Null(UnclosedQuote.Find(table, ','));
}
