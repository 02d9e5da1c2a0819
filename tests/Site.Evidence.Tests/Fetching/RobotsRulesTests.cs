using Site.Evidence.Fetching;

namespace Site.Evidence.Tests.Fetching;

/// <summary>What <c>robots.txt</c> asks, in the cases that RFC 9309 names.</summary>
public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("", "/page", true)]
    [InlineData("User-agent: *\nDisallow:", "/page", true)]
    [InlineData("User-agent: *\nDisallow: /", "/page", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("user-AGENT: * # all\r\ndisALLOW : /a\r\nAllow: /a/b", "/a/c", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: other\nDisallow: /", "/page", true)]
    [InlineData("User-agent: other\nUser-agent: Site-Sources-Check/2.0\nDisallow: /", "/page", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: site-sources-check\nDisallow: /x", "/page", true)]
    [InlineData("User-agent: site-sources-check\nAllow: /\nUser-agent: *\nDisallow: /", "/page", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/b.pdf.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/b.pdf?page=1", true)]
    [InlineData("User-agent: *\nDisallow: /page$", "/pages", true)]
    [InlineData("User-agent: *\nDisallow: /*?*print=", "/a?x=1&print=1", false)]
    [InlineData("Disallow: /\n<html>: nothing\n:::", "/page", true)]
    public void The_longest_rule_for_this_program_decides(string text, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Parse(text).Allows(new Uri("https://example.org" + path)));
}
