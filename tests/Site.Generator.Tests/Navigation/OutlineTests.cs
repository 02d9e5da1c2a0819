using Site.Generator.Tests.Sites;

namespace Site.Generator.Tests.Navigation;

/// <summary>The order, titles and parts of pages as files of other tools list them.</summary>
public sealed class OutlineTests
{
    private const string Pages = """
        -- index.md --
        # Welcome
        -- a.md --
        # A long title
        -- b.md --
        Words without a title.
        -- guide/one.md --
        # One
        -- guide/two.md --
        # Two
        -- guide/late.md --
        # Late

        """;

    [Fact]
    public async Task Mkdocs_lists_pages_in_its_folder_of_pages()
    {
        using var site = new TestSite(Pages + """
            -- mkdocs.yml --
            site_name: Not read
            docs_dir: .
            markdown_extensions:
              - x: !!python/name:material.extensions.emoji.twemoji
            nav:
              - Home: index.md
              - b.md
              - Handbook:
                - Second: guide/two.md
                - Deeper:
                  - guide/one.md
              - Elsewhere: https://example.org/
              - Short: a.md
            """);
        Assert.Equal(["Welcome", "B", "A long title", "Two", "One", "Late"], await ReadingOrderOf(site, "index.html"));
        var menu = MenuOf(site, "guide/one.html");
        Assert.All(["Handbook", "Second", "One", "Short"], t => Assert.Contains(t, menu, StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(site.Output, "mkdocs.yml")));
    }

    [Fact]
    public async Task Mkdocs_stands_beside_the_folder_of_pages_too()
    {
        using var site = new TestSite(Pages);
        File.WriteAllText(
            Path.Combine(site.Input, "..", "mkdocs.yml"),
            $"docs_dir: {Path.GetFileName(site.Input)}\nnav: [b.md, guide/two.md, a.md]\n");
        Assert.Equal(["Welcome", "B", "A long title", "Two", "Late", "One"], await ReadingOrderOf(site, "index.html"));
    }

    [Fact]
    public async Task A_summary_lists_the_chapters_of_a_book_and_its_parts_and_is_the_first_page_where_there_is_no_other()
    {
        using var site = new TestSite("""
            -- SUMMARY.md --
            # The book

            [Foreword](z.md)

            # Part one

            - [The `second`](b.md)
              - [The \_first\_](a.md)
            - [Draft]()
            -- a.md --
            A.
            -- b.md --
            # B
            -- z.md --
            # Z
            """);
        Assert.Equal(["The book", "Z", "B", "The _first_"], await ReadingOrderOf(site, "index.html"));
        var menu = MenuOf(site, "a.html");
        Assert.All(["Foreword", "Part one", "The second"], t => Assert.Contains(t, menu, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_folder_may_have_a_table_of_contents_of_its_own()
    {
        using var site = new TestSite(Pages + """
            -- toc.yml --
            - name: The guide
              href: guide/
            - name: Other
              items:
              - name: Bee
                href: b.md
              - name: Home
                href: ~/index.md
            - href: a.md
            -- guide/toc.yml --
            items:
            - name: Two first
              href: two.md
            - name: Around
              href: ../toc.yml
            - href: one.md
            """);
        Assert.Equal(["A long title", "Two", "One", "Late", "Bee", "Welcome"], await ReadingOrderOf(site, "a.html"));
        Assert.Contains("Two first", MenuOf(site, "guide/late.html"), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(site.Output, "guide/toc.yml")));
    }

    [Fact]
    public async Task Each_folder_may_say_what_its_names_are_called()
    {
        using var site = new TestSite(Pages + """
            -- _meta.json --
            { "index": "Start", "guide": { "title": "How to" }, "gone": "Gone", "b": "Bee" }
            -- guide/_meta.json --
            { "two": "", "one": "Uno" }
            """);
        Assert.Equal(["Welcome", "Bee", "A long title", "Two", "One", "Late"], await ReadingOrderOf(site, "index.html"));
        var menu = MenuOf(site, "guide/one.html");
        Assert.All(["Start", "Bee", "How to", "Uno"], t => Assert.Contains(t, menu, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("mkdocs.yml", "nav: [")]
    [InlineData("mkdocs.yml", "nav: { a: [b.md, ../../x.md, {}], c: }")]
    [InlineData("toc.yml", "- href: 1\n- [x]\n- name: {}\n")]
    [InlineData("_meta.json", "[1, 2]")]
    [InlineData("SUMMARY.md", "- [x](../../y.md) <!-- site-ignore broken-link: another book's -->\n- [\\](<\n")]
    public async Task What_cannot_be_read_of_an_outline_changes_nothing(string name, string text)
    {
        using var site = new TestSite(Pages);
        File.WriteAllText(Path.Combine(site.Input, name), text);
        Assert.Contains("A long title", await ReadingOrderOf(site, "index.html"));
    }

    /// <summary>The titles of the pages as one leads to the next, from the first.</summary>
    private static async Task<IReadOnlyList<string>> ReadingOrderOf(TestSite site, string first)
    {
        await site.PublishAsync();
        var titles = new List<string>();
        for (var path = first; path is not null;)
        {
            var page = Html.Parse(site.Read(path));
            titles.Add(page.QuerySelector("h1")!.TextContent);
            var next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
            path = next is null ? null : new Uri(new Uri("https://e.example/" + path), next).AbsolutePath[1..];
        }

        return titles;
    }

    private static string MenuOf(TestSite site, string page) => Html.Parse(site.Read(page)).QuerySelector("nav.side")!.TextContent;
}
