namespace Site.Tests.Verify;

public sealed class VerifyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("site-verify-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_site_just_built_passes()
    {
        await BuildAsync();
        var run = await ProgramRun.InAsync(_folder, "verify", "output");
        Assert.Equal(0, run.Exit);
        Assert.StartsWith("Verified 1 page (1 claim) and ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_changed_character_fails_with_the_page_and_the_claim_named()
    {
        await BuildAsync();
        var page = Path.Combine(_folder, "output", "index.html");
        File.WriteAllText(page, File.ReadAllText(page).Replace("It costs $1", "It costs $2", StringComparison.Ordinal));
        var run = await ProgramRun.InAsync(_folder, "verify", "output");
        Assert.Equal(1, run.Exit);
        Assert.Contains("output/index.html: error CITE612: Claim 'c-it-costs-1-", run.Out, StringComparison.Ordinal);
        Assert.Contains("stands 'It costs $2' and not 'It costs $1'", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_no_site_fails()
    {
        var run = await ProgramRun.InAsync(_folder, "verify", "nowhere");
        Assert.Equal(1, run.Exit);
        Assert.Contains("CITE603", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_site_the_usage_is_shown() => Assert.Equal(2, (await ProgramRun.InAsync(_folder, "verify")).Exit);

    private async Task BuildAsync()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "input"));
        File.WriteAllText(Path.Combine(_folder, "input", "index.md"), "# Home\n\nIt costs $1 [cite: https://e.example/ · 2026-03].\n");
        Assert.Equal(0, (await ProgramRun.InAsync(_folder)).Exit);
    }
}
