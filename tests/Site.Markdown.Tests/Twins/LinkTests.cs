using Site.Markdown.Pages;

namespace Site.Markdown.Tests.Twins;

/// <summary>Links in the Markdown twin lead to what is published.</summary>
public class LinkTests
{
    [Theory]
    [InlineData("See [a](a.md).", "See [a](https://x.example/a.md).")]
    [InlineData("See [a](a.md#part).", "See [a](https://x.example/a.md#part).")]
    [InlineData("See [a](<a b.md> \"Title\").", "See [a](https://x.example/a%20b.md).")]
    [InlineData("![pic](/img/p.png)", "![pic](https://x.example/img/p.png)")]
    [InlineData("[![pic](p.png)](a.md)", "[![pic](https://x.example/p.png)](https://x.example/a.md)")]
    [InlineData("[a][r]\n\n[r]: a.md \"Title\"\n", "[a](https://x.example/a.md)")]
    [InlineData(
        "> - [a](a.md)\n> - *[b](b.md) costs* 1 [cite: @k].",
        "> - [a](https://x.example/a.md)\n" +
        "> - _[b](https://x.example/b.md) costs_ 1 ([Title](https://example.com/k), 2026-03; confidence medium).")]
    [InlineData("| a |\n|---|\n| [b](b.md) |", "| a |\n|---|\n| [b](https://x.example/b.md) |")]
    [InlineData("Text.[^1]\n\n[^1]: See [a](a.md).", "Text.[^1]\n\n[^1]: See [a](https://x.example/a.md).")]
    [InlineData("[w](https://en.example/x_(y)) and `[a](a.md)`", "[w](https://en.example/x_%28y%29) and `[a](a.md)`")]
    [InlineData("<https://en.example/> and https://en.example/z", "<https://en.example/> and <https://en.example/z>")]
    public void An_address_is_replaced_where_it_is_written(string markdown, string expected)
    {
        var page = new Page(markdown, link: l => l.Url.Contains("://", StringComparison.Ordinal)
            ? new LinkBinding(l.Url, l.Url)
            : new LinkBinding(l.Url, "https://x.example/" + l.Url.TrimStart('/')));
        Assert.Equal(expected, page.Twin);
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_the_words_it_is_on_the_page() =>
        Assert.Equal("See a.", new Page("See [a](gone.md).", link: _ => null).Twin);

    [Theory]
    [InlineData("It [costs `a]b`][cite: @a].", "It costs `a]b` ([Title](https://example.com/a), 2026-03; confidence medium).")]
    [InlineData(
        "See [text][r][cite: @a].\n\n[r]: https://example.com",
        "See [text](https://example.com) ([Title](https://example.com/a), 2026-03; confidence medium).")]
    [InlineData(
        "[a][cite: @a][cite: @b]",
        "a ([Title](https://example.com/a), 2026-03; confidence medium) ([Title](https://example.com/b), 2026-03; confidence medium)")]
    public void Only_the_brackets_of_bound_words_are_taken_out(string markdown, string expected) =>
        Assert.Equal(expected, new Page(markdown).Twin);
}
