using Site.Text.Diagnostics;

namespace Site.Verification.Tests.Forgeries;

/// <summary>
/// Sites whose digests, lengths and positions were all made to agree again fail on what does not follow. Each forgery names the rule it
/// breaks before it is tried; where and with what it is done is drawn by a fixed seed.
/// </summary>
/// <param name="honest">The site that is forged.</param>
public sealed class ForgeryTests(HonestSite honest) : IClassFixture<HonestSite>
{
    private const int Seed = 20261128;

    private static readonly IReadOnlyList<Forgery> All =
    [
        .. NumberForgeries.All, .. FactForgeries.All, .. ClaimForgeries.All, .. TextForgeries.All, .. MarkdownForgeries.All,
        .. IndexForgeries.All,
    ];

    public static TheoryData<string> Names => [.. All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_forgery_breaks_the_rule_that_it_names(string name)
    {
        var forgery = All.Single(f => f.Name == name);
        for (var i = 0; i < LongRuns.Times(1, 500 / All.Count); i++)
        {
            var random = new Random(HashCode(name) ^ (Seed + i));
            using var site = new ForgedSite(honest.Folder);
            var pages = site.Pages.Where(p => CanApply(forgery, p, random)).ToList();
            Assert.NotEmpty(pages);
            var page = pages[random.Next(pages.Count)];
            forgery.Apply(site, page, random);
            var report = await site.VerifyAsync();
            Assert.False(report.Passed);
            Assert.DoesNotContain(report.Diagnostics, d => d.Rule == Rules.Twin.FileDigest || d.Rule == Rules.Twin.TextDigest);
            Assert.Contains(
                report.Diagnostics,
                d => d.Rule.Code == forgery.Code && d.Location?.File == forgery.FileOf(page));
        }
    }

    [Fact]
    public async Task A_site_that_only_had_its_digests_taken_anew_is_not_flagged()
    {
        using var site = new ForgedSite(honest.Folder);
        Assert.Empty((await site.VerifyAsync()).Diagnostics.Select(d => $"{d.Location}: {d.Message}"));
    }

    /// <summary>
    /// What only the sources, a signature or digests kept from before can show is found by nothing here, and the report says so.
    /// </summary>
    [Fact]
    public async Task What_cannot_be_seen_from_the_bytes_alone_is_said_to_be_unchecked()
    {
        using var site = new ForgedSite(honest.Folder);
        foreach (var page in site.Pages)
        {
            page.Everywhere("exactly one", "an invented quote");
        }

        var report = await site.VerifyAsync();
        Assert.Empty(report.Diagnostics.Select(d => $"{d.Location}: {d.Message}"));
        Assert.Contains(report.NotChecked, s => s.Contains("Whether sources say what is quoted", StringComparison.Ordinal));
    }

    /// <summary>Tries it on a copy: some forgeries need what only one of the pages has.</summary>
    private bool CanApply(Forgery forgery, ForgedPage page, Random random)
    {
        using var site = new ForgedSite(honest.Folder);
        try
        {
            forgery.Apply(site, site.Pages.Single(p => p.Name == page.Name), new Random(random.Next()));
            return true;
        }
        catch (Exception e) when (e is InvalidOperationException or Xunit.Sdk.ContainsException)
        {
            return false;
        }
    }

    /// <summary>A number for a text that is the same on every machine and in every run.</summary>
    private static int HashCode(string text) => text.Aggregate(17, (hash, c) => unchecked((hash * 31) + c));
}
