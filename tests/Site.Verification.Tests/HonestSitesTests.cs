using Site.Generator.Tests.Sites;
using Site.Text.Diagnostics;
using Site.Verification.Tests.Conformance;
using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests;

/// <summary>Whatever the build publishes without an error, however odd its input, both checkers accept.</summary>
public sealed class HonestSitesTests
{
    private static readonly string Specs = Repository.File("tests/Site.Generator.Tests/Specs");

    public static TheoryData<string> SpecNames =>
        [.. Directory.EnumerateFiles(Specs, "*.spec").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> PageNames => [.. GoodSites.Pages.Keys];

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
            var found = report.Diagnostics.Where(d => d.Rule.Severity > Severity.Info);
            Assert.Empty(found.Select(TestSite.Show));
            await AssertPythonAgreesAsync(site.Output);
        }
    }

    [Theory]
    [MemberData(nameof(PageNames))]
    public async Task A_page_of_odd_text_is_not_flagged(string name)
    {
        using var site = await PublishedTestSite.OfLongAsync(GoodSites.OfPage(GoodSites.Pages[name]));
        var report = await site.VerifyAsync();
        Assert.Empty(report.Diagnostics.Select(TestSite.Show));
    }

    /// <summary>Smallest inputs of pages at random that were once flagged.</summary>
    [Theory]
    [InlineData("It costs $1 a month[cite: https://e.example/x · as=\"A\"][x](other.md)")]
    [InlineData("[It takes 5 GB][cite: https://e.example/x · as=\"A\"]s")]
    [InlineData("m**[G][opinion: s]**")]
    [InlineData("[2019][nocite: y]80 GB[cite: @maker]")]
    [InlineData("h[cite: @maker]_o_")]
    [InlineData("^w[cite: @maker]^1")]
    [InlineData("It is <h[cite: @maker]>")]
    [InlineData("https://e.example/a.b[w][cite: @maker][cite: https://e.example/x]")]
    [InlineData("http://e.example [cite: @maker]]")]
    [InlineData("http://e.example<[w][cite: @maker]")]
    [InlineData("[9][nocite: y] http://e.example/[](other.md)")]
    [InlineData("[][m][cite: https://e.example/x] http://e.example")]
    [InlineData("[a [b][cite: @maker] c][cite: @maker]*em*")]
    [InlineData("```\n```\nr[cite: @maker]`\u00A0[`e[cite: @maker]")]
    [InlineData("[d][opinion: s]  \no[cite: @maker]")]
    [InlineData("[9][nocite: y][M][assume: x]>[cite: @maker · low]")]
    [InlineData("h[cite: @maker][M][assume: x][d][opinion: s]o[cite: @maker]")]
    [InlineData("r[cite: @maker][G][opinion: s]\u200B[d][opinion: s]o[cite: @maker]")]
    [InlineData("h[cite: @maker][9][nocite: y]<br>[](a.png)I[cite: @maker]")]
    [InlineData("[^1][w][cite: @maker]\n[^1]:")]
    [InlineData("d[^1]r\n[^1]:")]
    [InlineData("[^1]:x [cite: @maker][^1][c")]
    [InlineData("~|W`[](other.md)\n|\n|`")]
    [InlineData("][9][nocite: y]o")]
    [InlineData("- [ ] [x] a\n- b [x] c\n- d\n\n  [ ] e\n\n1. [x] *f*")]
    [InlineData("<[b][nocite: y]>o")]
    [InlineData("[9][nocite: y].")]
    [InlineData("[9][nocite: y]1.")]
    [InlineData("[12. x][nocite: y]o")]
    [InlineData("<details><summary></summary></details></'j")]
    [InlineData("It says (opinion of us), (assumption: x) and `(opinion of us)` [G][opinion: us].")]
    [InlineData("3. three\n4. four\n\n   - [ ] to do\n   - [x] *done*\n\n     [x] no box\n\n1. - [x] inner")]
    [InlineData("[^2]two[^1]one\n\n[^1]:\n[^2]: b")]
    [InlineData("a<sup>2</sup>~~b *c* [d](other.md)~~ [e f][cite: @maker] ~~j~~ <del>g <sub>h</sub></del><s>i</s>\n\n<del>\n\nj\n\n</del>")]
    [InlineData("<pre>a <del>b</del></pre>\n\n<ol start=\"7\"><li>a<li><del>b<table><tr><td>c</table></del></ol>")]
    [InlineData("&copy; &amp;copy; \\& A&B `a\\` \\*x\\* $a_b$ $$a*b$$ {#x} ![gone](gone.png) www.e.example a@b.example")]
    [InlineData("[a](https://a.example/?b&copy;=c&amp;d) ![b](https://b.example/?b&lt;=c) <https://c.example/?d&gt;=e>")]
    [InlineData("<pre>a <a href=\"other.md\">b</a>\n![c](d)</pre>\n\n<table><tr><td>a|b<br><code>c|d</code></table>")]
    [InlineData("It costs 1&shy;5 dollars [cite: @maker]. It takes 1\u200B5 GB\u200B [cite: @maker].")]
    public async Task A_page_at_random_is_not_flagged(string text)
    {
        using var site = new TestSite(
            $"-- _sources/maker.yml --\n{TestSite.Source}\n-- other.md --\nOther.\n-- a.png --\npng\n-- index.md --\n{text}");
        Assert.True((await site.BuildAsync()).Succeeded);
        var report = await SiteVerifier.VerifyAsync(site.Output, TestContext.Current.CancellationToken);
        Assert.Empty(report.Diagnostics.Where(d => d.Rule.Severity > Severity.Info).Select(TestSite.Show));
        await AssertPythonAgreesAsync(site.Output);
    }

    [Fact]
    public async Task A_site_without_claims_is_said_to_have_none()
    {
        using var site = await PublishedTestSite.OfAsync("-- index.md --\n# Home\n\nThe start.");
        var report = await site.VerifyAsync();
        Assert.Empty(report.Diagnostics);
        Assert.Contains("none of them makes a claim", report.NotChecked[0], StringComparison.Ordinal);
    }

    private static async Task AssertPythonAgreesAsync(string folder)
    {
        var (exit, said) = await PythonChecker.CheckAsync(folder);
        Assert.True(exit == 0, said);
    }
}
