using Site.CostModel.Evaluation;
using Site.CostModel.Facts;
using Site.CostModel.Models;
using Site.CostModel.Models.Reading;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Tests.Models;

/// <summary>A model may build on others: what it needs of their inputs and formulas is its own.</summary>
public sealed class UsesTests
{
    private const string Speed = """
        title: How fast is it?
        version: "1.0"
        inputs:
          cards: { label: Cards, unit: "1", default: 2, assumption: an example, min: 1, max: 8 }
          pause: { label: Pause, unit: s, default: 1, assumption: an example }
          gpu-power: { label: Power, unit: W }
          gpu-speed: { label: Speed, unit: tok/s }
        choices:
          gpu: { label: GPU, table: gpus, default: small, sets: { gpu-speed: speed, gpu-power: power } }
        conversions: { ms-per-s: ms/s }
        formulas:
          share: { unit: "1", formula: 1 / 2 }
        results:
          speed: { label: Speed, unit: tok/s, formula: cards * gpu_speed * share, format: "0" }
          power: { label: Power, unit: W, formula: cards * gpu_power, format: "0" }
          wait: { label: Wait, unit: ms, formula: pause * ms_per_s, format: "0", infinite: never }
        """;

    private const string Cost = """
        title: What does it cost?
        version: "1.0"
        uses: [speed]
        inputs:
          price: { label: Price, unit: GBP/s, default: 60, assumption: an example }
        results:
          per-token: { label: Per token, unit: GBP/tok, formula: price / speed, format: GBP/tok2 }
        """;

    [Fact]
    public void A_model_computes_with_the_results_of_another()
    {
        var cost = Load(Cost);
        Assert.Equal(60.0 / (2 * 40 * 0.5), PerToken(cost));
        Assert.Equal(["per-token"], cost.Results.Select(r => r.Name));
    }

    [Fact]
    public void What_it_does_not_need_of_the_other_is_left_out()
    {
        var cost = Load(Cost);
        Assert.Equal(["price", "cards", "gpu-speed"], cost.Inputs.Select(i => i.Name));
        Assert.Equal(["gpu-speed"], Assert.Single(cost.Choices).Inputs);
        Assert.Empty(cost.Conversions);
        Assert.Equal(["share", "speed", "per-token"], cost.Formulas.Select(f => f.Name));
    }

    [Fact]
    public void What_a_verdict_a_chart_or_a_scenario_names_is_needed_too()
    {
        var cost = Load(Cost + """

            scenarios: { patient: { title: Patient, set: { pause: 3 } } }
            charts: { cards: { title: By cards, x: cards, from: 1, to: 8, results: [per-token] } }
            verdict:
              - { when: wait > 2 * pause * ms_per_s, say: "It takes {power | W0}." }
              - { say: "It is quick." }
            """);
        Assert.Equal(["price", "cards", "pause", "gpu-power", "gpu-speed"], cost.Inputs.Select(i => i.Name));
        Assert.Equal(3, Assert.Single(cost.Scenarios).Inputs.Values[2].Likely);
    }

    [Fact]
    public void A_choice_without_a_table_adds_to_the_one_of_its_name()
    {
        var cost = LoadRented("{ sets: { price: { column: rents.second, otherwise: 7 GBP/s } } }");
        var choice = Assert.Single(cost.Choices);
        Assert.Equal(["gpu-speed", "price"], choice.Inputs);
        Assert.Equal("GPU", choice.Label);
        Assert.Equal(0.5 / (2 * 40 * 0.5), PerToken(cost));
    }

    [Fact]
    public void What_a_used_model_adds_and_begins_with_comes_along_unless_its_user_says_otherwise()
    {
        const string Plan = """
            title: Which plan?
            version: "1.0"
            uses: USES
            results:
              twice: { label: Twice, unit: GBP/tok, formula: 2 * per_token, format: GBP/tok2 }
            """;
        var cost = Cost.Replace(", default: 60, assumption: an example }", " }", StringComparison.Ordinal)
            .Replace("[speed]", "{ speed: { gpu: large } }", StringComparison.Ordinal)
            + "\nchoices: { gpu: { sets: { price: { column: rents.second, otherwise: 7 GBP/s } } } }\n";
        Assert.Equal(2 * 7.0 / (2 * 2000 * 0.5), Twice("[cost]"));
        Assert.Equal(2 * 0.5 / (2 * 40 * 0.5), Twice("{ cost: { gpu: small } }"));

        double Twice(string uses)
        {
            var bag = new DiagnosticBag();
            var plan = Plan.Replace("USES", uses, StringComparison.Ordinal);
            var models = ModelFolder.Load(Files(("plan", plan), ("cost", cost), ("speed", Speed)), Rents, bag);
            Assert.Empty(Yaml.Lines(bag));
            return Value(models.Find("plan")!, "twice");
        }
    }

