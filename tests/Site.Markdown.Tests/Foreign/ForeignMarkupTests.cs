namespace Site.Markdown.Tests.Foreign;

/// <summary>What other tools write and means something there: it comes out as it was meant, or is told; nothing is damaged.</summary>
public class ForeignMarkupTests
{
    [Theory]
    [InlineData("\\[\na*b*c\n\\]")]
    [InlineData("\\begin{align*}\na_b = c*d*e\n\\end{align*}")]
    [InlineData("\\[ a*b*c_d\n= f_g*h*i \\]")]
    [InlineData("> \\[\n> a*b*c\n> \\]")]
    public void Formulas_of_several_lines_stay_whole(string markdown)
    {
        var page = new Page(markdown + "\n\nAfter.");
        Assert.DoesNotContain("<em>", page.Html, StringComparison.Ordinal);
        Assert.Contains("<pre", page.Html, StringComparison.Ordinal);
        Assert.EndsWith("<p>After.</p>\n", page.Html, StringComparison.Ordinal);
        Assert.Equal("CITE026", Assert.Single(page.Diagnostics).Rule.Code);
    }

    [Theory]
    [InlineData(":::")]
    [InlineData("///")]
    public void A_box_ends_behind_a_formula(string fence)
    {
        foreach (var formula in (string[])["$$\na*b\n$$", "\\[\na*b = c\n\\]", "\\begin{align}\na*b\n\\end{align}", "\\[ a_b = c \\]"])
        {
            var page = new Page($"{fence} tip\n{formula}\n{fence}\n\nAfter.");
            Assert.EndsWith("</pre>\n</div>\n<p>After.</p>\n", page.Html, StringComparison.Ordinal);
            Assert.Equal("CITE026", Assert.Single(page.Diagnostics).Rule.Code);
        }
    }

    [Theory]
    [InlineData("The value $\\mathbf{a}_1 +\n\\mathbf{b}_{2} \\{ x \\}$ wraps.")]
    [InlineData("The value \\( a_1 *\nb*c \\) wraps.")]
    [InlineData("\\(a*b*c\\), \\(a + b\\), \\(\\alpha\\), \\[ a*b*c \\]")]
    public void Formulas_within_a_line_and_over_its_end_stay_whole(string markdown)
    {
        var page = new Page(markdown);
        Assert.Equal($"<p>{markdown}</p>\n", page.Html);
        Assert.Equal("CITE026", Assert.Single(page.Diagnostics).Rule.Code);
    }

    [Theory]
    [InlineData("\\[not a formula\\] but *words*.")]
    [InlineData("tool \\[options\\] and *words* --name=value a_b")]
    [InlineData("$HOME_DIR is\nthe $PATH, and *words*")]
    [InlineData("\\[\n\nAn empty line, and *words*.\n\n\\]")]
    public void Brackets_around_words_are_none(string markdown) =>
        Assert.Contains("<em>words</em>", new Page(markdown).Html, StringComparison.Ordinal);

    [Theory]
    [InlineData("## Title {.unnumbered #own}", "<h2 id=\"own\">Title</h2>")]
    [InlineData("## Title ## {#own}", "<h2 id=\"own\">Title</h2>")]
    [InlineData("Title {#own}\n---", "<h2 id=\"own\">Title</h2>")]
    [InlineData("(own)=\n## Title", "<h2 id=\"own\">Title</h2>")]
    [InlineData("## Title {-}", "<h2 id=\"title\">Title</h2>")]
    [InlineData("## Title[[own]]", "<h2 id=\"own\">Title</h2>")]
    [InlineData("(a/own)=\n## Title", "<h2 id=\"a/own\">Title</h2>")]
    [InlineData("(own)=\nWords.", "<p><span id=\"own\"></span>\nWords.</p>")]
    public void Headings_and_places_have_the_ids_that_others_write(string markdown, string html)
    {
        var page = new Page("# Page\n\n" + markdown);
        Assert.Contains(html, page.Html, StringComparison.Ordinal);
        Assert.Empty(page.Diagnostics);
    }

