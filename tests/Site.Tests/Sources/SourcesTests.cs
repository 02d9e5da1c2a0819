using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using Site.Evidence.Tests;
using Site.Text.Folding;

namespace Site.Tests.Sources;

/// <summary>Checks sources against a repository made for the test and a server on this machine.</summary>
public sealed partial class SourcesTests : IDisposable
{
    private readonly InputFolder _folder = new(
        ("index.md", "# Title\n\nIt is so [cite: @page · \"in the page\"]. And so [cite: @file#one].\n"));
    private readonly LoopbackServer _server;
    private readonly Dictionary<string, (int Status, string Type, string Body)> _answers = new(StringComparer.Ordinal);
    private int _requests;

    public SourcesTests() => _server = new LoopbackServer(Answer);

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_quote_is_found_in_a_mirror_and_the_lock_names_the_blob()
    {
        var commit = MakeMirror("owner", "project", "docs/spec.md", "The card has\n   80 GB of memory.\n");
        Describe($"https://github.com/owner/project/blob/{commit}/docs/spec.md", "has 80 GB of memory");
        _answers["/page"] = (200, "text/html", "<p>It stands <b>in the</b>\n page, <script>not here</script> really.</p>");
        var run = await Run("check", "--git-mirrors", "mirrors");
        Assert.Equal("Checked 2 sources of 2. 2 of 2 quotes found.\n", run.Out);
        Assert.Equal(0, run.Exit);
        var file = Locked("file");
        Assert.Equal(("ok", commit), (file.GetProperty("status").GetString(), file.GetProperty("commit").GetString()));
        Assert.Equal(
            Git(_folder.At("mirrors", "owner", "project.git"), "rev-parse", commit + ":docs/spec.md").Trim(),
            file.GetProperty("gitBlob").GetString());
        Assert.Equal(64, Locked("page").GetProperty("sha256").GetString()!.Length);
        Assert.False(Locked("page").TryGetProperty("gitBlob", out _));
    }

    [Fact]
    public async Task A_file_is_found_in_a_mirror_whatever_marks_its_name_has()
    {
        var commit = MakeMirror("owner", "project", "docs/C# 100%.md", "The card has 80 GB.\n");
        Describe($"https://github.com/owner/project/blob/{commit}/docs/C%23%20100%25.md", "has 80 GB");
        _answers["/page"] = (200, "text/plain", "in the page");
        Assert.Equal("Checked 2 sources of 2. 2 of 2 quotes found.\n", (await Run("check", "--git-mirrors", "mirrors")).Out);
    }

    [Theory]
    [InlineData("project", "ok")]
    [InlineData("another", "unknown")]
    public async Task A_fork_that_kept_the_name_has_the_same_bytes_under_a_commit(string name, string status)
    {
        var commit = MakeMirror("fork", name, "spec.md", "The card has 80 GB.");
        Describe($"https://github.com/owner/project/blob/{commit}/spec.md", "has 80 GB");
        _answers["/page"] = (200, "text/plain", "in the page");
        await Run("check", "--git-mirrors", "mirrors", "--offline");
        var written = File.Exists(Lock) ? File.ReadAllText(Lock) : """{"sources":{}}""";
        var locked = JsonDocument.Parse(written).RootElement.GetProperty("sources");
        Assert.Equal(status, locked.TryGetProperty("file", out var file) ? file.GetProperty("status").GetString() : "unknown");
    }

