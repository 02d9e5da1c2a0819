namespace Site.Tests.Verify;

/// <summary>What <c>verify</c> is told from outside the site: keys, a history, the input.</summary>
public sealed class WitnessTests : IDisposable
{
    private readonly InputFolder _folder = new(
        ("site.yml", "title: Small\nurl: https://small.example/guide/\n"),
        ("index.md", "# Home\n\nIt costs $1 [cite: https://e.example/ · 2026-03].\n"),
        ("data.csv", "a,b\n1,2\n"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_site_that_its_input_gives_is_built_again_with_the_same_bytes_whatever_day_it_is()
    {
        await RunAsync("build", "--as-of", "2026-03-05", "--base-url", "https://elsewhere.example/");
        File.WriteAllText(_folder.At("output", "CNAME"), "small.example");
        var run = await RunAsync("verify", "output", "--rebuild", "input");
        Assert.True(run.Exit == 0, run.Out);
        Assert.Contains("Built again from input, it has the same bytes.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_site_that_its_input_does_not_give_each_file_that_differs_is_named()
    {
        await RunAsync("build");
        _folder.Write("index.md", "# Home\n\nIt costs $2 [cite: https://e.example/ · 2026-03].\n");
        File.Delete(_folder.At("input", "data.csv"));
        _folder.Write("more.csv", "c\n");
        File.AppendAllText(_folder.At("output", "_headers"), "/*\n  X-Robots-Tag: noindex\n");
        var run = await RunAsync("verify", "output", "--rebuild", "input");
        Assert.Equal(1, run.Exit);
        Assert.Contains("output/index.html: error CITE646: The bytes of 'index.html' are not", run.Out, StringComparison.Ordinal);
        Assert.Contains("output/_headers: error CITE646: The bytes of '_headers' are not", run.Out, StringComparison.Ordinal);
        Assert.Contains("'data.csv' is published, but the input does not give it.", run.Out, StringComparison.Ordinal);
        Assert.Contains("The input gives 'more.csv', which is not published.", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Built again", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_of_another_version_is_said_to_be_so_and_not_compared()
    {
        await RunAsync("build");
        var index = _folder.At("output", "cite-index.json");
        var text = File.ReadAllText(index);
        var version = (await RunAsync("--version")).Out.Trim();
        Assert.Contains($"\"version\": \"{version}\"", text, StringComparison.Ordinal);
        File.WriteAllText(index, text.Replace($"\"version\": \"{version}\"", "\"version\": \"0.9.9\"", StringComparison.Ordinal));
        var run = await RunAsync("verify", "output", "--rebuild", "input");
        Assert.Equal(1, run.Exit);
        Assert.StartsWith("error CITE647: The site was built by Site 0.9.9, and this is Site ", run.Out, StringComparison.Ordinal);
        Assert.Contains("output/index.cite.json: error CITE650: ", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("CITE646", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_input_that_does_not_build_is_reported_with_its_errors()
    {
        await RunAsync("build");
        _folder.Write("site.yml", "title: [Small\n");
        var run = await RunAsync("verify", "output", "--rebuild", "input");
        Assert.Equal(1, run.Exit);
        Assert.Contains("error CITE647: 'input' cannot be built", run.Out, StringComparison.Ordinal);
        Assert.Contains("input/site.yml", run.Out, StringComparison.Ordinal);
        Assert.Contains("CITE701", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_or_history_that_cannot_be_read_fails_the_run_and_the_site_is_still_checked()
    {
        await RunAsync("build");
        File.WriteAllText(_folder.At("history.txt"), "yesterday\n");
        var run = await RunAsync("verify", "output", "--key", "missing.pem", "--history", "history.txt");
        Assert.Equal(1, run.Exit);
        Assert.Contains("error CITE648: 'missing.pem' cannot be used as the public key", run.Out, StringComparison.Ordinal);
        Assert.Contains("history.txt(1): error CITE644: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("Checked 1 page (1 claim)", run.Out, StringComparison.Ordinal);
        Assert.Contains("CITE644", (await RunAsync("verify", "output", "--history", "none.txt")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_that_has_the_index_is_enough_to_know_that_nothing_was_dated_back()
    {
        await RunAsync("build");
        var digest = System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_folder.At("output", "cite-index.json")));
        File.WriteAllText(_folder.At("history.txt"), $"2026-03-10 {Convert.ToHexStringLower(digest)}\n");
        var run = await RunAsync("verify", "output", "--history", "history.txt");
        Assert.True(run.Exit == 0, run.Out);
        Assert.DoesNotContain("dated back", run.Out, StringComparison.Ordinal);
        Assert.Contains("dated back", (await RunAsync("verify", "output")).Out, StringComparison.Ordinal);
    }

    private Task<ProgramRun> RunAsync(params string[] args) => ProgramRun.InAsync(_folder.Root, args);
}
