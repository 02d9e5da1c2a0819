using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Site.Citations.Schema;
using Site.Generator.Twins;

namespace Site.Benchmarks;

/// <summary>What is worked out of the guide's published files.</summary>
[MemoryDiagnoser]
public class PublishedBenchmarks
{
    private string _folder = "";
    private JsonElement[] _twins = [];
    private byte[][] _twinBytes = [];
    private string[] _pages = [];

    /// <summary>Publishes the guide.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _folder = GuideSite.Publish();
        _twinBytes = GuideSite.Files(_folder, ".cite.json");
        _twins = [.. _twinBytes.Select(ReadTwin)];
        _pages = [.. GuideSite.Files(_folder, ".html").Select(Encoding.UTF8.GetString).Where(p =>
            p.Contains(PageTextScanner.RootAttribute))];
    }

    /// <summary>Deletes it.</summary>
    [GlobalCleanup]
    public void CleanUp() => Directory.Delete(_folder, recursive: true);

    /// <summary>Parses every twin.</summary>
    [Benchmark]
    public int Twin() => _twinBytes.Count(t => ReadTwin(t).ValueKind == JsonValueKind.Object);

    /// <summary>Validates every twin against its schema.</summary>
    [Benchmark]
    public int Validate() => _twins.Sum(t => CiteSchemas.Twin.Validate(t).Count);

    /// <summary>Reads the text of every page and its digest.</summary>
    [Benchmark]
    public int Digest() => _pages.Sum(p => PageTextScanner.Scan(p, ImmutableHashSet<string>.Empty).Digest().Length);

    private static JsonElement ReadTwin(byte[] twin)
    {
        using var document = JsonDocument.Parse(twin);
        return document.RootElement.Clone();
    }
}
