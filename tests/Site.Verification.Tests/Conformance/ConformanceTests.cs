using Site.Text.Diagnostics;
using Site.Verification.Shown;
using Site.Verification.Tests.Forgeries;

namespace Site.Verification.Tests.Conformance;

/// <summary>
/// The set of sites that is published with the format, with what a checker must say of each: our verifier and the checker in Python both
/// agree with all of it. Run with SITE_UPDATE_CONFORMANCE=1 to make it anew from what the build publishes now.
/// </summary>
public sealed class ConformanceTests
{
    private static readonly string File = Repository.File("docs/conformance.json");
    private static readonly bool IsUpdate = Environment.GetEnvironmentVariable("SITE_UPDATE_CONFORMANCE") == "1";
    private static readonly Lazy<Task<ConformanceSet>> Set = new(ReadAsync);

    [Fact]
    public async Task There_are_good_sites_and_forged_ones()
    {
        var cases = (await Set.Value).Cases;
        Assert.InRange(cases.Count(c => c.Rule is null), 25, 100);
        Assert.InRange(cases.Count(c => c.Rule is not null), 60, 500);
        Assert.Equal(cases.Count, cases.Select(c => c.Name).Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>
    /// Good cases are about the rules that say how to read: another reading of them gives another text, count or level than the twin has.
    /// </summary>
    [Fact]
    public async Task Every_rule_of_page_text_coverage_confidence_and_index_has_a_case()
    {
        var named = (await Set.Value).Cases.SelectMany(c => c.About.Append(c.Rule)).ToHashSet();
        var rules = Numbered("T", 8).Concat(Numbered("V", 5)).Concat(Numbered("C", 10)).Concat(Numbered("I", 8)).Append("W25");
        Assert.Empty(rules.Except(named));
    }

    [Fact]
    public async Task The_verifier_agrees_with_every_case()
    {
        var set = await Set.Value;
        var disagreements = new List<string>();
        foreach (var one in set.Cases)
        {
            var report = await SiteFiles.VerifyAsync(one.FilesOf(set.Sites[one.Site]));
            var problems = report.Diagnostics.Where(d => d.Rule.Severity == Severity.Error).ToList();
            var isGood = one.Rule is null || one.Only == "signature";
            var agrees = isGood
                ? problems.Count == 0 && (one.Warning is null || FormatRules.Breaks(report.Diagnostics, one.Warning))
                : FormatRules.Breaks(report.Diagnostics, one.Rule!);
            if (!agrees)
            {
                var found = string.Join(" ", report.Diagnostics.Select(d => $"{d.Rule.Code} {d.Message}"));
                disagreements.Add($"{one.Name}: {one.Rule}, but found {found}");
            }
        }

        Assert.Empty(disagreements);
    }

    [Fact]
    public async Task The_checker_in_Python_agrees_with_every_case()
    {
        Assert.NotEmpty((await Set.Value).Cases);
        var (exit, said) = await PythonChecker.CheckSetAsync(File);
        Assert.True(exit == 0, said);
    }

    [Theory]
    [InlineData("docs/format.md")]
    [InlineData("docs/cite_check.py")]
    public async Task The_words_of_the_theme_are_published_as_the_verifier_has_them(string file)
    {
        var lines = await System.IO.File.ReadAllTextAsync(Repository.File(file), TestContext.Current.CancellationToken);
        var text = $" {string.Join(' ', lines.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))} ";
        Assert.All(ThemeWords.Sentences, s => Assert.Contains($" {s} ", text, StringComparison.Ordinal));
        Assert.All(ThemeWords.Words, w => Assert.Contains($" {w} ", text, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Numbered(string letter, int last) => Enumerable.Range(1, last).Select(n => $"{letter}{n}");

    private static async Task<ConformanceSet> ReadAsync()
    {
        if (IsUpdate)
        {
            await System.IO.File.WriteAllTextAsync(File, (await BuildAsync()).Write(), TestContext.Current.CancellationToken);
        }

        return ConformanceSet.Read(await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken));
    }

    private static async Task<ConformanceSet> BuildAsync()
    {
        var set = await GoodSites.BuildAsync();
        foreach (var (name, rules, of, edit) in EditedSites.Good)
        {
            var edited = new ForgedSite(set.Sites[of]);
            edit(edited);
            set.AddGood(name, edited.Files, rules);
        }

        var lamps = new HonestSite();
        await lamps.InitializeAsync();
        var sealedAnew = new ForgedSite(lamps.Files);
        sealedAnew.Seal();
        set.AddGood("lamps", sealedAnew.Files);
        foreach (var (name, forgery) in AllForgeries.Of.Select(f => ("lamps", f)).Concat(EditedSites.Forged))
        {
            var forged = forgery.Forge(name == "lamps" ? lamps.Files : set.Sites[name], AllForgeries.SeedOf(forgery.Name, 1));
            Assert.True(forged is not null, forgery.Name);
            set.Cases.Add(ConformanceCase.Of(
                forgery.Name, name, set.Sites[name], forged.Value.Site.Files, forgery.Rule, forgery.Only));
        }

        return set;
    }
}
