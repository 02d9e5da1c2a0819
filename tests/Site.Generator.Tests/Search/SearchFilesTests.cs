using System.Text;
using System.Text.Json;
using Site.Generator.Paths;
using Site.Generator.Search;
using Site.Generator.Tests.Sites;
using Site.Text.Diagnostics;

namespace Site.Generator.Tests.Search;

/// <summary>The files of the search: what is in them, and that they stay small.</summary>
public sealed class SearchFilesTests
{
    [Fact]
    public async Task A_site_of_one_page_has_no_search()
    {
        using var site = await new TestSite("-- index.md --\n# One\n\nAlone.\n").PublishAsync();
        Assert.False(Directory.Exists(Path.Combine(site.Output, "search")));
        Assert.DoesNotContain("data-search", site.Read("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_sections_claims_and_sources_can_be_found()
    {
        using var site = await TestSite.Example().PublishAsync();
        var entries = Entries(site.Read("search/entries-0.js"));
        Assert.Equal(Enum.GetValues<SearchKind>().Select(k => (int)k), entries.Select(e => e[0].GetInt32()).Distinct().Order());
        Assert.All(entries, e => Assert.NotEmpty(site.Read(e[1].GetString()!.Split('#')[0])));
    }

    [Fact]
    public async Task A_page_is_found_as_readily_as_it_says()
    {
        using var site = await new TestSite(
            "-- index.md --\n# One\n\n## Lamps\n\nLamps.\n-- half.md --\n---\nsearch: { boost: 0.5 }\n---\n# Two\n\n## Lamps\n\nLamps.\n" +
            "-- none.md --\n---\nsearch: { exclude: true }\n---\n# Three\n\n## Lamps\n\nLamps.\n").PublishAsync();
        var entries = Entries(site.Read("search/entries-0.js")).Select(e => e[1].GetString()!).ToList();
        Assert.Equal(["half.html", "half.html#lamps", "index.html", "index.html#lamps"], entries.Order(StringComparer.Ordinal));
        var (weights, at) = (Json(site.Read("search/words-0.js")).GetProperty("lamps"), 0);
        var found = weights.EnumerateArray().Skip(1).Chunk(2)
            .ToDictionary(c => entries[at += c[0].GetInt32()], c => c[1].GetInt32(), StringComparer.Ordinal);
        Assert.Equal(0.5, (double)found["half.html#lamps"] / found["index.html#lamps"], 0.02);
    }

    [Theory]
    [InlineData("{ bost: 2 }")]
    [InlineData("true")]
    public async Task What_is_not_understood_of_it_is_told(string search)
    {
        using var site = new TestSite($"-- index.md --\n---\nsearch: {search}\n---\n# One\n");
        var diagnostic = Assert.Single((await site.BuildAsync()).Diagnostics, d => d.Location?.File == "index.md");
        Assert.Equal(Rules.Pages.KeyNotRead, diagnostic.Rule);
    }

    [Fact]
    public async Task The_page_of_all_pages_lists_every_page()
    {
        using var site = await TestSite.Example().PublishAsync();
        var page = Html.Parse(site.Read("search.html"));
        Assert.Equal(
            Directory.EnumerateFiles(site.Output, "*.cite.json", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(site.Output, f).Replace(".cite.json", ".html", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
            page.QuerySelectorAll("main li a").Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("search/words-12.js", true)]
    [InlineData("search/index.js", true)]
    [InlineData("search/index.html", false)]
    [InlineData("search/words.css", false)]
    [InlineData("words-1.js", false)]
    public void Its_own_addresses_are_kept_free(string path, bool isOwn) =>
        Assert.Equal(isOwn, SearchFiles.IsOwn(SitePath.FromRelative(path)));

    /// <summary>What a question loads does not grow with the site: a word in every entry has a bounded list, and files are cut.</summary>
    [Fact]
    public void No_file_grows_with_the_site_but_its_index()
    {
        var vocabulary = new SearchVocabulary([]);
        var entries = Enumerable.Range(0, 20_000).Select(i => new SearchEntry(SearchKind.Section, $"{i}.html#s", $"Title {i}", "", "")
        {
            Terms =
            [
                new SearchTerm(vocabulary.NumberOf("common"), (byte)(1 + (i % 200)), false),
                new SearchTerm(vocabulary.NumberOf($"word{i}"), 9, true),
            ],
        }).ToList();
        var files = SearchFiles.Write(entries, vocabulary).ToList();
        Assert.All(files, f => Assert.InRange(f.Content.Length, 1, f.Path.Name == "index.js" ? 100_000 : 20_000));
        var common = Json(Encoding.UTF8.GetString(files.Single(f => f.Path.Name == "words-0.js").Content)).GetProperty("common");
        Assert.Equal(20_000, common[0].GetInt32());
        Assert.InRange(common.GetArrayLength(), 2, 1_000);

        // Those it says most about are kept, and of equal ones the first.
        var weights = common.EnumerateArray().Skip(1).Chunk(2).Select(c => c[1].GetInt32()).ToList();
        Assert.Equal(100, weights.Count(w => w == 200));
        Assert.Equal(197, weights.Min());
    }

    private static List<JsonElement> Entries(string file) => [.. Json(file).EnumerateArray()];

    private static JsonElement Json(string file) => JsonDocument.Parse(file[(file.IndexOf(',') + 1)..^3]).RootElement;
}
