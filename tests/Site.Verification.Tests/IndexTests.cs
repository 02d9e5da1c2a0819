using System.Text.Json.Nodes;
using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests;

/// <summary>What is published is in the index, and what is in the index is published.</summary>
public sealed class IndexTests
{
    private const string Guide = "guide/" + IndexFiles.Part;

    [Fact]
    public async Task An_emptied_index_vouches_for_nothing()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        site.Index.Edit(IndexFiles.Root, root =>
            (root["parts"], root["counts"]) = (new JsonArray(), JsonNode.Parse("{\"pages\":0,\"files\":0}")));
        var report = await site.VerifyAsync();
        Assert.False(report.Passed);
        Assert.Contains("cite-index.json: CITE603", PublishedTestSite.Codes(report));
        Assert.Contains("index.html: CITE621", PublishedTestSite.Codes(report));
    }

    /// <summary>What was read once need not be read again, as by whoever compares the site with another.</summary>
    [Fact]
    public async Task The_files_of_the_index_are_among_those_whose_digests_are_known()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        var report = await site.VerifyAsync();
        Assert.All((string[])[IndexFiles.Root, Guide], path => Assert.Equal(site.DigestOf(path), report.Digests[path]));
    }

    [Fact]
    public async Task A_page_dropped_from_the_linkset_is_missed()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        site.Index.EditAlone(Guide, part => part["linkset"]!.AsArray().RemoveAt(0));
        site.Index.Seal(_ => false, count: true);
        Assert.Equal(
            [
                "_headers: CITE659", "guide/more.cite.json: CITE621", "guide/more.html: CITE621", "linkset.json: CITE659",
                "llms.txt: CITE659",
            ],
            PublishedTestSite.Codes(await site.VerifyAsync()));
    }

    [Fact]
    public async Task A_page_dropped_from_the_files_is_missed()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        site.Index.EditAlone(Guide, part => Remove(part["files"]!.AsArray(), "more.html"));
        site.Index.Seal(_ => false, count: true);
        var codes = PublishedTestSite.Codes(await site.VerifyAsync());
        Assert.Contains("guide/more.html: CITE604", codes);
        Assert.Contains("guide/more.html: CITE621", codes);
    }

    [Theory]
    [InlineData("extra.html", "CITE621", false)]
    [InlineData("guide/extra.js", "CITE621", false)]
    [InlineData("guide/cite-index-part-0.json", "CITE621", false)]
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
        site.Index.Edit(Guide, part => part["files"]![0]!["bytes"] = 7);
        Assert.Equal([$"{Guide}: CITE605"], PublishedTestSite.Codes(await site.VerifyAsync()));
    }

    [Theory]
    [InlineData(Guide, "linkset")]
    [InlineData(Guide, "files")]
    [InlineData(IndexFiles.Root, "parts")]
    public async Task An_entry_given_twice_is_named(string index, string list)
    {
        using var site = await PublishedTestSite.ExampleAsync();
        site.Index.EditAlone(index, part => part[list]!.AsArray().Add(part[list]![0]!.DeepClone()));
        site.Index.Seal(_ => false, count: true);
        Assert.Equal([$"{index}: CITE606"], PublishedTestSite.Codes(await site.VerifyAsync()));
    }

    [Fact]
    public async Task A_base_that_is_not_the_pages_own_is_named()
    {
        using var site = await PublishedTestSite.ExampleAsync("https://example.org/base/");
        site.Index.Edit(IndexFiles.Root, root => root["base"] = "https://example.net/");
        Assert.Contains("index.html: CITE608", PublishedTestSite.Codes(await site.VerifyAsync()));
    }

    [Fact]
    public async Task A_part_that_is_not_the_one_the_root_names_is_found()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        site.Tamper(Guide, "\"bytes\": ", "\"bytes\":  ");
        Assert.Equal([$"{Guide}: CITE605"], PublishedTestSite.Codes(await site.VerifyAsync()));
    }

    [Fact]
    public async Task A_part_from_before_a_change_does_not_fit_the_files_though_the_root_names_it()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        var old = site.ReadBytes(Guide);
        site.Forge("guide/picture.svg", "xmlns", "id=\"new\" xmlns");
        Assert.Empty((await site.VerifyAsync()).Diagnostics);
        site.Write(Guide, old);
        site.Index.Seal(_ => false);
        Assert.Equal(["guide/picture.svg: CITE605"], PublishedTestSite.Codes(await site.VerifyAsync()));
    }

    [Fact]
    public async Task A_part_that_is_missing_is_named_and_the_other_folders_are_checked()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        File.Delete(site.PathOf(Guide));
        var report = await site.VerifyAsync();
        Assert.Equal([$"{Guide}: CITE604"], PublishedTestSite.Codes(report));
        Assert.Equal(1, report.Pages);
    }

    [Theory]
    [InlineData("cite-index.json")]
    [InlineData("guide/cite-index.json")]
    [InlineData("guide/cite-index-part-0.json")]
    [InlineData("cite-index-1.json")]
    [InlineData("guide/picture.svg")]
    [InlineData("index.html")]
    public async Task A_part_of_a_name_that_parts_do_not_have_is_not_read(string path)
    {
        using var site = await PublishedTestSite.ExampleAsync();
        site.Index.EditAlone(IndexFiles.Root, root =>
        {
            var other = root["parts"]![0]!.DeepClone();
            other["url"] = path;
            other["counts"] = JsonNode.Parse("{\"pages\":0,\"files\":0}");
            root["parts"]!.AsArray().Add(other);
        });
        Assert.Equal(["cite-index.json: CITE637"], PublishedTestSite.Codes(await site.VerifyAsync()));
    }

    [Fact]
    public async Task A_part_that_names_the_one_that_names_it_makes_no_circle()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        site.Write(Guide, """
            {"format":{"name":"cite-index-part","version":"3.0"},"parts":[
              {"url":"cite-index-part.json","digest":{"sha256":"00"},"bytes":1,"counts":{"pages":0,"files":0}},
              {"url":"../cite-index.json","digest":{"sha256":"00"},"bytes":1,"counts":{"pages":0,"files":0}}]}
            """);
        var report = await site.VerifyAsync();
        Assert.Contains($"{Guide}: CITE637", PublishedTestSite.Codes(report));
        Assert.Contains(report.Diagnostics, d => d.Message.StartsWith("'cite-index.json' has no place", StringComparison.Ordinal));
        Assert.Contains(report.Diagnostics, d => d.Message.StartsWith($"'{Guide}' has no place", StringComparison.Ordinal));
        Assert.Equal(1, report.Pages);
    }

    [Fact]
    public async Task A_part_longer_than_readers_need_to_take_is_named()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        site.Index.Edit(Guide, part => part["x-more"] = new string('x', 1_000_000));
        Assert.Equal([$"{Guide}: CITE639"], PublishedTestSite.Codes(await site.VerifyAsync()));
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
        site.Index.EditAlone(IndexFiles.Root, root => root["sites"] = new JsonArray(JsonNode.Parse(Entry)));
        site.Seal("docs/cite-index.json");
        var report = await site.VerifyAsync();
        Assert.Empty(report.Diagnostics);
        Assert.Equal((4, 8), (report.Pages, report.Claims));

        site.Tamper("docs/guide/more.html", "It holds", "It keeps");
        Assert.Contains("docs/guide/more.html: CITE609", PublishedTestSite.Codes(await site.VerifyAsync()));
    }

    private static void Remove(JsonArray files, string url) => files.Remove(files.Single(f => (string?)f!["url"] == url));
}
