using Site.Markdown.Includes;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown.Tests.Includes;

/// <summary>Files that a page includes, as other tools write it.</summary>
public class IncludeTests
{
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["part.md"] = "---\ntitle: Of its own\n---\nOne *two*.\n\nThree [Cite: @a].\n",
        ["code.py"] = "a = 1\n# ANCHOR: mid\nb = 2\n# ANCHOR_END: mid\n# #region last\nc = 3\n# #endregion last\n",
        ["snip.py"] = "a = 1\n# --8<-- [start:mid]\nb = 2\n# --8<-- [end:mid]\nc = 3\n",
        ["ring.md"] = "Round\n\n--8<-- \"ring.md\"\n",
        ["outer.md"] = "Before\n\n{{#include part.md}}\n\nAfter",
        ["ticks.md"] = "```\nx\n```\n",
    };

    [Theory]
    [InlineData("--8<-- \"part.md\"")]
    [InlineData("--8<--\npart.md\n--8<--")]
    [InlineData("{{#include part.md}}")]
    [InlineData("{{ #include part.md }}")]
    [InlineData("<!--@include: ./part.md-->")]
    [InlineData("<!-- @include: ./part.md -->")]
    [InlineData("{{< include part.md >}}")]
    [InlineData("[!INCLUDE [a title](part.md)]")]
    [InlineData("[!include[](part.md)]")]
    [InlineData("{!part.md!}")]
    [InlineData("```{include} part.md\n```")]
    [InlineData(":::{include} part.md\n:::")]
    public void The_text_of_a_file_stands_in_the_place_of_the_directive(string directive)
    {
        var (text, diagnostics) = Expand($"Before.\n\n{directive}\n\nAfter.\n");
        Assert.Equal("Before.\n\nOne *two*.\n\nThree [Cite: @a].\n\nAfter.\n", text.Text);
        Assert.Empty(diagnostics);
        Assert.Equal(new FileLocation("part.md", 6, 7), text.LocationOf(text.Text.IndexOf("[Cite", StringComparison.Ordinal)));
        var end = directive.Count(c => c == '\n') + 5;
        Assert.Equal(new FileLocation("page.md", end, 1), text.LocationOf(text.Text.IndexOf("After", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("```py\n{{#include code.py}}\n```", "```py\na = 1\nb = 2\n# #region last\nc = 3\n# #endregion last\n```")]
    [InlineData("```py\n{{#include code.py:mid}}\n```", "```py\nb = 2\n```")]
    [InlineData("```py\n{{#rustdoc_include code.py:1}}\n```", "```py\na = 1\n```")]
    [InlineData("```py\n{{#include code.py:5:6}}\n```", "```py\n# #region last\nc = 3\n```")]
    [InlineData("```py\n--8<-- \"snip.py:mid\"\n```", "```py\nb = 2\n```")]
    [InlineData("```py\n--8<-- \"snip.py:5\"\n```", "```py\nc = 3\n```")]
    [InlineData("```py\n--8<-- \"snip.py::1\"\n```", "```py\na = 1\n```")]
    [InlineData("<<< ./code.py#last", "```py\nc = 3\n```")]
    [InlineData("<<< @/code.py#last{1 python} [Title]", "```python {1} [Title]\nc = 3\n```")]
    [InlineData("[!code-python[A title](code.py#L1-L1)]", "```python\na = 1\n```")]
    [InlineData("[!code[](code.py?name=last)]", "```py\nc = 3\n```")]
    [InlineData("{{#playground code.py:mid editable}}", "```py\nb = 2\n```")]
    [InlineData(
        "```{literalinclude} code.py\n:language: python\n:lines: 1\n:caption: A title\n```",
        "```python title=\"A title\"\na = 1\n```")]
    [InlineData("<<< ./ticks.md", "````md\n```\nx\n```\n````")]
    public void A_part_of_a_file_is_code(string directive, string code) =>
        Assert.Equal(code + "\n", Expand(directive + "\n").Text.Text);

    [Theory]
    [InlineData("> --8<-- \"ticks.md\"", "> ```\n> x\n> ```")]
    [InlineData("!!! note\n    --8<-- \"ticks.md\"", "!!! note\n    ```\n    x\n    ```")]
    [InlineData("{{#include outer.md}}", "Before\n\nOne *two*.\n\nThree [Cite: @a].\n\nAfter")]
    public void Lines_are_indented_as_the_directive_is_and_files_include_others(string page, string expected) =>
        Assert.Equal(expected, Expand(page).Text.Text);

    [Theory]
    [InlineData("--8<-- \"none.md\"", "page.md", 1, "there is no 'none.md'")]
    [InlineData("> {{#include none.md}}", "page.md", 1, "there is no 'none.md'")]
    [InlineData("{{#include ring.md}}", "ring.md", 3, "'ring.md' would be included in itself")]
    [InlineData("--8<-- \"page.md\"", "page.md", 1, "'page.md' would be included in itself")]
    [InlineData("{{#include code.py:nothing}}", "page.md", 1, "'code.py' has no part 'nothing'")]
    [InlineData("```\n--8<-- \"none.md\"\n```", "page.md", 2, "there is no 'none.md'")]
    public void What_is_not_read_is_told_where_it_is_asked_for(string page, string file, int line, string problem)
    {
        var diagnostic = Assert.Single(Expand(page).Diagnostics);
        Assert.Equal("CITE027", diagnostic.Rule.Code);
        Assert.Equal((file, line), (diagnostic.Location!.Value.File, diagnostic.Location.Value.Line));
        Assert.Contains(problem, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("```md\n;--8<-- \"part.md\"\n```", "```md\n--8<-- \"part.md\"\n```")]
    [InlineData("```md\n\\{{#include part.md}}\n```", "```md\n{{#include part.md}}\n```")]
    public void A_directive_that_is_to_be_shown_is(string page, string expected)
    {
        var (text, diagnostics) = Expand(page);
        Assert.Equal(expected, text.Text);
        Assert.Empty(diagnostics);
    }

    [Theory]
    [InlineData("```md\n<!--@include: ./none.md-->\n```")]
    [InlineData("```md\n{{< include none.md >}}\n```")]
    [InlineData("```md\n<<< ./part.md\n```")]
    [InlineData("See `--8<-- \"part.md\"` and `{{#include part.md}}`.")]
    [InlineData("| `--8<-- \"part.md\"` | a |")]
    [InlineData("---\ntitle: a\nnote: |\n  {{#include part.md}}\n---\n\nText.")]
    [InlineData("--8<--\n\nA line of signs.")]
    [InlineData("a <<< b and 3 <<< 4")]
    [InlineData("")]
    public void What_only_looks_like_one_is_left_alone(string page)
    {
        var (text, diagnostics) = Expand(page);
        Assert.Equal(page, text.Text);
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void Files_that_include_each_other_without_end_come_to_one()
    {
        var files = Enumerable.Range(0, 30).ToDictionary(
            i => $"{i}.md",
            i => $"{{{{#include {i + 1}.md}}}}\n{{{{#include {i + 1}.md}}}}\n",
            StringComparer.Ordinal);
        var bag = new DiagnosticBag();
        IncludeExpander.Expand(
            new InputText("page.md", "{{#include 0.md}}\n"),
            (_, path) => files.TryGetValue(path, out var text)
                ? new IncludedFile(new InputText(path, text))
                : new IncludedFile(null, "no."),
            bag);
        Assert.Contains(bag.ToSortedList(), d => d.Message.Contains("more than 1000 files", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_wrong_in_an_included_file_is_told_of_that_file()
    {
        var (text, _) = Expand("# Page\n\n--8<-- \"part.md\"\n\n[asume: x]\n");
        var bag = new DiagnosticBag();
        new MarkdownEngine().Parse(text, new MarkdownParseOptions(), bag);
        Assert.Equal(
            [new FileLocation("page.md", 5, 1), new FileLocation("part.md", 6, 7)],
            bag.ToSortedList().Select(d => d.Location!.Value));
    }

    private static (InputText Text, IReadOnlyList<Diagnostic> Diagnostics) Expand(string page)
    {
        var bag = new DiagnosticBag();
        var text = IncludeExpander.Expand(
            new InputText("page.md", page),
            (_, path) => path == "page.md" ? new IncludedFile(new InputText("page.md", page))
                : Files.TryGetValue(path.Replace("./", "", StringComparison.Ordinal).TrimStart('@', '/'), out var file)
                    ? new IncludedFile(new InputText(path.Replace("./", "", StringComparison.Ordinal).TrimStart('@', '/'), file))
                : new IncludedFile(null, $"there is no '{path}'."),
            bag);
        return (text, bag.ToSortedList());
    }
}
