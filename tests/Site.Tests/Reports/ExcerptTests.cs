using Site.Reports;
using Site.Text.Files;

namespace Site.Tests.Reports;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("plain text", 7, "plain text", "      ^")]
    [InlineData("first", 1, "first", "^")]
    [InlineData("end", 4, "end", "   ^")]
    [InlineData("\ttab", 2, "    tab", "    ^")]
    [InlineData("漢字 x", 4, "漢字 x", "     ^")]
    [InlineData("e\u0301 x", 4, "e\u0301 x", "  ^")]
    [InlineData("😀 x", 4, "😀 x", "   ^")]
    public void The_caret_stands_under_the_place(string line, int column, string text, string caret)
    {
        using var folder = new InputFolder(("a.md", line + "\n"));

        var excerpt = Excerpt.Of(new FileLocation("a.md", 1, column), new DiagnosticFiles(folder.Root, "input"));

        Assert.Equal(new Excerpt(text, caret), excerpt);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(500)]
    [InlineData(1000)]
    public void A_long_line_is_cut_around_the_place(int column)
    {
        var line = string.Concat(Enumerable.Range(0, 1000).Select(i => (char)('a' + (i % 26))));
        using var folder = new InputFolder(("a.md", line));

        var excerpt = Excerpt.Of(new FileLocation("a.md", 1, column), new DiagnosticFiles(folder.Root, "input"))!;

        Assert.InRange(excerpt.Text.Length, 96, 98);
        Assert.Equal(line[column - 1], excerpt.Text[excerpt.Caret.Length - 1]);
        Assert.Contains(excerpt.Text.Trim('…'), line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.md", 0, 0)]
    [InlineData("a.md", 1, 0)]
    [InlineData("a.md", 1, 99)]
    [InlineData("a.md", 99, 1)]
    [InlineData("missing.md", 1, 1)]
    [InlineData("https://example.org/a.html", 1, 1)]
    public void Where_there_is_nothing_to_show_there_is_no_excerpt(string file, int line, int column)
    {
        using var folder = new InputFolder(("a.md", "text\n"));

        Assert.Null(Excerpt.Of(new FileLocation(file, line, column), new DiagnosticFiles(folder.Root, "input")));
    }
}
