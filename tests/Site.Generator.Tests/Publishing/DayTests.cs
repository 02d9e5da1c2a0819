using System.Text.Json;
using Site.Generator.Tests.Sites;

namespace Site.Generator.Tests.Publishing;

/// <summary>A crawler that compares digests has nothing to fetch because a day has passed, and something when a level changes.</summary>
public sealed class DayTests
{
    [Fact]
    public async Task A_day_that_changes_no_level_changes_the_index_only()
    {
        using var site = TestSite.Example();
        var before = await BuildAsync(site, TestSite.AsOf);
        Assert.Equal(["cite-index.json"], Changed(before, await BuildAsync(site, TestSite.AsOf.AddDays(1))));
    }

    [Fact]
    public async Task A_day_on_which_evidence_passes_its_limit_changes_its_page()
    {
        using var site = TestSite.Example();
        var limit = new DateOnly(2026, 10, 1).AddDays(2 * 365);
        var before = await BuildAsync(site, limit);
        var after = await BuildAsync(site, limit.AddDays(1));
        Assert.Equal(
            [
                "cite-index.json", "guide/cite-index-part.json", "guide/more.cite.json", "guide/more.html", "guide/more.md",
                "sources/cite-index-part.json", "sources/maker.html",
            ],
            Changed(before, after));
        Assert.Equal(limit.AddDays(1).ToString("O", null), AsOfOf(after["guide/more.cite.json"]));
        Assert.Equal("2027-11-02", AsOfOf(after["index.cite.json"]));
    }

    private static async Task<Dictionary<string, byte[]>> BuildAsync(TestSite site, DateOnly asOf)
    {
        Assert.True((await site.BuildAsync(asOf: asOf)).Succeeded);
        return Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(site.Output, f).Replace('\\', '/'), File.ReadAllBytes);
    }

    private static IEnumerable<string> Changed(Dictionary<string, byte[]> before, Dictionary<string, byte[]> after)
    {
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        return before.Keys.Where(f => !before[f].AsSpan().SequenceEqual(after[f])).Order(StringComparer.Ordinal);
    }

    private static string? AsOfOf(byte[] twin)
    {
        using var json = JsonDocument.Parse(twin);
        return json.RootElement.GetProperty("summary").GetProperty("asOf").GetString();
    }
}
