using System.Security.Cryptography;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace Site.EndToEnd.Tests;

/// <summary>A crawler fetches a page, finds its twin in one hop, and checks it.</summary>
public sealed class CrawlerTests(GuideFixture guide)
{
    [Fact]
    public async Task A_page_leads_to_its_twin_and_the_twin_vouches_for_the_page()
    {
        using var client = new HttpClient { BaseAddress = new Uri(guide.Address) };
        var token = TestContext.Current.CancellationToken;
        var html = await client.GetByteArrayAsync("08-self-hosted-llm-2026.html", token);
        var page = new HtmlParser().ParseDocument(new MemoryStream(html));
        var href = page.QuerySelector("link[rel=describedby][type='application/json']")!.GetAttribute("href")!;
        using var twin = JsonDocument.Parse(await client.GetByteArrayAsync(href, token));
        var vouched = twin.RootElement.GetProperty("page").GetProperty("alternate")[0];
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(html)), vouched.GetProperty("digest").GetProperty("sha256").GetString());
        Assert.All(
            twin.RootElement.GetProperty("claims").EnumerateArray(),
            c => Assert.NotNull(page.GetElementById(c.GetProperty("id").GetString()!)));

        // What most crawlers look for first is there as well.
        Assert.Contains("cite-index.json", await client.GetStringAsync("llms.txt", token), StringComparison.Ordinal);
        Assert.Contains("sitemap-cite.xml", await client.GetStringAsync("robots.txt", token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_verifies_over_http_and_in_its_folder()
    {
        foreach (var site in (string[])[guide.Address, guide.Output])
        {
            var (exit, output) = await ProgramProcess.RunAsync(Repository.Root, "verify", site);
            Assert.True(exit == 0, output);
            Assert.Contains(
                "Every digest, position, source, computed number and count is as the site says.",
                output,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_reported()
    {
        var (exit, output) = await ProgramProcess.RunAsync(Repository.Root, "verify", "http://127.0.0.1:9/");
        Assert.Equal(1, exit);
        Assert.Contains("CITE603", output, StringComparison.Ordinal);
    }
}
