using System.Collections.Immutable;
using AngleSharp.Dom;
using Site.Citations.Claims;
using Site.Citations.Vocabulary;

namespace Site.Theme.Tests;

public sealed class PageThemeTests
{
    public static TheoryData<string, PageView> Pages => new()
    {
        { "full", ThemePages.Full },
        {
            "full, with its own title",
            ThemePages.Full with { BodyHasTitle = true, BodyHtml = "<h1 id=\"t\">Full</h1>\n" + ThemePages.Full.BodyHtml }
        },
        { "bare", ThemePages.Bare },
    };

    [Theory]
    [MemberData(nameof(Pages), DisableDiscoveryEnumeration = true)]
    public void A_page_has_one_root_one_title_and_no_id_twice(string name, PageView view)
    {
        var page = Html.Parse(PageTheme.RenderPage(view));
        Assert.NotEmpty(name);
        Assert.Equal("article", Assert.Single(page.QuerySelectorAll("[data-cite-root]")).LocalName);
        Assert.Single(page.QuerySelectorAll("[data-cite-root] > h1"));
        Assert.Single(page.QuerySelectorAll("h1"));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(
            page.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]),
            target => Assert.Contains(target, ids));
    }

    [Theory]
    [MemberData(nameof(Pages), DisableDiscoveryEnumeration = true)]
    public void Nothing_inline_and_nothing_from_elsewhere(string name, PageView view)
    {
        Assert.NotEmpty(name);
        foreach (var html in OneOfEach(view))
        {
            var page = Html.Parse(html);
            Assert.Empty(page.QuerySelectorAll("script:not([src]), style, [style], iframe, object, embed, base"));
            Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
            Assert.DoesNotContain(page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], img, script"), e =>
                (e.GetAttribute("href") ?? e.GetAttribute("src"))!.Contains("//", StringComparison.Ordinal));
            var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
            Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Only_the_authors_words_are_page_text()
    {
        var root = Html.Parse(PageTheme.RenderPage(ThemePages.Full)).QuerySelector("[data-cite-root]")!;
        foreach (var skipped in root.QuerySelectorAll("[data-cite-skip]"))
        {
            skipped.Remove();
        }

        var body = Html.Parse("<!doctype html>" + ThemePages.Full.BodyHtml).Body!.TextContent;
        Assert.Equal(Words("Full " + body), Words(root.TextContent));
    }

    [Fact]
    public void What_a_page_does_not_have_is_not_mentioned()
    {
        var page = Html.Parse(PageTheme.RenderPage(ThemePages.Bare));
        Assert.Empty(page.QuerySelectorAll(
            "section, nav, details, time, dl, ol, ul, .facts, link[rel=canonical], link[rel=describedby], link[rel=alternate], "
                + "link[rel=license], meta[name=description]"));
        Assert.DoesNotContain(page.QuerySelectorAll("body *"), e => e.ChildNodes.Length == 0);
        Assert.Equal(
            ["Skip to the content", "A site", "Bare", "Words.", "No cookies, no scripts from elsewhere"],
            Lines(page.Body!.TextContent));
    }

    [Fact]
    public void A_page_says_how_many_of_its_claims_are_stale_and_since_when()
    {
        var aged = ThemePages.Full with { AsOf = new DateOnly(2027, 1, 2) };
        var stale = aged.Claims.Count(c => c.StaleAfter is not null);
        var age = Html.Parse(PageTheme.RenderPage(aged)).QuerySelector(".facts .age")!;
        Assert.Equal($"Stale: {stale} of {aged.Claims.Length} claims, since 2027-01-01", Words(age.TextContent));
        Assert.Null(Html.Parse(PageTheme.RenderPage(aged with { AsOf = new DateOnly(2027, 1, 1) })).QuerySelector(".age"));
    }

    [Fact]
    public void The_twins_and_the_dates_stand_at_the_top()
    {
        var page = Html.Parse(PageTheme.RenderPage(ThemePages.Full));
        var facts = page.QuerySelector("article > h1 + .facts")!;
        Assert.Equal(
            "Updated 2026-11-02 Evidence More Published 2026-10-01 Check every claim: JSON twin · Markdown",
            Words(facts.TextContent));
        Assert.Equal(["full.cite.json", "full.md"], facts.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("full.cite.json", page.QuerySelector("link[rel=describedby][type='application/json']")?.GetAttribute("href"));
        Assert.Equal("full.md", page.QuerySelector("link[rel=alternate][type='text/markdown']")?.GetAttribute("href"));
        Assert.Equal("https://spdx.org/licenses/CC-BY-4.0.html", page.QuerySelector("link[rel=license]")?.GetAttribute("href"));

        // Some browsers fetch ahead what a link in the head calls the next page, which no page of ours allows.
        Assert.Empty(page.QuerySelectorAll("link[rel=prev], link[rel=next]"));
        Assert.Equal("../index.html", page.QuerySelector(".turn [rel=prev]")?.GetAttribute("href"));
        Assert.Equal("next.html", page.QuerySelector(".turn [rel=next]")?.GetAttribute("href"));
    }

    [Fact]
    public void A_page_not_changed_since_it_appeared_is_not_called_updated()
    {
        var view = ThemePages.Full with { Modified = ThemePages.Full.Published };
        Assert.DoesNotContain(
            "Updated",
            Html.Parse(PageTheme.RenderPage(view)).QuerySelector(".facts")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Each_claim_has_its_row_with_address_date_and_confidence()
    {
        var page = Html.Parse(PageTheme.RenderPage(ThemePages.Full));
        var rows = page.QuerySelectorAll("#manifest [data-claim-ref]");
        Assert.Equal(ThemePages.Full.Claims.Select(c => c.Id), rows.Select(r => r.GetAttribute("data-claim-ref")));
        Assert.Equal(
            [
                "One costs $1 sourced|source.example/page, 2026-10-01 Disputed by other.example/, 2026-10-01|medium Primary "
                    + "source. Quote not yet checked by machine. Good until 2027-01-01",
                "Two cost $2 computed||medium Primary source. Quote not yet checked by machine. Good until 2027-01-01",
                "Three are wanted assumption|Assumed: Three are wanted|medium Primary source. Quote not yet checked by machine. "
                    + "Good until 2027-01-01",
                "Four are enough opinion|Opinion of Four are enough|Not rated",
            ],
            rows.Select(r => string.Join('|', r.Children.Select(c => Words(c.TextContent)))));
        Assert.Equal(
            ["#c-one", "https://source.example/page", "https://other.example/"],
            rows[0].QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.StartsWith(
            "4 claims: 1 sourced, 1 computed, 1 assumption, 1 opinion. Confidence: 3 medium",
            Words(page.QuerySelector("#manifest p")!.TextContent),
            StringComparison.Ordinal);
        Assert.Equal("In 2019: In 2019", Words(page.QuerySelector("#manifest > ul")!.TextContent));
    }

    [Fact]
    public void A_claim_past_its_day_says_since_when()
    {
        var view = ThemePages.Full with { AsOf = new DateOnly(2027, 1, 2) };
        Assert.Contains(
            "Stale since 2027-01-01",
            Html.Parse(PageTheme.RenderPage(view)).QuerySelector("[data-claim-ref=c-one]")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_may_have_only_statements_left_uncited()
    {
        var page = Html.Parse(PageTheme.RenderPage(ThemePages.Bare with { Uncited = [ThemePages.Uncited("c-x", "In 2019")] }));
        Assert.Single(page.QuerySelectorAll("#manifest li"));
        Assert.Empty(page.QuerySelectorAll("#manifest table"));
        Assert.DoesNotContain("0 claims", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_source_is_where_its_markers_lead_with_the_claims_it_carries()
    {
        var page = Html.Parse(PageTheme.RenderPage(ThemePages.Full));
        var first = page.QuerySelector("ol.sources > li#source-first")!;
        Assert.Equal("https://source.example/page", first.QuerySelector(".ref a")!.GetAttribute("href"));
        Assert.Contains(
            "A source · primary source · dated 2026-10-01 · read 2026-11-02 · pinned copy",
            Words(first.TextContent),
            StringComparison.Ordinal);
        Assert.Equal("https://source.example/page/at/1", first.QuerySelector("blockquote")!.GetAttribute("cite"));
        Assert.Equal("Used for One costs $1 medium", Words(first.QuerySelector(".use")!.TextContent));
        Assert.Equal("Disputes One costs $1 medium", Words(page.QuerySelector("#source-second .use")!.TextContent));
    }

    [Fact]
    public void The_reasons_stand_beside_a_source_that_carries_a_claim_alone()
    {
        ImmutableArray<Claim> claims =
        [
            ThemePages.Claim("c-one", ClaimType.Sourced, "One", ThemePages.Evidence(ThemePages.Source("only"))),
        ];
        var page = Html.Parse(PageTheme.RenderPage(
            ThemePages.Bare with { Claims = claims, Sources = ThemePages.SourcesOf(claims), BodyHtml = "<p id=\"c-one\">One</p>" }));
        Assert.Equal(
            "Used for One medium Primary source. Quote not yet checked by machine.",
            Words(page.QuerySelector(".use")!.TextContent));
    }

    [Fact]
    public void Claims_that_rest_on_a_passage_alike_are_listed_in_one_breath()
    {
        var source = ThemePages.Source("only");
        ImmutableArray<Claim> claims =
        [
            ThemePages.Claim("c-one", ClaimType.Sourced, "One", ThemePages.Evidence(source)),
            ThemePages.Claim("c-two", ClaimType.Sourced, "Two", ThemePages.Evidence(source)),
            ThemePages.Claim(
                "c-three",
                ClaimType.Sourced,
                "Three",
                ThemePages.Evidence(source),
                ThemePages.Evidence(ThemePages.Source("another"))),
        ];
        var page = Html.Parse(PageTheme.RenderPage(
            ThemePages.Bare with { Claims = claims, Sources = ThemePages.SourcesOf(claims), BodyHtml = "<p id=\"c-one\">One</p>" }));
        Assert.Equal(
            ["Used for One, Two medium Primary source. Quote not yet checked by machine.", "Used for Three medium"],
            page.QuerySelectorAll("#source-only .use").Select(u => Words(u.TextContent)));
    }

    [Fact]
    public void The_navigation_marks_the_page_and_lists_each_page_once()
    {
        var page = Html.Parse(PageTheme.RenderPage(ThemePages.Full with
        {
            Navigation = new Menu([new NavSection(
                "Guide",
                "index.html",
                [new NavLink("Guide", "index.html"), new NavLink("Next", "next.html")])]).For("index.html"),
        }));
        Assert.Equal(["Guide", "Next"], page.QuerySelectorAll(".side a").Select(a => a.TextContent));
        Assert.Equal("Guide", Assert.Single(page.QuerySelectorAll(".side [aria-current=page]")).TextContent);
    }

    [Fact]
    public void A_writer_gets_what_a_string_gets()
    {
        using var writer = new StringWriter();
        PageTheme.RenderPage(ThemePages.Full, writer);
        Assert.Equal(PageTheme.RenderPage(ThemePages.Full), writer.ToString());
    }

    [Fact]
    public void A_document_ends_in_one_line_feed_and_leaves_the_body_as_it_is()
    {
        const string Body = "<pre>form\ffeed, next\u0085line, separator\u2028</pre>\n";
        var html = PageTheme.RenderPage(ThemePages.Bare with { BodyHtml = Body });
        Assert.Contains(Body, html, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', html);
    }

    [Fact]
    public void Every_element_is_closed_explicitly()
    {
        string[] empty = ["meta", "link", "br", "hr", "img", "input"];
        foreach (var html in OneOfEach(ThemePages.Full))
        {
            var open = new Stack<string>();
            foreach (var tag in html.Split('<').Skip(1).Where(t => t[0] != '!'))
            {
                var name = tag[..tag.AsSpan().IndexOfAny(" >\n")];
                if (name[0] == '/')
                {
                    Assert.Equal(name[1..], open.Pop());
                }
                else if (!empty.Contains(name))
                {
                    open.Push(name);
                }
            }

            Assert.Empty(open);
        }
    }

    [Fact]
    public void The_page_for_missing_addresses_leads_home_from_anywhere()
    {
        var page = Html.Parse(PageTheme.RenderNotFound(ThemePages.Site, "/base/"));
        Assert.All(page.QuerySelectorAll("link[href], .name, main a"), e =>
            Assert.StartsWith("/base/", e.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(
            "/base/llms.txt",
            Html.Parse(PageTheme.RenderNotFound(ThemePages.Bare.Site, "/base/")).QuerySelector("main a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(null, "new.html")]
    [InlineData("https://example.com/new.html", "https://example.com/new.html")]
    public void A_redirect_leads_on_without_script(string? canonicalUrl, string expected)
    {
        var page = Html.Parse(PageTheme.RenderRedirect(ThemePages.Site, "New", "new.html", canonicalUrl));
        Assert.Equal("0; url=new.html", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal(expected, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("new.html", page.QuerySelector("main a")!.GetAttribute("href"));
    }

    /// <summary>A page of each kind.</summary>
    private static IEnumerable<string> OneOfEach(PageView view) =>
    [
        PageTheme.RenderPage(view),
        PageTheme.RenderNotFound(view.Site, "/"),
        PageTheme.RenderRedirect(view.Site, "T", "t.html"),
    ];

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