    [Fact]
    public void A_column_in_a_unit_that_is_no_fraction_of_the_inputs_is_reported()
    {
        var facts = Yaml.Facts("""
            tables:
              parts:
                label: Parts
                source: vendor
                columns: { noise: { label: Noise, unit: kW^0.5 } }
                rows: { one: { label: One, noise: 2 } }
            """);
        var bag = new DiagnosticBag();
        Assert.Null(ModelFile.Load(
            new InputText("_models/noise.yml", """
                title: Noise
                version: "1.0"
                description: An example.
                inputs: { noise: { label: Noise, unit: W^0.5 } }
                choices: { part: { label: Part, table: parts, default: one, sets: { noise: noise } } }
                results: { total: { label: Total, unit: W, formula: noise * noise, format: "0" } }
                """),
            facts,
            bag));
        Assert.Contains(Yaml.Lines(bag), l => l.StartsWith(
            "CITE404 5:76 The column 'noise' is in kW^0.5, which cannot be given in W^0.5, the unit of 'noise'.",
            StringComparison.Ordinal));
    }

    [Fact]
    public void A_column_of_another_table_counts_where_that_has_a_row_of_the_same_name()
    {
        var choice = LoadRented("{ sets: { price: { column: rents.second, otherwise: 7 GBP/s } } }").Choices[0];
        Assert.Equal([("small", 0.5), ("large", 7)], choice.Options.Select(o => (o.Name, o.Values[1].Likely)));
        Assert.Equal(["small"], LoadRented("{ sets: { price: rents.second } }").Choices[0].Options.Select(o => o.Name));
    }

    [Fact]
    public void A_choice_may_list_its_options_and_only_what_is_needed_of_them_comes_along()
    {
        const string Size =
            "size: { label: Size, sets: [cards, pause], assumption: by definition, default: pair, options: { " +
            "pair: { label: A pair, cards: 2, pause: 3 min }, " +
            "four: { label: Four, aliases: [quartet], cards: 4, pause: for ever } } }";
        var speed = Speed
            .Replace("default: 2, assumption: an example, ", "", StringComparison.Ordinal)
            .Replace("default: 1, assumption: an example", "infinite: for ever", StringComparison.Ordinal)
            .Replace("choices:", "choices:\n  " + Size, StringComparison.Ordinal);
        var bag = new DiagnosticBag();
        var models = ModelFolder.Load(Files(("cost", Cost), ("speed", speed)), Example.Facts, bag);
        Assert.Empty(Yaml.Lines(bag));
        var size = models.Find("speed")!.FindChoice("size")!;
        Assert.Null(size.Table);
        Assert.Equal([2, 180], size.Find("pair")!.Values.Select(v => v.Likely));
        Assert.Equal([4, double.PositiveInfinity], size.Find("Quartet")!.Values.Select(v => v.Likely));
        Assert.Equal(["cards"], models.Find("cost")!.FindChoice("size")!.Inputs);
        Assert.Equal(60.0 / (2 * 40 * 0.5), PerToken(models.Find("cost")!));
    }

