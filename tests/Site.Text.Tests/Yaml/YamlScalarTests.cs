using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Yaml;

namespace Site.Text.Tests.Yaml;

public class YamlScalarTests
{
    [Theory]
    [InlineData("a: one + §two")]
    [InlineData("a:   one + §two   # a comment")]
    [InlineData("a: 'it''s + §two'")]
    [InlineData("a: \"tab\\t and \\u00e9 + §two\"")]
    [InlineData("a: \"astral \\U0001D11E + §two\"")]
    [InlineData("a: \"joined \\\n   here + §two\"")]
    [InlineData("a: |\n  one\n  + §two\n")]
    [InlineData("a: |-\n  one\n\n\n  + §two")]
    [InlineData("a: |2\n    indented\n    + §two\n")]
    [InlineData("a: >\n  one\n  + §two\n")]
    [InlineData("a: >-\n  one\n\n\n  + §two\n  three\n")]
    [InlineData("a: >\n  one\n    more indented\n  + §two\n")]
    [InlineData("a: plain\n  over lines\n\n  and + §two")]
    [InlineData("a: 'single\n  over lines + §two'")]
    [InlineData("a: \"double\n\n  over lines + §two\"")]
    [InlineData("a: {b: 1}\r\nc: >-\r\n  one\r\n  + §two\r\n")]
    [InlineData("b: 𝄞\na: 𝄞 + §two")]
    public void A_character_of_a_value_is_found_in_the_file(string marked)
    {
        var offset = marked.IndexOf('§', StringComparison.Ordinal);
        var text = marked.Remove(offset, 1);
        var map = YamlFile.Parse("f.yml", text, new DiagnosticBag())!;
        var scalar = map.Scalar(map.Keys.Contains("c") ? "c" : "a")!;

        var location = scalar.LocationAt(scalar.Text.IndexOf("two", StringComparison.Ordinal));

        Assert.Equal(new InputText("f.yml", text).LocationOf(offset), location);
    }

    [Fact]
    public void The_end_of_a_value_is_just_past_its_last_character()
    {
        var map = YamlFile.Parse("f.yml", "a: one +\n", new DiagnosticBag())!;
        Assert.Equal(new FileLocation("f.yml", 1, 9), map.Scalar("a")!.LocationAt(int.MaxValue));
    }

    [Fact]
    public void Lines_before_the_text_are_counted()
    {
        var map = YamlFile.Parse("f.md", "a: >\n  one\n  two\n", new DiagnosticBag(), lineOffset: 1)!;
        Assert.Equal(new FileLocation("f.md", 4, 3), map.Scalar("a")!.LocationAt(4));
    }

    [Fact]
    public void A_tagged_value_falls_back_to_where_it_starts()
    {
        var map = YamlFile.Parse("f.yml", "a: !!str one", new DiagnosticBag())!;
        Assert.Equal(new FileLocation("f.yml", 1, 4), map.Scalar("a")!.LocationAt(2));
    }

    [Fact]
    public void The_kind_of_a_value_can_be_asked_without_a_diagnostic()
    {
        var bag = new DiagnosticBag();
        var map = YamlFile.Parse("f.yml", "a: 1\nb: [1]\nc: {d: 1}\ne:\n", bag)!;
        Assert.Equal(
            [YamlKind.Scalar, YamlKind.List, YamlKind.Map, YamlKind.Absent, YamlKind.Absent],
            "abcef".Select(k => map.KindOf(k.ToString())));
        Assert.Empty(bag.ToSortedList());
    }
}
