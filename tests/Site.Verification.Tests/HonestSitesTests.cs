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
            var found = report.Diagnostics.Where(d => d.Rule.Severity > Severity.Info);
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

    /// <summary>Smallest inputs of pages at random that were once flagged.</summary>
    [Theory]
    [InlineData("m**[G][opinion: s]**")]
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
    [InlineData("[^1]:[cite: @maker][^1][c")]
    [InlineData("~|W`[](other.md)\n|\n|`")]
    [InlineData("][9][nocite: y]o")]
    [InlineData("<[b][nocite: y]>o")]
    [InlineData("[9][nocite: y].")]
    [InlineData("[9][nocite: y]1.")]
    [InlineData("[12. x][nocite: y]o")]
    [InlineData("<details><summary></summary></details></'j")]
    [InlineData("It says (opinion of us), (assumption: x) and `(opinion of us)` [G][opinion: us].")]
    [InlineData("3. three\n4. four\n\n   - [ ] to do\n   - [x] *done*\n\n     [x] no box\n\n1. - [x] inner")]
    [InlineData("[^2]two[^1]one\n\n[^1]:\n[^2]: b")]
    [InlineData("a<sup>2</sup>~~b *c* [d](other.md)~~ [~~e~~ f][cite: @maker] <del>g <sub>h</sub></del><s>i</s>\n\n<del>\n\nj\n\n</del>")]
    [InlineData("<pre>a <del>b</del></pre>\n\n<ol start=\"7\"><li>a<li><del>b<table><tr><td>c</table></del></ol>")]
    [InlineData("&copy; &amp;copy; \\& A&B `a\\` \\*x\\* $a_b$ $$a*b$$ {#x} ![gone](gone.png) www.e.example a@b.example")]
    [InlineData("<pre>a <a href=\"other.md\">b</a>\n![c](d)</pre>\n\n<table><tr><td>a|b<br><code>c|d</code></table>")]
    public async Task A_page_at_random_is_not_flagged(string text)
    {
        using var site = new TestSite(
            $"-- _sources/maker.yml --\n{TestSite.Source}\n-- other.md --\nOther.\n-- a.png --\npng\n-- index.md --\n{text}");
        Assert.True((await site.BuildAsync()).Succeeded);
        var report = await SiteVerifier.VerifyAsync(site.Output, TestContext.Current.CancellationToken);
        Assert.Empty(report.Diagnostics.Where(d => d.Rule.Severity > Severity.Info).Select(TestSite.Show));
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
