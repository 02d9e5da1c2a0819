using Site.Citations.Vocabulary;

namespace Site.Evidence.Tests.Texts;

/// <summary>What of a page a reader sees.</summary>
public sealed class HtmlTextsTests
{
    [Theory]
    [InlineData("<p>the <b>wo</b>rds</p>")]
    [InlineData("<table><tr><td>the<td>words</table>")]
    [InlineData("<p>the<p>words")]
    [InlineData("<p>the<br>words")]
    [InlineData("<span class=cell>the</span><span class=cell>words</span>")]
    [InlineData("<p>the&nbsp;wo&shy;rds")]
    [InlineData("<title>the words</title>")]
    [InlineData("<details><summary>More</summary>the words</details>")]
    [InlineData("<p hidden=until-found>the words")]
    [InlineData("<svg><text>the words</text></svg>")]
    public async Task A_reader_sees_it(string page) => Assert.Equal((CheckStatus.Ok, true, false), await Check(page));

    [Theory]
    [InlineData("<p><!-- the words -->")]
    [InlineData("<script>const x = 'the words'</script>")]
    [InlineData("<script type=application/json>{\"a\": \"the words\"}</script>")]
    [InlineData("<style>/* the words */</style>")]
    [InlineData("<img alt='the words'>")]
    [InlineData("<meta name=description content='the&#32;words'>")]
    [InlineData("<p hidden>the <b>words</b>")]
    [InlineData("<p style='color: red; display:none'>the words")]
    [InlineData("<p style='visibility: hidden !important'>the words")]
    [InlineData("<dialog>the words</dialog>")]
    [InlineData("<p><noscript>the words</noscript>")]
    [InlineData("<template>the words</template>")]
    [InlineData("<video>the words</video>")]
    [InlineData("<a href='/the words'>more</a>")]
    public async Task It_stands_in_the_source_only(string page) => Assert.Equal((CheckStatus.Broken, false, true), await Check(page));

    [Theory]
    [InlineData("<p>the words that follow")]
    [InlineData("<p>other words")]
    public async Task Words_that_stand_nowhere_are_not_in_the_source_either(string page) =>
        Assert.Equal((CheckStatus.Broken, false, false), await Check(page, "the  words which"));

    [Fact]
    public async Task Occurrences_are_counted_where_a_reader_sees_them()
    {
        using var run = new CheckRun();
        run.Server.On("/page", Reply.Ok("text/html", "<!-- the words --><p>the words</p>"));
        var quote = Assert.Single((await run.CheckAsync("/page", "the words"))!.Quotes.Values);
        Assert.Equal((1, null), (quote.Occurrences, quote.Lines));
    }

    [Fact]
    public async Task What_is_in_the_source_only_is_said()
    {
        using var run = new CheckRun();
        run.Server.On("/page", Reply.Ok("text/html", "<p hidden>the words</p>"));
        Assert.Equal(
            "2 of 2 quotes not found, 1 of them in the source only, where no reader sees it",
            (await run.CheckAsync("/page", "the words", "others"))!.Problem);
    }

    private static async Task<(CheckStatus Status, bool IsFound, bool InSourceOnly)> Check(string page, string quote = "the words")
    {
        using var run = new CheckRun();
        var text = string.Concat(Enumerable.Repeat("<p>So that the page has text of its own and is no shell for scripts.</p>", 5));
        run.Server.On("/page", Reply.Ok("text/html", page + text));
        var found = (await run.CheckAsync("/page", quote))!;
        return (found.Status, found.Quotes.Values.Single().IsFound, found.Quotes.Values.Single().InSourceOnly);
    }
}
