using System.Text.Json;

namespace Site.Tests.Fuzz;

/// <summary>
/// Of inputs broken at random, with a fixed seed, none ends in an exception or hangs, and each that is wrong says in which file: the
/// guide's
/// own pages and data, and the files of a published site before it is verified. A long run tries them all.
/// </summary>
public sealed class BrokenInputTests : IDisposable
{
    // Half a minute is the promise; where the suite shares the machine with anything else, only a hang counts.
    private static readonly TimeSpan Patience = LongRuns.Asked ? TimeSpan.FromSeconds(30) : TimeSpan.FromMinutes(5);
    private static readonly string[] GuidePages = ["index.md", "break-even.md", "api-costs.md", "method.md"];

    // Each is one line of its file, as short maps often are.
    private const string Manual =
        "maker: { title: The manual, url: \"https://maker.example/manual\", publisher: Maker, kind: primary, date: 2026-03-01, "
        + "quotes: { one: \"costs $1 a day\", two: \"8 GB of memory\" } }";

    private const string CheckOfManual =
        "\"maker\": { \"url\": \"https://maker.example/manual\", \"status\": \"ok\", \"checkedAt\": \"2026-03-02\", \"by\": \"site 1\", "
        + "\"quotes\": { \"0123456789abcdef\": true } }";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("site-fuzz-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_guide_broken_at_random_is_reported_file_by_file()
    {
        var input = Directory.CreateDirectory(At("input")).FullName;
        var guide = Repository.File("input");
        foreach (var file in Directory.EnumerateFiles(guide, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(guide, file);
            if (path.StartsWith('_') || path == "site.yml" || GuidePages.Contains(path))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Join(input, path))!);
                File.Copy(file, Path.Join(input, path));
            }
        }

        await BreakAsync(input, LongRuns.Times(8, 180), "check", "--format", "json");
    }

    [Fact]
    public async Task A_small_site_broken_at_random_is_reported_file_by_file()
    {
        var input = WriteSmallSite();
        await BreakAsync(input, LongRuns.Times(40, 60), "check", "--format", "json");
    }

    [Fact]
    public async Task A_published_site_spoilt_at_random_is_verified_file_by_file()
    {
        WriteSmallSite();
        var build = await ProgramRun.InAsync(_folder.FullName, "build");
        Assert.True(build.Exit == 0, build.Out + build.Error);
        await BreakAsync(At("output"), LongRuns.Times(40, 60), "verify", "output", "--format", "json");
    }

    private string At(string name) => Path.Join(_folder.FullName, name);

    private async Task BreakAsync(string folder, int cases, params string[] args)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        var wrong = 0;
        for (var seed = 1; seed <= cases; seed++)
        {
            var spoiler = new Spoiler(seed);
            var file = spoiler.Pick(files);
            var sound = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(file, spoiler.Spoil(sound), TestContext.Current.CancellationToken);
            var name = $"Seed {seed}, {Path.GetRelativePath(folder, file)}";
            var run = await RunAsync(name, args);
            wrong += run.Exit;
            AssertReported(name, run);
            await File.WriteAllBytesAsync(file, sound, TestContext.Current.CancellationToken);
        }

        Assert.True(wrong * 4 > cases, $"Only {wrong} of {cases} were wrong, so the test says little.");
    }

    private async Task<ProgramRun> RunAsync(string name, string[] args)
    {
        try
        {
            return await Task.Run(() => ProgramRun.InAsync(_folder.FullName, args))
                .WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"{name}: no end within {Patience.TotalSeconds} s.");
        }
    }

    private static void AssertReported(string name, ProgramRun run)
    {
        Assert.False(run.Error.Contains("bug in the program", StringComparison.Ordinal), $"{name}: {run.Error}");
        Assert.True(run.Exit is 0 or 1, $"{name}: exit {run.Exit}: {run.Error}");
        Assert.True(run.Out.StartsWith('{'), $"{name}: {run.Error}");
        using var report = JsonDocument.Parse(run.Out);
        var errors = report.RootElement.GetProperty("diagnostics").EnumerateArray()
            .Where(d => d.GetProperty("severity").GetString() == "error").ToList();
        Assert.True(run.Exit == 0 || errors.Count > 0, $"{name}: nothing is reported.");
        Assert.All(errors, e => Assert.True(e.GetProperty("file").ValueKind == JsonValueKind.String, $"{name}: {e}"));
    }

    private string WriteSmallSite()
    {
        (string Path, string Text)[] files =
        [
            ("site.yml", "title: Small\nurl: https://small.example/\n"),
            ("_sources/s.yml", $$"""
                {{Manual}}
                other:
                  title: Another
                  url: https://other.example/a
                  publisher: Other
                  kind: secondary
                  date: 2026-02-01
                """),
            ("_sources/cite.lock.json", $$"""
                {
                  "sources": {
                    {{CheckOfManual}}
                  }
                }
                """),
            ("_facts/f.yml", "facts:\n  price: { label: Price, value: 1 USD/day, source: maker, quote: \"costs $1 a day\" }\n"),
            ("index.md", """
                ---
                title: Home
                date: 2026-03-01
                updates: [{date: 2026-03-02, text: Begun}]
                ---
                ## A question

                It costs $1 a day [cite: @maker#one · high]. See [more](more.md#there) and so on.[^1]

                [^1]: A note.
                """),
            ("more.md", """
                # More

                ## There

                - One
                  - Two

                > It has 8 GB [cite: @maker#two].

                | a | b |
                |---|---|
                | **x** | [20 users][assume: an example · review 2027-03-01] |

                """),
        ];
        foreach (var (path, text) in files)
        {
            var full = Path.Join(At("input"), path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }

        return At("input");
    }
}
