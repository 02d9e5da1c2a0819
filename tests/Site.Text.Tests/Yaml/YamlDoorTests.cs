using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Yaml;

namespace Site.Text.Tests.Yaml;

/// <summary>Whatever is wrong with a YAML text comes out as a diagnostic at its place, and soon.</summary>
public sealed class YamlDoorTests
{
    private const int Many = 100_000;

    [Theory]
    [InlineData("a: {b: c\nd: e\n", "f(1,4)", '{')]
    [InlineData("a: {b: c\nd: {e: f}\n", "f(1,4)", '{')]
    [InlineData("one: { x: 1 }\na: [b, c\nd: e\n", "f(2,4)", '[')]
    [InlineData("a:\n  - {b: c\n  - d\n", "f(2,5)", '{')]
    [InlineData("a: {b: [1, 2}\nc: d\n", "f(1,8)", '[')]
    [InlineData("a: {b: \"} {\", c: 'it''s {' # }\nd: e\n", "f(1,4)", '{')]
    public void A_forgotten_bracket_is_named_where_it_was_opened(string text, string place, char bracket)
    {
        var problem = Assert.Single(Problems(text));
        Assert.Equal(
            ("CITE701", place, $"The YAML cannot be read: the '{bracket}' opened here is not closed."),
            (problem.Rule.Code, problem.Location.ToString(), problem.Message));
        Assert.Equal($"Write '{(bracket == '{' ? '}' : ']')}' where it ends.", problem.Suggestion);
    }

    [Fact]
    public void Front_matter_counts_the_line_above_it()
    {
        var bag = new DiagnosticBag();
        Assert.Null(YamlFile.Parse("f", "a: {b: c\nd: e\n", bag, lineOffset: 1));
        Assert.Equal("f(2,4)", Assert.Single(bag.ToSortedList()).Location.ToString());
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("[{a: ")]
    [InlineData("{a: ")]
    [InlineData("{? ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("- - ")]
    [InlineData("a: [")]
    [InlineData("\"")]
    [InlineData("'x")]
    [InlineData("&a ")]
    [InlineData("&a [")]
    [InlineData("!!map {")]
    [InlineData("*a ")]
    [InlineData("|\n")]
    [InlineData("%YAML 1.2\n")]
    [InlineData(": ")]
    [InlineData("]")]
    [InlineData("}")]
    [InlineData("a: &a {b: ")]
    [InlineData("[\n")]
    [InlineData("{a: b,\n c: ")]
    public void A_hundred_thousand_openers_are_refused_in_words(string opener)
    {
        foreach (var head in (string[])["", "a: "])
        {
            var problems = Problems(head + string.Concat(Enumerable.Repeat(opener, Many)));
            Assert.NotEmpty(problems);
            Assert.All(problems, p => Assert.Equal("f", p.Location!.Value.File));
        }
    }

    [Fact]
    public void Nesting_too_deep_is_named_where_it_becomes_so()
    {
        var problem = Assert.Single(Problems("a: " + new string('[', Many)));
        Assert.Equal("The YAML is not read: more than 64 lists and mappings stand in one another.", problem.Message);
        Assert.Equal("f(1,67)", problem.Location.ToString());
        Assert.Empty(Problems("a: " + new string('[', 60) + new string(']', 60)));
    }

    [Theory]
    [InlineData("? &a {*a : b}\n: c\n", "A key must be a plain word.")]
    [InlineData("? [a, b]\n: c\n", "A key must be a plain word.")]
    [InlineData("[a]: c\n", "A key must be a plain word.")]
    [InlineData("a: &x b\n*x : c\n", "A key must be a plain word.")]
    [InlineData("a: \"x\\0y\"\n", "The value has the character U+0000, which no page can show.")]
    [InlineData("\"x\\0y\": a\n", "The value has the character U+0000, which no page can show.")]
    [InlineData("a: &a [*a]\n", "'*a' stands within '&a' itself.")]
    [InlineData("a: &a {b: {c: *a}}\n", "'*a' stands within '&a' itself.")]
    public void What_the_node_model_or_a_page_cannot_hold_is_refused(string text, string message) =>
        Assert.EndsWith(message, Assert.Single(Problems(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("facts:\n\tp: x\n", "f(2,1)", "a tab indents this line.", "Indent with spaces.")]
    [InlineData("a: b\n\tc: d\n", "f(2,1)", "a tab indents this line.", "Indent with spaces.")]
    [InlineData("a:\n  b: c\n \td: e\n", "f(3,2)", "a tab indents this line.", "Indent with spaces.")]
    [InlineData("ok:\tx\nfacts:\n\n# \t\n\tp: x\n", "f(5,1)", "a tab indents this line.", "Indent with spaces.")]
    [InlineData("ok: 1\na: \"x\n  \\q\"\n", "f(3,3)", "found unknown escape character.", "quotes here")]
    [InlineData("ok: 1\na: 'never closed\nb: c\n", "f(2,4)", "found unexpected end of stream.", "quotes here")]
    [InlineData("ok: 1\na: b: c\n", "f(2,5)", "found invalid mapping.", "colons")]
    [InlineData("ok: 1\na: b\na: c\n", "f(3,1)", "'a' stands here a second time.", "under one of them")]
    [InlineData("ok: 1\nword\nnext: 2\n", "f(2,1)", "did not find expected key.", "colons")]
    [InlineData("ok: 1\na: *bold*\n", "f(2,4)", "none before it is marked '&bold*'.", "Put the text in quotes")]
    [InlineData("a: *x\nb: &x 1\n", "f(1,4)", "none before it is marked '&x'.", "write the value out")]
    public void A_mistake_is_named_where_it_stands(string text, string place, string message, string suggestion)
    {
        var problem = Assert.Single(Problems(text));
        Assert.Equal(place, problem.Location.ToString());
        Assert.EndsWith(message, problem.Message, StringComparison.Ordinal);
        Assert.Contains(suggestion, problem.Suggestion, StringComparison.Ordinal);
    }

    /// <summary>A hundred and more repetitions can stand for more values than any machine holds.</summary>
    [Theory]
    [InlineData(5, 0)]
    [InlineData(30, 1)]
    public void Values_repeated_by_the_power_are_counted_as_often(int levels, int problems)
    {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
        for (var level = 1; level < levels; level++)
        {
            text += $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 9))}]\n";
        }

        Assert.Equal(problems, Problems(text).Count);
        Assert.All(Problems(text), p => Assert.Contains("it has more than 1000000 values", p.Message, StringComparison.Ordinal));
        Assert.Equal(problems == 0, YamlTree.Parse(new InputText("f", text)) is not null);
    }

