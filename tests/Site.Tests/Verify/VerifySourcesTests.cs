using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Site.Evidence.Tests;

namespace Site.Tests.Verify;

/// <summary>The program as somebody runs it who reads the sources of a site for themselves.</summary>
public sealed class VerifySourcesTests : IDisposable
{
    private readonly InputFolder _folder = new();
    private readonly LoopbackServer _server;
    private string _source = "The lamp takes 5 W.";

    public VerifySourcesTests()
    {
        _server = new LoopbackServer(Answer);
        _folder.Write("index.md", "# Lamps\n\nThe lamp takes 5 W [cite: @label#one].\n");
        _folder.Write("_sources/s.yml", $$"""
            label:
              { title: Label, url: "{{_server.Address}}source", publisher: One, kind: primary, date: 2026-03-01,
                quotes: { one: "lamp takes 5 W" } }
            """);
    }

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_site_read_where_it_is_served_gets_a_report_beside_it()
    {
        await PublishAsync();
        var run = await RunAsync("verify", _server.Address, "--sources");
        Assert.Equal(0, run.Exit);
        Assert.Contains(
            "Read 1 of 1 source: 1 of 1 quote found, 0 not, 0 unknown; 1 of 1 claim as the publisher says.",
            run.Out,
            StringComparison.Ordinal);
        Assert.Equal($"[1/1] ok      {_server.Address}source\n", run.Error);
        using var report = JsonDocument.Parse(File.ReadAllBytes(_folder.At("cite-report.json")));
        Assert.Equal("cite-report", report.RootElement.GetProperty("format").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_folder_that_anybody_may_have_written_does_not_lead_to_this_machine()
    {
        await PublishAsync();
        var run = await RunAsync("verify", "output", "--report", "mine.json", "--format", "json");
        Assert.Equal(0, run.Exit);
        Assert.Contains(
            $"unknown {_server.Address}source: not asked for: it leads into a private network",
            run.Error,
            StringComparison.Ordinal);
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal("CITE656", json.RootElement.GetProperty("diagnostics")[0].GetProperty("code").GetString());
        Assert.True(File.Exists(_folder.At("mine.json")));
    }

    [Theory]
    [InlineData("output/mine.json")]
    [InlineData("output")]
    [InlineData("output/guide/../mine.json")]
    public async Task A_report_is_not_written_into_the_site(string report)
    {
        await PublishAsync();
        var run = await RunAsync("verify", "output", "--sources", "--report", report);
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains("name a file elsewhere with --report", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_reports_are_compared_and_where_they_disagree_is_listed()
    {
        await PublishAsync();
        await RunAsync("verify", _server.Address, "--sources", "--report", "one.json");
        _source = "The lamp takes 6 W.";
        await RunAsync("verify", _server.Address, "--sources", "--report", "two.json");
        var same = await RunAsync("verify", "one.json", "--compare", "one.json");
        Assert.Equal((0, "Both reports say the same of 1 claim.\n"), (same.Exit, same.Out));
        var other = await RunAsync("verify", "two.json", "--compare", "one.json");
        Assert.Equal(0, other.Exit);
        Assert.Contains("index.cite.json: warning CITE654: Claim 'c-the-lamp-takes-5-", other.Out, StringComparison.Ordinal);
        Assert.Contains("which has other bytes than those one.json read.", other.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "CITE607")]
    [InlineData("[", "CITE606")]
    public async Task What_is_no_report_is_not_compared(string text, string code)
    {
        File.WriteAllText(_folder.At("one.json"), text);
        var run = await RunAsync("verify", "one.json", "--compare", "one.json");
        Assert.Equal(1, run.Exit);
        Assert.Contains($"one.json: error {code}", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Whoever asks for a key to be heeded is not to believe that it was.</summary>
    [Theory]
    [InlineData("--key", "own.pem")]
    [InlineData("--history", "history.txt")]
    [InlineData("--rebuild", "input")]
    [InlineData("--report", "other.json")]
    public async Task What_checks_a_site_cannot_be_asked_for_where_reports_are_compared(string option, string value)
    {
        var run = await RunAsync("verify", "one.json", "--compare", "one.json", option, value);
        Assert.Equal(2, run.Exit);
        Assert.Contains($"{option} cannot be given with it", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_is_not_there_or_names_a_day_there_is_not_is_said_to_be_so()
    {
        await PublishAsync();
        await RunAsync("verify", _server.Address, "--sources", "--report", "one.json");
        var report = File.ReadAllText(_folder.At("one.json"));
        File.WriteAllText(_folder.At("odd.json"), Regex.Replace(report, "\"checkedAt\": *\"[0-9-]+\"", "\"checkedAt\": \"2026-02-30\""));

        var gone = await RunAsync("verify", "one.json", "--compare", "gone.json");
        var odd = await RunAsync("verify", "odd.json", "--compare", "one.json");

        Assert.Equal((1, 1), (gone.Exit, odd.Exit));
        Assert.StartsWith("gone.json: error CITE606: The report cannot be read. There is no such", gone.Error, StringComparison.Ordinal);
        Assert.StartsWith("odd.json: error CITE607: ", odd.Error, StringComparison.Ordinal);
    }

    private async Task PublishAsync()
    {
        Assert.Equal(0, (await RunAsync("sources", "check")).Exit);
        Assert.Equal(0, (await RunAsync("build")).Exit);
    }

    private async Task<ProgramRun> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var context = ProgramRun.Context(_folder.Root, output, error) with { Time = new PassingClock() };
        var exit = await SiteProgram.RunAsync(args, context, TestContext.Current.CancellationToken);
        return new ProgramRun(exit, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    private byte[] Answer(string path, HttpListenerResponse response)
    {
        var file = _folder.At("output", path);
        var content = path == "/source" ? Encoding.UTF8.GetBytes(_source) : File.Exists(file) ? File.ReadAllBytes(file) : null;
        response.StatusCode = content is null ? 404 : 200;
        response.ContentType = "text/plain";
        return content ?? [];
    }
}
