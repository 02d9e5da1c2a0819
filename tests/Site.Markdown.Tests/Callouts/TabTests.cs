using System.Text.RegularExpressions;

namespace Site.Markdown.Tests.Callouts;

/// <summary>Tabs, in each way that authors write them.</summary>
public partial class TabTests
{
    [Theory]
    [InlineData("=== \"A\"\n\n    One.\n\n=== \"B\"\n\n    Two.")]
    [InlineData(":::tabs\n== A\nOne.\n== B\nTwo.\n:::")]
    [InlineData(":::tabs\n\n== A\n\nOne.\n\n== B\n\nTwo.\n\n:::")]
    [InlineData("::: panel-tabset\n## A\nOne.\n\n## B\nTwo.\n:::")]
    [InlineData("::::{tab-set}\n:::{tab-item} A\nOne.\n:::\n:::{tab-item} B\nTwo.\n:::\n::::")]
    [InlineData("# [A](#tab/a)\n\nOne.\n\n# [B](#tab/b)\n\nTwo.\n\n***\n")]
    public void Tabs_are_one_set_of_titles_with_what_they_hold(string markdown)
    {
        var page = new Page(markdown);
        Assert.Equal(
            "<div class=\"tabs\"><div class=\"tab\"><p class=\"markdown-alert-title\">A</p><p>One.</p></div>" +
            "<div class=\"tab\"><p class=\"markdown-alert-title\">B</p><p>Two.</p></div></div>",
            LineFeed().Replace(page.Html, ""));
        Assert.Equal("**A**\n\nOne.\n\n**B**\n\nTwo.", page.Twin);
        Assert.Empty(page.Diagnostics);
    }

    [Fact]
    public void Code_in_a_tab_may_show_what_would_begin_the_next()
    {
        var page = new Page(":::tabs\n== A\n```\n== B\n:::\n```\n:::\n\nAfter.");
        Assert.Contains("== B\n:::\n</code>", page.Html, StringComparison.Ordinal);
        Assert.EndsWith("</div>\n<p>After.</p>\n", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("::: tip\n```\n:::\n```\nWords.\n:::\n\nAfter.", "<p>Words.</p>\n</div>\n<p>After.</p>\n")]
    [InlineData("::: tip\n::: warning\nInner.\n:::\nWords.\n:::\n\nAfter.", "<p>Words.</p>\n</div>\n<p>After.</p>\n")]
    [InlineData("::: tip\n- a\n:::\n\nAfter.", "</ul>\n</div>\n<p>After.</p>\n")]
    public void A_fence_closes_what_was_opened_last(string markdown, string end) =>
        Assert.EndsWith(end, new Page(markdown).Html, StringComparison.Ordinal);

    [Fact]
    public void Two_sets_with_words_between_them_stay_two() =>
        Assert.Equal(3, new Page("=== \"A\"\n\n    One.\n\nWords.\n\n=== \"B\"\n\n    Two.").Html.Split("class=\"tabs\"").Length);

    [GeneratedRegex("\n")]
    private static partial Regex LineFeed();
}
