using System.Globalization;
using Site.Fuzz.Tests.Fuzzing;
using Site.Fuzz.Tests.Targets;

namespace Site.Fuzz.Tests;

/// <summary>
/// Each target takes its corpus, of which every file once showed a fault or a way through the code, and inputs made of it. In the suite
/// these are few and the same each time. <c>dotnet run tests/fuzz.cs</c> makes them for as long as it is told, led by branches they take;
/// <c>SITE_FUZZ_MINUTES</c> says how long, for each target, and <c>SITE_FUZZ_KEPT</c> where inputs are kept.
/// </summary>
public sealed class FuzzTests
{
    private const int Seed = 20261129;

    private static readonly string Corpus = Repository.File("tests/Site.Fuzz.Tests/Corpus");
    private static readonly string? Minutes = Environment.GetEnvironmentVariable("SITE_FUZZ_MINUTES");

    private static readonly Dictionary<string, Func<ITarget>> Targets = new(StringComparer.Ordinal)
    {
        ["quantities"] = () => new QuantityTarget(),
        ["formulas"] = () => new FormulaTarget(),
        ["pages"] = () => new InputTarget("pages", "index.md", InputWords.Page),
        ["settings"] = () => new InputTarget("settings", "site.yml", InputWords.Yaml),
        ["sources"] = () => new InputTarget("sources", "_sources/s.yml", InputWords.Yaml),
        ["facts"] = () => new InputTarget("facts", "_facts/f.yml", InputWords.Yaml),
        ["models"] = () => new InputTarget("models", "_models/m.yml", InputWords.Model),
        ["published"] = () => new PublishedTarget(),
        ["kept"] = () => new KeptTarget(),
    };

    public static TheoryData<string> Names => [.. Targets.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_target_takes_whatever_it_is_given(string name)
    {
        using var target = Targets[name]();
        Assert.Equal(name, target.Name);
        List<byte[]> corpus = [.. target.Seeds, .. InputsOf(Path.Combine(Corpus, name))];
        var kept = Environment.GetEnvironmentVariable("SITE_FUZZ_KEPT") is { } folder ? Path.Combine(folder, name) : null;
        corpus.AddRange(kept is null ? [] : InputsOf(kept));
        var begun = corpus.Count;
        var fuzzer = new Fuzzer(target, corpus, Minutes is null ? Seed : Environment.TickCount);
        fuzzer.Replay();
        var end = TimeProvider.System.GetTimestamp();
        var length = Minutes is null ? TimeSpan.Zero : TimeSpan.FromMinutes(double.Parse(Minutes, CultureInfo.InvariantCulture));
        for (var i = 0; Minutes is null ? i < LongRuns.Times(40, 2_000) : TimeProvider.System.GetElapsedTime(end) < length; i++)
        {
            fuzzer.Next();
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{name}: {fuzzer.Inputs} inputs, {corpus.Count - begun} kept, {Coverage.Branches} branches, {fuzzer.Finds.Count} finds");
        if (kept is not null)
        {
            await KeepAsync(kept, corpus.Skip(begun));
            await KeepAsync(Path.Combine(kept, "finds"), fuzzer.Finds.Values.Select(f => f.Input));
        }

        var told = fuzzer.Finds.Values.Select(f => $"{Fuzzer.Show(f.Input)}\n{f.Problem}");
        Assert.True(fuzzer.Finds.Count == 0, string.Join("\n\n", told));
    }

    private static IEnumerable<byte[]> InputsOf(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)
        : [];

    private static async Task KeepAsync(string folder, IEnumerable<byte[]> inputs)
    {
        Directory.CreateDirectory(folder);
        foreach (var input in inputs)
        {
            var name = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(input))[..16];
            await File.WriteAllBytesAsync(Path.Combine(folder, name), input, TestContext.Current.CancellationToken);
        }
    }
}