    [Theory]
    [InlineData(":::tip\n{0}\n:::", "")]
    [InlineData(":::: {{.callout-tip}}\n\n{0}\n\n::::", "")]
    [InlineData("/// tip\n{0}\n///", "")]
    [InlineData("```{{tip}}\n{0}\n```", "js")]
    [InlineData("- item\n\n  :::tip\n{0}\n  :::", "item")]
    public void Boxes_keep_lists_and_code_as_they_stand_without(string box, string except)
    {
        var content = "- a\n    - b\n    - c\n\n          code\n\n1. x\n   - y";
        content += except == "js" ? "" : "\n     ```js\n     :::\n     ```";
        var inBox = except == "item" ? "  " + content.Replace("\n", "\n  ", StringComparison.Ordinal) : content;
        var page = new Page(string.Format(System.Globalization.CultureInfo.InvariantCulture, box, inBox) + "\n\nAfter.");
        Assert.Contains(new Page(content).Html.Trim(), page.Html, StringComparison.Ordinal);
        Assert.Empty(page.Diagnostics);
    }

    [Theory]
    [InlineData("::: tip\nWords.", 1)]
    [InlineData("::: tip\nWords.\n:::\n\n/// note\nWords.", 5)]
    [InlineData("```{note}\nWords.", 1)]
    [InlineData("- ::: tip\n  Words.\n\nAfter.", 1)]
    public void A_box_that_nothing_closes_is_told(string markdown, int line)
    {
        var diagnostic = Assert.Single(new Page(markdown).Diagnostics);
        Assert.Equal(("CITE028", line), (diagnostic.Rule.Code, diagnostic.Location!.Value.Line));
    }

    [Theory]
    [InlineData("=== A\n\n    Words with *stress*.\n\n=== 'B'\n\n    More.", "<p>Words with <em>stress</em>.</p>")]
    [InlineData("=== \u201cA\u201d\n    Words with *stress*.", "title\">A</p>\n<p>Words with <em>stress</em>.</p>")]
    [InlineData("!!!note \"Title\"\n    Words.", "</svg>Title</p>\n<p>Words.</p>\n</div>")]
    [InlineData("!!! note 'Title'\n    Words.", "</svg>Title</p>\n<p>Words.</p>\n</div>")]
    [InlineData("???note\n    Words.", "<summary>Note</summary>\n<p>Words.</p>\n</details>")]
    public void Heads_without_quotation_marks_or_space_begin_what_is_indented_below(string markdown, string html)
    {
        var page = new Page(markdown);
        Assert.Contains(html, page.Html, StringComparison.Ordinal);
        Assert.Empty(page.Diagnostics);
    }

    [Theory]
    [InlineData("| A |\n|---|\n| 1 |\n: Caption")]
    [InlineData("| A |\n|---|\n| 1 |\n\n: Caption")]
    public void A_table_keeps_its_caption(string markdown)
    {
        var page = new Page(markdown);
        Assert.Contains("<td>1</td>", page.Html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"caption\">Caption</p>", page.Html, StringComparison.Ordinal);
        Assert.Empty(page.Diagnostics);
    }

    [Theory]
    [InlineData("/// note | Title\nWords.\n///")]
    [InlineData("/// note | Title\n    type: warning\n\nWords.\n///")]
    [InlineData("::: {.callout-note}\n## Title\nWords.\n:::")]
    public void Boxes_have_their_titles(string markdown)
    {
        var page = new Page(markdown + "\n\nAfter.");
        Assert.Contains("</svg>Title</p>\n<p>Words.</p>\n</div>\n<p>After.</p>", page.Html, StringComparison.Ordinal);
        Assert.Empty(page.Diagnostics);
    }

    [Theory]
    [InlineData("/// details | Title\nWords.\n///")]
    [InlineData("::: {.callout-tip collapse=\"true\" title=\"Title\"}\nWords.\n:::")]
    public void Parts_that_open_do(string markdown) =>
        Assert.Contains("<summary>Title</summary>\n<p>Words.</p>\n</details>", new Page(markdown).Html, StringComparison.Ordinal);

    [Fact]
    public void Blocks_of_tabs_are_tabs() => Assert.Contains(
        "<div class=\"tabs\">\n<div class=\"tab\">\n<p class=\"markdown-alert-title\">A</p>",
        new Page("/// tab | A\nOne.\n///\n\n/// tab | B\nTwo.\n///").Html,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("```{figure} pic.png\n:alt: A *view*\n:width: 10\n\nA caption, *set*.\n```")]
    [InlineData(":::{figure} pic.png\n:alt: A *view*\n\nA caption, *set*.\n:::")]
    public void Figures_are_pictures_with_their_captions(string markdown)
    {
        var page = new Page(markdown + "\n\nAfter.");
        Assert.Contains(
            "<p><img src=\"pic.png\" alt=\"A *view*\"></p>\n<p>A caption, <em>set</em>.</p>\n</div>\n<p>After.</p>",
            page.Html,
            StringComparison.Ordinal);
        Assert.True(Assert.Single(page.Markdown.Links).IsImage);
        Assert.Empty(page.Diagnostics);
    }

