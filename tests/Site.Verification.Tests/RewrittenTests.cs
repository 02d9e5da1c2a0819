using System.Text;
using System.Text.RegularExpressions;
using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests;

/// <summary>A host that rewrites HTML without changing what it says is named, and does not make every page fail.</summary>
public sealed partial class RewrittenTests
{
    [Fact]
    public async Task Other_line_ends_are_a_warning()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        await AssertWarnedAsync(site, html => html.Replace("\n", "\r\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shortened_white_space_is_a_warning()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        await AssertWarnedAsync(site, html => WhiteSpace().Replace(html, " "));
    }

    [Fact]
    public async Task Attributes_in_another_order_and_comments_are_a_warning()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        await AssertWarnedAsync(site, html => html
            .Replace("<link rel=\"stylesheet\" href", "<link  href", StringComparison.Ordinal)
            .Replace(".css\">", ".css\" rel=stylesheet><!-- rewritten -->", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://widget.example/", "https://other.example/")]
    [InlineData("</head>", "<script>1</script></head>")]
    [InlineData("</article>", "<p data-cite-skip>Buy the other widget instead.</p></article>")]
    [InlineData("data-confidence=\"medium\"", "data-confidence=\"high\"")]
    public async Task A_page_that_says_something_else_is_an_error(string text, string replacement)
    {
        using var site = await PublishedTestSite.ExampleAsync();
        site.Tamper("index.html", text, replacement);
        var codes = PublishedTestSite.Codes(await site.VerifyAsync());
        Assert.Contains("index.html: CITE605", codes);
        Assert.DoesNotContain("index.html: CITE635", codes);
    }

    [Fact]
    public async Task Markdown_and_twin_must_match_to_the_byte()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        site.Write("index.md", site.Read("index.md") + "\n");
        site.Write("guide/more.cite.json", site.Read("guide/more.cite.json") + "\n");
        var codes = PublishedTestSite.Codes(await site.VerifyAsync());
        Assert.Contains("index.md: CITE605", codes);
        Assert.Contains("guide/more.cite.json: CITE605", codes);
    }

    private static async Task AssertWarnedAsync(PublishedTestSite site, Func<string, string> rewrite)
    {
        foreach (var page in (string[])["index.html", "guide/more.html"])
        {
            var before = site.Read(page);
            site.Write(page, Encoding.UTF8.GetBytes(rewrite(before)));
            Assert.NotEqual(before, site.Read(page));
        }

        var report = await site.VerifyAsync();
        Assert.Equal(["guide/more.html: CITE635", "index.html: CITE635"], PublishedTestSite.Codes(report));
        Assert.True(report.Passed);
    }

    [GeneratedRegex("\\s+")]
    private static partial Regex WhiteSpace();
}
