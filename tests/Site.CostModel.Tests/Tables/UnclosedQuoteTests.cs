using Site.CostModel.Tables;
using Site.Text.Diagnostics;
using Site.Text.Files;

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
        Assert.Equal((place, true), UnclosedQuote.Find(table, table.Contains(';', StringComparison.Ordinal) ? ';' : ','));

    [Theory]
    [InlineData("a,b\n1,x\"\n2,y\n", 7)]
    [InlineData("a,b\n5\" tall,2\n6\" tall,3\n", 5)]
    [InlineData("a,b\n1,say \"one, two\"\n", 10)]
    [InlineData("a,b\n1,\"x\"\n2,x \"y\" z\"\n", 19)]
    [InlineData("a,b\"\n1,2\n", 3)]
    [InlineData("a;b\n1; x\" \n", 8)]
    public void A_mark_that_is_left_open_within_a_cell_is_found(string table, int place) =>
        Assert.Equal((place, false), UnclosedQuote.Find(table, table.Contains(';', StringComparison.Ordinal) ? ';' : ','));

    [Fact]
    public void A_mark_within_a_cell_is_reported_at_its_place_and_doubled_it_is_read()
    {
        var diagnostics = new DiagnosticBag();
        var open = new InputText("t.csv", "factor,unit\n1,a 5\" disk\n2,b\n");
        Assert.True(UnclosedQuote.IsReported(open, ',', diagnostics));
        var told = Assert.Single(diagnostics.ToSortedList());
        Assert.Equal(("CITE446", "t.csv(2,6)"), (told.Rule.Code, told.Location.ToString()));
        Assert.Contains("\"a 5\"\" disk\"", told.Suggestion);
        var mended = new InputText("t.csv", "factor,unit\n1,\"a 5\"\" disk\"\n2,b\n");
        Assert.False(UnclosedQuote.IsReported(mended, ',', diagnostics));
        Assert.Equal(["a 5\" disk", "b"], ScenarioTable.Column(mended, "unit"));
    }

    [Theory]
    [InlineData("a,b\n\"1\",\"2\"\n")]
    [InlineData("a,b\n\"one, \"\"two\"\"\", 3\n")]
    [InlineData("a,b\n1,the \"best\" of\n2,\t\"x, y\"\t\n")]
    [InlineData("a,b\r\n\"line\nbreak\" ,2\r\n")]
    [InlineData("\"\"")]
    [InlineData("")]
    public void Closed_marks_and_marks_within_a_cell_are_none(string table) => Assert.Null(UnclosedQuote.Find(table, ','));
}
