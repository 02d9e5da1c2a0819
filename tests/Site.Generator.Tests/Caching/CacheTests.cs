using System.Globalization;
using Site.Generator.Tests.Sites;
using Site.Text.Diagnostics;

namespace Site.Generator.Tests.Caching;

/// <summary>A build works on what has changed, and on what depends on that.</summary>
public sealed class CacheTests
{
    /// <summary>Thirty pages in three sections, each of which links to the heading of the next page.</summary>
    private static readonly string Pages = string.Join('\n', Enumerable.Range(0, 30).Select(PageOf).Prepend("-- index.md --\n# Home"));

    [Fact]
    public async Task Nothing_changed_is_nothing_parsed_and_nothing_rendered()
    {
        using var site = await new TestSite(Pages).PublishAsync();
        Assert.Equal((0, 0), Work(await site.BuildAsync()));
    }

    [Fact]
    public async Task Words_that_change_are_work_on_their_page_alone()
    {
        using var site = await new TestSite(Pages).PublishAsync();
        site.Write(PageOf(7) + "\n\nOne more sentence.");
        Assert.Equal((1, 1), Work(await site.BuildAsync()));
    }

    [Fact]
    public async Task A_title_that_changes_is_work_on_the_pages_that_show_it()
    {
        using var site = await new TestSite(Pages).PublishAsync();

        // Every menu of a small site lists every page.
        site.Write(PageOf(7).Replace("Page 7", "Page seven", StringComparison.Ordinal));
        Assert.Equal((31, 31), Work(await site.BuildAsync()));
    }

    [Fact]
    public async Task A_heading_that_is_renamed_is_told_of_where_it_is_linked_to()
    {
        using var site = await new TestSite(Pages).PublishAsync();
        site.Write(PageOf(7).Replace("## There", "## Elsewhere", StringComparison.Ordinal));
        var result = await site.BuildAsync();
        var told = Assert.Single(result.Diagnostics, d => d.Rule == Rules.Pages.BrokenAnchor);
        Assert.Equal("s0/p6.md", told.Location!.Value.File);
    }

    [Fact]
    public async Task What_was_wrong_with_a_page_is_told_again_though_it_is_not_parsed_again()
    {
        using var site = new TestSite(Pages);
        site.Write("-- s0/p3.md --\n# Page 3\n\n## There\n\nIt costs 5 GB [cite: https://a.example/]. <b>bold");
        var first = (await site.BuildAsync()).Diagnostics.Select(TestSite.Show).ToList();
        Assert.NotEmpty(first);
        var again = await site.BuildAsync();
        Assert.Equal((0, 0), Work(again));
        Assert.Equal(first, again.Diagnostics.Select(TestSite.Show));
    }

