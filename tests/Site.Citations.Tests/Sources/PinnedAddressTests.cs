using Site.Citations.Sources;

namespace Site.Citations.Tests.Sources;

public sealed class PinnedAddressTests
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    [Theory]
    [InlineData("https://github.com/o/r/blob/" + Commit + "/docs/a.md")]
    [InlineData("https://github.com/o/r/tree/" + Commit)]
    [InlineData("https://github.com/o/r/commit/" + Commit)]
    [InlineData("https://raw.githubusercontent.com/o/r/" + Commit + "/a.md")]
    [InlineData("https://gist.github.com/o/0123456789abcdef0123/" + Commit)]
    [InlineData("https://gitlab.com/group/sub/r/-/blob/" + Commit + "/a.md")]
    [InlineData("https://codeberg.org/o/r/src/commit/" + Commit + "/a.md")]
    [InlineData("https://codeberg.org/o/r/commit/" + Commit)]
    [InlineData("https://huggingface.co/o/m/blob/" + Commit + "/config.json")]
    [InlineData("https://huggingface.co/datasets/o/d/resolve/" + Commit + "/a.parquet")]
    [InlineData("https://huggingface.co/gpt2/raw/" + Commit + "/config.json")]
    [InlineData("https://bitbucket.org/o/r/src/" + Commit + "/a.md")]
    [InlineData("https://git.sr.ht/~o/r/tree/" + Commit + "/item/a.md")]
    [InlineData("https://web.archive.org/web/20260310120000/https://example.com/manual")]
    [InlineData("https://web.archive.org/web/20260310120000id_/https://example.com/manual")]
    [InlineData("https://perma.cc/AB12-CD34")]
    [InlineData("https://archive.ph/aBc12")]
    [InlineData("https://archive.today/20260310120000/https://example.com/manual")]
    [InlineData("https://archive.today/2026.03.10-120000/https://example.com/manual")]
    [InlineData("https://archive.softwareheritage.org/swh:1:cnt:" + Commit)]
    public void A_commit_of_a_known_forge_and_a_capture_of_a_known_archive_cannot_change(string address) =>
        Assert.True(PinnedAddress.IsPinned(address));

    [Theory]
    [InlineData("https://example.com/articles/12345678901234")]
    [InlineData("https://example.com/o/r/blob/" + Commit + "/a.md")]
    [InlineData("https://github.com.example.com/o/r/blob/" + Commit + "/a.md")]
    [InlineData("https://github.com:8443/o/r/blob/" + Commit + "/a.md")]
    [InlineData("https://github.com@example.com/o/r/blob/" + Commit + "/a.md")]
    [InlineData("https://github.com/o/r/blob/main/" + Commit)]
    [InlineData("https://github.com/o/r/blob/0123456/a.md")]
    [InlineData("https://github.com/o/r/blob/" + Commit + "ab/a.md")]
    [InlineData("https://github.com/o/r/issues/" + Commit)]
    [InlineData("https://github.com/" + Commit + "/r/blob/main/a.md")]
    [InlineData("https://github.com/o/r?at=/blob/" + Commit + "/")]
    [InlineData("https://web.archive.org/web/2026/https://example.com/manual")]
    [InlineData("https://web.archive.org/web/20260310120000*/https://example.com/manual")]
    [InlineData("https://web.archive.org/save/20260310120000/https://example.com/manual")]
    [InlineData("https://archive.org/details/12345678901234")]
    [InlineData("https://web.archive.org/web/99999999999999/https://example.com/manual")]
    [InlineData("https://web.archive.org/web/20260230120000/https://example.com/manual")]
    [InlineData("https://web.archive.org/web/20260310126000id_/https://example.com/manual")]
    [InlineData("https://web.archive.org/web/19000101000000/https://example.com/manual")]
    [InlineData("https://archive.today/20261310120000/https://example.com/manual")]
    [InlineData("https://archive.today/2026.13.10-120000/https://example.com/manual")]
    [InlineData("https://archive.ph/")]
    [InlineData("not an address")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_can(string? address) => Assert.False(PinnedAddress.IsPinned(address));

    [Theory]
    [InlineData("https://example.com/manual", "https://web.archive.org/web/20260310120000/https://example.com/manual", true)]
    [InlineData("https://www.example.com/manual/", "https://archive.org/web/20260310120000id_/http://Example.com:80/manual#top", true)]
    [InlineData("https://example.com/", "https://web.archive.org/web/20260310120000/example.com", true)]
    [InlineData("https://example.com/manual", "https://archive.ph/2026.03.10-120000/https:/example.com/manual", true)]
    [InlineData("https://example.com/?id=5", "https://web.archive.org/web/20260310120000/https://example.com/?id=5", true)]
    [InlineData("https://example.com/manual", "https://archive.ph/aBc12", true)]
    [InlineData("https://example.com/manual", "https://perma.cc/AB12-CD34", true)]
    [InlineData("https://example.com/manual", "https://github.com/o/r/tree/" + Commit, true)]
    [InlineData("https://example.com/manual", "https://web.archive.org/web/20260310120000/https://evil.example/manual", false)]
    [InlineData("https://example.com/manual", "https://web.archive.org/web/20260310120000/https://example.com/forum/post", false)]
    [InlineData("https://example.com/manual", "https://web.archive.org/web/20260310120000/https://example.com/Manual", false)]
    [InlineData("https://example.com/?id=5", "https://web.archive.org/web/20260310120000/https://example.com/?id=6", false)]
    [InlineData("https://example.com/manual", "https://web.archive.org/web/20260310120000/x", false)]
    [InlineData("https://example.com/manual", "https://web.archive.org/x/../web/20260310120000/https://example.com/manual", false)]
    [InlineData("https://example.com/manual", "https://archive.ph/20260310120000/https://evil.example/manual", false)]
    [InlineData("https://example.com/manual", "https://example.com/manual", false)]
    public void A_capture_that_says_what_it_captured_is_of_the_sources_own_address(string url, string pinned, bool isOf) =>
        Assert.Equal(isOf, PinnedAddress.IsPinnedOf(pinned, url));
}
