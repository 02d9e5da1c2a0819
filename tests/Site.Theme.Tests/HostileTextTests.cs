using System.Collections.Immutable;
using AngleSharp.Dom;
using Site.Citations.Claims;
using Site.Citations.Vocabulary;

namespace Site.Theme.Tests;

/// <summary>Text from titles, quotes, addresses and front matter stays text.</summary>
public sealed class HostileTextTests
{
    private const string Marker = "pwned";

    [Theory]
    [InlineData("\"><script>pwned()</script>")]
    [InlineData("'><img src=x onerror=pwned()>")]
    [InlineData("</title></textarea></style><script>pwned()</script>")]
    [InlineData("<!-- pwned -->")]
    [InlineData("\" onmouseover=\"pwned()")]
    [InlineData("' onmouseover='pwned()")]
    [InlineData("&lt;script&gt;pwned()&lt;/script&gt;")]
    [InlineData("</article><article data-cite-root>pwned")]
    public void Hostile_text_is_shown_and_does_nothing(string text)
    {
        var html = PageTheme.RenderPage(Page(text, "https://example.com/?q=" + text));
        var page = Html.Parse(html);
        const string Own = "[src^='../assets/citations.'], [src^='../assets/lens.'], [src^='../assets/site.']";
        Assert.Empty(page.QuerySelectorAll($"script:not({Own}), style, img, textarea"));
        Assert.Single(page.QuerySelectorAll("[data-cite-root]"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain(page.Descendants<IComment>(), c => c.Data.Contains(Marker, StringComparison.Ordinal));
        Assert.Equal(text, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(text, page.QuerySelector("#sources blockquote")!.TextContent);
        Assert.Equal(text, page.QuerySelector("#updates li")!.TextContent);
        Assert.Equal(text, page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Equal(text, page.QuerySelector(".side li a")!.TextContent);
    }

    [Theory]
    [InlineData("javascript:pwned()")]
    [InlineData("JaVaScRiPt:pwned()")]
    [InlineData(" javascript:pwned()")]
    [InlineData("data:text/html,<script>pwned()</script>")]
    [InlineData("vbscript:pwned")]
    [InlineData("file:///etc/pwned")]
    [InlineData("//example.com/pwned")]
    [InlineData("pwned")]
    public void Only_web_addresses_become_links(string url)
    {
        var page = Html.Parse(PageTheme.RenderPage(Page("text", url)));
        foreach (var name in (string[])["href", "src", "cite"])
        {
            Assert.DoesNotContain(page.QuerySelectorAll($"[{name}]"), e =>
                e.GetAttribute(name)!.Contains(Marker, StringComparison.OrdinalIgnoreCase));
        }

        Assert.Contains(url.Trim(), page.QuerySelector("#manifest")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_redirect_and_the_page_for_missing_addresses_escape_too()
    {
        const string Text = "\"><script>pwned()</script>";
        var site = ThemePages.Site with { Title = Text, Language = Text, License = Text, Repository = "javascript:pwned()" };
        foreach (var html in (string[])[PageTheme.RenderRedirect(site, Text, Text), PageTheme.RenderNotFound(site, Text)])
        {
            var page = Html.Parse(html);
            Assert.Empty(page.QuerySelectorAll("script:not([src*='assets/site.']), a[href^=javascript]"));
            Assert.Equal(Text, page.DocumentElement.GetAttribute("lang"));
        }
    }

    private static PageView Page(string text, string url)
    {
        ImmutableArray<Claim> claims = [ThemePages.Claim("c-one", ClaimType.Sourced, text, ThemePages.Evidence(
            ThemePages.Source("one", text, url, pinned: url + "#"),
            quote: text))];
        return ThemePages.Full with
        {
            Site = new SiteView(text, text, "en", "javascript:pwned()", url, HasHome: true),
            Title = text,
            Description = text,
            Claims = claims,
            Sources = ThemePages.SourcesOf(claims),
            Uncited = [ThemePages.Uncited("c-two", text)],
            Entities = [new EntityView(text, text, [url])],
            Updates = [new UpdateView(ThemePages.AsOf, text, text, [text])],
            Navigation = new Menu([new NavSection(text, "index.html", [new NavLink(text, "page.html")])]).For("page.html"),
            Contents = [new TocEntry(2, text, "more"), new TocEntry(3, text, "yet-more")],
            Next = new NavLink(text, "next.html"),
        };
    }
}
