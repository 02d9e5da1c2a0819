using CsCheck;
using Site.Generator.Paths;

namespace Site.Generator.Tests.Paths;

public class SitePathTests
{
    [Theory]
    [InlineData("", "a.md", "a.md")]
    [InlineData("guide", "a.md", "guide/a.md")]
    [InlineData("guide", "./a.md", "guide/a.md")]
    [InlineData("guide/deep", "../a.md", "guide/a.md")]
    [InlineData("guide", "/a.md", "a.md")]
    [InlineData("guide", "sub//a.md", "guide/sub/a.md")]
    [InlineData("guide", "..", "")]
    [InlineData("", "../a.md", null)]
    [InlineData("guide", "../../a.md", null)]
    public void References_resolve_as_in_a_browser_and_never_above_the_root(string folder, string reference, string? expected) =>
        Assert.Equal(expected, SitePath.Resolve(SitePath.FromRelative(folder), reference)?.Value);

    [Theory]
    [InlineData("index.html", "a.html", "a.html")]
    [InlineData("guide/x.html", "a.html", "../a.html")]
    [InlineData("guide/x.html", "guide/y.html", "y.html")]
    [InlineData("guide/x.html", "guide/sub/y.html", "sub/y.html")]
    [InlineData("guide/sub/x.html", "guide/y.html", "../y.html")]
    [InlineData("a/x.html", "b/y.html", "../b/y.html")]
    [InlineData("index.html", "with space/é.html", "with%20space/%C3%A9.html")]
    [InlineData("index.html", "a:b.html", "a%3Ab.html")]
    public void Links_are_relative_and_percent_encoded(string from, string to, string expected) =>
        Assert.Equal(expected, SitePath.FromRelative(to).HrefFrom(SitePath.FromRelative(from)));

    [Fact]
    public void A_link_resolves_back_to_where_it_leads()
    {
        var path = Gen.Char["abc é#"].Array[1, 3].Select(c => new string(c).Trim()).Where(s => s.Length > 0)
            .Array[1, 4].Select(s => SitePath.FromRelative(string.Join('/', s)));
        Gen.Select(path, path).Repeatable().Sample((from, to) =>
            SitePath.Resolve(from.Folder, Uri.UnescapeDataString(to.HrefFrom(from))) == to);
    }

    [Fact]
    public void Parts_of_a_path_are_as_named()
    {
        var path = SitePath.FromRelative("guide/sub/x.cite.md");
        Assert.Equal(
            ("guide/sub", "x.cite.md", ".md", 2, "guide", "../../"),
            (path.Folder.Value, path.Name, path.Extension, path.Depth, path.TopFolder, path.ToRoot()));
        Assert.Equal("guide/sub/x.cite.html", path.WithExtension(".html").Value);
        Assert.Null(SitePath.FromRelative("x.md").TopFolder);
    }

    [Fact]
    public void A_folders_pages_stay_together_when_sorted()
    {
        string[] sorted = ["a.md", "a/b.md", "a/c.md", "a-b.md"];
        Assert.Equal(["a/b.md", "a/c.md", "a-b.md", "a.md"], sorted.Select(SitePath.FromRelative).Order().Select(p => p.Value));
    }
}
