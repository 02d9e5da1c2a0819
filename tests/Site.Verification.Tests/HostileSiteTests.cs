using System.Text;
using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests;

/// <summary>Whatever a site serves, the verifier says what is wrong with which file and goes on with the other pages.</summary>
public sealed class HostileSiteTests
{
    [Theory]
    [InlineData("[]", "index.cite.json: CITE607")]
    [InlineData("\"x\"", "index.cite.json: CITE607")]
    [InlineData("null", "index.cite.json: CITE607")]
    [InlineData("1e999", "index.cite.json: CITE607")]
    [InlineData("{}", "index.cite.json: CITE607")]
    [InlineData("", "index.cite.json: CITE606")]
    [InlineData("{\"a\":", "index.cite.json: CITE606")]
    [InlineData("{\"$schema\":\"\\ud800\"}", "index.cite.json: CITE606")]
    [InlineData("\u0000", "index.cite.json: CITE606")]
    [InlineData("\uFEFF{}", "index.cite.json: CITE606")]
    public async Task A_twin_that_is_no_twin_is_named(string content, string expected)
    {
        using var site = await PublishedTestSite.ExampleAsync();
        site.Write("index.cite.json", content);
        site.Seal("index.cite.json");
        await AssertFoundAsync(site, expected);
    }

    [Theory]

    // Whole numbers by the schema, written in ways that readers stumble over; half a character; a list that could be compared for ever.
    [InlineData("\"position\":{\"start\":12", "\"position\":{\"start\":99999999999999999999", "CITE607")]
    [InlineData("\"position\":{\"start\":12", "\"position\":{\"start\":1e400", "CITE607")]
    [InlineData("\"position\":{\"start\":12", "\"position\":{\"start\":-1", "CITE607")]
    [InlineData("\"position\":{\"start\":12", "\"position\":{\"start\":2147483647", "CITE611")]
    [InlineData("\"exact\":\"The Widget costs $1\"", "\"exact\":\"\\ud800\"", "CITE606")]
    [InlineData("\"exact\":\"The Widget costs $1\"", "\"exact\":\"\\udc00\\ud800\"", "CITE606")]
    [InlineData("\"exact\":\"The Widget costs $1\"", "\"exact\":\"\\u0000\"", "CITE612")]
    [InlineData("\"exact\":\"The Widget costs $1\"", "\"exact\":\"\\ufffe\"", "CITE612")]
    [InlineData("\"exact\":\"The Widget costs $1\"", "\"exact\":null", "CITE607")]
    [InlineData("\"staleAfter\":\"2027-03-01\"", "\"staleAfter\":\"2027-02-30\"", "CITE607")]
    [InlineData("\"datePublished\":\"2026-11-01\"", "\"datePublished\":\"0000-11-01\"", "CITE607")]
    [InlineData("\"url\":\"index.md\"", "\"url\":\"http://[\"", "CITE607")]
    [InlineData("\"url\":\"index.md\"", "\"url\":\"file:///etc/passwd\"", "CITE604")]
    [InlineData("\"url\":\"index.md\"", "\"url\":\"a%00b\"", "CITE604")]
    [InlineData("\"url\":\"index.md\"", "\"url\":\"//127.0.0.1/index.md\"", "CITE604")]
    public async Task A_member_of_a_twin_that_cannot_be_is_named(string text, string replacement, string code)
    {
        using var site = await PublishedTestSite.ExampleAsync();
        var twin = site.Read("index.cite.json");
        var start = twin.IndexOf("\"position\":{\"start\":", StringComparison.Ordinal) + "\"position\":{\"start\":".Length;
        var first = twin[start..twin.IndexOf(',', start)];
        site.Forge("index.cite.json", text.Replace(":12", ":" + first, StringComparison.Ordinal), replacement);
        var report = await site.VerifyAsync();
        Assert.Contains(report.Diagnostics, d => d.Rule.Code == code && d.Location?.File is "index.cite.json" or "index.html");
        Assert.Equal(2, report.Pages);
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("10e-1")]
    public async Task A_whole_number_may_be_written_as_JSON_allows(string one)
    {
        using var site = await PublishedTestSite.ExampleAsync();
        site.Forge("index.cite.json", "\"sourced\":1,", $"\"sourced\":{one},");
        Assert.Empty((await site.VerifyAsync()).Diagnostics);
    }

