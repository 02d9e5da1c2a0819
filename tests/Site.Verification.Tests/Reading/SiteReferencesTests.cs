using Site.Verification.Reading;

namespace Site.Verification.Tests.Reading;

public sealed class SiteReferencesTests
{
    [Theory]
    [InlineData("", "a.html", null, "a.html")]
    [InlineData("", "b.html", "guide/a.html", "guide/b.html")]
    [InlineData("", "../b.html", "guide/a.html", "b.html")]
    [InlineData("", "../../b.html", "guide/a.html", null)]
    [InlineData("", "/b.html", null, null)]
    [InlineData("", "%C3%BC.html", null, "%C3%BC.html")]
    [InlineData("", "ü.html", null, "%C3%BC.html")]
    [InlineData("", "%c3%bc.html?x#y", null, "%C3%BC.html")]
    [InlineData("", "a(1).html", null, "a%281%29.html")]
    [InlineData("", "a%2Fb.html", null, "a%2Fb.html")]
    [InlineData("", "https://example.org/b.html", null, null)]
    [InlineData("https://example.org/x/", "https://example.org/x/b.html", null, "b.html")]
    [InlineData("https://example.org/x/", "/x/b.html", "guide/a.html", "b.html")]
    [InlineData("https://example.org/x/", "https://example.org/b.html", null, null)]
    [InlineData("https://example.org/x/", "https://example.org:444/x/b.html", null, null)]
    [InlineData("https://example.org/x/", "http://example.org/x/b.html", null, null)]
    [InlineData("https://bücher.example/", "https://bücher.example/b.html", null, "b.html")]
    [InlineData("not an address", "b.html", null, "b.html")]
    [InlineData("file:///etc/", "passwd", null, "passwd")]
    [InlineData("", "http://[", null, null)]
    public void A_reference_is_a_path_of_the_site_or_nothing(string baseUrl, string reference, string? from, string? path) =>
        Assert.Equal(path, new SiteReferences(baseUrl, "").PathOf(reference, from));

    [Theory]
    [InlineData("b.html", "docs/guide/a.html", "docs/guide/b.html")]
    [InlineData("../b.html", "docs/guide/a.html", "docs/b.html")]
    [InlineData("../../b.html", "docs/guide/a.html", null)]
    public void A_nested_site_has_paths_of_its_own(string reference, string from, string? path) =>
        Assert.Equal(path, new SiteReferences("", "docs/").PathOf(reference, from));
}
