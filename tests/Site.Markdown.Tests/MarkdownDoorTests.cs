using Site.Text.Diagnostics;

namespace Site.Markdown.Tests;

/// <summary>A page the parser cannot take is a diagnostic of that page, at its line, and soon.</summary>
public sealed class MarkdownDoorTests
{
    private const int Many = 100_000;

    [Theory]
    [InlineData("> ")]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("> - ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("[^")]
    [InlineData("[a](")]
    [InlineData("*a **b ")]
    [InlineData("_a ")]
    [InlineData("~~a ")]
    [InlineData("==a ")]
    [InlineData("[cite: ")]
    public void A_hundred_thousand_openers_are_refused_at_their_line(string opener)
    {
        var problem = Assert.Single(Problems("# Title\n\n" + string.Concat(Enumerable.Repeat(opener, Many))));
        Assert.Equal(("CITE021", 3), (problem.Rule.Code, Line(problem)));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("`")]
    [InlineData("<")]
    [InlineData("\\")]
    [InlineData("> a\n\n")]
    [InlineData("- a\n")]
    [InlineData("#")]
    [InlineData("&")]
    public void Ten_thousand_of_what_does_not_nest_are_read(string text) =>
        Assert.DoesNotContain(Problems(string.Concat(Enumerable.Repeat(text, Many / 10))), p => p.Rule == Rules.Syntax.TooDeep);

    [Theory]
    [InlineData("> [!note]\n", ">\n> a\n")]
    [InlineData("", "> [!note]\n> a\n\n")]
    [InlineData("# [A](#tab/a)\n", "\na\n")]
    [InlineData("", "# [A](#tab/a)\n\n")]
    [InlineData("::: code-group\n", "\na\n")]
    public void A_hundred_thousand_parts_of_a_callout_or_of_tabs_cost_no_time(string head, string part) =>
        Assert.DoesNotContain(Problems(head + string.Concat(Enumerable.Repeat(part, Many))), p => p.Rule == Rules.Syntax.TooDeep);

    [Theory]
    [InlineData("::: tip\n")]
    [InlineData(":::{note}\n")]
    [InlineData("/// note\n")]
    [InlineData("```{note}\n")]
    [InlineData("- a\n\n  ::: tip\n")]
    public void Boxes_one_in_another_are_refused_where_they_become_too_many(string box)
    {
        var problem = Assert.Single(Problems("# Title\n\n" + string.Concat(Enumerable.Repeat(box, Many))), p => p.Rule.Code == "CITE021");
        Assert.InRange(Line(problem), 50, 200);
    }

    [Theory]
    [InlineData("::: tip\na\n:::\n\n")]
    [InlineData("```\n::: tip\n```\n\n")]
    [InlineData("> ::: tip\n> a\n\na\n\n")]
    public void Boxes_one_after_another_are_read(string box) =>
        Assert.DoesNotContain(Problems(string.Concat(Enumerable.Repeat(box, 200))), p => p.Rule == Rules.Syntax.TooDeep);

    [Fact]
    public void Lists_one_in_another_over_many_lines_are_refused_where_they_become_too_deep()
    {
        var list = string.Concat(Enumerable.Range(0, 800).Select(i => new string(' ', 2 * i) + "- a\n"));
        Assert.Equal(51, Line(Assert.Single(Problems(list))));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("text <span>")]
    public void HTML_that_stands_too_deep_is_refused_once(string opener)
    {
        var problems = Problems("# Title\n\n" + string.Concat(Enumerable.Repeat(opener, 5_000)));
        Assert.Equal(("CITE021", 3), problems.Where(p => p.Rule == Rules.Syntax.TooDeep).Select(p => (p.Rule.Code, Line(p))).Single());
        Assert.True(problems.Count < 200, $"{problems.Count} problems of one kind.");
    }

    [Fact]
    public void A_page_as_deep_as_somebody_may_write_is_read_and_written()
    {
        var page = new Page(
            string.Concat(Enumerable.Repeat("> ", 40)) + "deep\n\n"
            + string.Concat(Enumerable.Range(0, 40).Select(i => new string(' ', 2 * i) + "- a\n"))
            + "\nEnd.\n");
        Assert.Empty(page.Diagnostics);
        Assert.Contains("deep", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Emphasis_too_deep_to_be_written_is_refused_at_its_line()
    {
        Page Nested(int times) =>
            new("\n" + string.Concat(Enumerable.Repeat("*a _b ", times)) + string.Concat(Enumerable.Repeat("b_ a* ", times)));
        var problem = Assert.Single(Nested(1000).Diagnostics);
        Assert.Equal(("CITE021", 2), (problem.Rule.Code, Line(problem)));
        Assert.Empty(Nested(1000).Html);
        Assert.Contains("<em>b", Nested(50).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a ")]
    [InlineData("[cite: ")]
    public void Brackets_and_marks_below_the_limit_are_written_as_they_are(string text) =>
        Assert.NotEmpty(new Page(string.Concat(Enumerable.Repeat(text, 3000))).Html);

    private static int Line(Diagnostic problem) => problem.Location!.Value.Line;

    private static IReadOnlyList<Diagnostic> Problems(string markdown) => new Page(markdown).Diagnostics;
}
