using Site.Text.Diagnostics;
using Site.Text.Yaml;

namespace Site.Text.Tests.Yaml;

public class YamlShapeTests
{
    private static readonly YamlShape Shape = YamlShape.Of(
        "a thing",
        YamlShape.Required("title", YamlForm.Text, "What it is called."),
        YamlShape.Key("size", YamlForm.Number, "How large it is."));

    [Theory]
    [InlineData("titel: x", "Did you mean 'title'?", "title")]
    [InlineData("titel: x\ntitle: y", "Did you mean 'title'?", null)]
    [InlineData("colour: x", "The keys of a thing are: size, title.", null)]
    public void A_key_that_a_shape_does_not_have_is_reported_and_renamed_where_it_is_a_slip(string text, string suggestion, string? renamed)
    {
        var bag = new DiagnosticBag();
        var map = YamlFile.Parse("a.yml", text, bag)!;
        map.Text("title");
        map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, Shape);

        var found = Assert.Single(bag.ToSortedList());
        Assert.Equal((suggestion, renamed), (found.Suggestion, found.Fix?.New));
    }

    [Fact]
    public void A_key_of_the_shape_is_known_though_nobody_has_asked_for_it()
    {
        var bag = new DiagnosticBag();
        YamlFile.Parse("a.yml", "size: 1", bag)!.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, Shape);
        Assert.Empty(bag.ToSortedList());
    }

    [Fact]
    public void Where_an_author_names_keys_those_that_are_asked_for_are_known()
    {
        var bag = new DiagnosticBag();
        var map = YamlFile.Parse("a.yml", "own: 1\nother: 2", bag)!;
        map.Text("own");
        map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, Shape with { Others = YamlForm.Text });
        Assert.Equal("'other' is not a key of a thing.", Assert.Single(bag.ToSortedList()).Message);
    }

    [Fact]
    public void A_reader_that_asks_for_a_key_beside_the_shape_is_told_so()
    {
        var map = YamlFile.Parse("a.yml", "title: x", new DiagnosticBag())!;
        map.Text("colour");
        var thrown = Assert.Throws<InvalidOperationException>(() => map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, Shape));
        Assert.Equal("'colour' is read of a thing, whose shape does not have it.", thrown.Message);
    }

    [Theory]
    [InlineData("Plain words", "Plain words")]
    [InlineData("It's: a colon", "\"It's: a colon\"")]
    [InlineData("https://example.org/a?b=c#d", "https://example.org/a?b=c#d")]
    [InlineData("a #comment", "\"a #comment\"")]
    [InlineData("true", "\"true\"")]
    [InlineData("2026", "\"2026\"")]
    [InlineData("- item", "\"- item\"")]
    [InlineData("", "\"\"")]
    [InlineData("ends ", "\"ends \"")]
    [InlineData("a \"quote\" \\ and\nmore", "\"a \\\"quote\\\" \\\\ and\\nmore\"")]
    [InlineData("Über 中文", "Über 中文")]
    public void A_text_is_written_so_that_it_is_read_as_it_was(string text, string written)
    {
        Assert.Equal(written, YamlOutput.Scalar(text));
        var map = YamlFile.Parse("a.yml", $"key: {written}\nnext: 1", new DiagnosticBag())!;
        Assert.Equal(text.Length == 0 ? "" : text, map.Text("key") ?? "");
    }
}
