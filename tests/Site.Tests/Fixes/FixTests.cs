using System.Diagnostics;
using Site.Fixes;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Tests.Fixes;

public sealed class FixTests : IDisposable
{
    private const string Page = """
        ---
        titel: Home
        ---
        Known [Cite: @page] and [cited: @page · high], [with *marks* Cite: @page].

        [more](/guide/page) ![no](gone.png) [that](guide/page#Some_Heading)

        No fault. <!-- site-ignore broken-link: none -->

        `[Cite: @page]` is code.

        """;

    private readonly InputFolder _folder = new(
        ("index.md", Page),
        ("guide/page.md", "# Page\n\n## Some heading\n\n[home](../index)\n"),
        ("_sources/s.yml", "page: { title: Page, url: \"https://example.org/\", publisher: One, kind: primary, date: 2026 }\n"),
        ("site.yml", "url: https://example.org/\nseverities: {}\n"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_with_a_byte_order_mark_is_corrected_and_keeps_it()
    {
        using var folder = new InputFolder(("index.md", "\uFEFF---\ntitel: Home\n---\n\nKnown [Cite: https://example.org/a].\n"));
        await ProgramRun.InAsync(folder.Root, "check", "--fix", "--write");

        Assert.Equal(
            "\uFEFF---\ntitle: Home\n---\n\nKnown [cite: https://example.org/a].\n"u8.ToArray(),
            File.ReadAllBytes(Path.Combine(folder.Root, "input", "index.md")));
    }

    [Fact]
    public async Task A_fix_is_shown_as_a_diff_first_and_nothing_is_written()
    {
        var run = await ProgramRun.InAsync(_folder.Root, "check", "--fix");

        Assert.Equal(
            """
            --- a/input/guide/page.md
            +++ b/input/guide/page.md
            @@ -2,4 +2,4 @@
             
             ## Some heading
             
            -[home](../index)
            +[home](../index.md)
            --- a/input/index.md
            +++ b/input/index.md
            @@ -1,10 +1,10 @@
             ---
            -titel: Home
            +title: Home
             ---
            -Known [Cite: @page] and [cited: @page · high], [with *marks* Cite: @page].
            +Known [cite: @page] and [cite: @page · high], [with *marks* Cite: @page].
             
            -[more](/guide/page) ![no](gone.png) [that](guide/page#Some_Heading)
            +[more](guide/page.md) ![no](gone.png) [that](guide/page.md#some-heading)
             
            -No fault. <!-- site-ignore broken-link: none -->
            +No fault. 
             
             `[Cite: @page]` is code.

            """,
            run.Out);
        Assert.Equal("7 corrections in 2 files can be made: site check --fix --write\n", run.Error);
        Assert.Equal(Page, Read("index.md"));
    }

    [Fact]
    public async Task The_diff_can_be_applied_and_gives_what_write_gives()
    {
        var diff = (await ProgramRun.InAsync(_folder.Root, "check", "--fix")).Out;
        await File.WriteAllTextAsync(_folder.At("fix.diff"), diff, TestContext.Current.CancellationToken);
        using (var process = Process.Start(new ProcessStartInfo("git", ["apply", "fix.diff"]) { WorkingDirectory = _folder.Root })!)
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
        }

        var applied = Read("index.md");
        _folder.Write("index.md", Page);
        _folder.Write("guide/page.md", "# Page\n\n## Some heading\n\n[home](../index)\n");
        var run = await ProgramRun.InAsync(_folder.Root, "check", "--fix", "--write");

        Assert.StartsWith("Wrote 7 corrections in 2 files.\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(applied, Read("index.md"));
        Assert.Contains("error CITE705: 'severities' is not a key of site.yml.", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("CITE724", run.Out, StringComparison.Ordinal);
        var again = await ProgramRun.InAsync(_folder.Root, "check", "--fix");
        Assert.Equal("Nothing that is wrong can be corrected mechanically.\n", again.Error);
    }

    [Fact]
    public async Task What_an_earlier_build_kept_is_corrected_all_the_same()
    {
        _folder.Write("site.yml", "url: https://example.org/\n");
        var first = (await ProgramRun.InAsync(_folder.Root, "check", "--fix")).Out;
        await ProgramRun.InAsync(_folder.Root, "build");

        var kept = (await ProgramRun.InAsync(_folder.Root, "check", "--fix")).Out;
        _folder.Write("other.md", "# Other\n");
        var changed = (await ProgramRun.InAsync(_folder.Root, "check", "--fix")).Out;

        Assert.NotEmpty(first);
        Assert.Equal((first, first), (kept, changed));
    }

    [Fact]
    public async Task A_page_behind_a_link_is_corrected_where_it_lies_and_keeps_its_permissions()
    {
        _folder.Write("site.yml", "url: https://example.org/\n");
        Directory.CreateDirectory(_folder.At("input", "_kept"));
        File.Move(_folder.At("input", "index.md"), _folder.At("input", "_kept", "home.md"));
        File.CreateSymbolicLink(_folder.At("input", "index.md"), Path.Join("_kept", "home.md"));
        var mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder.At("input", "_kept", "home.md"), mode);
        }

        await ProgramRun.InAsync(_folder.Root, "check", "--fix", "--write");

        Assert.NotNull(new FileInfo(_folder.At("input", "index.md")).LinkTarget);
        Assert.Contains("title: Home", Read("_kept/home.md"), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.At("input"), "*.new", SearchOption.AllDirectories));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(_folder.At("input", "_kept", "home.md")) == mode);
    }

    [Fact]
    public async Task Write_alone_says_nothing_of_what()
    {
        var run = await ProgramRun.InAsync(_folder.Root, "check", "--write");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Equal("site: '--write' says what to do with corrections; write it after '--fix'.\n", run.Error);
    }

    [Theory]
    [InlineData("a\nb\n", 2, 1, "b", "c", "@@ -1,2 +1,2 @@\n a\n-b\n+c\n")]
    [InlineData("a\nb", 2, 1, "b", "c", "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n")]
    [InlineData("a\r\nb\r\n", 1, 1, "a", "c", "@@ -1,2 +1,2 @@\n-a\r\n+c\r\n b\r\n")]
    [InlineData("ab\ncd\ne\n", 1, 2, "b\nc", "-", "@@ -1,3 +1,2 @@\n-ab\n-cd\n+a-d\n e\n")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\n", 5, 1, "5", "five", "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n")]
    public void A_hunk_has_three_lines_around_it(string text, int line, int column, string old, string now, string hunk)
    {
        var file = FixedFile.Of("f", text, [new DiagnosticFix(new FileLocation("f", line, column), old, now)]);

        Assert.Equal($"--- a/f\n+++ b/f\n{hunk}", file.Diff());
    }

    [Fact]
    public void What_is_far_apart_stands_in_hunks_of_its_own_whose_lines_are_counted_on()
    {
        var text = string.Concat(Enumerable.Range(1, 20).Select(i => $"{i}\n"));

        var file = FixedFile.Of("f", text, [Fix(2, "2\n", ""), Fix(18, "18", "a\nb"), Fix(9, "nine", "x"), Fix(2, "2", "y")]);

        Assert.Equal(
            "--- a/f\n+++ b/f\n@@ -1,5 +1,4 @@\n 1\n-2\n 3\n 4\n 5\n@@ -15,6 +14,7 @@\n 15\n 16\n 17\n-18\n+a\n+b\n 19\n 20\n",
            file.Diff());
        Assert.Equal(2, file.Count);

        static DiagnosticFix Fix(int line, string old, string now) => new(new FileLocation("f", line, 1), old, now);
    }

    private string Read(string file) => File.ReadAllText(_folder.At("input", file));
}
