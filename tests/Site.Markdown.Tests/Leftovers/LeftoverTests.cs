namespace Site.Markdown.Tests.Leftovers;

/// <summary>What an author meant as markup and is left as text.</summary>
public class LeftoverTests
{
    [Theory]
    [InlineData("It costs 5 [Cite: @a].", "[cite: @a]")]
    [InlineData("It costs 5 [ cite: @a].", "[cite: @a]")]
    [InlineData("It costs 5 [cite @a].", "[cite: @a]")]
    [InlineData("It costs 5 [cites: @a].", "[cite: @a]")]
    [InlineData("It costs 5 [citation: @a].", "[cite: @a]")]
    [InlineData("It costs 5 [@a].", "[cite: @a]")]
    [InlineData("It costs 5 [cite : @a].", "[cite: @a]")]
    [InlineData("It costs 5 [cite\uFF1A @a].", "[cite: @a]")]
    [InlineData("It costs 5 \u3010cite: @a\u3011.", "[cite: @a]")]
    [InlineData("It costs 5 [source: @a].", "[cite: @a]")]
    [InlineData("It costs [5][asume: x].", "[assume: x]")]
    [InlineData("It costs [5][assumption: x].", "[assume: x]")]
    [InlineData("It costs [Fact: p].", "[fact: p]")]
    [InlineData("[Calculator: p]", "[calculator: p]")]
    [InlineData("[calculater: p]", "[calculator: p]")]
    [InlineData("| a |\n|---|\n| 5 [Cite: @a] |", "[cite: @a]")]
    [InlineData("It costs 5 [cite; @a#q].", "[cite: @a#q]")]
    [InlineData("It costs 5 [cite= @a#q].", "[cite: @a#q]")]
    [InlineData("It costs 5 [cite- @a#q].", "[cite: @a#q]")]
    [InlineData("It costs 5 {cite: @a#q}.", "[cite: @a#q]")]
    [InlineData("It costs 5 <cite: @a#q>.", "[cite: @a#q]")]
    [InlineData("It costs 5 [^cite: @a#q].", "[cite: @a#q]")]
    [InlineData("It costs 5 \uFF3Bcite: @a#q\uFF3D.", "[cite: @a#q]")]
    [InlineData("It costs 5 [cit\u0435: @a#q].", "[cite: @a#q]")]
    [InlineData("It costs 5 [ci\u200Bte: @a#q].", "[cite: @a#q]")]
    [InlineData("It costs 5 [src: @a#q].", "[cite: @a#q]")]
    [InlineData("It costs 5 [siehe: @a#q].", "[cite: @a#q]")]
    [InlineData("It costs 5 cite: @a#q].", "[cite: @a#q]")]
    [InlineData("It costs [calc p.x].", "[calc: p.x]")]
    [InlineData("[facts p]", "[facts: p]")]
    [InlineData("[calculator m]", "[calculator: m]")]
    [InlineData("[compare: x]", "[comparison: x]")]
    [InlineData("It costs [5][no-cite: z].", "[nocite: z]")]
    [InlineData("It costs 5 [[cite: @a]].", "[cite: @a]")]
    public void A_marker_nearly_right_is_reported_with_the_right_one(string markdown, string meant)
    {
        var diagnostic = Assert.Single(new Page(markdown, options: new MarkdownParseOptions { HasSources = true }).Diagnostics);
        Assert.Equal("CITE017", diagnostic.Rule.Code);
        Assert.Contains(meant, diagnostic.Suggestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("He said so [sic].")]
    [InlineData("Mail to [support: @acme], a [fact check], {a: b}, <a: b>, \\[cite: @a#q], `cite: @a#q`, [via: x].")]
    [InlineData("[chart]: https://example.com\n\nSee [chart] (and all), [compare: x] and [chart: x].")]
    [InlineData("See [1] and [x] and [ ].")]
    [InlineData("- [ ] to do\n- [x] done")]
    [InlineData("So it is [note: not always].")]
    [InlineData("So it is [notice: not always], [option: a], [site: x], [fast: y], [call: z].")]
    [InlineData("So it is [citation needed], [fact checked], [see below].")]
    [InlineData("Write to [me @ noon].")]
    [InlineData("Escaped \\[Cite: @a].")]
    [InlineData("Code `[Cite: @a]` and `[^gone]`.")]
    [InlineData("    [Cite: @a]")]
    [InlineData("```\n[Cite: @a] [^gone]\n```")]
    [InlineData("[Cite: a thing](https://example.com)")]
    [InlineData("<!-- It costs [cite: @a] -->")]
    [InlineData("<div><code>[cite: @a]</code></div>")]
    [InlineData("Text.[^1]\n\n[^1]: Note.")]
    public void Ordinary_brackets_and_code_are_not(string markdown) =>
        Assert.DoesNotContain(new Page(markdown).Diagnostics, d => d.Rule.Code is "CITE017" or "CITE018" or "CITE019" or "CITE020");

    [Theory]
    [InlineData("<div>It costs 5 [cite: @a].</div>")]
    [InlineData("<div>It costs 5 [Cite: @a].</div>")]
    [InlineData("![alt [cite: @a]](p.png)")]
    [InlineData("[text](https://example.com \"t [cite: @a]\")")]
    [InlineData("![alt](p.png \"t [cite: @a]\")")]
    public void A_marker_where_none_is_read_is_reported(string markdown)
    {
        var page = new Page(markdown);
        Assert.Equal("CITE018", Assert.Single(page.Diagnostics).Rule.Code);
        Assert.DoesNotContain("<sup", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Text.[^gone]", "CITE019", 1, 6)]
    [InlineData("Text.\n\n[^unused]: Note.", "CITE020", 3, 1)]
    [InlineData("Text.[^d]\n\n[^d]: One.\n\n[^d]: Two.", "CITE020", 5, 1)]
    public void A_footnote_that_would_be_lost_is_reported(string markdown, string code, int line, int column)
    {
        var diagnostic = Assert.Single(new Page(markdown).Diagnostics);
        Assert.Equal((code, line, column), (diagnostic.Rule.Code, diagnostic.Location!.Value.Line, diagnostic.Location.Value.Column));
    }

    [Theory]
    [InlineData("It costs [5][assume: x](p.md).")]
    [InlineData("It costs 5 ![assume: x].")]
    public void What_touches_a_marker_and_makes_nothing_of_it_is_reported(string markdown) =>
        Assert.Contains(new Page(markdown).Diagnostics, d => d.Rule.Code == "CITE017");

    [Theory]
    [InlineData("[Warning]: later", true)]
    [InlineData("[2024]: $5", true)]
    [InlineData("[Warning]: /dev/sda \"will be erased\"", true)]
    [InlineData("- [x]: done", true)]
    [InlineData("[chart]: https://example.com", false)]
    [InlineData("[//]: # (a comment)", false)]
    [InlineData("[comment]: # \"a comment\"", false)]
    [InlineData("[later]: soon\n\nSee [later].", false)]
    [InlineData("[a]: <b c>\n\nSee [it][a].", false)]
    public void A_definition_of_words_that_nothing_refers_to_is_reported(string markdown, bool isLost) =>
        Assert.Equal(isLost, new Page(markdown).Diagnostics.Any(d => d.Rule.Code == "CITE020"));

    [Theory]
    [InlineData("```js\nx\n\nIt costs 5.\n\n## Last", true)]
    [InlineData("~~~\nx\n\ny\n```", true)]
    [InlineData("````\nx\n\ny\n```", true)]
    [InlineData("```\nx\n\ny\n``` js", true)]
    [InlineData("- ```\n  x\n\n  y\n\nEnd.", true)]
    [InlineData("```\nx\ny", false)]
    [InlineData("```\nx\n\n", false)]
    [InlineData("```\nx\n\ny\n```\n\nEnd.", false)]
    [InlineData("    x\n\n    y", false)]
    public void Code_that_nothing_closes_is_reported(string markdown, bool isOpen) =>
        Assert.Equal(isOpen, new Page(markdown).Diagnostics.Any(d => d.Rule.Code == "CITE028"));

    [Theory]
    [InlineData("It costs 5 [@a].", true)]
    [InlineData("It costs 5 [Cite: @a].", true)]
    [InlineData("It costs [5][asume: x].", true)]
    [InlineData("It costs 5 [cited: @a#q \u00B7 high | 2026-03].", true)]
    [InlineData("It costs 5 [Cite: https://example.org/a].", true)]
    [InlineData("It costs 5 [Cite: https://example.org/a, 2024].", false)]
    [InlineData("It costs 5 [@unknown].", false)]
    [InlineData("It costs 5 [@a, p. 3].", false)]
    [InlineData("It costs 5 [@a #p].", false)]
    [InlineData("It costs 5 [see @a].", false)]
    [InlineData("It costs 5 [-@a].", false)]
    [InlineData("It costs [5][assume - example].", false)]
    [InlineData("It costs [5] [asume: x].", false)]
    public void A_correction_is_offered_only_where_it_needs_no_decision(string markdown, bool isOffered)
    {
        var page = new Page(markdown, options: new MarkdownParseOptions { IsSource = key => key == "a", HasSources = true });
        Assert.Equal(isOffered, page.Diagnostics.Any(d => d.Fix is not null));
    }

    [Theory]
    [InlineData("[words]()")]
    [InlineData("[words][]")]
    [InlineData("=== Title\n\nWords.")]
    [InlineData("| A | B |\n| 1 | 2 |")]
    [InlineData("!!!note\n\nWords.")]
    public void What_is_shown_as_it_stands_is_reported(string markdown) =>
        Assert.Equal("CITE023", Assert.Single(new Page(markdown).Diagnostics).Rule.Code);

    [Theory]
    [InlineData("A <a href=\"p.md\">link [5][assume: x]</a>.")]
    [InlineData("A <a href=\"p.md\">link *of [5][assume: x]*</a>.")]
    public void A_marker_in_a_link_of_HTML_is_reported(string markdown) =>
        Assert.Contains(new Page(markdown).Diagnostics, d => d.Rule.Code == "CITE016");

    [Fact]
    public void A_marker_behind_a_link_of_HTML_is_read() =>
        Assert.Empty(new Page("A <a href=\"https://example.com\">link</a> and [5][assume: x].").Diagnostics);

    [Fact]
    public void Each_form_is_reported_once_a_page() =>
        Assert.Single(new Page("It costs 5 [Cite: @a].\n\nIt costs 6 [Cite: @b]. It costs 7 [cite: @c].").Diagnostics);

    [Theory]
    [InlineData("![a [5][assume: x]](p.png)")]
    [InlineData("![a [5][opinion: x]](p.png)")]
    public void The_text_of_an_image_never_holds_markup(string markdown) =>
        Assert.Equal("<p><img src=\"p.png\" alt=\"a [5]\"></p>\n", new Page(markdown).Html);
}
