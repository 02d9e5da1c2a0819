using Site.Generator.Publishing;

namespace Site.Generator.Tests.Publishing;

/// <summary>What becomes of the files of a site that is built again and again; of their bytes speaks <c>CacheProperties</c>.</summary>
public sealed class LiveSiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LiveSite _site;

    public LiveSiteTests()
    {
        _site = new LiveSite(_folder["live"]);
        _folder.Write("input/index.md", "# Home\n");
        _folder.Write("input/a.md", "# A\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Only_what_has_changed_is_rendered_and_written()
    {
        await BuildAsync();
        var before = File.GetLastWriteTimeUtc(Of("index.html"));
        File.SetLastWriteTimeUtc(Of("index.html"), before.AddDays(-1));
        _folder.Write("input/a.md", "# A\n\nMore.\n");

        var result = await BuildAsync();

        Assert.Equal((1, 1), (result.PagesParsed, result.PagesRendered));
        Assert.Equal(before.AddDays(-1), File.GetLastWriteTimeUtc(Of("index.html")));
        var html = await File.ReadAllTextAsync(Of("a.html"), TestContext.Current.CancellationToken);
        Assert.Contains("More.", html, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder["live/unfinished"]));
    }

    [Fact]
    public async Task What_is_gone_is_removed()
    {
        await BuildAsync();
        File.Delete(_folder["input/a.md"]);

        await BuildAsync();

        Assert.False(File.Exists(Of("a.html")));
        Assert.True(File.Exists(Of("index.html")));
    }

    [Fact]
    public async Task A_file_may_become_a_folder_and_a_folder_a_file()
    {
        _folder.Write("input/one", "a file");
        _folder.Write("input/two/x.txt", "in a folder");
        _folder.Write("input/two/deep/y.txt", "deeper");
        await BuildAsync();
        File.Delete(_folder["input/one"]);
        Directory.Delete(_folder["input/two"], recursive: true);
        _folder.Write("input/one/x.txt", "in a folder");
        _folder.Write("input/two", "a file");

        await BuildAsync();

        Assert.Equal("in a folder", await File.ReadAllTextAsync(Of("one/x.txt"), TestContext.Current.CancellationToken));
        Assert.Equal("a file", await File.ReadAllTextAsync(Of("two"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_build_that_finds_no_page_leaves_the_site_as_it_is()
    {
        await BuildAsync();
        Directory.Delete(_folder["input"], recursive: true);

        var result = await BuildAsync();

        Assert.Equal(0, result.Files);
        Assert.True(File.Exists(Of("a.html")));
    }

    private string Of(string path) => Path.Combine(_site.Folder, path);

    private Task<BuildResult> BuildAsync() => SiteBuilder.BuildAsync(
        new BuildOptions
        {
            InputFolder = _folder["input"],
            OutputFolder = _folder["output"],
            AsOf = new DateOnly(2026, 11, 24),
            Live = _site,
        },
        progress: null,
        TestContext.Current.CancellationToken);
}
