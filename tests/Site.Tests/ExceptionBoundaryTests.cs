namespace Site.Tests;

public sealed class ExceptionBoundaryTests
{
    [Fact]
    public async Task A_disk_that_fails_while_reporting_is_told_with_what_to_do()
    {
        using var folder = new InputFolder(("index.md", "# Hello\n"));

        var (exit, error) = await RunAsync(folder, new IOException("No space left on device : '/reports/site.json'"));

        Assert.Equal(ExitCode.Failure, exit);
        Assert.Equal(
            """
            site: No space left on device : '/reports/site.json'
            Check that the disk has space left and that the path can be reached, then run it again.

            """.ReplaceLineEndings("\n"),
            error);
    }

    [Fact]
    public async Task A_bug_is_called_a_bug_in_one_line()
    {
        using var folder = new InputFolder(("index.md", "# Hello\n"));

        var (exit, error) = await RunAsync(folder, new InvalidOperationException("Out of cheese."));

        Assert.Equal(ExitCode.Failure, exit);
        Assert.Equal(
            """
            site: this is a bug in the program, not in your pages: InvalidOperationException: Out of cheese.
            Please report it to the program's authors, with what it prints when run again with --verbose.

            """.ReplaceLineEndings("\n"),
            error);
    }

    [Fact]
    public async Task Where_a_bug_is_it_tells_when_asked()
    {
        using var folder = new InputFolder(("index.md", "# Hello\n"));

        var (_, error) = await RunAsync(folder, new InvalidOperationException("Out of cheese."), "--verbose");

        Assert.Contains("   at Site.", error, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Error)> RunAsync(InputFolder folder, Exception failure, params string[] args)
    {
        using var error = new StringWriter();
        using var output = new FailingWriter(failure);
        var exit = await SiteProgram.RunAsync(
            ["check", .. args],
            ProgramRun.Context(folder.Root, output, error),
            TestContext.Current.CancellationToken);
        return (exit, error.ToString().ReplaceLineEndings("\n"));
    }

    private sealed class FailingWriter(Exception failure) : StringWriter
    {
        public override void WriteLine(string? value) => throw failure;
    }
}
