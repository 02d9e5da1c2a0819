using System.Text.Json;
using System.Text.Json.Nodes;
using Site.Citations.Sources;
using Site.Generator;
using Site.Text.Folding;

namespace Guide.Tests.Pages;

/// <summary>Twins of the guide leave room below their limit, however much of their evidence has been checked.</summary>
public sealed class RoomTests(GuideFixture guide) : IDisposable
{
    private const int MostCharacters = 40_000;

    private const string Found = """{"found":true,"occurrences":1,"lines":"11120-11122"}""";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task With_every_source_checked_no_twin_is_within_a_fifth_of_its_limit()
    {
        CopyFolder(Repository.File("input"), _folder["input"]);
        CopyFolder(Repository.File("docs"), _folder["docs"]);
        var lockFile = _folder["input/_sources/cite.lock.json"];
        File.WriteAllText(lockFile, EverythingFound(File.ReadAllText(lockFile)));
        var result = await SiteBuilder.BuildAsync(
            new BuildOptions { InputFolder = _folder["input"], OutputFolder = _folder["output"], AsOf = GuideFixture.AsOf },
            progress: null,
            TestContext.Current.CancellationToken);
        Assert.True(result.Succeeded);
        var twins = Directory.EnumerateFiles(_folder["output"], "*.cite.json", SearchOption.AllDirectories)
            .Select(f => (Name: Path.GetFileName(f), File.ReadAllText(f).Length));
        Assert.Empty(twins.Where(t => t.Length > MostCharacters).Select(t => $"{t.Name}: {t.Length} characters"));
    }

    /// <summary>The lock with each quote that was looked up found once, at lines of many digits.</summary>
    private string EverythingFound(string json)
    {
        var document = JsonNode.Parse(json)!;
        foreach (var (_, source) in document["sources"]!.AsObject())
        {
            source!["status"] = "ok";
            foreach (var key in (source["quotes"]?.AsObject() ?? []).Select(q => q.Key).ToList())
            {
                source["quotes"]![key] = JsonNode.Parse(Found);
            }
        }

        foreach (var file in Directory.EnumerateFiles(guide.Output, "*.json", SearchOption.AllDirectories).Where(HasEvidence))
        {
            Add(JsonNode.Parse(File.ReadAllText(file))!, document["sources"]!.AsObject());
        }

        return document.ToJsonString(Indented);
    }

    private static bool HasEvidence(string file) =>
        file.EndsWith(".cite.json", StringComparison.Ordinal)
        || (Path.GetFileName(file).StartsWith("facts", StringComparison.Ordinal)
            && !file.EndsWith(".schema.json", StringComparison.Ordinal));

    /// <summary>Adds to a lock what a twin or file of facts quotes, and nobody has looked up.</summary>
    private static void Add(JsonNode file, JsonObject locked)
    {
        var sources = file["sources"]!.AsArray().ToDictionary(s => (string)s!["id"]!, s => s!);
        var evidence = (file["claims"] ?? file["facts"])!.AsArray().SelectMany(c => c!["evidence"]?.AsArray() ?? []);
        foreach (var piece in evidence.Where(e => e!["quote"] is not null))
        {
            var id = (string)piece!["source"]!;
            if (!locked.ContainsKey(id))
            {
                var url = (string)sources[id]["URL"]!;
                var read = sources[id]["pinned"] is { } pinned ? PinnedAddress.Whole(url, (string)pinned!) : url;
                locked[id] = new JsonObject
                {
                    ["url"] = read,
                    ["status"] = "ok",
                    ["checkedAt"] = "2026-11-27",
                    ["by"] = "site 1.0.0",
                    ["sha256"] = new string('0', 64),
                    ["quotes"] = new JsonObject(),
                };
            }

            locked[id]!["quotes"]![FoldedText.KeyOf((string)piece["quote"]!)] = JsonNode.Parse(Found);
        }
    }

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
