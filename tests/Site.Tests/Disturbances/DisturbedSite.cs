using System.Security.Cryptography;

namespace Site.Tests.Disturbances;

/// <summary>
/// A site that is built again and again from two inputs in turn, of which an undisturbed build gives known bytes. Pages are added, changed
/// and removed between them, and most stay, so that builds write, link, keep and delete.
/// </summary>
internal sealed class DisturbedSite : IDisposable
{
    /// <summary>The folder that is published in, as builds are told it.</summary>
    public const string Output = "output";

    private const int Pages = 60;

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string>[] _undisturbed = new Dictionary<string, string>[2];
    private int _input;

    private DisturbedSite()
    {
    }

    /// <summary>The folder that the program is started in.</summary>
    public string Root => _folder.Path;

    /// <summary>How long an undisturbed build takes here and now.</summary>
    public TimeSpan Duration { get; private set; }

    /// <summary>Builds each input by itself, and publishes the first.</summary>
    public static async Task<DisturbedSite> StartAsync()
    {
        var site = new DisturbedSite();
        for (var input = 0; input < site._undisturbed.Length; input++)
        {
            site._input = input;
            site.WriteInput();
            var begun = TimeProvider.System.GetTimestamp();
            var (exit, said) = await ProgramProcess.RunAsync(site.Root, Arguments($"by-itself-{input}", "--no-cache"));
            Assert.True(exit == 0, said);
            site.Duration = TimeProvider.System.GetElapsedTime(begun);
            site._undisturbed[input] = site.Snapshot($"by-itself-{input}");
        }

        site.Turn();
        Assert.Equal("", await site.AfterwardsAsync());
        return site;
    }

    /// <summary>The command line of a build.</summary>
    public static string[] Arguments(string output, params string[] more) =>
        ["build", "--output", output, "--as-of", "2026-11-29", .. more];

    /// <summary>A file or folder in the site's own, by its full path.</summary>
    public string At(string path) => _folder[path];

    /// <summary>Changes the input to the other.</summary>
    public void Turn()
    {
        _input = 1 - _input;
        WriteInput();
    }

    /// <summary>What is published otherwise than by an undisturbed build of the input; empty where nothing is.</summary>
    public string WhatIsWrong() => DifferencesFrom(_undisturbed[_input], Snapshot(Output));

    /// <summary>What shows that the published site is neither the old one nor the new one; empty where it is one of both.</summary>
    public string WhatIsMixed()
    {
        var published = Snapshot(Output);
        var differences = _undisturbed.Select(u => DifferencesFrom(u, published)).ToList();
        return differences.Contains("") ? "" : string.Join(" and ", differences);
    }

    /// <summary>Builds without a disturbance, and says what is not as it would be had there never been one; empty where all is.</summary>
    public async Task<string> AfterwardsAsync()
    {
        var (exit, said) = await ProgramProcess.RunAsync(Root, Arguments(Output));
        var left = Directory.EnumerateFileSystemEntries(Root)
            .Select(e => Path.GetFileName(e)!)
            .Where(e => e.StartsWith(Output + ".", StringComparison.Ordinal) && e != Output + ".cache");
        return exit != 0 ? said : WhatIsWrong() + string.Concat(left.Select(l => $" '{l}' is left."));
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private void WriteInput()
    {
        for (var page = 0; page < Pages; page++)
        {
            var word = page % 3 == 0 && _input == 1 ? "takes" : "costs";
            _folder.Write(
                $"input/guide/p{page}.md",
                $"# Page {page}\n\nIt {word} [{page} dollars][assume: an example] or more. See [home](../index.md).\n");
        }

        _folder.Write("input/index.md", $"# Home {_input}\n\nHello.\n");
        _folder.Write("input/data.csv", "a,b\n");
        _folder.Write($"input/only-{_input}.md", "# Here alone\n\nText.\n");
        File.Delete(At($"input/only-{1 - _input}.md"));
    }

    private Dictionary<string, string> Snapshot(string folder) => Directory.Exists(At(folder))
        ? Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories).ToDictionary(
            f => Path.GetRelativePath(At(folder), f),
            f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))),
            StringComparer.Ordinal)
        : [];

    private static string DifferencesFrom(Dictionary<string, string> expected, Dictionary<string, string> actual) => string.Join(
        ", ",
        expected.Keys.Union(actual.Keys)
            .Where(f => expected.GetValueOrDefault(f) != actual.GetValueOrDefault(f))
            .Order(StringComparer.Ordinal)
            .Take(5)
            .Select(f => !actual.ContainsKey(f) ? $"no {f}" : !expected.ContainsKey(f) ? $"a {f}" : $"another {f}"));
}
