using System.Text.Json;
using CsCheck;
using Site.Citations.Schema;
using Site.Citations.Sources;

namespace Site.Citations.Tests.Sources;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://[::1]:8080/a")]
    [InlineData("http://[2001:db8::1]/")]
    [InlineData("https://example.com")]
    [InlineData("http://example.com:8080/a/../b?x=1&y=%7B#f")]
    [InlineData("https://[2001:db8::1]/a")]
    [InlineData("HTTPS://Example.com/A'(b)*")]
    public void An_address_in_the_characters_of_a_URI_comes_back_as_it_is(string address) =>
        Assert.Equal(address, WebAddress.Normalize(address));

    [Theory]
    [InlineData("https://例え.jp/道", "https://xn--r8jz45g.jp/%E9%81%93")]
    [InlineData("https://dööcs.example:81/?q=ü#ü", "https://xn--dcs-snaa.example:81/?q=%C3%BC#%C3%BC")]
    [InlineData("https://example.org/a[1]", "https://example.org/a%5B1%5D")]
    [InlineData("https://example.org/a#b#c", "https://example.org/a#b%23c")]
    [InlineData("https://example.org/\U0001F600", "https://example.org/%F0%9F%98%80")]
    public void An_address_as_people_read_it_is_brought_into_that_form(string address, string expected) =>
        Assert.Equal(expected, WebAddress.Normalize(address));

    [Theory]
    [InlineData("https://example.org/%zz")]
    [InlineData("https://example.org/%4")]
    [InlineData("https://example.org/a b")]
    [InlineData("https://example.org/\"a\"")]
    [InlineData("https://example.org/a\u0001")]
    [InlineData("https://[/a")]
    [InlineData("https://a[1]/")]
    [InlineData("https://]&@YPr")]
    [InlineData("https://a]/")]
    [InlineData("https://[::1]]/")]
    [InlineData("https://[::1]@[::2]/")]
    [InlineData("https://[a]b@c/")]
    [InlineData("https://[fe80::1%eth0]/")]
    [InlineData("https://ex%61mple.org/")]
    [InlineData("https:///a")]
    [InlineData("https://")]
    [InlineData("ftp://example.org/")]
    [InlineData("javascript://example.org/%0aalert(1)")]
    [InlineData("/a")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_refused(string? address)
    {
        Assert.Null(WebAddress.Normalize(address));
        Assert.False(WebAddress.IsValid(address));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused() => Assert.Null(WebAddress.Normalize("https://example.org/\ud800"));

    [Fact]
    public void What_is_accepted_is_what_the_schema_accepts() =>
        Gen.String[Gen.OneOf(Gen.Char["[]%#?/:@é例a.1 '&"], Gen.Char), 0, 12].Repeatable().Sample(rest =>
        {
            var address = WebAddress.Normalize("https://" + rest);
            Assert.True(address is null || Accepts(address), address);
            Assert.Equal(address, WebAddress.Normalize(address));
        });

    private static readonly JsonElement Part = JsonSerializer.Deserialize<JsonElement>(
        """{"url":"a","digest":{"sha256":"DIGEST"},"bytes":1,"counts":{"pages":0,"files":0}}"""
            .Replace("DIGEST", new string('0', 64), StringComparison.Ordinal));

    private static bool Accepts(string address)
    {
        var json = JsonSerializer.SerializeToElement(new Dictionary<string, object>
        {
            ["format"] = new Dictionary<string, string> { ["name"] = "cite-index", ["version"] = "3.0" },
            ["generator"] = new Dictionary<string, string> { ["name"] = "Site", ["version"] = "1.0.0" },
            ["asOf"] = "2026-11-24",
            ["base"] = address + "/",
            ["counts"] = new Dictionary<string, int> { ["pages"] = 0, ["files"] = 0 },
            ["parts"] = new[] { Part },
        });
        return CiteSchemas.Index.Validate(json).Count == 0;
    }
}