    [Fact]
    public void Values_repeated_within_one_another_nest_as_deep_as_written_out()
    {
        var text = "a0: &a0 " + new string('[', 10) + new string(']', 10) + "\n";
        for (var level = 1; level < 500; level++)
        {
            text += $"a{level}: &a{level} [[*a{level - 1}]]\n";
        }

        var problem = Assert.Single(Problems(text));
        Assert.Equal(
            ("f(28,13)", "The YAML is not read: more than 64 lists and mappings stand in one another."),
            (problem.Location.ToString(), problem.Message));
        Assert.Null(YamlTree.Parse(new InputText("f", text)));
    }

    [Fact]
    public void No_value_is_repeated_more_than_a_thousand_times()
    {
        Assert.NotEmpty(Problems("a: &a b\nc: [" + string.Concat(Enumerable.Repeat("*a, ", 1001)) + "]\n"));
    }

    [Fact]
    public void A_value_may_be_repeated()
    {
        var map = YamlFile.Parse("f", "a: &a {b: c}\nd: *a\n", new DiagnosticBag())!;
        Assert.Equal("c", map.Map("d")!.Text("b"));
    }

    [Theory]
    [InlineData("a: b\n---\nc: d\n", "f(3,1)")]
    [InlineData("a: b\n---\n- c\n---\nd: e\n", "f(3,1)")]
    public void A_second_document_is_not_dropped_without_a_word(string text, string place)
    {
        var bag = new DiagnosticBag();
        Assert.Equal("b", YamlFile.Parse("f", text, bag)!.Text("a"));
        var problem = Assert.Single(bag.ToSortedList());
        Assert.Equal(("CITE702", place), (problem.Rule.Code, problem.Location.ToString()));
    }

    [Theory]
    [InlineData("a: b\n---\n")]
    [InlineData("---\na: b\n...\n")]
    [InlineData("---\na: b\n---\n# nothing\n")]
    public void An_empty_second_document_says_nothing(string text) => Assert.Empty(Problems(text));

    [Theory]
    [InlineData("a: \"\\uD800\"\n")]
    [InlineData("a: \"\\U00110000\"\n")]
    [InlineData("a: \"\\xZZ\"\n")]
    [InlineData("a: \"\\UFFFFFFFF\"\n")]
    [InlineData("a: !<tag:x b\n")]
    [InlineData("a: *nobody\n")]
    [InlineData("a: b\na: c\n")]
    [InlineData("a\u0000b: c\n")]
    [InlineData("%TAG ! x\n%TAG ! x\n---\na: b")]
    [InlineData("a: 'never closed\n")]
    [InlineData("\ta: b\n")]
    public void Odd_text_is_read_or_reported_at_a_line(string text) =>
        Assert.All(Problems(text), p => Assert.InRange(p.Location!.Value.Line, 1, 4));

    [Fact]
    public void Any_text_is_read_or_reported()
    {
        var random = new Random(11);
        string[] pieces =
        [
            "{", "}", "[", "]", ":", ": ", "- ", "? ", ",", "\n", "\n  ", "a", "b", "\"", "'", "\\", "|", ">", "&x ", "*x", "!", "!!str ",
            "#", " # ", "%", "---\n", "...\n", "\t", "\u0000", "\uFEFF", "\uFFFE", "\uD800", "\u0085", "@", "`", "~", "<<", "=",
            "\"\\x4\"", "\r",
        ];
        for (var run = 0; run < 20_000; run++)
        {
            Problems(string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => pieces[random.Next(pieces.Length)])));
        }
    }

    private static IReadOnlyList<Diagnostic> Problems(string text)
    {
        var bag = new DiagnosticBag();
        YamlFile.Parse("f", text, bag);
        return bag.ToSortedList();
    }
}
