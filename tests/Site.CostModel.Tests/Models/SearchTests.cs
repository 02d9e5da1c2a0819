using System.Globalization;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.CostModel.Models.Reading;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Tests.Models;

/// <summary>The option of a choice that is searched is the best one, all else equal.</summary>
public sealed class SearchTests
{
    private static Model Model => Searched.Model;

    [Fact]
    public void Choices_with_one_objective_are_searched_together_and_the_first_of_equals_is_taken()
    {
        // four and twin, heavily loaded, give 300 * (2 - 1/8) - 8 * 20 = 402.5 on 4 cards, more for each than any other.
        var evaluation = Model.Evaluate(Model.Defaults);
        Assert.Equal(["four", "heavy", "bulk"], evaluation.Inputs.Chosen);
        Assert.Equal(402.5 / 4, evaluation.ValueOf("each"));
        Assert.Equal(["four", "heavy", "bulk"], Model.Choices.Select(c => c.Default));
        Assert.Equal(4, Model.FindInput("cards")!.Default.Likely);
    }

    [Theory]
    [InlineData("wait=60;wanted=100", "two light plain", 8)] // 2 cards at 4 an hour are less than 2 at 1 and 9 to start
    [InlineData("wait=60", "two light bulk", 17)]
    [InlineData("wanted=1", "one light plain", 4)] // any gives each card the 1 that is wanted: the first of all
    [InlineData("layout=one", "one light bulk", 14)]
    [InlineData("layout=gone", "gone heavy bulk", 17)] // what can no longer be had may be asked for
    [InlineData("load=light", "one light bulk", 14)]
    [InlineData("host=plain", "four heavy plain", 16)]
    public void What_is_given_is_kept_and_the_rest_is_searched(string settings, string options, double cost)
    {
        var evaluation = Model.Evaluate(Set(Model.Defaults, settings));
        Assert.Equal(options.Split(' '), evaluation.Inputs.Chosen);
        Assert.Equal(cost, evaluation.ValueOf("cost"));
    }

    [Fact]
    public void What_can_no_longer_be_had_is_passed_over_unless_nothing_can()
    {
        var before = Searched.Load(Searched.ModelYaml, Searched.FactsOn("2026-09-30"));
        Assert.Equal("gone", before.Defaults.Chosen[0]);
        var text = Searched.FactsYaml.Replace(", cards: ", ", until: 2026-10-01, cards: ", StringComparison.Ordinal)
            .Replace("until: 2026-10-01, until", "until", StringComparison.Ordinal);
        var none = CostModel.Facts.FactSet.Load([new InputText("f.yml", text)], new DateOnly(2026, 11, 29), new DiagnosticBag());
        Assert.Equal("gone", Searched.Load(Searched.ModelYaml, none).Defaults.Chosen[0]);
    }

    [Fact]
    public void Where_nothing_gives_a_number_the_first_is_taken()
    {
        var evaluation = Model.Evaluate(Set(Model.Defaults, "users=0"));
        Assert.Equal(double.NaN, evaluation.ValueOf("each"));
        Assert.Equal(["one", null, "plain"], evaluation.Inputs.Chosen);
    }

    [Fact]
    public void An_input_that_is_given_stays_while_what_else_its_choice_sets_is_searched()
    {
        // At 8 an hour, the host that costs nothing to start is the best.
        var evaluation = Model.Evaluate(Set(Model.Defaults, "rate=8"));
        Assert.Equal("plain", evaluation.OptionOf("host"));
        Assert.Equal((8, 0, 32), (evaluation.ValueOf("rate"), evaluation.ValueOf("start"), evaluation.ValueOf("cost")));
        Assert.Equal("rate", Model.Inputs.First(i => evaluation.Inputs.Values[i.Slot].Origin is InputOrigin.Given).Name);
    }

    [Fact]
    public void A_scenario_may_name_an_option_and_best_searches_again()
    {
        var held = Model.FindScenario("held")!.Inputs;
        Assert.Equal(["four", null, "bulk"], held.Chosen);
        Assert.Equal([false, false, true], Model.Choices.Select(held.IsFound));
        Assert.Equal(["two", null, "bulk"], Set(held, "layout=best").Chosen);
        Assert.Equal(["four", "heavy", "bulk"], Set(held, "load=best").Chosen);
        Assert.Equal("one", Set(Set(held, "layout=best"), "wanted=1").Chosen[0]);
        Assert.Equal([true, true, true], Model.Choices.Select(Set(held, "layout=best;load=best").IsFound));
    }

    [Fact]
    public void Bands_keep_the_options_that_were_found_at_the_likely_values()
    {
        var found = Model.Evaluate(Model.Defaults);
        var named = Model.Evaluate(Set(Model.Defaults, "layout=four;load=heavy;host=bulk"));
        Assert.All(Model.Results, r => Assert.Equal(named.BandOf(r), found.BandOf(r)));
        Assert.NotNull(found.BandOf(Model.FindResult("cost")!));
    }

    [Fact]
    public void Charts_search_anew_at_each_point()
    {
        var line = Assert.Single(ChartData.Of(Model, Model.Charts[0], Model.Defaults).Lines);
        var points = Model.Charts[0].Points;
        Assert.Equal(points.Select(p => Model.Evaluate(Model.Defaults.With(Model.FindInput("wanted")!, p)).ValueOf("cost")), line.Values);
        Assert.Equal(4, line.Values[0]);
        Assert.Equal("plain", Model.Defaults.With(Model.FindInput("wanted")!, points[0]).Chosen[2]);
    }

