using System.Security.Cryptography;

namespace Site.EndToEnd.Tests;

/// <summary>An author edits Markdown, breaks something, reads what is wrong, mends it; and gets the same site on any machine.</summary>
public sealed class AuthorTests(GuideFixture guide) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("site-author-");

    public ValueTask InitializeAsync()
    {
        CopyFolder(Path.Combine(Repository.Root, "input"), Path.Combine(_folder.FullName, "input"));
        CopyFolder(Path.Combine(Repository.Root, "docs"), Path.Combine(_folder.FullName, "docs"));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_broken_citation_is_named_to_the_column_and_the_last_good_site_stays()
    {
        CopyFolder(guide.Output, Output);
        var before = Snapshot(Output);
        var page = Path.Combine(_folder.FullName, "input", "index.md");
        var good = File.ReadAllText(page);
        File.WriteAllText(page, good + "\nIt costs $1 [cite: @silybench-cos].\n");
        var line = File.ReadLines(page).Count();

        var (exit, output) = await Build();
        Assert.Equal(1, exit);
        Assert.Contains(
            $"input/index.md({line},20): error CITE101: No source is described under 'silybench-cos'.",
            output,
            StringComparison.Ordinal);
        Assert.Contains("Did you mean 'silybench-cost'?", output, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot(Output));

        File.WriteAllText(page, good);
        Assert.Equal(0, (await Build()).Exit);
        Assert.Equal(before, Snapshot(Output));
    }

    [Fact]
    public async Task The_same_input_and_day_give_the_same_bytes_on_any_machine()
    {
        var expected = Snapshot(guide.Output);

        // A signature is made after the build, and differs each time.
        Assert.True(expected.Remove("cite-index.dsse.json"));
        foreach (var environment in (Dictionary<string, string>[])
            [
                new() { ["TZ"] = "Pacific/Kiritimati", ["DOTNET_PROCESSOR_COUNT"] = "1", ["LC_ALL"] = "tr_TR.UTF-8" },
                new() { ["TZ"] = "America/Los_Angeles", ["DOTNET_PROCESSOR_COUNT"] = "8", ["LC_ALL"] = "ar_SA.UTF-8" },
            ])
        {
            var (exit, output) = await ProgramProcess.RunAsync(
                _folder.FullName,
                environment,
                ["build", "--no-cache", "--as-of", GuideDay.Text]);
            Assert.True(exit == 0, output);
            Assert.Equal(expected, Snapshot(Output));
        }
    }

    private string Output => Path.Combine(_folder.FullName, "output");

    private Task<(int Exit, string Output)> Build() =>
        ProgramProcess.RunAsync(_folder.FullName, "build", "--strict", "--as-of", GuideDay.Text);

    private static Dictionary<string, string> Snapshot(string output) =>
        Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(output, f), f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))));

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
