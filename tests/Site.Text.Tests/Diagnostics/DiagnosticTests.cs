using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Text.Tests.Diagnostics;

public class DiagnosticTests
{
    [Fact]
    public void Codes_are_unique_and_in_order() =>
        Assert.Equal(Rules.All.Select(r => r.Code).Distinct().Order(StringComparer.Ordinal), Rules.All.Select(r => r.Code));

    [Fact]
    public void A_code_is_four_letters_and_three_digits() => Assert.All(Rules.All, r => Assert.Matches("^CITE[0-7][0-9]{2}$", r.Code));

    [Fact]
    public void A_rule_is_found_by_its_code_and_by_its_name_which_no_other_has()
    {
        Assert.All(Rules.All, r => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", r.Name));
        Assert.All(Rules.All, r => Assert.Same(r, Rules.Find(r.Code)));
        Assert.All(Rules.All, r => Assert.Same(r, Rules.Find(r.Name)));
        Assert.Null(Rules.Find("broken"));
        Assert.Equal("Did you mean 'broken-link'?", Rules.Suggest("broken-lnik"));
    }

    [Fact]
    public void What_is_said_once_keeps_the_others()
    {
        var bag = new DiagnosticBag();
        foreach (var line in (int[])[3, 1, 2])
        {
            bag.Report(Rules.Pages.KeyNotRead.At(new FileLocation("a.md", line, 1), "x.") with { Habit = "x" });
        }

        var said = Assert.Single(bag.ToSortedList());
        Assert.Equal((1, "x. Likewise in 2 more places of the file."), (said.Location!.Value.Line, said.Message));
        Assert.Equal([2, 3], said.Repeats.Select(d => d.Location!.Value.Line));
    }

    [Fact]
    public void A_key_that_is_misspelt_in_one_entry_does_not_excuse_the_one_that_another_lacks()
    {
        var bag = new DiagnosticBag();
        foreach (var line in (int[])[2, 4])
        {
            var map = new FileLocation("a.yml", line, 3);
            bag.Report(Rules.Pages.YamlMissingKey.At(map, "'value' is missing.") with { MissingKey = "value" });
        }

        var slip = new FileLocation("a.yml", 5, 3);
        bag.Report(Rules.Pages.YamlUnknownKey.At(slip, "'vaule' is no key.") with { Fix = new DiagnosticFix(slip, "vaule", "value") });
        Assert.Equal([2, 5], bag.ToSortedList().Select(d => d.Location!.Value.Line));
    }

    [Fact]
    public void Nothing_about_age_ever_fails_a_build() =>
        Assert.All(Rules.Age.All, r => Assert.Equal(Severity.Info, r.SeverityWhen(strict: true)));

    [Theory]
    [InlineData(Severity.Info, Severity.Info)]
    [InlineData(Severity.Warning, Severity.Error)]
    [InlineData(Severity.Error, Severity.Error)]
    public void A_strict_build_takes_warnings_for_errors(Severity severity, Severity strict) =>
        Assert.Equal(strict, new DiagnosticRule("CITE999", severity, "x").SeverityWhen(strict: true));

    [Fact]
    public void The_list_is_ordered_by_place_and_without_repeats()
    {
        var bag = new DiagnosticBag();
        var rule = Rules.Sources.Unknown;
        bag.Report(rule.At(new FileLocation("b.md", 1, 1), "later"));
        bag.Report(rule.At(new FileLocation("a.md", 10, 1), "tenth"));
        bag.Report(rule.At(new FileLocation("a.md", 2, 1), "second"));
        bag.Report(rule.At(new FileLocation("a.md", 2, 1), "second"));
        bag.Report(rule.At(null, "nowhere"));
        Assert.Equal(["nowhere", "second", "tenth", "later"], bag.ToSortedList().Select(d => d.Message));
    }

    [Fact]
    public void A_cause_stands_before_what_follows_from_it_wherever_they_are()
    {
        var bag = new DiagnosticBag();
        var cause = new FileLocation("z.md", 3, 1);
        bag.Report(Rules.Sources.Unknown.At(new FileLocation("a.md", 1, 1), "consequence") with { Cause = cause });
        bag.Report(Rules.Sources.Address.At(cause, "cause"));
        Assert.Equal(["cause", "consequence"], bag.ToSortedList().Select(d => d.Message));
    }

    [Fact]
    public void What_follows_from_one_mistake_is_said_once_behind_it()
    {
        var bag = new DiagnosticBag();
        var cause = new FileLocation("z.md", 3, 1);
        foreach (var line in (int[])[1, 2, 3])
        {
            bag.Report(Rules.Sources.Unknown.At(new FileLocation("a.md", line, 1), $"{line}.") with { Cause = cause });
        }

        bag.Report(Rules.Sources.Unknown.At(new FileLocation("a.md", 4, 1), "4.") with { Cause = new FileLocation("y.md", 1, 1) });
        bag.Report(Rules.Sources.Address.At(cause, "cause"));
        Assert.Equal(["cause", "1. Likewise in 2 more places of the file.", "4."], bag.ToSortedList().Select(d => d.Message));
    }

    [Fact]
    public void What_is_done_throughout_is_said_once_with_the_number_of_places()
    {
        var bag = new DiagnosticBag();
        var rule = Rules.Pages.KeyNotRead;
        foreach (var (file, line) in new[] { ("a.md", 2), ("a.md", 2), ("a.md", 5), ("b.md", 2) })
        {
            bag.Report(rule.At(new FileLocation(file, line, 1), $"{file} {line}.") with { Habit = "icon" });
        }

        bag.Report(rule.At(new FileLocation("c.md", 1, 1), "c.md 1.") with { Habit = "layout" });
        bag.Report(rule.At(new FileLocation("d.md", 1, 1), "d.md 1."));
        bag.Report(Rules.Pages.LinkForm.At(new FileLocation("e.md", 1, 1), "e.md 1.") with { Habit = "icon" });
        bag.Report(Rules.Pages.LinkForm.At(new FileLocation("e.md", 2, 1), "e.md 2.") with { Habit = "icon" });
        Assert.Equal(
            ["a.md 2. Likewise in 2 more places, in 2 files altogether.", "c.md 1.", "d.md 1.", "e.md 1. Likewise in one more place."],
            bag.ToSortedList().Select(d => d.Message));
    }

    [Fact]
    public void A_name_that_was_refused_is_explained_by_the_first_mistake_that_all_the_others_follow_from()
    {
        var watch = new ErrorWatch(new DiagnosticBag());
        var cause = new FileLocation("_sources/s.yml", 3, 1);
        var refusals = new Refusals();
        refusals.Add("sound", watch);
        watch.Report(Rules.Sources.NotPinned.At(cause, "a warning"));
        watch.Report(Rules.Models.UnknownFact.At(new FileLocation("_models/m.yml", 1, 1), "first") with { Cause = cause });
        watch.Report(Rules.Models.UnknownFact.At(new FileLocation("_models/m.yml", 2, 1), "second"));
        refusals.Add("refused", watch);
        var refusal = refusals.Explain(Rules.Models.UnknownModel, null, "model", "refused");
        Assert.Equal((cause, Rules.Models.UnknownModel), (refusal?.Cause, refusal?.Rule));
        Assert.Contains("_sources/s.yml(3,1)", refusal?.Message, StringComparison.Ordinal);
        Assert.Null(refusals.Explain(Rules.Models.UnknownModel, null, "model", "sound"));
    }

    [Fact]
    public void A_name_that_a_broken_file_may_have_held_is_not_said_to_be_missing()
    {
        var watch = new ErrorWatch(new DiagnosticBag());
        watch.Report(Rules.Pages.YamlSyntax.At(new FileLocation("_facts/f.yml", 3, 1), "broken"));
        var refusals = new Refusals();
        refusals.AddFile(watch);
        var refusal = refusals.Explain(Rules.Models.UnknownFact, null, "fact", "price");
        Assert.Equal("The fact 'price' is not known, and a file that may describe it cannot be read: _facts/f.yml(3,1).", refusal?.Message);
    }

    [Theory]
    [InlineData("anthropc-pricing", "anthropic-pricing")]
    [InlineData("ANTHROPIC-PRICING", "anthropic-pricing")]
    [InlineData("pricing-anthropic", null)]
    [InlineData("vlm", "vllm")]
    [InlineData("lvlm", "vllm")]
    [InlineData("zzz", null)]
    public void The_nearest_candidate_is_suggested_only_when_it_is_near(string text, string? expected) =>
        Assert.Equal(expected, Nearest.To(text, ["vllm", "anthropic-pricing", "sglang"]));
}
