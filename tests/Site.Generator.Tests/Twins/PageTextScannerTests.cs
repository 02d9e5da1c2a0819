using Site.Generator.Twins;

namespace Site.Generator.Tests.Twins;

public class PageTextScannerTests
{
    [Theory]
    [InlineData("<p>One</p><p>Two</p>", "One\nTwo")]
    [InlineData("<p>a <em>b</em>c</p>", "a bc")]
    [InlineData("<p>a<br>b</p>", "a\nb")]
    [InlineData("<p>  a \n\t b&nbsp; c </p>", "a b c")]
    [InlineData("<p>a&amp;b &lt;i&gt; &#233; &#xE9; &eacute; &hellip; &nosuch; &</p>", "a&b <i> é é é … &nosuch; &")]
    [InlineData("<p>e\u0301</p>", "é")]
    [InlineData("<p>e<b>\u0301</b></p>", "é")]
    [InlineData("<p>soft\u00ADhyphen zero\u200Bwidth\u2060join\uFEFFer</p>", "softhyphen zerowidthjoiner")]
    [InlineData("<p>a\u2003b\u3000c\u202Fd</p>", "a b c d")]
    [InlineData("<p>a<sup data-cite-skip><a href=\"#s\">1</a></sup>.</p>", "a.")]
    [InlineData("<p>a</p><nav><p>skipped</p></nav><button>too</button><svg><text>x</text></svg><p>b</p>", "a\nb")]
    [InlineData("<div data-cite-skip><div>x</div>y</div>z", "z")]
    [InlineData("<p>a<!-- <p>not</p> -->b</p>", "ab")]
    [InlineData("<script>if (a < b) { '</p>' }</script><p>c</p>", "c")]
    [InlineData("<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>", "A\nB\n1\n2")]
    [InlineData("<ul><li>a<ul><li>b</li></ul></li></ul>", "a\nb")]
    [InlineData("<P>UPPER</P><IMG ALT='x'><p>b</p>", "UPPER\nb")]
    [InlineData("<p title=\"a > b\">c</p>", "c")]
    [InlineData("<p></p><p> </p>", "")]
    public void The_page_text_is_as_the_description_says(string inner, string expected) =>
        Assert.Equal(expected, Scan(inner).Text);

    [Fact]
    public void Only_the_root_counts()
    {
        var text = PageTextScanner.Scan(
            "<head><title>t</title></head><body><header>h</header><article data-cite-root><p>in</p></article><p>out</p></body>",
            new HashSet<string>());
        Assert.Equal("in", text.Text);
    }

    [Theory]
    [InlineData("<p>no root</p>")]
    [InlineData("<div data-cite-root></div><div data-cite-root></div>")]
    public void There_must_be_one_root(string html) =>
        Assert.Throws<InvalidOperationException>(() => PageTextScanner.Scan(html, new HashSet<string>()));

    [Theory]
    [InlineData("<p>One. <span id=\"c\">Two is two.</span> Three.</p>", "Two is two.")]
    [InlineData("<p>One. <span id=\"c\"> Two  is\ntwo. </span> Three.</p>", "Two is two.")]
    [InlineData("<p><span id=\"c\">a <b>b</b></span><b><span data-claim=\"c\"> c</span> d</b></p>", "a b c")]
    [InlineData("<p>x</p><p><span id=\"c\">whole block</span></p><p>y</p>", "whole block")]
    [InlineData("<p>😀😀 <span id=\"c\">after 😀 astral</span> end</p>", "after 😀 astral")]
    [InlineData("<p>e\u0301e\u0301 <span id=\"c\">after e\u0301 marks</span> e\u0301</p>", "after é marks")]
    [InlineData("<p>a\u00AD\u00AD <span id=\"c\">b\u00ADc</span></p>", "bc")]
    public void A_claims_range_selects_its_words(string inner, string expected)
    {
        var text = Scan(inner);
        var range = text.Elements["c"];
        Assert.Equal(expected, text.Slice(range.Start, range.End));
        Assert.Equal(expected.EnumerateRunes().Count(), range.End - range.Start);
    }

    [Fact]
    public void Positions_and_length_count_code_points()
    {
        var text = Scan("<p>😀<span id=\"c\">x</span></p>");
        Assert.Equal((new TextRange(1, 2), 2), (text.Elements["c"], text.Length));
    }

    [Theory]
    [InlineData("<p><span id=\"c\"><img src=\"a.png\"></span></p>")]
    [InlineData("<p data-cite-skip><span id=\"c\">hidden</span></p>")]
    [InlineData("<p>nothing</p>")]
    public void An_element_without_words_has_no_range(string inner) => Assert.False(Scan(inner).Elements.ContainsKey("c"));

    [Theory]
    [InlineData("<p><span id=\"c\">~<del>4</del> 5</span></p>", true)]
    [InlineData("<p><s><span id=\"c\">4</span></s></p>", true)]
    [InlineData("<p><span id=\"c\"><ruby>costs<rt>6</rt></ruby></span></p>", true)]
    [InlineData("<p><span id=\"c\">10<sup>6</sup></span></p>", true)]
    [InlineData("<p><span id=\"c\">5<b><sub>2</sub></b></span></p>", true)]
    [InlineData("<p><span id=\"c\"><sup>1</sup>2</span></p>", true)]
    [InlineData("<p><span id=\"c\">1<sup>\u00AD2</sup></span></p>", true)]
    [InlineData("<p><del>4</del> <span id=\"c\">5</span></p>", false)]
    [InlineData("<p><span id=\"c\">H<sub>2</sub>O</span></p>", false)]
    [InlineData("<p><span id=\"c\">the 5<sup>th</sup></span></p>", false)]
    [InlineData("<p><span id=\"c\">5<sup data-cite-skip>[1]</sup></span></p>", false)]
    public void Words_that_are_struck_out_and_digits_that_are_raised_are_told(string inner, bool expected) =>
        Assert.Equal(expected, Scan(inner).Overwritten.Contains("c"));

    [Fact]
    public void The_digest_is_the_sha256_of_the_utf8_text() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Scan("<p>abc</p>").Digest());

    [Fact]
    public void A_slice_is_clamped_to_the_text() => Assert.Equal("a😀", Scan("<p>a😀</p>").Slice(-5, 99));

    private static PageText Scan(string inner) =>
        PageTextScanner.Scan($"<html><body><article data-cite-root>{inner}</article></body></html>", new HashSet<string> { "c" });
}