    [Theory]
    [InlineData("options: {}", "'plan' lists no option")]
    [InlineData("options: { one: { label: One } }", "'volume' is missing")]
    [InlineData("options: { one: { label: One, volume: 2 GB } }", "cannot be given in")]
    [InlineData("options: { one: { label: One, volume: 2, size: 3 } }", "'size'")]
    public void An_option_that_a_model_lists_must_say_all_that_its_choice_sets(string options, string expected)
    {
        const string Model = """
            title: T
            version: "1.0"
            inputs: { volume: { label: Volume, unit: Mtok/month } }
            choices: { plan: { label: Plan, sets: [volume], assumption: by definition, default: one, OPTIONS } }
            results: { twice: { label: Twice, unit: Mtok/month, formula: 2 * volume, format: "0" } }
            """;
        var problems = Example.Problems(Model.Replace("OPTIONS", options, StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_formula_answers_what_the_other_asks_for()
    {
        var cost = Load(Cost + "\nformulas: { cards: { unit: \"1\", formula: ceil(3 / 2) } }\n");
        Assert.DoesNotContain(cost.Inputs, i => i.Name == "cards");
        Assert.Equal(60.0 / (2 * 40 * 0.5), PerToken(cost));
    }

    [Fact]
    public void An_input_takes_the_place_of_one_that_a_choice_there_sets()
    {
        var cost = Load(Cost.Replace(
            "inputs:",
            "inputs:\n  gpu-speed: { label: Speed, unit: tok/s, default: 4, assumption: an example }",
            StringComparison.Ordinal));
        Assert.Equal(60.0 / (2 * 4 * 0.5), PerToken(cost));
        Assert.Empty(cost.Choices);
    }

    [Fact]
    public void It_may_begin_with_another_option()
    {
        var cost = Load(Cost.Replace("[speed]", "{ speed: { gpu: [large] } }", StringComparison.Ordinal));
        Assert.Equal(60.0 / (2 * 2000 * 0.5), PerToken(cost));
        Assert.Equal("large", Assert.Single(cost.Choices).Default);
    }

    [Fact]
    public void Models_are_used_through_others_and_each_once()
    {
        const string Plan = """
            title: Which plan?
            version: "1.0"
            uses: { cost: , speed: { gpu: large } }
            results:
              twice: { label: Twice, unit: GBP/tok, formula: 2 * per_token + 0 * price / speed, format: GBP/tok2 }
            """;
        var bag = new DiagnosticBag();
        var models = ModelFolder.Load(Files(("plan", Plan), ("cost", Cost), ("speed", Speed)), Example.Facts, bag);
        Assert.Empty(Yaml.Lines(bag));
        Assert.Equal(2 * 60.0 / (2 * 2000 * 0.5), Value(models.Find("plan")!, "twice"));
    }

    [Theory]
    [InlineData("[sped]", "CITE443 cost.yml(3,8) There is no model 'sped'. Did you mean 'speed'?")]
    [InlineData("[cost]", "CITE423 cost.yml(3,8) 'cost' uses itself: cost -> cost.")]
    [InlineData("{ speed: { gpus: large } }", "CITE436 cost.yml(3,18) 'gpus' is not a choice of 'speed' that this model leaves to it.")]
    [InlineData("{ speed: { gpu: huge } }", "CITE437 cost.yml(3,23) 'huge' is not an option of 'gpu'.")]
    public void What_cannot_be_used_is_reported(string uses, string expected)
    {
        var bag = new DiagnosticBag();
        var models = ModelFolder.Load(
            Files(("cost", Cost.Replace("[speed]", uses, StringComparison.Ordinal)), ("speed", Speed)), Example.Facts, bag);
        var said = bag.ToSortedList().Select(d => $"{d.Rule.Code} {d.Location} {d.Message} {d.Suggestion}");
        Assert.StartsWith(expected, Assert.Single(said), StringComparison.Ordinal);
        Assert.Null(models.Find("cost"));
        Assert.NotNull(models.Find("speed"));
    }

    [Fact]
    public void A_model_that_uses_a_refused_one_names_its_mistake()
    {
        var bag = new DiagnosticBag();
        var models = ModelFolder.Load(
            Files(("cost", Cost), ("speed", Speed.Replace("cards * gpu_speed", "cards + gpu_speed", StringComparison.Ordinal))),
            Example.Facts,
            bag);
        Assert.Empty(models.Models);
        Assert.Equal(["CITE425", "CITE443"], bag.ToSortedList().Select(d => d.Rule.Code).Order(StringComparer.Ordinal));
        Assert.Contains(bag.ToSortedList(), d => d.Message.StartsWith("The model 'speed' is refused because", StringComparison.Ordinal));
    }

    private static double PerToken(Model model) => Value(model, "per-token");

    private static double Value(Model model, string result) => model.Evaluate(model.Defaults).ValueOf(result);

    private static FactSet Rents => Yaml.Facts(Example.FactsYaml + """

          rents:
            label: Rents
            source: vendor
            columns: { second: { label: A second, unit: GBP/s } }
            rows: { small: { label: Small GPU, second: 0.5 } }
        """);

    private static Model LoadRented(string gpu) => Load(
        Cost.Replace(", default: 60, assumption: an example }", " }", StringComparison.Ordinal) + $"\nchoices: {{ gpu: {gpu} }}\n",
        Rents);

    private static Model Load(string cost, FactSet? facts = null)
    {
        var bag = new DiagnosticBag();
        var models = ModelFolder.Load(Files(("cost", cost), ("speed", Speed)), facts ?? Example.Facts, bag);
        Assert.Empty(Yaml.Lines(bag));
        return models.Find("cost")!;
    }

    private static IEnumerable<InputText> Files(params (string Name, string Text)[] files) =>
        files.Select(f => new InputText(f.Name + ".yml", f.Text));
}
