using System.Text.Json.Nodes;

namespace Site.Tests.Build;

public sealed class BuildCommandTests
{
    private const string Broken = "# Hello\n\nSee [cite: @a\n";

    [Theory]
    [InlineData]
    [InlineData("build")]
    public async Task Without_options_it_builds_input_into_output(params string[] args)
    {
        using var folder = new InputFolder(("index.md", "# Hello\n"));

        var run = await ProgramRun.InAsync(folder.Root, args);

        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.True(File.Exists(folder.At("output", "index.html")));
        Assert.Contains("\nBuilt 1 page (0 claims, 0 sources) into output/ in 0.0 s. ", "\n" + run.Out, StringComparison.Ordinal);
        Assert.EndsWith("\nLook at it: site preview\n", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_its_place_and_nothing_is_published()
    {
        using var folder = new InputFolder(("index.md", "# Hello\n"));
        await ProgramRun.InAsync(folder.Root);
        var published = await ReadAsync(folder.At("output", "index.html"));
        folder.Write("index.md", Broken);

        var run = await ProgramRun.InAsync(folder.Root);

        Assert.Equal(ExitCode.Failure, run.Exit);
        Assert.Contains("input/index.md(3,5): error CITE001: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n  3 | See [cite: @a\n    |     ^\n", run.Out, StringComparison.Ordinal);
        Assert.EndsWith(" Nothing was published; output/ is as it was.\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(published, await ReadAsync(folder.At("output", "index.html")));
    }

    [Fact]
    public async Task Input_and_output_can_be_elsewhere()
    {
        using var folder = new InputFolder(("index.md", "# Hello\n"));
        Directory.Move(folder.At("input"), folder.At("docs"));

        var run = await ProgramRun.InAsync(folder.Root, "--input", "docs", "--output", folder.At("public"));

        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.True(File.Exists(folder.At("public", "index.html")));
        Assert.False(Directory.Exists(folder.At("output")));
    }

    [Fact]
    public async Task A_check_finds_the_same_and_writes_nothing()
    {
        using var folder = new InputFolder(("index.md", Broken));

        var build = await ProgramRun.InAsync(folder.Root, "build");
        var check = await ProgramRun.InAsync(folder.Root, "check");

        Assert.Equal(ExitCode.Failure, check.Exit);
        Assert.Equal(build.Out.Split("\n\n")[0], check.Out.Split("\n\n")[0]);
        Assert.Equal([folder.At("input")], Directory.GetFileSystemEntries(folder.Root));
    }

    [Fact]
    public async Task A_check_of_good_input_says_so()
    {
        using var folder = new InputFolder(("index.md", "# Hello\n"), ("site.yml", "url: https://example.org/\n"));

        var run = await ProgramRun.InAsync(folder.Root, "check");

        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.Equal("Checked 1 page (0 claims, 0 sources) in 0.0 s. Nothing is wrong.\n", run.Out);
        Assert.Equal([folder.At("input")], Directory.GetFileSystemEntries(folder.Root));
    }

    [Fact]
    public async Task The_day_is_today_by_the_clock_it_is_given_in_utc()
    {
        using var folder = new InputFolder(("index.md", "# Hello\n"));

        var run = await ProgramRun.InAsync(folder.Root, "check", "--format", "json");

        Assert.Equal("2026-03-10", (string?)JsonNode.Parse(run.Out)!["asOf"]);
    }

    [Fact]
    public async Task The_day_can_be_another()
    {
        using var folder = new InputFolder(("index.md", "# Hello\n"));

        var run = await ProgramRun.InAsync(folder.Root, "check", "--as-of", "2025-12-31", "--format=json");

        Assert.Equal("2025-12-31", (string?)JsonNode.Parse(run.Out)!["asOf"]);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public async Task Where_a_document_is_asked_for_standard_output_holds_nothing_else(string format)
    {
        using var folder = new InputFolder(("index.md", Broken));

        var run = await ProgramRun.InAsync(folder.Root, "build", "--format", format);

        Assert.Equal(ExitCode.Failure, run.Exit);
        Assert.NotNull(JsonNode.Parse(run.Out));
        Assert.Contains("Nothing was published; output/ is as it was.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_github_each_diagnostic_is_an_annotation()
    {
        using var folder = new InputFolder(("index.md", Broken));

        var run = await ProgramRun.InAsync(folder.Root, "build", "--format", "github");

        Assert.Equal(ExitCode.Failure, run.Exit);
        Assert.Contains("::error file=input/index.md,line=3,col=5,title=CITE001 Marker not closed::", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_says_what_it_kept_of_the_last_one_unless_told_not_to_keep()
    {
        using var folder = new InputFolder(("index.md", "# Hello\n"));
        await ProgramRun.InAsync(folder.Root);

        var again = await ProgramRun.InAsync(folder.Root);
        var anew = await ProgramRun.InAsync(folder.Root, "--no-cache");

        Assert.Matches(@"\. 0 files written, [1-9]\d* unchanged\.", again.Out);
        Assert.Matches(@"\. [1-9]\d* files written, 0 unchanged\.", anew.Out);
    }

    [Fact]
    public async Task A_build_that_is_stopped_says_so_and_leaves_what_was_published()
    {
        using var folder = new InputFolder(("index.md", "# Hello\n"));
        await ProgramRun.InAsync(folder.Root);
        var published = await ReadAsync(folder.At("output", "index.html"));
        folder.Write("index.md", "# Changed\n");
        using var error = new StringWriter();

        var exit = await SiteProgram.RunAsync(
            [],
            ProgramRun.Context(folder.Root, TextWriter.Null, error),
            new CancellationToken(canceled: true));

        Assert.Equal(ExitCode.Interrupted, exit);
        Assert.Equal("site: stopped. What was published before is untouched." + Environment.NewLine, error.ToString());
        Assert.Equal(published, await ReadAsync(folder.At("output", "index.html")));
    }

    [Fact]
    public async Task Input_that_is_not_there_is_told_by_the_name_it_was_asked_for()
    {
        using var folder = new InputFolder();

        var run = await ProgramRun.InAsync(folder.Root, "--input", "nowhere");

        Assert.Equal(ExitCode.Failure, run.Exit);
        Assert.Contains("error CITE710: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("nowhere", run.Out, StringComparison.Ordinal);
    }

    private static Task<string> ReadAsync(string path) => File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
}
