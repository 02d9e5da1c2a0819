using Site.Citations.Indexes;
using Site.Generator.Indexes;
using Site.Generator.Paths;
using Site.Generator.Tests.Sites;

namespace Site.Generator.Tests.Indexes;

/// <summary>No file of an index is long, however large the site is, and little changes where little does.</summary>
public sealed class CiteIndexTreeTests
{
    [Fact]
    public void No_file_of_the_index_of_a_hundred_thousand_pages_in_many_folders_is_long()
    {
        var index = LargeSite.IndexOf(LargeSite.Pages(100_000, 20_000));
        AssertShort(index);
        var root = CiteIndexJson.Read(index["cite-index.json"], out _)!;
        Assert.Equal(new CiteIndexCounts(100_000, 300_000), root.Counts);
        Assert.Equal(Enumerable.Range(0, root.Parts.Count).Select(i => $"cite-index-{i}.json"), root.Parts.Select(p => p.Url));
        Assert.Equal(
            index.Keys.Where(f => f.EndsWith("/cite-index-part.json", StringComparison.Ordinal)).Order(),
            root.Parts.SelectMany(p => CiteIndexJson.ReadPart(index[p.Url], out _)!.Parts!).Select(p => p.Url).Order());
    }

    [Fact]
    public void A_folder_of_many_pages_is_cut_and_a_page_stands_with_its_files()
    {
        var index = LargeSite.IndexOf(LargeSite.Pages(20_000, 1));
        AssertShort(index);
        var part = CiteIndexJson.ReadPart(index["section-000000/cite-index-part.json"], out _)!;
        Assert.True(part.Parts!.Count > 10);
        var pages = 0;
        foreach (var (number, entry) in part.Parts!.Index())
        {
            Assert.Equal($"cite-index-part-{number}.json", entry.Url);
            var piece = CiteIndexJson.ReadPart(index["section-000000/" + entry.Url], out _)!;
            Assert.Equal(entry.Counts, new CiteIndexCounts(piece.Linkset!.Count, piece.Files!.Count));
            Assert.Equal(
                piece.Linkset.SelectMany(l => (string[])[l.Anchor, l.Describedby[0].Href, l.Alternate[0].Href]).Order(),
                piece.Files.Select(f => f.Url).Order());
            pages += piece.Linkset.Count;
        }

        Assert.Equal(20_000, pages);
    }

    [Fact]
    public void A_page_more_changes_the_part_of_its_folder_and_the_root()
    {
        var pages = LargeSite.Pages(20, 4);
        Assert.Equal(
            ["cite-index.json", "section-000002/cite-index-part.json"],
            LargeSite.Changed(LargeSite.IndexOf(pages), LargeSite.IndexOf([.. pages, LargeSite.Page("section-000002/new")])));
        Assert.Equal(
            ["cite-index.json", "section-000002/deep/er/cite-index-part.json"],
            LargeSite.Changed(LargeSite.IndexOf(pages), LargeSite.IndexOf([.. pages, LargeSite.Page("section-000002/deep/er/new")])));
    }

    [Fact]
    public void A_page_more_in_a_folder_that_is_cut_changes_one_of_its_pieces()
    {
        var pages = LargeSite.Pages(5_000, 0);
        var changed = LargeSite.Changed(LargeSite.IndexOf(pages), LargeSite.IndexOf([.. pages, LargeSite.Page("new")])).ToList();
        Assert.Equal(3, changed.Count);
        Assert.True(CiteIndexNames.IsPiece(changed[0], CiteIndexNames.Part));
        Assert.Equal(["cite-index-part.json", "cite-index.json"], changed[1..]);
    }

    [Fact]
    public void The_order_in_which_files_were_written_does_not_matter()
    {
        var pages = LargeSite.Pages(3_000, 2);
        Assert.Empty(LargeSite.Changed(
            LargeSite.IndexOf(pages),
            LargeSite.IndexOf(pages.Reverse(), LargeSite.FilesOf(pages).Reverse())));
    }

    [Theory]
    [InlineData("x", int.MaxValue)]
    [InlineData("日本語の長い名前のページです", int.MaxValue)]
    public void An_entry_takes_no_more_bytes_than_it_is_reckoned_to(string name, int bytes)
    {
        var files = Enumerable.Range(0, 2_000).Select(i => new PublishedFile(
            SitePath.FromRelative($"{name}/{name}{i:D4}.bin"),
            bytes,
            new string('0', 64)));
        AssertShort(LargeSite.IndexOf([], files));
        var folders = Enumerable.Range(0, 4_000).Select(i => new PublishedFile(
            SitePath.FromRelative($"{name}{i:D4}/a.bin"),
            bytes,
            new string('0', 64)));
        AssertShort(LargeSite.IndexOf([], folders));
    }

    [Theory]
    [InlineData("guide/cite-index-part.json")]
    [InlineData("guide/cite-index-part-12.json")]
    [InlineData("cite-index-0.json")]
    [InlineData("sitemap-0.xml")]
    [InlineData("linkset-3.json")]
    [InlineData("sitemap.xml")]
    [InlineData("cite-index.json")]
    [InlineData("cite-index.dsse.json")]
    [InlineData("facts.json")]
    [InlineData("facts-2.json")]
    [InlineData("models/config.json")]
    [InlineData("models/config.v2.json")]
    [InlineData("comparisons/x.json")]
    [InlineData("guide/x.cite.json")]
    [InlineData("index.html")]
    public async Task An_input_file_in_the_place_of_an_index_is_told_and_left_out(string file)
    {
        using var site = TestSite.Example();
        site.Write($"-- {file} --\n{{}}");
        var result = await site.BuildAsync();
        Assert.True(result.Succeeded);
        Assert.Equal(["CITE734"], result.Diagnostics.Where(d => d.Location?.File == file).Select(d => d.Rule.Code));
    }

    private static void AssertShort(Dictionary<string, byte[]> index) =>
        Assert.All(index, file => Assert.True(file.Value.Length <= 1_000_000, $"{file.Key} has {file.Value.Length} bytes"));
}
