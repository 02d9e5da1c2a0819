using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests;

/// <summary>What the build publishes, its own verifier accepts.</summary>
public sealed class CleanSiteTests
{
    [Theory]
    [InlineData("ü.md")]
    [InlineData("日本.md")]
    [InlineData("ordner mit ü/seite (1).md")]
    [InlineData("a+b&c.md")]
    [InlineData("100%.md")]
    public async Task A_page_may_have_any_name(string name)
    {
        using var site = await PublishedTestSite.OfAsync($"""
            -- index.md --
            # Home

            The start.
            -- {name} --
            # Page

            It is [20][assume: a guess] long.
            """);
        var report = await site.VerifyAsync();
        Assert.Empty(report.Diagnostics);
        Assert.Equal(2, report.Pages);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://example.org/")]
    [InlineData("https://example.org/a%20b/")]
    [InlineData("http://localhost:8080/deep/er/")]
    public async Task A_site_may_be_built_for_any_address(string? baseUrl)
    {
        using var site = await PublishedTestSite.ExampleAsync(baseUrl);
        Assert.Empty((await site.VerifyAsync()).Diagnostics);
    }

    [Fact]
    public async Task An_asset_may_be_larger_than_a_page_that_is_checked()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        site.Write("guide/picture.svg", new byte[33 * 1024 * 1024]);
        site.Seal("guide/picture.svg");
        Assert.Empty((await site.VerifyAsync()).Diagnostics);
    }

    [Fact]
    public async Task A_page_of_many_claims_is_verified()
    {
        var claims = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"Thing {i} is [{i} GB][assume: guess {i}] big.\n\n"));
        using var site = await PublishedTestSite.OfLongAsync($"-- index.md --\n# Home\n\n{claims}");
        var report = await site.VerifyAsync();
        Assert.Equal(5_000, report.Claims);
        Assert.Equal(["index.cite.json: CITE602"], PublishedTestSite.Codes(report));
    }
}