    [Fact]
    public async Task A_quote_that_differs_in_a_letter_is_broken_and_a_build_says_so()
    {
        var commit = MakeMirror("owner", "project", "spec.md", "The card has 80 GB.");
        Describe($"https://github.com/owner/project/blob/{commit}/spec.md", "has 81 GB");
        _answers["/page"] = (200, "text/plain", "in the page");
        var run = await Run("check", "--git-mirrors", "mirrors");
        Assert.Equal((1, "broken"), (run.Exit, Locked("file").GetProperty("status").GetString()));
        Assert.Contains("broken  file: 1 of 1 quotes not found", run.Error, StringComparison.Ordinal);
        var build = await ProgramRun.InAsync(_folder.Root, "check", "--strict");
        Assert.Equal(1, build.Exit);
        Assert.Contains(
            "CITE204: A machine read 'file' on 2026-03-10 and did not find the quote 'has 81 GB'.",
            build.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Context_is_looked_for_in_the_same_bytes_and_what_is_missing_is_told_where_it_is_written()
    {
        var commit = MakeMirror("owner", "project", "prices.csv", "region,USD per hour\nus-east-2,0.65\n");
        _folder.Write("_sources/s.yml", $$"""
            page: { title: Page, url: "{{_server.Address}}page", publisher: One, kind: primary, date: 2026-03-01 }
            file:
              { title: File, publisher: Two, kind: primary, date: 2026-03-01,
                url: "https://github.com/owner/project/blob/{{commit}}/prices.csv",
                quotes: { one: { exact: "us-east-2,0.65", context: [USD per hour, EUR] } } }
            """);
        _answers["/page"] = (200, "text/plain", "in the page");
        Assert.Equal(1, (await Run("check", "--git-mirrors", "mirrors")).Exit);
        var quotes = Locked("file").GetProperty("quotes");
        Assert.Equal(3, quotes.EnumerateObject().Count());
        var header = quotes.GetProperty(FoldedText.KeyOf("USD per hour"));
        Assert.Equal((1, "1"), (header.GetProperty("occurrences").GetInt32(), header.GetProperty("lines").GetString()));
        var build = await ProgramRun.InAsync(_folder.Root, "check");
        Assert.Contains(
            "input/_sources/s.yml(5,71): warning CITE204: A machine read 'file' on 2026-03-10 "
            + "and did not find the context 'EUR' of the quote 'one'.",
            build.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_without_sources_is_passed_over_and_those_in_it_are_checked()
    {
        _folder.Write("site.yml", "sites: [{ input: ../inner, at: inner }]\n");
        _folder.Write("index.md", "# Title\n");
        _folder.Write("../inner/index.md", "# Inner\n\nIt is so [cite: @page · \"in the page\"].\n");
        _folder.Write(
            "../inner/_sources/s.yml",
            $"page: {{ title: Page, url: \"{_server.Address}page\", publisher: One, kind: primary, date: 2026-03-01 }}\n");
        _answers["/page"] = (200, "text/plain", "in the page");

        var run = await Run("check");

        Assert.Equal(0, run.Exit);
        Assert.EndsWith(":\nChecked 1 source of 1. 1 of 1 quote found.\n", run.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.At("inner", "_sources", "cite.lock.json")));
        Assert.False(Directory.Exists(_folder.At("input", "_sources")));
    }

    [Theory]
    [InlineData(403, "unknown", 0)]
    [InlineData(429, "unknown", 0)]
    [InlineData(500, "unknown", 0)]
    [InlineData(404, "broken", 1)]
    [InlineData(410, "broken", 1)]
    public async Task Refused_is_unknown_and_gone_is_broken(int answer, string status, int exit)
    {
        Describe(_server.Address + "other", "in the file");
        _answers["/other"] = (200, "text/plain", "in the file");
        _answers["/page"] = (answer, "text/plain", "no");
        var run = await Run("check");
        Assert.Equal((exit, status), (run.Exit, Locked("page").GetProperty("status").GetString()));
        Assert.Equal($"HTTP {answer}", Locked("page").GetProperty("problem").GetString());
        Assert.Equal("ok", Locked("file").GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_source_that_is_gone_is_told_by_every_build_and_fails_none()
    {
        Describe(_server.Address + "other", "in the file");
        _answers["/other"] = (200, "text/plain", "in the file");
        _answers["/page"] = (410, "text/plain", "");
        await Run("check");
        var build = await ProgramRun.InAsync(_folder.Root, "check", "--strict");
        Assert.Equal(0, build.Exit);
        Assert.Contains(
            "input/index.md(3,17): info CITE504: 'page' was gone when a machine asked for it on 2026-03-10.",
            build.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_network_that_is_not_there_changes_nothing()
    {
        Describe(_server.Address + "other", "in the file");
        _answers["/other"] = _answers["/page"] = (200, "text/plain", "in the file, in the page");
        await Run("check");
        var before = File.ReadAllBytes(Lock);
        _server.Dispose();
        var run = await Run("check", "--again");
        Assert.Equal(before, File.ReadAllBytes(Lock));
        Assert.Equal(0, run.Exit);
        Assert.Contains("2 sources could not be reached; what was known of them is kept.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_is_gone_while_another_answers_is_unknown()
    {
        var gone = new LoopbackServer(Answer);
        Describe(gone.Address + "other", "in the file");
        _answers["/other"] = _answers["/page"] = (200, "text/plain", "in the file, in the page");
        await Run("check");
        Assert.Equal("ok", Locked("file").GetProperty("status").GetString());
        gone.Dispose();
        var run = await Run("check", "--again");
        Assert.Equal(("unknown", "its host cannot be connected to"), (
            Locked("file").GetProperty("status").GetString(),
            Locked("file").GetProperty("problem").GetString()));
        Assert.Equal("ok", Locked("page").GetProperty("status").GetString());
        Assert.StartsWith("Checked 2 sources of 2. 1 of 2 quotes found.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_checked_today_is_not_checked_again_until_a_quote_is_added()
    {
        Describe(_server.Address + "other", "in the file");
        _answers["/other"] = _answers["/page"] = (200, "text/plain", "in the file, in the page, one more");
        await Run("check");
        Assert.Equal(2, _requests);
        await Run("check");
        Assert.Equal(2, _requests);
        _folder.Write("more.md", "# More\n\nThere is more [cite: @page · \"one more\"].\n");
        await Run("check");
        Assert.Equal(3, _requests);
        Assert.Equal(2, Locked("page").GetProperty("quotes").EnumerateObject().Count());
    }

    [Fact]
    public async Task A_run_that_was_stopped_goes_on_where_it_was()
    {
        Describe(_server.Address + "other", "in the file");
        _answers["/other"] = (200, "text/plain", "in the file");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        using var error = new StoppingWriter(stop);
        var context = ProgramRun.Context(_folder.Root, output, error) with { Time = new PassingClock() };
        await SiteProgram.RunAsync(["sources", "check"], context, stop.Token);
        var first = JsonDocument.Parse(File.ReadAllText(Lock)).RootElement.GetProperty("sources").EnumerateObject().Count();
        Assert.InRange(first, 1, 2);

        var requests = _requests;
        _answers["/page"] = (200, "text/plain", "in the page");
        await Run("check");
        Assert.Equal("ok", Locked("file").GetProperty("status").GetString());
        Assert.InRange(_requests - requests, 0, 2);
        Assert.Equal(2, JsonDocument.Parse(File.ReadAllText(Lock)).RootElement.GetProperty("sources").EnumerateObject().Count());
    }

    [Fact]
    public async Task What_another_version_checked_is_checked_again()
    {
        Describe(_server.Address + "other", "in the file");
        _answers["/other"] = _answers["/page"] = (200, "text/plain", "in the file, in the page");
        await Run("check");
        var written = File.ReadAllText(Lock);
        File.WriteAllText(Lock, written.Replace("\"by\": \"site ", "\"by\": \"site 0.", StringComparison.Ordinal));
        await Run("check");
        Assert.Equal(4, _requests);
        Assert.Equal(written, File.ReadAllText(Lock));
    }

    [Fact]
    public async Task A_quote_that_no_reader_sees_is_not_found_and_a_build_says_where_it_is()
    {
        Describe(_server.Address + "other", "in the file");
        _answers["/other"] = (200, "text/plain", "in the file");
        _answers["/page"] = (200, "text/html", $"<p>{new string('x', 300)}</p><!-- in the page -->");
        Assert.Equal(1, (await Run("check")).Exit);
        Assert.Contains("\"inSourceOnly\": true", File.ReadAllText(Lock), StringComparison.Ordinal);
        Assert.Contains(
            "CITE204: A machine read 'page' on 2026-03-10 and found the quote 'in the page' in the source only, where no reader sees it",
            (await ProgramRun.InAsync(_folder.Root, "check")).Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_says_what_is_known()
    {
        Describe(_server.Address + "other", "in the file");
        _answers["/other"] = (200, "text/plain", "in the file");
        _answers["/page"] = (403, "text/plain", "");
        Assert.Contains("unchecked 0/1 primary           file  ", (await Run("list")).Out, StringComparison.Ordinal);
        await Run("check");
        var list = (await Run("list")).Out;
        Assert.Contains("ok        1/1 primary           file  ", list, StringComparison.Ordinal);
        Assert.Contains("unknown   0/1 primary           page  ", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_in_an_archive_is_kept_in_the_lock_though_nobody_asks_for_it_again()
    {
        Describe(_server.Address + "other", "in the file");
        _answers["/other"] = _answers["/page"] = (200, "text/plain", "in the file, in the page");
        _answers[$"/gate/{_server.Address}page"] = (200, "text/plain", "a copy");
        Assert.Equal(0, (await Run("check", "--timegate", _server.Address + "gate/")).Exit);
        var archive = Locked("page").GetProperty("archive").GetRawText();
        Assert.Contains("2026-02-20T08:30:00", archive, StringComparison.Ordinal);
        Assert.False(Locked("file").TryGetProperty("archive", out _));
        await Run("check", "--again");
        Assert.Equal(archive, Locked("page").GetProperty("archive").GetRawText());
    }

    [Fact]
    public async Task A_guide_that_cannot_be_read_is_told_at_its_place()
    {
        _folder.Write("_sources/s.yml", "page: { url: nowhere }\n");
        var run = await Run("check");
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("input/_sources/s.yml(1,", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Lock));
    }

    private string Lock => _folder.At("input", "_sources", "cite.lock.json");

    private async Task<ProgramRun> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var context = ProgramRun.Context(_folder.Root, output, error) with { Time = new PassingClock() };
        var exit = await SiteProgram.RunAsync(["sources", .. args], context, TestContext.Current.CancellationToken);
        return new ProgramRun(exit, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    private void Describe(string file, string quote)
    {
        var pinned = file.StartsWith("https://github.com/", StringComparison.Ordinal) ? $", pinned: \"{file}\"" : "";
        _folder.Write("_sources/s.yml", $$"""
            page: { title: Page, url: "{{_server.Address}}page", publisher: One, kind: primary, date: 2026-03-01 }
            file: { title: File, url: "{{file}}"{{pinned}}, publisher: Two, kind: primary, date: 2026-03-01, quotes: { one: "{{quote}}" } }
            """);
    }

    private JsonElement Locked(string key) =>
        JsonDocument.Parse(File.ReadAllText(Lock)).RootElement.GetProperty("sources").GetProperty(key);

    private string MakeMirror(string owner, string name, string path, string content)
    {
        var work = _folder.At("work");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Join(work, path))!);
        File.WriteAllText(Path.Join(work, path), content);
        Git(work, "init", "--quiet");
        Git(work, "add", ".");
        Git(work, "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "-m", "One");
        Directory.CreateDirectory(_folder.At("mirrors", owner));
        Git(work, "clone", "--quiet", "--bare", ".", _folder.At("mirrors", owner, name + ".git"));
        return Git(work, "rev-parse", "HEAD").Trim();
    }

    private static string Git(string folder, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    private byte[] Answer(string path, HttpListenerResponse response)
    {
        _requests += path == "/robots.txt" ? 0 : 1;
        var (status, type, body) = _answers.GetValueOrDefault(path, (404, "text/plain", ""));
        response.StatusCode = status;
        response.ContentType = type;
        if (path.StartsWith("/gate/", StringComparison.Ordinal) && status == 200)
        {
            response.AddHeader("Memento-Datetime", "Fri, 20 Feb 2026 08:30:00 GMT");
        }

        return Encoding.UTF8.GetBytes(body);
    }

    /// <summary>Stops the run as soon as it says its first word.</summary>
    private sealed class StoppingWriter(CancellationTokenSource stop) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            stop.Cancel();
        }
    }
}