    [Fact]
    public async Task A_source_that_changes_is_work_on_every_page()
    {
        using var site = await TestSite.Example().PublishAsync();
        site.Write($"-- _sources/maker.yml --\n{TestSite.Source.Replace("The manual", "The handbook", StringComparison.Ordinal)}");
        var result = await site.BuildAsync();
        Assert.Equal((2, 2), Work(result));
        Assert.Contains("The handbook", site.Read("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_page_that_somebody_changed_is_rendered_again()
    {
        using var site = await new TestSite(Pages).PublishAsync();
        var before = site.Read("s0/p3.html");
        File.WriteAllText(Path.Combine(site.Output, "s0/p3.html"), before.Replace("Page", "page", StringComparison.Ordinal));
        Assert.Equal((1, 1), Work(await site.BuildAsync()));
        Assert.Equal(before, site.Read("s0/p3.html"));
    }

    [Fact]
    public async Task A_site_that_is_published_at_another_place_is_there_whole()
    {
        using var site = new TestSite(Pages);
        site.Write("-- ../more/index.md --\n# More\n-- ../more/other.md --\n# Other");
        site.Write("-- site.yml --\nsites: [{input: ../more, at: one}]");
        Assert.True((await site.BuildAsync()).Succeeded);
        site.Write("-- site.yml --\nsites: [{input: ../more, at: two}]");
        Assert.True((await site.BuildAsync()).Succeeded);
        Assert.All(["two/index.html", "two/other.html", "two/other.cite.json"], file => Assert.NotEmpty(site.Read(file)));
        Assert.False(Directory.Exists(Path.Combine(site.Output, "one")));
    }

    [Fact]
    public async Task A_damaged_cache_is_told_of_and_passed_over()
    {
        using var site = await new TestSite(Pages).PublishAsync();
        File.WriteAllText(site.Output + ".cache/pages", "something else");
        var result = await site.BuildAsync();
        Assert.True(result.Succeeded);
        Assert.Contains(result.Diagnostics, d => d.Rule == Rules.Pages.CacheNotUsed);
        Assert.Equal((31, 31), Work(result));
        Assert.Equal((0, 0), Work(await site.BuildAsync()));
    }

    [Fact]
    public async Task A_cache_that_cannot_be_written_is_told_of_and_the_site_published()
    {
        using var site = new TestSite(Pages);
        File.WriteAllText(site.Output + ".cache", "a file where the folder should be");
        var result = await site.BuildAsync();
        Assert.True(result.Succeeded);
        Assert.Contains(result.Diagnostics, d => d.Rule == Rules.Pages.CacheNotUsed);
        Assert.True(File.Exists(Path.Combine(site.Output, "index.html")));
    }

    [Fact]
    public async Task Without_cache_everything_is_done_and_nothing_is_kept()
    {
        using var site = new TestSite(Pages);
        Assert.Equal((31, 31), Work(await site.BuildAsync(reuse: false)));
        Assert.False(Directory.Exists(site.Output + ".cache"));
    }

    /// <summary>What a system says of the last change of a file no program can set.</summary>
    [Fact]
    public async Task Words_that_change_are_read_though_length_and_time_of_the_file_stay()
    {
        using var site = await SettledAsync();
        var page = new FileInfo(Path.Combine(site.Input, "s0/p7.md"));
        var written = page.LastWriteTimeUtc;
        File.WriteAllText(page.FullName, File.ReadAllText(page.FullName).Replace("See", "And", StringComparison.Ordinal));
        page.LastWriteTimeUtc = written;
        Assert.Equal((1, 1), Work(await site.BuildAsync()));
        Assert.Contains("And", site.Read("s0/p7.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_changes_during_a_build_that_did_not_read_it_is_read_after_all()
    {
        using var site = await SettledAsync();

        // Every menu shows the title, so that every page is rendered again.
        site.Write(PageOf(7).Replace("Page 7", "Page seven", StringComparison.Ordinal));
        var isChanged = 0;
        var result = await site.BuildAsync(progress: new Told(phase =>
        {
            if (phase == "Linking" && Interlocked.Exchange(ref isChanged, 1) == 0)
            {
                site.Write(PageOf(12) + "\n\nSaid [meanwhile](p13.md).");
            }
        }));
        Assert.True(result.Succeeded);
        Assert.Contains("meanwhile", site.Read("s1/p12.html"), StringComparison.Ordinal);
        Assert.Contains("Page seven", site.Read("s1/p12.html"), StringComparison.Ordinal);
        Assert.Equal((0, 0), Work(await site.BuildAsync()));
    }

    [Fact]
    public async Task A_check_knows_what_the_last_build_kept()
    {
        using var site = await new TestSite(Pages).PublishAsync();
        Assert.Equal((0, 0), Work(await site.BuildAsync(write: false)));
    }

    /// <summary>A site that has been built when its files had been there for a while, so that the system is relied on.</summary>
    private static async Task<TestSite> SettledAsync()
    {
        var site = await new TestSite(Pages).PublishAsync();
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.True((await site.BuildAsync()).Succeeded);
        return site;
    }

    private static (int Parsed, int Rendered) Work(BuildResult result) => (result.PagesParsed, result.PagesRendered);

    private static string PageOf(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        -- s{number / 10}/p{number}.md --
        # Page {number}

        ## There

        See [the next](/s{(number + 1) % 30 / 10}/p{(number + 1) % 30}.md#there).
        """);

    private sealed class Told(Action<string> told) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value) => told(value.Phase);
    }
}