    [Theory]
    [InlineData("most: each }, sets: { c", "most: eacH }, sets: { c", "CITE444 12:61 'eacH' is not a formula or result of this model.")]
    [InlineData("most: each }, sets: { c", "}, sets: { c", "CITE447 12:53 What is searched for is missing.")]
    [InlineData("most: each }, sets: { c", "most: each, least: cost }, sets: { c", "CITE447 12:53 The most of one thing and the least of")]
    [InlineData("most: each }, sets: { c", "last: each }, sets: { c", "CITE447 12:53 What is searched for is missing.")]
    [InlineData("least: cost }", "least: each }", "CITE447 14:56 'each' does not depend on what 'host' sets, so no option is the best.")]
    public void What_cannot_be_searched_is_reported(string from, string to, string expected)
    {
        Assert.Contains(from, Searched.ModelYaml, StringComparison.Ordinal);
        var problems = Problems(Searched.ModelYaml.Replace(from, to, StringComparison.Ordinal), Searched.FactsYaml);
        Assert.StartsWith(expected, problems.First(p => !p.StartsWith("CITE705", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Single(problems, p => !p.StartsWith("CITE705", StringComparison.Ordinal));
    }

    [Fact]
    public void Searches_that_wait_for_each_other_are_named()
    {
        var problem = Assert.Single(Problems(
            Searched.ModelYaml.Replace("users * wait * users / users", "users * wait * rate / rate", StringComparison.Ordinal),
            Searched.FactsYaml));
        Assert.Equal(
            "CITE447 12:61 Which option is the best depends in a circle on which is the best of others: 'layout' -> 'host' -> 'layout'. "
                + "Search them for the same result. Or: Name an option as the default of one of them.",
            problem);
    }

    [Fact]
    public void No_option_may_be_called_what_stands_for_the_best()
    {
        var problem = Assert.Single(Problems(
            Searched.ModelYaml,
            Searched.FactsYaml.Replace("bulk: {", "best: {", StringComparison.Ordinal)));
        Assert.StartsWith("CITE447 14:56 'host' has an option called 'best'", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void More_combinations_than_are_searched_are_refused()
    {
        var rows = string.Concat(Enumerable.Range(0, 501).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"      l{i}: {{ label: L{i}, users: {i + 1} }}\n")));
        var at = Searched.FactsYaml.IndexOf("      light:", StringComparison.Ordinal);
        var problem = Assert.Single(Problems(
            Searched.ModelYaml.Replace("max: 100 }", "max: 1000 }", StringComparison.Ordinal),
            Searched.FactsYaml.Insert(at, rows)));
        Assert.StartsWith(
            "CITE447 12:61 'layout', 'load' have 2016 combinations of options; at most 2000 are searched.",
            problem,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_comes_along_with_the_model_that_has_it_and_what_it_needs()
    {
        const string Buying = """
            title: What is bought?
            version: "1.0"
            uses: [searched]
            results:
              bought: { label: Bought, unit: "1", formula: cards * 2, format: "0" }
            """;
        var buying = Using(Buying);
        Assert.Equal(["layout", "load"], buying.Choices.Select(c => c.Name));
        Assert.Contains(buying.Formulas, f => f.Name == "each");
        Assert.DoesNotContain(buying.Formulas, f => f.Name == "cost");
        Assert.Equal(["four", "heavy"], buying.Defaults.Chosen);
        Assert.Equal(8, buying.Evaluate(buying.Defaults).ValueOf("bought"));

        const string Least = "{ searched: { layout: { least: served }, load: light } }";
        var least = Using(Buying.Replace("[searched]", Least, StringComparison.Ordinal));
        Assert.Equal(["one", "light"], least.Defaults.Chosen);
        Assert.DoesNotContain(least.Formulas, f => f.Name == "each");

        var named = Using(Buying.Replace("[searched]", "{ searched: { layout: two } }", StringComparison.Ordinal));
        Assert.Equal(["two"], named.Defaults.Chosen);
        Assert.Null(named.Choices[0].Objective);
    }

    private static Model Using(string text)
    {
        var bag = new DiagnosticBag();
        var models = ModelFolder.Load(
            [new InputText("buying.yml", text), new InputText("searched.yml", Searched.ModelYaml)], Searched.Facts, bag);
        Assert.Empty(Yaml.Lines(bag));
        return models.Find("buying")!;
    }

    private static IReadOnlyList<string> Problems(string model, string facts)
    {
        var bag = new DiagnosticBag();
        var set = CostModel.Facts.FactSet.Load([new InputText("f.yml", facts)], new DateOnly(2026, 11, 29), bag);
        Assert.Null(ModelFile.Load(new InputText("_models/searched.yml", model), set, bag));
        return Yaml.Lines(bag);
    }

    private static ModelInputs Set(ModelInputs inputs, string settings) => inputs.Set(
        [.. settings.Split(';').Select(s => s.Split('=')).Select(s => KeyValuePair.Create(s[0], s[1]))],
        text => new InputOrigin.Given(text),
        p => Assert.Fail(p.Problem.Message))!;
}
