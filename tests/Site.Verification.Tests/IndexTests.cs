using System.Text.Json.Nodes;
using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests;

/// <summary>What is published is in the index, and what is in the index is published.</summary>
public sealed class IndexTests
{
    [Fact]
    public async Task An_emptied_index_vouches_for_nothing()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        EditIndex(site, index => (index["linkset"], index["files"]) = (new JsonArray(), new JsonArray()));
        var report = await site.VerifyAsync();
        Assert.False(report.Passed);
        Assert.Contains("cite-index.json: CITE603", PublishedTestSite.Codes(report));
        Assert.Contains("index.html: CITE621", PublishedTestSite.Codes(report));
    }

    [Fact]
    public async Task A_page_dropped_from_the_linkset_is_missed()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        EditIndex(site, index => index["linkset"]!.AsArray().RemoveAt(1));
        Assert.Equal(
            ["guide/more.cite.json: CITE621", "guide/more.html: CITE621"],
            PublishedTestSite.Codes(await site.VerifyAsync()));
    }

    [Fact]
    public async Task A_page_dropped_from_the_files_is_missed()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        EditIndex(site, index => Remove(index["files"]!.AsArray(), "guide/more.html"));
        var codes = PublishedTestSite.Codes(await site.VerifyAsync());
        Assert.Contains("guide/more.html: CITE604", codes);
        Assert.Contains("guide/more.html: CITE621", codes);
    }

    [Theory]
    [InlineData("extra.html", "CITE621", false)]
    [InlineData("guide/extra.js", "CITE621", false)]
    [InlineData("extra.bin", "CITE622", true)]
    [InlineData("_headers", null, true)]
    [InlineData(".nojekyll", null, true)]
    public async Task A_file_that_no_index_names_is_said(string file, string? code, bool passes)
    {
        using var site = await PublishedTestSite.ExampleAsync();
        site.Write(file, "x");
        var report = await site.VerifyAsync();
        Assert.Equal(code is null ? [] : [$"{file}: {code}"], PublishedTestSite.Codes(report));
        Assert.Equal(passes, report.Passed);
    }

    [Fact]
    public async Task A_wrong_length_is_named()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        EditIndex(site, index => index["files"]![0]!["bytes"] = 7);
        Assert.Equal(["cite-index.json: CITE605"], PublishedTestSite.Codes(await site.VerifyAsync()));
    }

    [Theory]
    [InlineData("linkset")]
    [InlineData("files")]
    public async Task An_entry_given_twice_is_named(string list)
    {
        using var site = await PublishedTestSite.ExampleAsync();
        EditIndex(site, index => index[list]!.AsArray().Add(index[list]![0]!.DeepClone()));
        Assert.Equal(["cite-index.json: CITE606"], PublishedTestSite.Codes(await site.VerifyAsync()));
    }

    [Fact]
    public async Task A_base_that_is_not_the_pages_own_is_named()
    {
        using var site = await PublishedTestSite.ExampleAsync("https://example.org/base/");
        EditIndex(site, index => index["base"] = "https://example.net/");
        Assert.Contains("index.html: CITE608", PublishedTestSite.Codes(await site.VerifyAsync()));
    }

    [Fact]
    public async Task A_site_nested_in_a_folder_is_verified_with_the_one_that_lists_its_index()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        using var nested = await PublishedTestSite.ExampleAsync();
        foreach (var file in Directory.GetFiles(nested.Folder, "*", SearchOption.AllDirectories))
        {
            site.Write(Path.Combine("docs", Path.GetRelativePath(nested.Folder, file)), File.ReadAllBytes(file));
        }

        Assert.Contains("docs/index.html: CITE621", PublishedTestSite.Codes(await site.VerifyAsync()));
        const string Entry = "{\"url\":\"docs/cite-index.json\",\"digest\":{\"sha256\":\"\"},\"bytes\":0}";
        EditIndex(site, index => index["files"]!.AsArray().Add(JsonNode.Parse(Entry)));
        site.Seal("docs/cite-index.json");
        var report = await site.VerifyAsync();
        Assert.Empty(report.Diagnostics);
        Assert.Equal((4, 8), (report.Pages, report.Claims));

        site.Tamper("docs/guide/more.html", "It holds", "It keeps");
        Assert.Contains("docs/guide/more.html: CITE609", PublishedTestSite.Codes(await site.VerifyAsync()));
    }

    private static void EditIndex(PublishedTestSite site, Action<JsonNode> edit)
    {
        var index = JsonNode.Parse(site.ReadBytes("cite-index.json"))!;
        edit(index);
        site.Write("cite-index.json", index.ToJsonString());
    }

    private static void Remove(JsonArray files, string url) => files.Remove(files.Single(f => (string?)f!["url"] == url));
}
