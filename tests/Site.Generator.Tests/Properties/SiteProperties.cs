using System.Globalization;
using System.Text;
using CsCheck;
using Site.Generator.Tests.Sites;
using Site.Text.Diagnostics;
using Site.Verification;

namespace Site.Generator.Tests.Properties;

public sealed class SiteProperties
{
    [Fact]
    public async Task Any_markdown_builds_and_verifies_or_is_reported() =>
        await GenMarkdown.Text.Repeatable()
            .SampleAsync(async markdown => { await BuildsAndVerifiesOrIsReported(markdown); }, iter: 300, threads: 1);

    [Theory]
    [InlineData("A <span>claim of 5 GB<br> [cite: https://a.example/].\n\nMore.")]
    [InlineData("[A <b>claim<br>][assume: a guess] and <i>more<br>\nof it<br> [cite: https://a.example/]")]
    public async Task Tags_left_open_within_a_claim_are_closed_within_it(string markdown) =>
        Assert.True(await BuildsAndVerifiesOrIsReported(markdown));

    [Fact]
    public async Task Pages_that_build_verify_and_most_sound_pages_build()
    {
        var built = 0;
        const int Pages = 300;
        await GenMarkdown.Sound.Repeatable().SampleAsync(
            async markdown => { built += await BuildsAndVerifiesOrIsReported(markdown) ? 1 : 0; },
            iter: Pages,
            threads: 1);
        Assert.True(built > Pages / 2, $"Only {built} of {Pages} built, so the property says little.");
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes_whatever_the_culture_zone_and_number_of_cores()
    {
        using var site = TestSite.Example();
        Assert.True((await site.BuildAsync()).Succeeded);
        var expected = Snapshot(site.Output);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in (string[])["tr-TR", "ar-SA", "th-TH", "de-DE", "sv-SE"])
            {
                var other = CultureInfo.GetCultureInfo(name);
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentCulture = other;
                Assert.True((await site.BuildAsync(reuse: false)).Succeeded);
                Assert.Equal(expected, Snapshot(site.Output));
            }
        }
        finally
        {
            CultureInfo.DefaultThreadCurrentCulture = null;
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        }
    }

    [Fact]
    public async Task Diagnostics_come_in_the_same_order_every_time()
    {
        var pages = Enumerable.Range(0, 20).Select(i => $"-- p{i}.md --\nA [cite: @nobody{i}] and [x](none{i}.md) <b>.\n");
        using var site = new TestSite(string.Join('\n', pages));
        var first = (await site.BuildAsync()).Diagnostics.Select(TestSite.Show).ToList();
        Assert.True(first.Count >= 60, $"{first.Count}");
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(first, (await site.BuildAsync()).Diagnostics.Select(TestSite.Show));
        }
    }

    [Fact]
    public async Task A_paragraph_added_above_moves_no_claim_id() =>
        await GenMarkdown.Sound.Repeatable().SampleAsync(
            async markdown =>
            {
                using var site = Site(Clean(markdown));
                if (!(await site.BuildAsync()).Succeeded)
                {
                    return;
                }

                var before = Ids(site);
                site.Write("-- index.md --\n\nA new beginning, which claims nothing.\n\n" + Clean(markdown));
                if ((await site.BuildAsync()).Succeeded && !markdown.StartsWith("---", StringComparison.Ordinal))
                {
                    Assert.Equal(before, Ids(site));
                }
            },
            iter: 100,
            threads: 1);

    private static async Task<bool> BuildsAndVerifiesOrIsReported(string markdown)
    {
        using var site = Site(Clean(markdown));
        var result = await site.BuildAsync();
        if (!result.Succeeded)
        {
            Assert.Contains(result.Diagnostics, d => d.Rule.Severity == Severity.Error);
            Assert.False(Directory.Exists(site.Output));
            return false;
        }

        // The digest of the page as built is the digest taken from the published HTML, and every position selects its quote.
        var report = await SiteVerifier.VerifyAsync(site.Output, CancellationToken.None);
        var found = report.Diagnostics.Where(d => d.Rule.Severity > Severity.Info);
        Assert.Empty(found.Select(TestSite.Show));
        Assert.Equal(result.Claims, report.Claims);
        return true;
    }

    private static List<string> Ids(TestSite site)
    {
        using var twin = System.Text.Json.JsonDocument.Parse(site.Read("index.cite.json"));
        return [.. twin.RootElement.GetProperty("claims").EnumerateArray().Select(c => c.GetProperty("id").GetString()!)];
    }

    private static TestSite Site(string markdown) => new(
        $"-- _sources/maker.yml --\n{TestSite.Source}\n"
        + $"-- other.md --\nOther.\n-- a.png --\npng\n-- index.md --\n{markdown}");

    /// <summary>
    /// Lone surrogates cannot be saved as UTF-8, and a line of the tree's own form would end the file; a mark at the start is no text.
    /// </summary>
    private static string Clean(string markdown) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(markdown)).Replace("-- ", "--", StringComparison.Ordinal).TrimStart((char)0xFEFF);

    private static Dictionary<string, string> Snapshot(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(folder, f), f => Convert.ToBase64String(File.ReadAllBytes(f)));
}
