using Site.Generator.Tests.Sites;
using Site.Text.Diagnostics;
using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests;

/// <summary>Whatever the build publishes without an error, however odd its input, its own verifier accepts.</summary>
public sealed class HonestSitesTests
{
    private static readonly string Specs = Repository.File("tests/Site.Generator.Tests/Specs");

    public static TheoryData<string> SpecNames =>
        [.. Directory.EnumerateFiles(Specs, "*.spec").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(SpecNames))]
    public async Task A_site_of_a_specification_is_not_flagged(string name)
    {
        var spec = File.ReadAllText(Path.Combine(Specs, name + ".spec")).ReplaceLineEndings("\n");
        using var site = new TestSite(spec[..(spec.IndexOf("\n== ", StringComparison.Ordinal) + 1)].TrimEnd('\n'));
        if ((await site.BuildAsync()).Succeeded)
        {
            var report = await SiteVerifier.VerifyAsync(site.Output, TestContext.Current.CancellationToken);
            Assert.True(report.Passed);

            // Syntax beyond plain Markdown is not read alike by every renderer; that is said, and is no fault.
            var found = report.Diagnostics.Where(d => d.Rule.Severity > Severity.Info && d.Rule.Code != "CITE636");
            Assert.Empty(found.Select(TestSite.Show));
        }
    }

    [Theory]
    [InlineData("A claim with\u00A0a\u00ADsoft\u200Bhyphen costs 5 GB [cite: @maker].")]
    [InlineData("It costs e\u0301 5 GB<br>and more [cite: @maker].")]
    [InlineData("It is of [2023][nocite: a year] [cite: @maker].")]
    [InlineData("It holds `8 GB` of *most* **things**[^1] [cite: @maker].\n\n[^1]: A note of 8 GB [cite: @maker].")]
    [InlineData("Its [name](https://a.example/?b=(c)) is ![a picture](guide/picture.svg) 5 GB [cite: @maker].")]
    [InlineData("The same [cite: @maker].\n\nThe same [cite: @maker].\n\nThe same [cite: @maker].")]
    [InlineData("| a | b |\n|---|---|\n| It is 5 GB [cite: @maker] | [7 %][assume: a (small) guess; or two] |")]
    [InlineData("> [!NOTE]\n> It is at least 5 GB [cite: @maker].\n\n- [ ] to do\n- [x] done\n\nTerm\n:   It says 3 kg [cite: @maker].")]
    [InlineData("From 2 to 3 GB, -5 %, \u22648 GB and ~20M tokens a month [cite: @maker].")]
    [InlineData("[It is [5 GB][assume: a guess] so][cite: @maker]. &amp; &copy; &lt;b&gt; <b>K</b> H~2~O ~~old~~ <https://a.example/ü>")]
    [InlineData("It is 5 GB [cite: @maker · as=\"The Widget takes 5 GB\"]. 😀 is [😀 fine 😀][opinion: us \u2013 all].")]
    [InlineData("\"[t[cite: @maker]f][cite: @maker] is 5 GB.")]
    [InlineData("\"[t[cite: @maker · as=\"A\"]f][cite: @maker] is 5 GB.")]
    [InlineData(";[M][assume: a guess][cite: @maker · as=\"A\"] is 5 GB.")]
    [InlineData("It is -<m>5 GB [cite: @maker].")]
    public async Task A_page_of_odd_text_is_not_flagged(string text)
    {
        using var site = await PublishedTestSite.OfLongAsync($"""
            -- _sources/maker.yml --
            {TestSite.Source}
            -- guide/picture.svg --
            <svg xmlns="http://www.w3.org/2000/svg"></svg>
            -- index.md --
            # Home

            {text}
            """);
        var report = await site.VerifyAsync();
        Assert.Empty(report.Diagnostics.Select(TestSite.Show));
    }

    [Fact]
    public async Task A_site_without_claims_is_said_to_have_none()
    {
        using var site = await PublishedTestSite.OfAsync("-- index.md --\n# Home\n\nThe start.");
        var report = await site.VerifyAsync();
        Assert.Empty(report.Diagnostics);
        Assert.Contains("none of them makes a claim", report.NotChecked[0], StringComparison.Ordinal);
    }
}
