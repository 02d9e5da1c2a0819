using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Site.EndToEnd.Tests;

/// <summary>A reader checks the page in front of them: one button, and each claim says whether it holds.</summary>
public sealed class PageCheckTests(GuideFixture guide)
{
    private const string Computed = "break-even.html";
    private const string Sourced = "serving-engines.html";

    /// <summary>Every page that makes claims is right, and says so of each of them.</summary>
    [Fact]
    public async Task Every_page_of_the_guide_holds()
    {
        await using var visit = await guide.OpenAsync("");
        var twins = Directory.EnumerateFiles(guide.Output, "*.cite.json", SearchOption.AllDirectories);
        foreach (var twin in twins.Order(StringComparer.Ordinal))
        {
            using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(twin, TestContext.Current.CancellationToken));
            var claims = document.RootElement.GetProperty("claims").GetArrayLength();
            var page = Path.GetRelativePath(guide.Output, twin).Replace(".cite.json", ".html", StringComparison.Ordinal);
            await visit.GoToAsync(page);
            if (claims > 0)
            {
                Assert.Equal("", await CheckAsync(visit));
                Assert.Equal(claims, await visit.Page.Locator(".checked[data-found=good]").CountAsync());
            }
        }

        Assert.Empty(visit.Problems);
    }

    [Theory]
    [InlineData(Computed, "break-even.html", ">Break-even", ">Break-ever", "The page text is not the one its twin describes.")]
    [InlineData(Sourced, "serving-engines.html", " engine", " motor ", "Its words do not stand on the page.")]
    [InlineData(Computed, "break-even.md", "server", "sewer", "The bytes of its Markdown are not those its twin vouches for.")]
    [InlineData(Computed, "break-even.cite.json", "own_cost\",\"value\":\"", "own_cost\",\"value\":\"1", "not come out of its formulas.")]
    [InlineData(
        Computed,
        "models/breakeven.json",
        "rent * hours_of_servers",
        "hours_of_servers * rent",
        "Its model is not the published one.")]
    [InlineData(Computed, "break-even.cite.json", "\"claims\": [", "\"claims\": {", "The twin cannot be read from here.")]
    [InlineData(Computed, "break-even.cite.json", "\n\"claims\"", "\n \"claims\"", "does not list the twin with these bytes.")]
    [InlineData(Computed, "cite-index-part.json", "break-even.cite", "break-odd.cite", "does not list the twin with these bytes.")]
    [InlineData(Computed, "cite-index.json", "{", "[", "The index of the site cannot be read from here.")]
    [InlineData(Computed, "cite-index.json", "\"format\"", " \"format\"", "The signature is of another index.")]
    [InlineData(Computed, "cite-index.dsse.json", "\"sig\": \"ME", "\"sig\": \"MF", "The signature of the index cannot be understood")]
    [InlineData(Computed, "cite-index.dsse.json", "payload\": \"e", "payload\": \"f", "The signature of the index cannot be understood")]
    public async Task What_was_changed_is_named(string page, string file, string good, string forged, string said)
    {
        Assert.Contains(good, await File.ReadAllTextAsync(Path.Combine(guide.Output, file), TestContext.Current.CancellationToken));
        await using var visit = await guide.OpenAsync(page);
        await visit.Page.RouteAsync("**/" + file, async route =>
        {
            var response = await route.FetchAsync();
            var body = (await response.TextAsync()).Replace(good, forged, StringComparison.Ordinal);
            await route.FulfillAsync(new RouteFulfillOptions { Response = response, Body = body });
        });
        Assert.Contains(said, await CheckAsync(visit), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_changed_on_the_way_are_told_from_words_that_did()
    {
        await using var visit = await guide.OpenAsync(Sourced);
        await visit.Page.RouteAsync("**/" + Sourced, async route =>
        {
            var response = await route.FetchAsync();
            await route.FulfillAsync(new RouteFulfillOptions
            {
                Response = response,
                Body = (await response.TextAsync()).Replace("\n", "\r\n", StringComparison.Ordinal),
            });
        });
        Assert.Equal("", await CheckAsync(visit));
        await Assertions.Expect(visit.Page.Locator("[data-check] [data-found=changed]")).ToContainTextAsync("rewritten on the way here");
    }

    [Fact]
    public async Task Who_signed_the_index_is_told_and_that_nobody_did()
    {
        await using var visit = await guide.OpenAsync(Computed);
        Assert.Equal("", await CheckAsync(visit));
        await Assertions.Expect(visit.Page.Locator("[data-check]")).ToContainTextAsync($"signed by the key {guide.Fingerprint}");
        await visit.Page.RouteAsync("**/cite-index.dsse.json", route => route.FulfillAsync(new RouteFulfillOptions { Status = 404 }));
        Assert.Equal("", await CheckAsync(visit));
        await Assertions.Expect(visit.Page.Locator("[data-check] [data-found=open]")).ToHaveTextAsync("\u2013 The index is not signed.");
    }

    [Fact]
    public async Task A_signature_by_another_key_than_it_brings_does_not_hold()
    {
        await using var visit = await guide.OpenAsync(Computed);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await visit.Page.RouteAsync("**/cite-index.dsse.json", async route =>
        {
            var response = await route.FetchAsync();
            var envelope = JsonNode.Parse(await response.TextAsync())!;
            envelope["signatures"]![0]!["publicKey"] = Convert.ToBase64String(other.ExportSubjectPublicKeyInfo());
            await route.FulfillAsync(new RouteFulfillOptions { Response = response, Body = envelope.ToJsonString() });
        });
        Assert.Equal("\u2717 A signature of the index does not hold.", await CheckAsync(visit));
    }

    [Fact]
    public async Task Its_answer_is_accessible_on_a_phone()
    {
        await using var visit = await guide.OpenAsync(Computed, width: 390, scheme: ColorScheme.Dark);
        Assert.Equal("", await CheckAsync(visit));
        await visit.Page.EvaluateAsync("document.querySelector('#manifest details').open = true");
        Assert.True(await visit.OverflowAsync() <= 0);
        Assert.Empty(await visit.AxeAsync());
    }

    /// <summary>Presses the button, and gives what was found wrong, a line each.</summary>
    private static async Task<string> CheckAsync(Visit visit)
    {
        await visit.Page.EvaluateAsync("document.getElementById('manifest').open = true");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Check this page now" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-check] output li")).Not.ToHaveCountAsync(0);
        return string.Join('\n', await visit.Page.Locator("[data-found=bad]").AllTextContentsAsync());
    }
}
