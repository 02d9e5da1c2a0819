using System.Net;
using CsCheck;
using Site.Theme.Markup;

namespace Site.Theme.Tests;

public sealed class ReadableHtmlEncoderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("C++ & <b> \"q\" 'a'", "C++ &amp; &lt;b&gt; &quot;q&quot; &#39;a&#39;")]
    [InlineData("naïve 日本語 \u00A0 😀 𝑥", "naïve 日本語 \u00A0 😀 𝑥")]
    public void Only_what_HTML_needs_is_escaped(string text, string expected) =>
        Assert.Equal(expected, ReadableHtmlEncoder.Instance.Encode(text));

    [Fact]
    public void Half_a_surrogate_pair_is_replaced()
    {
        Assert.Equal("half \uFFFD pair", ReadableHtmlEncoder.Instance.Encode("half \uD83D pair"));
        Assert.Equal("\uFFFD", ReadableHtmlEncoder.Instance.Encode("\uDE00"));
        Assert.Equal("😀&lt;\uFFFD", ReadableHtmlEncoder.Instance.Encode("😀<\uD83D"));
    }

    [Fact]
    public void Decoding_gives_back_any_text_and_nothing_live_is_left() =>
        Gen.String.Repeatable().Sample(text =>
        {
            var encoded = ReadableHtmlEncoder.Instance.Encode(text);
            Assert.Equal(-1, encoded.AsSpan().IndexOfAny("<>\"'"));

            // Half a surrogate pair is no text; everything else survives.
            var wellFormed = string.Concat(text.EnumerateRunes());
            Assert.Equal(wellFormed, WebUtility.HtmlDecode(encoded));
        });
}
