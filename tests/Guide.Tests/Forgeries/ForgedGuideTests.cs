using Site.Text.Diagnostics;
using Site.Verification.Tests.Conformance;
using Site.Verification.Tests.Forgeries;

namespace Guide.Tests.Forgeries;

/// <summary>
/// Pages of the guide, forged by rule and at random with all digests made to agree again: <c>site verify</c> and the published checker in
/// Python each find every one, by the rule that was named before.
/// </summary>
public sealed class ForgedGuideTests(GuideFixture guide)
{
    private const int Seed = 20261128;

    [Fact]
    public async Task The_published_checker_finds_nothing_wrong_with_the_guide()
    {
        var (exit, said) = await PythonChecker.CheckAsync(guide.Output);
        Assert.True(exit == 0, said);
    }

    [Fact]
    public async Task Both_checkers_find_every_forgery_of_a_page()
    {
        var set = Draw(LongRuns.Times(10, 600), pages: LongRuns.Times(3, int.MaxValue));
        using var folder = new TemporaryFolder();
        var python = PythonChecker.CheckSetAsync(folder.Write("set.json", set.Write()));
        var missed = new List<string>();
        foreach (var one in set.Cases)
        {
            var report = await SiteFiles.VerifyAsync(one.FilesOf(set.Sites[one.Site]));
            var found = report.Diagnostics.Where(d => d.Rule.Severity > Severity.Info).ToList();
            if (one.Rule is { } rule ? !FormatRules.Breaks(found, rule) : found.Count > 0)
            {
                missed.Add($"{one.Name}, on {one.Site}: {one.Rule ?? "good"}, but found "
                    + string.Join("; ", found.Select(d => $"{d.Rule.Code} {d.Message}")));
            }
        }

        var (exit, said) = await python;
        TestContext.Current.TestOutputHelper?.WriteLine(Numbers(set));
        Assert.True(
            missed.Count == 0 && exit == 0,
            $"{Numbers(set)}\n{string.Join('\n', missed)}\nThe verifier disagrees {missed.Count} times.\nThe checker in Python: {said}");
    }

    /// <summary>How many cases of each kind there are.</summary>
    private static string Numbers(ConformanceSet set)
    {
        var kinds = set.Cases.Where(c => c.Rule is not null)
            .GroupBy(c => c.Name[..c.Name.LastIndexOf(" (", StringComparison.Ordinal)]).ToList();
        var each = kinds.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => $"{k.Count()} {k.Key}: {k.First().Rule}");
        return $"{set.Cases.Count(c => c.Rule is not null)} forgeries of {kinds.Count} kinds beside {set.Sites.Count} honest pages\n"
            + string.Join('\n', each);
    }

    /// <summary>Each forgery in turn, on a page drawn at random of those it can be done to, beside the honest pages.</summary>
    private ConformanceSet Draw(int count, int pages)
    {
        var set = new ConformanceSet();
        var random = new Random(Seed);
        var all = PageOfGuide.Names(guide).ToArray();
        random.Shuffle(all);
        var names = all[..Math.Min(pages, all.Length)];
        var published = names.ToDictionary(n => n, n => PageOfGuide.Files(guide, n));
        foreach (var name in names)
        {
            var honest = new ForgedSite(published[name]);
            honest.Seal();
            set.AddGood(name, honest.Files);
        }

        var forgeries = GuideForgeries.All.ToArray();
        random.Shuffle(forgeries);
        for (var (drawn, turn) = (0, 0); drawn < count; turn++)
        {
            Assert.True(turn < 20 * count, "Too few forgeries can be done to the guide.");
            var forgery = forgeries[turn % forgeries.Length];
            random.Shuffle(names);
            var forged = names.Select(n => (Name: n, forgery.Forge(published[n], random.Next())?.Site.Files))
                .FirstOrDefault(f => f.Files is not null && !f.Files.SequenceEqual(set.Sites[f.Name]));
            if (forged.Files is not null)
            {
                var title = $"{forgery.Name} ({++drawn})";
                set.Cases.Add(ConformanceCase.Of(title, forged.Name, set.Sites[forged.Name], forged.Files, forgery.Rule));
            }
        }

        return set;
    }
}