    [Theory]
    [InlineData("href=\"index.cite.json\"", "href=\"http://[\"", "CITE608")]
    [InlineData("href=\"index.cite.json\"", "href=\"file:///etc/passwd\"", "CITE608")]
    [InlineData("href=\"index.cite.json\"", "href=\"a%00b\"", "CITE608")]
    [InlineData("href=\"index.cite.json\"", "href=\"//127.0.0.1:1/\"", "CITE608")]
    [InlineData("href=\"index.cite.json\"", "href=\"../../../../etc/passwd\"", "CITE608")]
    [InlineData("href=\"index.cite.json\"", "", "CITE608")]
    [InlineData("The Widget", "The \uFFFE Widget", "CITE609")]
    [InlineData("The Widget", "The\0Widget", "CITE609")]
    [InlineData("The Widget", "The &#xD800; Widget", "CITE609")]
    public async Task A_page_with_odd_bytes_or_addresses_is_named(string text, string replacement, string code)
    {
        using var site = await PublishedTestSite.ExampleAsync();
        site.Forge("index.html", text, replacement);
        await AssertFoundAsync(site, $"index.html: {code}");
    }

    [Fact]
    public async Task A_page_that_is_not_UTF8_is_named()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        site.ForgeBytes("index.html", [.. site.ReadBytes("index.html"), 0xFF, 0xFE, 0x80, .. "<article data-cite-root>"u8]);
        await AssertFoundAsync(site, "index.html: CITE618");
    }

    [Theory]
    [InlineData("div")]
    [InlineData("b")]
    [InlineData("table")]
    [InlineData("svg")]
    [InlineData("template")]
    public async Task A_hundred_thousand_open_elements_are_named(string element)
    {
        using var site = await PublishedTestSite.ExampleAsync();
        var open = string.Concat(Enumerable.Repeat($"<{element}>", 100_000));
        site.ForgeBytes("index.html", Encoding.UTF8.GetBytes("<!doctype html><article data-cite-root>" + open));
        await AssertFoundAsync(site, "index.html: CITE618");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public async Task A_hundred_thousand_open_brackets_are_named(string opener)
    {
        using var site = await PublishedTestSite.ExampleAsync();
        site.Write("index.cite.json", string.Concat(Enumerable.Repeat(opener, 100_000)));
        site.Seal("index.cite.json");
        await AssertFoundAsync(site, "index.cite.json: CITE606");
    }

    [Fact]
    public async Task A_list_of_texts_that_would_be_compared_for_ever_is_named()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        var addresses = string.Concat(Enumerable.Range(0, 200_000).Select(i => $"\"a:{i}\","));
        site.Forge("index.cite.json", "\"sameAs\":[", "\"sameAs\":[" + addresses);
        await AssertFoundAsync(site, "index.cite.json: CITE606");
    }

    [Theory]
    [InlineData("[]", "CITE606")]
    [InlineData("null", "CITE606")]
    [InlineData("", "CITE606")]
    [InlineData("{\"parts\":[null]}", "CITE606")]
    [InlineData("{\"parts\":[{\"url\":null,\"digest\":{},\"bytes\":1,\"counts\":{\"pages\":0,\"files\":0}}]}", "CITE606")]
    [InlineData("{\"parts\":[{\"url\":\"a\",\"digest\":{},\"bytes\":1,\"counts\":null}]}", "CITE606")]
    [InlineData("{\"parts\":[{\"url\":\"\\ud800\",\"digest\":{},\"bytes\":1,\"counts\":{\"pages\":0,\"files\":0}}]}", "CITE606")]
    [InlineData("{\"parts\":[{\"url\":\"a\",\"digest\":{},\"bytes\":1,\"counts\":{\"pages\":-1,\"files\":0}}]}", "CITE607")]
    [InlineData("{\"parts\":[]}", "CITE607")]
    public async Task A_root_of_an_index_that_cannot_be_understood_is_named(string content, string code)
    {
        using var site = await PublishedTestSite.ExampleAsync();
        const string head = """
            {"format":{"name":"cite-index","version":"3.0"},"generator":{"name":"x","version":"1"},"asOf":"2026-11-24",
             "counts":{"pages":0,"files":0},
            """;
        site.Write("cite-index.json", content.StartsWith('{') ? head + content[1..] : content);
        var report = await site.VerifyAsync();
        Assert.Contains($"cite-index.json: {code}", PublishedTestSite.Codes(report));
        Assert.False(report.Passed);
    }

    [Theory]
    [InlineData("[]", "CITE606")]
    [InlineData("{\"linkset\":[null],\"files\":[]}", "CITE606")]
    [InlineData("{\"linkset\":[],\"files\":[null]}", "CITE606")]
    [InlineData("{\"linkset\":[{\"anchor\":null,\"describedby\":[],\"alternate\":[]}],\"files\":[]}", "CITE606")]
    [InlineData("{\"linkset\":[{\"anchor\":\"a\",\"describedby\":[],\"alternate\":[]}],\"files\":[]}", "CITE607")]
    [InlineData("{\"linkset\":[],\"files\":[{\"url\":\"\\ud800\",\"digest\":{},\"bytes\":1}]}", "CITE606")]
    [InlineData("{\"linkset\":[]}", "CITE607")]
    [InlineData("{}", "CITE607")]
    [InlineData("{\"parts\":[],\"linkset\":[],\"files\":[]}", "CITE607")]
    public async Task A_part_of_an_index_that_cannot_be_understood_is_named_and_other_folders_are_still_checked(string content, string code)
    {
        using var site = await PublishedTestSite.ExampleAsync();
        const string head = "{\"format\":{\"name\":\"cite-index-part\",\"version\":\"3.0\"},";
        site.Forge("guide/more.html", "It holds", "It keeps");
        site.Write(IndexFiles.Part, content.StartsWith('{') ? (head + content[1..]).Replace(",}", "}", StringComparison.Ordinal) : content);
        var codes = PublishedTestSite.Codes(await site.VerifyAsync()).ToList();
        Assert.Contains($"{IndexFiles.Part}: {code}", codes);
        Assert.Contains("guide/more.html: CITE609", codes);
    }

    [Theory]
    [InlineData("http://[")]
    [InlineData("file:///etc/passwd")]
    [InlineData("a%00b")]
    [InlineData("//127.0.0.1/robots.txt")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("..%2f..%2fetc%2fpasswd")]
    [InlineData("%2e%2e/robots.txt")]
    [InlineData("")]
    [InlineData("/")]
    [InlineData(".")]
    [InlineData("guide")]
    public async Task An_address_in_the_index_that_is_no_file_of_the_site_is_named_and_the_pages_are_still_checked(string url)
    {
        using var site = await PublishedTestSite.ExampleAsync();
        site.Tamper(IndexFiles.Part, "\"url\": \"robots.txt\"", $"\"url\": \"{url}\"");
        var report = await site.VerifyAsync();
        Assert.Contains(report.Diagnostics, d => d.Rule.Code is "CITE604" or "CITE637" && d.Location?.File != "cite-index.json");
        Assert.Equal((2, 4), (report.Pages, report.Claims));
    }

    /// <summary>The rows' problem is found, and so is one on the other page.</summary>
    private static async Task AssertFoundAsync(PublishedTestSite site, string expected)
    {
        site.Forge("guide/more.html", "It holds", "It keeps");
        var codes = PublishedTestSite.Codes(await site.VerifyAsync());
        Assert.Contains(expected, codes);
        Assert.Contains("guide/more.html: CITE609", codes);
    }
}
