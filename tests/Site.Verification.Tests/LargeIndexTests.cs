using System.Text.Json.Nodes;
using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests;

/// <summary>A site with names of which few fill a file of the index, built once.</summary>
public sealed class LargeIndex : IAsyncLifetime
{
    private static readonly string Name = new('長', 70);

    private readonly Dictionary<string, byte[]> _index = [];
    private PublishedTestSite? _site;

    internal PublishedTestSite Site => _site!;

    public async ValueTask InitializeAsync()
    {
        var inOne = Enumerable.Range(0, 1_300).Select(i => $"-- folder/{Name}{i}.txt --\n");
        var inMany = Enumerable.Range(0, 1_300).Select(i => $"-- {Name}{i}/a.txt --\n");
        _site = await PublishedTestSite.OfAsync("-- index.md --\n# Home\n" + string.Concat(inOne.Concat(inMany)).TrimEnd('\n'));
        foreach (var folder in (string[])[_site.Folder, _site.PathOf("folder")])
        {
            foreach (var file in Directory.EnumerateFiles(folder, "cite-index*.json"))
            {
                _index[file] = File.ReadAllBytes(file);
            }
        }
    }

    /// <summary>Gives the index the bytes it was published with.</summary>
    public void Restore()
    {
        foreach (var (file, content) in _index)
        {
            File.WriteAllBytes(file, content);
        }
    }

    public ValueTask DisposeAsync()
    {
        _site?.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>An index whose files were cut is followed and checked like any other.</summary>
/// <param name="large">The site, of which each test spoils the index.</param>
public sealed class LargeIndexTests(LargeIndex large) : IClassFixture<LargeIndex>, IDisposable
{
    private PublishedTestSite Site => large.Site;

    public void Dispose() => large.Restore();

    [Fact]
    public async Task It_verifies()
    {
        Assert.True(File.Exists(Site.PathOf("cite-index-1.json")));
        Assert.True(File.Exists(Site.PathOf("folder/cite-index-part-1.json")));
        var report = await Site.VerifyAsync();
        Assert.Empty(report.Diagnostics.Select(d => d.Message));
        Assert.True(report.Files > 3_900);
    }

    [Theory]
    [InlineData("cite-index-0.json", "cite-index-1.json", "parts")]
    [InlineData("folder/cite-index-part-0.json", "folder/cite-index-part-1.json", "files")]
    public async Task An_entry_moved_to_another_piece_is_found(string from, string to, string list)
    {
        JsonNode? moved = null;
        Site.Index.EditAlone(from, piece =>
        {
            moved = piece[list]![0]!.DeepClone();
            piece[list]!.AsArray().RemoveAt(0);
        });
        Site.Index.EditAlone(to, piece => piece[list]!.AsArray().Add(moved));
        Site.Index.Seal(_ => false, count: true);
        Assert.Contains($"{to}: CITE637", PublishedTestSite.Codes(await Site.VerifyAsync()));
    }

    [Fact]
    public async Task A_piece_that_is_not_named_is_missed()
    {
        Site.Index.EditAlone("folder/" + IndexFiles.Part, part => part["parts"]!.AsArray().RemoveAt(1));
        Site.Index.Seal(_ => false, count: true);
        Assert.Contains("folder/cite-index-part-1.json: CITE621", PublishedTestSite.Codes(await Site.VerifyAsync()));
    }
}
