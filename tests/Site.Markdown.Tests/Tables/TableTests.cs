namespace Site.Markdown.Tests.Tables;

public class TableTests
{
    [Theory]
    [InlineData("`a \\| b`", "<code>a | b</code>")]
    [InlineData("**x \\| y**", "<strong>x | y</strong>")]
    [InlineData("**x** and *y*", "<strong>x</strong> and <em>y</em>")]
    [InlineData("**~x~** [a](https://example.com)", "<strong><sub>x</sub></strong> <a href=\"https://example.com\">a</a>")]
    [InlineData("**x", "**x")]
    [InlineData("[**a** b](https://example.com) *c*", "<a href=\"https://example.com\"><strong>a</strong> b</a> <em>c</em>")]
    public void A_cell_shows(string markdown, string expected)
    {
        var html = new Page($"| a | b |\n|---|---|\n| {markdown} | {markdown} |\n| {markdown} | z |").Html;
        Assert.Equal(4, html.Split($"<td>{expected}</td>").Length);
        Assert.Contains("<td>z</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_outside_a_table_keeps_its_backslash() =>
        Assert.Contains("<code>a \\| b</code>", new Page("`a \\| b`").Html, StringComparison.Ordinal);

    [Theory]
    [InlineData("**a | b**", "<strong>a | b</strong>")]
    [InlineData("**a | b\nc | d**", "<strong>a | b\nc | d</strong>")]
    public void Emphasis_may_hold_a_pipe_where_there_is_no_table(string markdown, string expected) =>
        Assert.Contains(expected, new Page(markdown).Html, StringComparison.Ordinal);

    /// <summary>One renderer writes one page after another.</summary>
    [Fact]
    public void The_tables_of_each_page_are_numbered_from_one()
    {
        var page = new Page("| a | b |\n|---|---|\n| c | d |");
        Assert.All(Enumerable.Range(0, 3), _ => Assert.Contains("aria-label=\"Table 1\"", page.Html, StringComparison.Ordinal));
    }

    /// <summary>Work that grew with the square of the cells would not end while anyone waits for it.</summary>
    [Fact]
    public void Emphasised_cells_may_be_many()
    {
        const int rows = 50_000;
        var html = new Page("| a | b |\n|---|---|\n" + string.Concat(Enumerable.Repeat("| x | **y** |\n", rows))).Html;
        Assert.Equal(rows, html.Split("<strong>y</strong>").Length - 1);
    }
}
