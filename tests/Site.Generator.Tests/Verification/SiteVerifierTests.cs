using System.Security.Cryptography;
using Site.Generator.Tests.Sites;
using Site.Verification;

namespace Site.Generator.Tests.Verification;

public sealed class SiteVerifierTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("https://example.org/base/")]
    public async Task A_site_as_it_was_built_passes(string? baseUrl)
    {
        using var site = await TestSite.Example().PublishAsync(baseUrl);
        var report = await Verify(site);
        Assert.Empty(report.Diagnostics.Select(TestSite.Show));
        Assert.Equal((2, 4), (report.Pages, report.Claims));
        Assert.True(report.Files >= 10);
    }

    [Theory]

    // One character of the page.
    [InlineData("index.html", "The Widget costs", "The Widget c0sts", "index.html: CITE605|index.cite.json: CITE605|index.html: CITE609|index.html: CITE612")]

    // One character of the page outside every claim.
    [InlineData("index.html", "See <a", "Sea <a", "index.html: CITE605|index.cite.json: CITE605|index.html: CITE609|index.html: CITE612")]

    // A quote, a date, a confidence, a source in the twin.
    [InlineData("index.cite.json", "exactly one", "exactly two", "index.cite.json: CITE605")]
    [InlineData("index.cite.json", "\"exact\":\"The Widget costs $1\"", "\"exact\":\"The Widget costs $2\"", "index.cite.json: CITE605|index.html: CITE612")]
    [InlineData("index.cite.json", "\"date\":\"2026-11-01\"", "\"date\":\"2026-11-03\"", "index.cite.json: CITE605|index.html: CITE616|index.cite.json: CITE616")]
    [InlineData("index.cite.json", "\"level\":\"medium\"", "\"level\":\"high\"", "index.cite.json: CITE605|index.cite.json: CITE615|index.html: CITE616|index.cite.json: CITE614")]
    [InlineData("index.cite.json", "\"source\":\"maker\"", "\"source\":\"faker\"", "index.cite.json: CITE605|index.cite.json: CITE613")]

    // A digest.
    [InlineData("index.cite.json", "\"sha256\":\"", "\"sha256\":\"0", "index.cite.json: CITE605|index.cite.json: CITE607")]

    // A position: the words are there, elsewhere.
    [InlineData("index.cite.json", "\"position\":{\"start\":1", "\"position\":{\"start\":2", "index.cite.json: CITE605|index.html: CITE611")]

    // A count, a stale date.
    [InlineData("index.cite.json", "\"sourced\":1", "\"sourced\":2", "index.cite.json: CITE605|index.cite.json: CITE614")]
    [InlineData("index.cite.json", "\"staleAfter\":\"2027-03-01\"", "\"staleAfter\":\"2028-03-01\"", "index.cite.json: CITE605|index.cite.json: CITE614")]

    // Broken JSON, a key given twice.
    [InlineData("index.cite.json", "\"claims\": [", "\"claims\": [[", "index.cite.json: CITE605|index.cite.json: CITE606")]
    [InlineData("index.cite.json", "\"generator\":", "\"claims\": [], \"generator\":", "index.cite.json: CITE605|index.cite.json: CITE606")]

    // The Markdown.
    [InlineData("index.md", "2026-11-01:", "2026-11-09:", "index.md: CITE605|index.cite.json: CITE605")]

    // Discovery, the manifest, the root.
    [InlineData("index.html", "rel=\"describedby\"", "rel=\"other\"", "index.html: CITE605|index.cite.json: CITE605|index.html: CITE608")]
    [InlineData("index.html", "data-claim-ref=\"c-the-widget", "data-claim-ref=\"d-the-widget", "index.html: CITE605|index.cite.json: CITE605|index.html: CITE616")]
    [InlineData("index.html", "<article data-cite-root>", "<article>", "index.html: CITE605|index.cite.json: CITE605|index.html: CITE618")]
    [InlineData("index.html", "id=\"c-the-widget", "id=\"d-the-widget", "index.html: CITE605|index.cite.json: CITE605|index.html: CITE610")]

    // Any other file.
    [InlineData("guide/picture.svg", "svg", "SVG", "guide/picture.svg: CITE605")]
    [InlineData("cite-index.json", "\"linkset\"", "\"linksets\"", "cite-index.json: CITE606")]
    public async Task One_change_is_found_and_named(string file, string text, string replacement, string expected)
    {
        using var site = await TestSite.Example().PublishAsync();
        site.Tamper(file, text, replacement);
        var report = await Verify(site);
        Assert.False(report.Passed);
        Assert.Equal(
            expected.Split('|').Distinct().Order(StringComparer.Ordinal),
            report.Diagnostics.Select(d => $"{d.Location}: {d.Rule.Code}").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_twin_that_fits_its_page_again_is_still_found_by_the_index()
    {
        using var site = await TestSite.Example().PublishAsync();
        site.Tamper("index.cite.json", "exactly one", "exactly two");
        var bytes = File.ReadAllBytes(Path.Combine(site.Output, "index.cite.json"));
        var diagnostic = Assert.Single((await Verify(site)).Diagnostics);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(bytes)), diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        using var site = await TestSite.Example().PublishAsync();
        File.Delete(Path.Combine(site.Output, "guide/more.cite.json"));
        Assert.Contains((await Verify(site)).Diagnostics, d => d.Rule.Code == "CITE604" && d.Message.Contains("guide/more.cite.json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_is_no_site_is_reported_not_thrown()
    {
        using var folder = new TemporaryFolder();
        var report = await SiteVerifier.VerifyAsync(folder.Path, new DerivationChecker(), TestContext.Current.CancellationToken);
        Assert.Equal("CITE603", Assert.Single(report.Diagnostics).Rule.Code);
    }

    [Fact]
    public async Task An_index_cannot_lead_out_of_the_site()
    {
        using var site = await TestSite.Example().PublishAsync();
        site.Tamper("cite-index.json", "\"url\": \"robots.txt\"", "\"url\": \"../input/index.md\"");
        Assert.Contains((await Verify(site)).Diagnostics, d => d.Rule.Code == "CITE604" && d.Message.Contains("leads out of the site", StringComparison.Ordinal));
    }

    private static Task<VerificationReport> Verify(TestSite site) => SiteVerifier.VerifyAsync(site.Output, new DerivationChecker(), TestContext.Current.CancellationToken);
}
