using Site.Generator.Tests.Sites;
using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests;

public sealed class SiteVerifierTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("https://example.org/base/")]
    public async Task A_site_as_it_was_built_passes(string? baseUrl)
    {
        using var site = await PublishedTestSite.ExampleAsync(baseUrl);
        var report = await site.VerifyAsync();
        Assert.Empty(report.Diagnostics.Select(TestSite.Show));
        Assert.Equal((2, 4), (report.Pages, report.Claims));
        Assert.True(report.Files >= 10);
    }

    [Theory]

    // One character of the page.
    [InlineData("index.html", "The Widget costs", "The Widget c0sts",
        "page: CITE605|twin: CITE605|page: CITE609|page: CITE610|page: CITE612|index.md: CITE629")]

    // One character of the page outside every claim.
    [InlineData("index.html", "See <a", "Sea <a", "page: CITE605|twin: CITE605|page: CITE609|index.md: CITE629")]

    // A quote, a date, a confidence, a source in the twin.
    [InlineData("index.cite.json", "exactly one", "exactly two", "twin: CITE605|page: CITE616|index.md: CITE629")]
    [InlineData("index.cite.json", "\"exact\":\"The Widget costs $1\"", "\"exact\":\"The Widget costs $2\"",
        "twin: CITE605|twin: CITE624|twin: CITE627|page: CITE610|page: CITE612")]
    [InlineData("index.cite.json", "[[2026,11,1]]", "[[2026,11,3]]",
        "twin: CITE605|twin: CITE613|page: CITE616|twin: CITE616|twin: CITE628|index.md: CITE629|twin: CITE632")]
    [InlineData("index.cite.json", "\"level\":\"medium\"", "\"level\":\"high\"", "twin: CITE605|twin: CITE607")]
    [InlineData("index.cite.json", "\"level\":\"medium\"", "\"level\":\"low\"",
        "twin: CITE605|twin: CITE615|page: CITE616|page: CITE631|twin: CITE616|twin: CITE614|index.md: CITE629")]
    [InlineData("index.cite.json", "\"source\":\"maker\"", "\"source\":\"faker\"",
        "twin: CITE605|twin: CITE613|page: CITE616|page: CITE631|twin: CITE628|index.md: CITE629")]

    // A digest.
    [InlineData("index.cite.json", "\"sha256\":\"", "\"sha256\":\"0", "twin: CITE605|twin: CITE607")]

    // A position: the words are there, elsewhere.
    [InlineData("index.cite.json", "\"position\":{\"start\":1", "\"position\":{\"start\":2", "twin: CITE605|page: CITE611")]

    // A count, a stale date.
    [InlineData("index.cite.json", "\"sourced\":1", "\"sourced\":2", "twin: CITE605|twin: CITE614|page: CITE616")]
    [InlineData("index.cite.json", "\"staleAfter\":\"2027-03-01\"", "\"staleAfter\":\"2028-03-01\"", "twin: CITE605|twin: CITE614")]

    // Broken JSON, a key given twice.
    [InlineData("index.cite.json", "\"claims\": [", "\"claims\": [[", "twin: CITE605|twin: CITE606")]
    [InlineData("index.cite.json", "\"generator\":", "\"claims\": [], \"generator\":", "twin: CITE605|twin: CITE606")]

    // The Markdown.
    [InlineData("index.md", "2026-11-01:", "2026-11-09:", "index.md: CITE605|twin: CITE605|twin: CITE616|index.md: CITE629")]

    // Discovery, the manifest, the root.
    [InlineData("index.html", "rel=\"describedby\"", "rel=\"other\"", "page: CITE605|twin: CITE605|page: CITE608")]
    [InlineData("index.html", "data-claim-ref=\"c-the-widget", "data-claim-ref=\"d-the-widget",
        "page: CITE605|twin: CITE605|page: CITE616|page: CITE631")]
    [InlineData("index.html", "<article data-cite-root>", "<article>", "page: CITE605|twin: CITE605|page: CITE618")]
    [InlineData("index.html", "id=\"c-the-widget", "id=\"d-the-widget", "page: CITE605|twin: CITE605|page: CITE610|page: CITE631")]

    // Any other file.
    [InlineData("guide/picture.svg", "svg", "SVG", "guide/picture.svg: CITE605")]
    [InlineData("cite-index.json", "\"parts\"", "\"party\"", "cite-index.json: CITE606")]
    public async Task One_change_is_found_and_named(string file, string text, string replacement, string expected)
    {
        using var site = await PublishedTestSite.ExampleAsync();
        site.Tamper(file, text, replacement);
        var report = await site.VerifyAsync();
        Assert.False(report.Passed);
        Assert.Equal(PublishedTestSite.Expected(expected), PublishedTestSite.Codes(report));
    }

    [Fact]
    public async Task A_twin_that_fits_its_page_again_is_still_found_by_the_index()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        site.Tamper("index.cite.json", "exactly one", "exactly two");
        var diagnostic = Assert.Single((await site.VerifyAsync()).Diagnostics, d => d.Rule.Code == "CITE605");
        Assert.Contains(site.DigestOf("index.cite.json"), diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        File.Delete(site.PathOf("guide/more.cite.json"));
        var missing = (await site.VerifyAsync()).Diagnostics.Where(d => d.Rule.Code == "CITE604");
        Assert.Contains(missing, d => d.Message.Contains("guide/more.cite.json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_is_no_site_is_reported_not_thrown()
    {
        using var folder = new TemporaryFolder();
        var report = await SiteVerifier.VerifyAsync(folder.Path, TestContext.Current.CancellationToken);
        Assert.Equal("CITE603", Assert.Single(report.Diagnostics).Rule.Code);
    }

    [Fact]
    public async Task An_index_cannot_lead_out_of_the_site()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        site.Tamper(IndexFiles.Part, "\"url\": \"robots.txt\"", "\"url\": \"../input/index.md\"");
        var missing = (await site.VerifyAsync()).Diagnostics.Where(d => d.Rule.Code == "CITE604");
        Assert.Contains(missing, d => d.Message.Contains("leads out of the site", StringComparison.Ordinal));
    }
}
