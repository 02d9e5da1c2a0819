using System.Text;
using AngleSharp.Dom;
using Site.Evidence.Html;
using Site.Text.Html;

namespace Site.Evidence.Tests.Html;

/// <summary>Nothing but a document or a problem in words comes out of the door to the HTML parser, and soon.</summary>
public sealed class HtmlReaderTests
{
    private const int Many = 100_000;

    [Theory]
    [InlineData("<div>")]
    [InlineData("<a><b><i>")]
    [InlineData("<svg><style><g>")]
    [InlineData("<table>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<blockquote>\n")]
    [InlineData("<font color=x>")]
    [InlineData("<template>")]
    [InlineData("<select>")]
    [InlineData("<button>")]
    [InlineData("<x-y z>")]
    [InlineData("<math><mi>")]
    [InlineData("<ruby><rt>")]
    [InlineData("<form><object>")]
    public void A_hundred_thousand_openers_are_refused_before_they_are_parsed(string opener)
    {
        var reading = Read(string.Concat(Enumerable.Repeat(opener, Many)));
        Assert.False(reading.IsRead);
        Assert.Matches("^more than 512 elements stand open at once at line [0-9]+$|^it has more than 1000000 elements$", reading.Problem);
    }

    [Theory]
    [InlineData("<p>")]
    [InlineData("<li>")]
    [InlineData("<br>")]
    [InlineData("</div>")]
    [InlineData("<!--")]
    [InlineData("<![CDATA[")]
    [InlineData("<!")]
    [InlineData("<")]
    [InlineData("&amp")]
    [InlineData("<script>")]
    [InlineData("<div></div>")]
    [InlineData("<div><span></div>")]
    [InlineData("<tr><td>")]
    [InlineData("<option>")]
    [InlineData("\uFFFE\0")]
    public void A_hundred_thousand_of_what_does_not_nest_are_read(string text)
    {
        var reading = Read(string.Concat(Enumerable.Repeat(text, Many)));
        Assert.True(reading.IsRead, reading.Problem);
    }

    [Fact]
    public void What_hides_from_the_scan_makes_no_tree_too_deep_to_walk()
    {
        // To the scan the drawing has ended, so that its iframe would hold no tags.
        var reading = Read("<svg><![CDATA[x></svg>]]><iframe>" + string.Concat(Enumerable.Repeat("<g>", 2000)));
        var depth = 0;
        for (INode node = reading.Document!; node.LastChild is { } child; node = child)
        {
            depth++;
        }

        Assert.InRange(depth, 100, 512);
    }

    [Fact]
    public void Formatting_that_is_opened_anew_in_each_block_has_an_end()
    {
        var formatting = string.Concat(Enumerable.Range(0, 400).Select(i => $"<b id={i}>"));
        var html = "<p>" + formatting + string.Concat(Enumerable.Repeat("<p>x</p>", 5000));
        Assert.Equal("it has more than 1000000 elements", Read(html).Problem);
    }

    [Fact]
    public void An_element_with_too_many_attributes_is_refused_at_its_line() =>
        Assert.Equal(
            "an element has more than 1000 attributes at line 2",
            Read("<p>\n<a " + string.Concat(Enumerable.Range(0, Many).Select(i => $"a{i}=\"1 2\" "))).Problem);

    [Fact]
    public void A_page_as_deep_as_browsers_allow_is_read()
    {
        var reading = Read(string.Concat(Enumerable.Repeat("<div>", 500)) + "deep");
        Assert.Equal("deep", reading.Document!.Body!.TextContent);
    }

    [Fact]
    public void Tags_in_scripts_values_and_comments_are_not_counted()
    {
        const string Tags = "<script>'<div>'</script><a title='<div>'></a><!-- <div> --><!--><style><div></style>";
        var html = string.Concat(Enumerable.Repeat(Tags, 1000));
        Assert.True(Read(html).IsRead);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_become_replacement_characters_and_a_byte_order_mark_is_no_text()
    {
        var reading = HtmlReader.Read([0xEF, 0xBB, 0xBF, .. "<p>a"u8, 0xFF], TestContext.Current.CancellationToken);
        Assert.Equal("a\uFFFD", reading.Document!.Body!.TextContent);
    }

    [Fact]
    public void A_text_over_the_limit_is_refused() =>
        Assert.Equal(
            "it has more than 10 characters",
            HtmlReader.Read("<p>12345678", HtmlLimits.Default with { Length = 10 }, TestContext.Current.CancellationToken).Problem);

    [Fact]
    public void The_parser_can_be_stopped() =>
        Assert.Throws<OperationCanceledException>(() => HtmlReader.Read("<p>one", new CancellationToken(canceled: true)));

    [Fact]
    public void Any_bytes_are_read_or_refused()
    {
        var random = new Random(7);
        string[] pieces =
        [
            "<", ">", "</", "<!--", "-->", "<svg>", "</svg>", "<b>", "</p>", "<table>", "&#x110000;", "&", "=", "\"", "'", "<template>",
            "\0", "\uFFFE", "\uD800", "a", " ", "<select>", "<frameset>", "<math>", "]]>", "<![CDATA[",
        ];
        for (var run = 0; run < 2000; run++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(60); i > 0; i--)
            {
                text.Append(pieces[random.Next(pieces.Length)]);
            }

            var reading = Read(text.ToString());
            Assert.True(reading.IsRead, reading.Problem);
        }
    }

    private static HtmlReading Read(string html) => HtmlReader.Read(html, TestContext.Current.CancellationToken);
}
