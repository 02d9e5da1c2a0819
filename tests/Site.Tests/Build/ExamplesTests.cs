namespace Site.Tests.Build;

/// <summary>The small sites in <c>examples/</c>, which are there to be copied.</summary>
public sealed class ExamplesTests : IDisposable
{
    private readonly InputFolder _folder = new();

    public static TheoryData<string> Examples =>
        [.. Directory.EnumerateDirectories(Repository.File("examples")).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void There_are_three_to_begin_with() => Assert.Superset(
        new HashSet<string> { "minimal", "citations", "calculator" },
        Directory.EnumerateDirectories(Repository.File("examples")).Select(d => Path.GetFileName(d)!).ToHashSet());

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_builds_strictly_without_a_word_and_verifies(string example)
    {
        var build = await ProgramRun.InAsync(
            _folder.Root,
            "build",
            "--strict",
            "--as-of",
            "2026-11-28",
            "--input",
            Repository.File($"examples/{example}"));
        Assert.Equal((0, ""), (build.Exit, build.Error));
        Assert.StartsWith("Built ", build.Out, StringComparison.Ordinal);
        var verify = await ProgramRun.InAsync(_folder.Root, "verify", "output");
        Assert.Equal(0, verify.Exit);
        Assert.StartsWith("Verified ", verify.Out, StringComparison.Ordinal);
    }
}
