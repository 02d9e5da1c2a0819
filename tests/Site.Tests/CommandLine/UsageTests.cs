namespace Site.Tests.CommandLine;

public sealed class UsageTests
{
    [Theory]
    [InlineData("site: '--strct' is not an option of site. Did you mean '--strict'?", "--strct")]
    [InlineData("site: 'chekc' is not a command of site. Did you mean 'check'?", "chekc")]
    [InlineData("site: 'quite-something-else' is not a command of site.", "quite-something-else")]
    [InlineData("site: '--strict' stands before the command; write it after 'check'.", "--strict", "check")]
    [InlineData("site: '--output' is not an option of 'site check'.", "check", "--output=elsewhere")]
    [InlineData("site: 'tomorrow' is not a date for --as-of; write it as YYYY-MM-DD, such as 2026-03-10.", "build", "--as-of", "tomorrow")]
    [InlineData("site: '2026-02-30' is not a date for --as-of; write it as YYYY-MM-DD, such as 2026-03-10.", "--as-of", "2026-02-30")]
    [InlineData("site: 'saif' is not a choice for --format: text, github, sarif, json. Did you mean 'sarif'?", "--format", "saif")]
    [InlineData(
        "site: 'example.org' is not an address for --base-url; write the whole of it, such as https://example.org/guide/, "
        + "and nothing with '?' or '#' behind it.",
        "--base-url",
        "example.org")]
    [InlineData(
        "site: 'javascript:alert(1)' is not an address for --base-url; write the whole of it, such as https://example.org/guide/, "
        + "and nothing with '?' or '#' behind it.",
        "--base-url",
        "javascript:alert(1)")]
    [InlineData(
        "site: 'https://example.org/g?a' is not an address for --base-url; write the whole of it, such as https://example.org/guide/, "
        + "and nothing with '?' or '#' behind it.",
        "--base-url",
        "https://example.org/g?a")]
    [InlineData(
        "site: 'archive' is not an address for --timegate; write the whole of it, such as https://example.org/guide/.",
        "sources",
        "check",
        "--timegate",
        "archive")]
    [InlineData(
        "site: '--fix' shows corrections as a diff and writes no report; leave out '--format', or write '--fix --write'.",
        "check",
        "--fix",
        "--format",
        "json")]
    [InlineData("site: '99999' is not a number for --port; it goes from 0 to 65535.", "preview", "--port", "99999")]
    [InlineData("site: '-1' is not a number for --port; it goes from 0 to 65535.", "preview", "--port=-1")]
    [InlineData("site: '--input' needs a value: FOLDER.", "check", "--input")]
    [InlineData("site: SITE is missing. The published site: a folder, or an http(s) address.", "verify")]
    [InlineData("site: 'two' is not an argument of 'site verify'.", "verify", "one", "two")]
    public async Task A_command_line_that_makes_no_sense_is_answered_with_what_is_wrong_and_exit_2(string message, params string[] args)
    {
        using var folder = new InputFolder(("index.md", "# Hello\n"));

        var run = await ProgramRun.InAsync(folder.Root, args);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Equal(message, run.Error.Split('\n')[0]);
        Assert.Empty(run.Out);
        Assert.False(Directory.Exists(folder.At("output")));
    }

    [Fact]
    public async Task The_answer_shows_the_usage_and_where_to_read_more()
    {
        using var folder = new InputFolder();

        var run = await ProgramRun.InAsync(folder.Root, "verify");

        Assert.Equal(
            """
            site: SITE is missing. The published site: a folder, or an http(s) address.

            Usage: site verify SITE [options]
            Try 'site verify --help'.

            """.ReplaceLineEndings("\n"),
            run.Error);
    }

    [Fact]
    public async Task An_argument_that_starts_with_an_at_sign_is_a_name_like_any_other()
    {
        using var folder = new InputFolder();
        await File.WriteAllTextAsync(folder.At("words"), "--help", TestContext.Current.CancellationToken);

        var run = await ProgramRun.InAsync(folder.Root, "@words");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.StartsWith("site: '@words' is not a command of site.", run.Error, StringComparison.Ordinal);
    }
}
