using Site.Import;
using Site.Text.Diagnostics;
using Site.Text.Yaml;

namespace Site.Tests.Import;

/// <summary>Whatever is in the folder of another tool is read soon, and what becomes of it can be built.</summary>
public sealed class ImportLimitsTests : IDisposable
{
    private const int Many = 300_000;

    private readonly InputFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("[{a: [")]
    public void Lists_and_objects_too_deep_are_passed_over(string opener)
    {
        foreach (var depth in (int[])[66, 1000])
        {
            var closer = string.Concat(opener.Reverse().Where(c => c is '[' or '{').Select(c => c == '[' ? ']' : '}'));
            var deep = string.Concat(Enumerable.Repeat(opener, depth)) + string.Concat(Enumerable.Repeat(closer, depth));
            var settings = ScriptSettings.Exported($"export default {{ sidebar: {deep}, title: 'x' }}");
            Assert.Equal("x", settings.TextAt("title"));
            Assert.NotNull(ScriptSettings.Exported($"export default {{ title: 'x', sidebar: {deep[..depth]}").Get("title"));
        }
    }

    [Theory]
    [InlineData("a = [", "1,\n")]
    [InlineData("a = \"\"\"", "x\n")]
    [InlineData("a = '''", "x\n")]
    [InlineData("a = [\"", "\\\"")]
    [InlineData("a = {", "b")]
    [InlineData("[", "   ")]
    [InlineData("[x", "   ")]
    [InlineData("[a", ".a")]
    [InlineData("a", ".a")]
    public void Toml_that_goes_on_and_on_costs_no_time(string head, string more)
    {
        foreach (var end in (string[])["", " = 1", "]\nb = 1"])
        {
            var text = "title = 'x'\n" + head + string.Concat(Enumerable.Repeat(more, Many)) + end;
            Assert.Equal("x", TomlSettings.Read(text).TextAt("title"));
        }
    }

    [Fact]
    public void A_list_of_toml_goes_on_below_whatever_quotes_stand_in_comments()
    {
        var settings = TomlSettings.Read("a = [ # it's\n  'x]', # [\n  \"y\",\n]\nb = 'z'\n");
        Assert.Equal(["x]", "y"], settings.Get("a")!.Names());
        Assert.Equal("z", settings.TextAt("b"));
    }

    [Fact]
    public async Task Items_of_lists_in_toml_are_the_same_in_yaml()
    {
        _folder.Write("../old/hugo.toml", "title = 'x'\n");
        _folder.Write(
            "../old/content/_index.md",
            "+++\ntitle = 'Home'\ntags = ['C:\\data', \"a\\tb\\nc\", 'say \"x\"', 'a, b']\n+++\n\nText.\n");

        var run = await ProgramRun.InAsync(_folder.Root, "import", "old", "--output", "new");

        Assert.Equal(ExitCode.Success, run.Exit);
        var front = File.ReadAllText(_folder.At("new", "_index.md")).Split("---\n")[1];
        var bag = new DiagnosticBag();
        var tags = YamlFile.Parse("f", front, bag)!.Texts("tags").Select(t => t.Text);
        Assert.Empty(bag.ToSortedList());
        Assert.Equal(["C:\\data", "a\tb\nc", "say \"x\"", "a, b"], tags);
    }

    [Fact]
    public async Task A_file_is_not_included_within_itself_and_what_a_page_includes_has_an_end()
    {
        var many = string.Concat(Enumerable.Repeat("{{#include big.txt}}\n", 40));
        _folder.Write("../old/book.toml", "[book]\ntitle = 'x'\n");
        _folder.Write("../old/src/SUMMARY.md", "# Summary\n\n- [A](a.md)\n- [B](b.md)\n- [C](c.md)\n");
        _folder.Write("../old/src/a.md", "A\n\n" + string.Concat(Enumerable.Repeat("{{#include a.md}}\n", 20)));
        _folder.Write("../old/src/b.md", "B\n\n" + many);
        _folder.Write("../old/src/c.md", "C {{#include d.txt}}{{#include d.txt}}\n");
        _folder.Write("../old/src/d.txt", "d {{#include e.txt}}\n");
        _folder.Write("../old/src/e.txt", "e {{#include d.txt}}\n");
        _folder.Write("../old/src/big.txt", new string('x', 1024 * 1024));

        var run = await ProgramRun.InAsync(_folder.Root, "import", "old", "--output", "new");

        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.Contains("- 54 includes of files that are not in the folder, not there, too large,", run.Out, StringComparison.Ordinal);
        Assert.StartsWith("A\n\n{{#include a.md}}\n", File.ReadAllText(_folder.At("new", "a.md")), StringComparison.Ordinal);
        Assert.InRange(new FileInfo(_folder.At("new", "b.md")).Length, 8 * 1024 * 1024, 9 * 1024 * 1024);
        Assert.Equal("C d e {{#include d.txt}}d e {{#include d.txt}}\n", File.ReadAllText(_folder.At("new", "c.md")));
    }
}
