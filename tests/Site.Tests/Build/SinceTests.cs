using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Site.Tests.Build;

/// <summary>Checks that fail only for lines changed since a revision, in a repository made for the test.</summary>
public sealed class SinceTests : IDisposable
{
    private readonly InputFolder _folder = new(
        ("index.md", "# Hello\n\n[old](gone.md)\n\nWords.\n"),
        ("site.yml", "url: https://example.org/\n"));

    public SinceTests()
    {
        Git("init", "--quiet", "--initial-branch=main");
        Commit("first");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_wrong_before_is_told_and_fails_nothing()
    {
        _folder.Write("index.md", "# Hello\n\n[old](gone.md)\n\nOther words.\n");

        var run = await Run();

        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.Contains("input/index.md(3,1): error CITE720", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("1 error. No error is on a line changed since main.\n", run.Out, StringComparison.Ordinal);
        Assert.True((bool?)JsonNode.Parse((await Run("--format", "json")).Out)!["succeeded"]);
        Assert.Equal(ExitCode.Failure, (await ProgramRun.InAsync(_folder.Root, "check", "--strict")).Exit);
    }

    [Theory]
    [InlineData("index.md", "# Hello\n\n[old](gone.md)\n\nWords, [new](gone.md).\n", "1 error on lines")]
    [InlineData("index.md", "# Hello\n\nA line more.\n\n[old](gone.md)\n\nWords.\n\n[new](gone.md)\n", "1 error on lines")]
    [InlineData("a new page.md", "# New\n\n[a](gone.md) [b](gone.md)\n", "2 errors on lines")]
    [InlineData("näme.md", "# New\n\n[a](gone.md)\n", "1 error on lines")]
    public async Task What_is_wrong_on_a_changed_line_fails(string file, string text, string found)
    {
        _folder.Write(file, text);

        var uncommitted = await Run();
        Git("checkout", "--quiet", "-b", "work");
        Commit("second");
        var committed = await Run();

        Assert.Equal((ExitCode.Failure, ExitCode.Failure), (uncommitted.Exit, committed.Exit));
        Assert.EndsWith($"{found} changed since main.\n", uncommitted.Out, StringComparison.Ordinal);
        Assert.EndsWith($"{found} changed since main.\n", committed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_other_branch_has_changed_meanwhile_is_not_asked_of_this_one()
    {
        Git("checkout", "--quiet", "-b", "work");
        _folder.Write("new.md", "# New\n");
        Commit("ours");
        Git("checkout", "--quiet", "main");
        _folder.Write("index.md", "# Hello\n\n[better](new.md)\n\nWords.\n");
        Commit("theirs");
        Git("checkout", "--quiet", "work");

        Assert.Equal(ExitCode.Success, (await Run()).Exit);
    }

    [Fact]
    public async Task A_form_that_is_said_once_fails_where_one_of_its_places_was_changed()
    {
        _folder.Write("site.yml", "url: https://example.org/\nseverity: { link-in-another-form: error }\n");
        _folder.Write("index.md", "# Hello\n\n[page](page)\n");
        _folder.Write("page.md", "# Page\n");
        Commit("a form of links");
        Assert.Equal(ExitCode.Success, (await Run()).Exit);

        _folder.Write("page.md", "# Page\n\n[page](page)\n");

        Assert.Equal(ExitCode.Failure, (await Run()).Exit);
    }

    [Fact]
    public async Task A_revision_that_is_none_is_said_at_once()
    {
        var run = await ProgramRun.InAsync(_folder.Root, "check", "--since", "nowhere");

        Assert.Equal((ExitCode.Usage, ""), (run.Exit, run.Out));
        Assert.StartsWith("site: 'nowhere' is no revision of this repository. Write a branch", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_no_repository_is_said_to_be_in_none()
    {
        using var other = new InputFolder(("index.md", "# Hello\n"));

        var run = await ProgramRun.InAsync(other.Root, "check", "--since", "main");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("is in no git repository, so nobody knows what has changed.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_user_has_set_git_to_show_changes_no_line()
    {
        _folder.Write("index.md", "# Hello\n\nA\n\n[old](gone.md)\n\nB\n");
        Commit("between");
        Git("config", "diff.interHunkContext", "9");
        Git("config", "diff.upper.textconv", "sed -e 's/^/x\\n/'");
        await File.WriteAllTextAsync(_folder.At(".git", "info", "attributes"), "*.md diff=upper\n", TestContext.Current.CancellationToken);
        _folder.Write("index.md", "# Hello\n\nC\n\n[old](gone.md)\n\nD\n");

        Assert.Equal(ExitCode.Success, (await Run()).Exit);

        _folder.Write("index.md", "# Hello\n\nC\n\n[old, changed](gone.md)\n\nD\n");

        Assert.Equal(ExitCode.Failure, (await Run()).Exit);
    }

    [Fact]
    public async Task An_input_folder_behind_a_link_has_its_lines()
    {
        Directory.CreateDirectory(_folder.At("content"));
        Directory.Move(_folder.At("input"), _folder.At("content", "guide"));
        Directory.CreateSymbolicLink(_folder.At("input"), _folder.At("content", "guide"));
        Commit("moved");
        Assert.Equal(ExitCode.Success, (await Run()).Exit);

        _folder.Write("index.md", "# Hello\n\n[old](gone.md)\n\n[new](gone.md)\n");

        var run = await Run();
        Assert.Equal(ExitCode.Failure, run.Exit);
        Assert.EndsWith("1 error on lines changed since main.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corrections_are_made_on_changed_lines_only()
    {
        _folder.Write("index.md", "# Hello\n\n[page](page) and [old](gone.md)\n");
        _folder.Write("page.md", "# Page\n\n[home](index)\n");
        Commit("forms of links");
        _folder.Write("index.md", "# Hello\n\n[page](page) and [old](gone.md)\n\nMore on the [page](page).\n");

        var shown = await Run("--fix");
        var written = await Run("--fix", "--write");

        Assert.Equal(ExitCode.Success, shown.Exit);
        Assert.Equal("1 correction in 1 file can be made: site check --fix --write --since main\n", shown.Error);
        Assert.Contains("\n-More on the [page](page).\n+More on the [page](page.md).\n", shown.Out, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Success, "Wrote 1 correction in 1 file.\n"), (written.Exit, written.Error));
        Assert.Equal(
            "# Hello\n\n[page](page) and [old](gone.md)\n\nMore on the [page](page.md).\n",
            await File.ReadAllTextAsync(_folder.At("input", "index.md"), TestContext.Current.CancellationToken));
        Assert.Equal(ExitCode.Usage, (await ProgramRun.InAsync(_folder.Root, "check", "--fix", "--write", "--since", "nowhere")).Exit);
    }

    private Task<ProgramRun> Run(params string[] more) =>
        ProgramRun.InAsync(_folder.Root, ["check", "--strict", "--since", "main", .. more]);

    private void Commit(string message)
    {
        Git("add", "--all");
        Git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", message);
    }

    private void Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.Root })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
