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

    public static TheoryData<string> Names => [.. AllForgeries.Of.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_forgery_breaks_the_rule_that_it_names(string name)
    {
        var forgery = AllForgeries.Of.Single(f => f.Name == name);
        for (var i = 0; i < LongRuns.Times(1, 500 / AllForgeries.Of.Count); i++)
        {
            var forged = forgery.Forge(honest.Files, AllForgeries.SeedOf(name, Seed + i));
            Assert.NotNull(forged);
            var (site, page) = forged.Value;
            var report = await SiteFiles.VerifyAsync(site.Files);
            if (forgery.Spoil is null)
            {
                Assert.DoesNotContain(report.Diagnostics, d => d.Rule == Rules.Twin.FileDigest || d.Rule == Rules.Twin.TextDigest);
            }

            if (forgery.Only == "signature")
            {
                Assert.Empty(report.Diagnostics.Select(d => $"{d.Location}: {d.Message}"));
                continue;
            }

            Assert.Contains(
                $"{forgery.FileOf(site, page)}: {forgery.Code}",
                report.Diagnostics.Select(d => $"{d.Location?.File}: {d.Rule.Code}"));
        }
    }

    [Fact]
    public async Task A_site_that_only_had_its_digests_taken_anew_is_not_flagged()
    {
        var site = new ForgedSite(honest.Files);
        site.Seal();
        Assert.Empty((await SiteFiles.VerifyAsync(site.Files)).Diagnostics.Select(d => $"{d.Location}: {d.Message}"));
    }

    /// <summary>
    /// What only the sources, a signature or digests kept from before can show is found by nothing here, and the report says so.
    /// </summary>
    [Fact]
    public async Task What_cannot_be_seen_from_the_bytes_alone_is_said_to_be_unchecked()
    {
        var site = new ForgedSite(honest.Files);
        foreach (var page in site.Pages)
        {
            page.Everywhere("exactly one", "an invented quote");
        }

        site.Seal();
        var report = await SiteFiles.VerifyAsync(site.Files);
        Assert.Empty(report.Diagnostics.Select(d => $"{d.Location}: {d.Message}"));
        Assert.Contains(report.NotChecked, s => s.Contains("Whether sources say what is quoted", StringComparison.Ordinal));
    }
}
