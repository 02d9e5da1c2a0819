using System.Security.Cryptography;
using Site.Fuzz.Tests.Fuzzing;
using Site.Generator.Tests.Sites;

namespace Site.Fuzz.Tests.Targets;

/// <summary>What a build keeps for the next: whatever stands there, the next build publishes the same bytes.</summary>
internal sealed class KeptTarget : ITarget
{
    private readonly TestSite _site = new(ExampleInput.Files);
    private readonly string _file;
    private readonly string _expected;

    public KeptTarget()
    {
        Assert.True(_site.BuildAsync().GetAwaiter().GetResult().Succeeded);
        _file = Path.Combine(_site.Output + ".cache", "pages");
        _expected = Snapshot();
        Seeds = [File.ReadAllBytes(_file)];
    }

    public string Name => "kept";

    public IReadOnlyList<string> Words { get; } = ["site-cache 1\n", "site-cache 2\n"];

    public IEnumerable<byte[]> Seeds { get; }

    public void Take(byte[] input)
    {
        File.WriteAllBytes(_file, input);
        var result = _site.BuildAsync().GetAwaiter().GetResult();
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics.Select(TestSite.Show)));
        Assert.Equal(_expected, Snapshot());
    }

    public void Dispose() => _site.Dispose();

    private string Snapshot() => string.Join(
        '\n',
        Directory.EnumerateFiles(_site.Output, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(f => $"{f} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))}"));
}