    [Theory]
    [InlineData("```{code-block} python\n:caption: run.py\n:emphasize-lines: 2\n\nx\ny\n```", "<p class=\"code-title\">run.py</p>")]
    [InlineData("```{code-block} python\n:emphasize-lines: 1\ny\n```", "<code class=\"language-python\"><span class=\"line\">y")]
    [InlineData("``` { .yaml .annotate title=\"x\" }\na: 1\n```", "class=\"language-yaml\"")]
    [InlineData("```js:line-numbers {1}\na\n```", "class=\"language-js\"")]
    [InlineData("```rust,editable\n# fn main() {\nlet x = 1;\n# }\n```", "class=\"language-rust\"><span class=\"t-k\">let</span>")]
    [InlineData("::: mermaid\ngraph TD;\n  A-->B;\n:::", "<code class=\"language-mermaid\">graph TD;\n  A--&gt;B;\n</code>")]
    public void Code_is_read_without_what_stands_beside_it(string markdown, string html)
    {
        var page = new Page(markdown);
        Assert.Contains(html, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(":emphasize", page.Html, StringComparison.Ordinal);
        Assert.Empty(page.Diagnostics);
    }

    [Theory]
    [InlineData("<Tabs>\n<TabItem value=\"a\" label=\"A & B\">\n\nWords.\n\n</TabItem>\n</Tabs>",
        "<p class=\"markdown-alert-title\">A &amp; B</p>")]
    [InlineData("<Card title=\"Named\" icon=\"x\">\n\nWords.\n\n</Card>", "<p class=\"markdown-alert-title\">Named</p>")]
    public void Words_that_components_show_of_their_attributes_are_kept(string markdown, string html) =>
        Assert.Contains(html, new Page(markdown).Html, StringComparison.Ordinal);

    [Theory]
    [InlineData("> [!VIDEO https://example.com/v]")]
    [InlineData("> [!div class=\"checklist\"]\n> - a")]
    [InlineData("```{toctree}\nindex\n```")]
    [InlineData("```{myst-admonitions} attention, caution\n```")]
    [InlineData("![view](pic.png =100x50)")]
    [InlineData("It works :material-check: well.")]
    [InlineData("Red :heart:{ .red } signs.")]
    [InlineData("% a comment of MyST")]
    [InlineData("Words\n\n+++\n\nwords")]
    [InlineData("A paragraph ^block-id")]
    [InlineData("Out {--of date--} now")]
    [InlineData("See [](https://example.com).")]
    public void What_is_left_is_told_once(string markdown) =>
        Assert.Equal("CITE023", Assert.Single(new Page(markdown).Diagnostics).Rule.Code);

    [Theory]
    [InlineData("A rise of 5 % a year, and 3 ^ 2.")]
    [InlineData("At 10:30 :) and ![view](pic.png).")]
    [InlineData("Path /// of three, a/b///c.")]
    [InlineData("C++ and +++ signs.")]
    [InlineData("```{python}\n1\n```")]
    public void What_only_looks_like_it_is_not(string markdown) => Assert.Empty(new Page(markdown).Diagnostics);

    [Theory]
    [InlineData("A[^1] b[^2].\n\n  [^1]:\n    One.\n\n  [^2]:\n    Two.")]
    [InlineData("A[^1] b[^2].\n\n[^1]: One.\n\n  [^2]: Two.")]
    [InlineData("A[^1] b[^2].\n\n[^1]: One.\n[^2]: Two.")]
    public void Footnotes_that_are_indented_are_each_one(string markdown)
    {
        var page = new Page(markdown);
        Assert.Contains("<li id=\"fn-2\">\n<p>Two.", page.Html, StringComparison.Ordinal);
        Assert.Empty(page.Diagnostics);
    }

    [Fact]
    public void Of_a_tag_that_is_left_out_the_end_is_not_told_too() =>
        Assert.Single(new Page("<summary>Words</summary>").Diagnostics);

    [Fact]
    public void A_semicolon_for_the_colon_of_a_marker_is_told() =>
        Assert.Equal("CITE017", Assert.Single(new Page("It costs 5 [cite; @a].").Diagnostics).Rule.Code);
}
