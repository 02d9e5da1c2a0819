using System.Collections.Immutable;
using AngleSharp.Dom;
using Site.CostModel.Charts;
using Site.CostModel.Evaluation;
using Site.CostModel.Facts;
using Site.CostModel.JavaScript;
using Site.CostModel.Models;
using Site.CostModel.Models.Reading;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Theme.Calculators;

namespace Site.Theme.Tests.Calculators;

/// <summary>A calculator as it is rendered: complete without script, inert until the script comes.</summary>
public sealed class CalculatorTests
{
    private const string FactsYaml = """
        facts:
          tariff: { label: Electricity, value: 0.25 GBP/kWh, low: 0.2 GBP/kWh, high: 0.3 GBP/kWh, date: 2026-10-01, source: tariffs }
        tables:
          cards:
            label: Cards
            source: maker
            columns: { price: { label: Price, unit: GBP }, power: { label: Power, unit: kW } }
            rows:
              small: { label: Small card, price: 1000, power: 0.3 }
              large: { label: Large <card>, price: 8000, power: 0.7 }
        """;

    private const string ModelYaml = """
        title: What does a card cost?
        version: "1"
        description: An example.
        inputs:
          hours: { group: Use, label: Hours a month, help: Of 730., unit: h/month, default: 100, low: 50, high: 200,
              assumption: office hours, min: 0, max: 730, step: 10 }
          volume: { group: Use, label: Volume, unit: Mtok/month, default: 10, assumption: an example, review: 2027-01-01, min: 0,
              max: 100000, step: 1 }
          wait: { group: Use, label: Longest wait, unit: month, default: for ever, infinite: for ever, assumption: patience, min: 1,
              max: 99 }
          tariff: { group: Power, label: Electricity, unit: GBP/kWh, fact: tariff }
          price: { group: Card, label: Price, unit: GBP, min: 0, max: 100000 }
          power: { group: Card, label: Power, unit: kW, min: 0, max: 10 }
          life: { group: Card, label: Life, unit: month, default: 48, assumption: by definition, fixed: true }
        choices:
          card: { label: Card, help: Any will do., table: cards, default: small, sets: { price: price, power: power } }
        formulas:
          top: { label: The most it does, unit: Mtok/month, formula: volume * 0 + volume * life / life }
        results:
          monthly: { label: A month, help: All in., unit: GBP/month, formula: 'price / min(life, wait) + power * hours * tariff',
              format: GBP2 }
          each: { label: A million, unit: GBP/Mtok, formula: 'volume > 0 ? monthly / volume : Infinity', format: GBP2, infinite: no tokens }
        scenarios:
          busy: { title: Day & night, set: { hours: 730, card: large } }
        charts:
          cost: { title: A month by hours, x: hours, from: 10, to: 700, results: [monthly] }
          each: { title: A million by volume, x: volume, from: 1, to: 10000, results: [each], limit: top }
        verdict:
          - { say: "It costs {monthly} a month." }
        """;

    private static readonly Model Model = Load();

    private static readonly CalculatorView View = new()
    {
        Answer = CalculatorAnswer.Of(Model),
        ModuleHref = "../models/card.js",
        JsonHref = "../models/card.json",
        Sources = ImmutableDictionary<string, CalculatorSource>.Empty.Add(
            "tariffs",
            new CalculatorSource("The regulator", "#source-tariffs")),
    };

    private static readonly IElement Calculator = Html.Parse("<!doctype html><title>x</title>" + PageTheme.RenderCalculator(View))
        .QuerySelector("cost-calculator")!;

    [Fact]
    public void It_is_one_element_that_is_no_page_text_with_ids_of_its_own()
    {
        Assert.True(Calculator.HasAttribute("data-cite-skip"));
        Assert.Equal("calc-card", Calculator.Id);
        Assert.Equal("../models/card.js", Calculator.GetAttribute("data-model"));
        var ids = Calculator.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.StartsWith("calc-card", id, StringComparison.Ordinal));
        Assert.Equal("What does a card cost?", Calculator.QuerySelector("h3")!.TextContent);
        Assert.Equal(
            "H4",
            Html.Parse("<!doctype html>" + PageTheme.RenderCalculator(View with { HeadingLevel = 4 }))
                .QuerySelector("#calc-card-title")!.TagName);
    }

    [Fact]
    public void It_needs_nothing_that_the_policy_forbids()
    {
        Assert.Empty(Calculator.QuerySelectorAll("script, style, [style], form"));
        Assert.DoesNotContain(Calculator.QuerySelectorAll("*").SelectMany(e => e.Attributes), a =>
            a.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public void The_published_answer_stands_in_it()
    {
        var evaluation = Model.Evaluate(Model.Defaults);
        Assert.Equal("It costs £28.33 a month.", Calculator.QuerySelector(".calc-verdict")!.TextContent);
        Assert.Equal(["£28.33", "£2.83"], Calculator.QuerySelectorAll("output").Select(o => o.TextContent));
        var band = evaluation.BandOf(Model.Results[0])!;
        Assert.Equal(
            $"likely {Model.Results[0].Show(band.Low)} to {Model.Results[0].Show(band.High)}",
            Calculator.QuerySelector("[data-result=monthly] small")!.TextContent);
        Assert.Equal("All in.", Calculator.QuerySelector("[data-result=monthly] .calc-help")!.TextContent);
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(5, 5)]
    [InlineData(6, 4)]
    [InlineData(13, 4)]
    public void A_reader_reaches_the_controls_after_four_results(int results, int shown)
    {
        var more = string.Concat(Enumerable.Range(3, results - 2).Select(i =>
            $"  r{i}: {{ label: Result {i}, unit: GBP/month, formula: monthly * {i}, format: GBP2 }}\n"));
        var model = Load(ModelYaml.Replace("scenarios:\n", more + "scenarios:\n", StringComparison.Ordinal));
        var calculator = Html.Parse("<!doctype html>" + PageTheme.RenderCalculator(View with { Answer = CalculatorAnswer.Of(model) }));
        Assert.Equal(results, calculator.QuerySelectorAll("[data-result]").Length);
        Assert.Equal(shown, calculator.QuerySelectorAll(".calc-answer [data-result]").Length);
        Assert.Equal(
            shown == results ? null : $"More results ({results - shown})",
            calculator.QuerySelector(".calc-below > .calc-rest > summary")?.TextContent);
    }

    [Fact]
    public void Each_chart_has_its_drawing_its_caption_and_a_table_of_the_same_numbers()
    {
        foreach (var chart in Model.Charts)
        {
            var data = ChartData.Of(Model, chart, Model.Defaults, withBands: true);
            var figure = Calculator.QuerySelector($"[data-chart={chart.Name}]")!;
            var drawing = Html.Parse($"<!doctype html><svg viewBox=\"{ChartDrawing.ViewBox}\">{ChartDrawing.Of(data).Svg}</svg>")
                .QuerySelector("svg")!;
            Assert.Equal(drawing.InnerHtml, figure.QuerySelector("svg")!.InnerHtml);
            Assert.Contains(ChartDrawing.Of(data).Caption, figure.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
            var rows = figure.QuerySelectorAll("[data-point]");
            Assert.Equal("0", rows[0].GetAttribute("data-point"));
            Assert.Equal($"{chart.Points.Length - 1}", rows[^1].GetAttribute("data-point"));
            Assert.All(rows, row => Assert.Equal(
                data.Lines[0].Result.Show(data.Lines[0].Values[int.Parse(
                    row.GetAttribute("data-point")!,
                    System.Globalization.CultureInfo.InvariantCulture)]),
                row.QuerySelector("td")!.TextContent));
        }
    }

    [Fact]
    public void Every_input_says_where_it_comes_from()
    {
        var rows = Calculator.QuerySelectorAll("[data-row]").ToDictionary(r => r.GetAttribute("data-row")!, r =>
            r.Children.Select(c => c.TextContent).ToArray());
        Assert.Equal(Model.Inputs.Select(i => i.Identifier), rows.Keys);
        Assert.Equal(["Hours a month", "100 hours a month", "50 to 200", "Assumed: office hours"], rows["hours"]);
        Assert.Equal("Assumed: an example; to be looked at again by 2027-01-01", rows["volume"][3]);
        Assert.Equal("for ever", rows["wait"][1]);
        Assert.Equal(["Electricity", "£0.25 per kWh", "£0.20 to £0.30", "The regulator, 2026-10-01"], rows["tariff"]);
        Assert.StartsWith("Fact: Small card", rows["price"][3], StringComparison.Ordinal);
        Assert.Equal("#source-tariffs", Calculator.QuerySelector("[data-row=tariff] a")!.GetAttribute("href"));
        Assert.Equal("48 months", rows["life"][1]);
    }

    [Fact]
    public void Controls_are_native_labelled_and_inert()
    {
        var form = Calculator.QuerySelector("fieldset.calc-form")!;
        Assert.True(form.HasAttribute("disabled"));
        foreach (var control in form.QuerySelectorAll("select, input[type=text]"))
        {
            Assert.Single(form.QuerySelectorAll($"label[for={control.Id}]"));
            Assert.Equal("off", control.GetAttribute("autocomplete"));
            Assert.All((control.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries), id =>
                Assert.NotNull(form.QuerySelector("#" + id)));
        }

        Assert.Equal(["hours", "tariff", "volume", "wait", "price", "power"], form.QuerySelectorAll("[data-input]").Select(c =>
            c.GetAttribute("data-input")));
        Assert.Equal(["Your own numbers", "Card"], form.QuerySelectorAll("legend").Select(l => l.TextContent));
        Assert.Equal("small", Assert.Single(form.QuerySelectorAll("select[data-choice=card] option[selected]")).GetAttribute("value"));
        Assert.Equal("Large <card>", form.QuerySelector("option[value=large]")!.TextContent);
        Assert.NotNull(form.QuerySelector("details [data-input=price]"));
        Assert.Equal("for ever", form.QuerySelector("[data-input=wait] input[type=text]")!.GetAttribute("value"));
        Assert.True(form.QuerySelector("[data-input=wait] input[type=checkbox]")!.HasAttribute("checked"));
    }

    [Fact]
    public void The_inputs_that_decide_come_first_assumptions_by_group_and_what_choices_set_last()
    {
        Assert.Equal(["hours", "tariff", "volume"], Names(Calculator.QuerySelector(".calc-main")!));
        var tiers = Calculator.QuerySelectorAll(".calc-form > details").ToList();
        Assert.Equal(
            ["Use (1)", "Card (1)", "Everything that choices set (2)"],
            tiers.Select(t => t.QuerySelector("summary")!.TextContent));
        Assert.Equal([["wait"], ["card"], ["price", "power"]], tiers.Select(Names));
        var named = Load(ModelYaml + "\nmain: { result: each, inputs: [card, wait] }");
        var calculator = Html.Parse("<!doctype html>" + PageTheme.RenderCalculator(View with { Answer = CalculatorAnswer.Of(named) }));
        Assert.Equal(["card", "wait"], Names(calculator.QuerySelector(".calc-main")!));
        Assert.Equal("each", calculator.QuerySelector(".calc-answer [data-result]")!.GetAttribute("data-result"));

        static IEnumerable<string?> Names(IElement tier) => tier.QuerySelectorAll("[data-input], [data-choice]").Select(c =>
            c.GetAttribute("data-input") ?? c.GetAttribute("data-choice"));
    }

    [Fact]
    public void The_main_result_falls_into_its_terms_and_says_what_moves_it_most()
    {
        Assert.Equal(
            ["Price ÷ the least of (Life; Longest wait)£20.83", "Power × Hours a month × Electricity£7.50"],
            Calculator.QuerySelectorAll(".calc-parts > div").Select(p => p.TextContent));
        var decides = Calculator.QuerySelector(".calc-decides")!;
        Assert.Equal(
            "Most of all: Hours a month. At 50 hours a month it is £24.58, at 200 hours a month £35.83.",
            decides.QuerySelector("figcaption span")!.TextContent);
        Assert.Equal(
            ["hours", "tariff"],
            decides.QuerySelectorAll("[data-swing]").Select(r => r.GetAttribute("data-swing")));
        Assert.Equal(
            ["Electricity £0.20 to £0.30 per kWh", "£26.83", "£29.83"],
            decides.QuerySelectorAll("[data-swing=tariff] > *").Select(c => c.TextContent.Trim()));
        var bar = decides.QuerySelector("[data-swing=hours] rect")!;
        Assert.Equal(("0", "1000"), (bar.GetAttribute("x"), bar.GetAttribute("width")));
    }

    [Fact]
    public void A_slider_shows_its_ends_the_published_value_and_the_likely_range()
    {
        var range = Calculator.QuerySelector("[data-input=hours] .calc-range")!;
        Assert.Equal(["0", "730"], range.QuerySelectorAll("i").Select(i => i.TextContent));
        Assert.Equal(["M68 4H274", "M137 0V8"], range.QuerySelectorAll("path").Select(p => p.GetAttribute("d")));
    }

    [Fact]
    public void A_searched_choice_offers_the_best_first_and_says_which_that_is()
    {
        var searched = Load(ModelYaml.Replace("default: small", "default: { least: monthly }", StringComparison.Ordinal));
        var list = Html.Parse("<!doctype html>" + PageTheme.RenderCalculator(View with { Answer = CalculatorAnswer.Of(searched) }))
            .QuerySelector("select[data-choice=card]")!;
        Assert.Equal(["best", "small", "large"], list.QuerySelectorAll("option").Select(o => o.GetAttribute("value")));
        var best = Assert.Single(list.QuerySelectorAll("option[selected]"));
        Assert.Equal("The best: Small card", best.TextContent);
        Assert.False(best.HasAttribute("data-sets"));
        Assert.Empty(list.QuerySelectorAll("[data-over]"));
    }

    [Fact]
    public void An_option_that_no_search_tries_is_marked()
    {
        var facts = FactSet.Load(
            [new InputText("f.yml", FactsYaml.Replace("price: 1000", "until: 2020-01-01, price: 1000", StringComparison.Ordinal))],
            ThemePages.AsOf,
            new DiagnosticBag());
        var searched = ModelFile.Load(
            new InputText("_models/card.yml", ModelYaml.Replace("default: small", "default: { least: monthly }", StringComparison.Ordinal)),
            facts,
            new DiagnosticBag())!;
        var list = Html.Parse("<!doctype html>" + PageTheme.RenderCalculator(View with { Answer = CalculatorAnswer.Of(searched) }))
            .QuerySelector("select[data-choice=card]")!;
        Assert.Equal("The best: Large <card>", list.QuerySelector("[value=best]")!.TextContent);
        Assert.Equal("small", Assert.Single(list.QuerySelectorAll("[data-over]")).GetAttribute("value"));
    }

    [Fact]
    public void Sliders_run_over_the_bounds_and_over_wide_ones_by_ratio()
    {
        var hours = Calculator.QuerySelector("[data-input=hours] [type=range]")!;
        string[] attributes = ["min", "max", "step", "value", "data-to"];
        Assert.Equal(["0", "730", "10", "100", null], attributes.Select(hours.GetAttribute));
        var volume = Calculator.QuerySelector("[data-input=volume] [type=range]")!;
        Assert.Equal(
            ("1", "100000", "40"),
            (volume.GetAttribute("data-from"), volume.GetAttribute("data-to"), volume.GetAttribute("value")));
        Assert.Null(Calculator.QuerySelector("[data-input=tariff] [type=range]"));
    }

    [Fact]
    public void A_page_with_a_calculator_brings_its_files_and_any_other_does_not()
    {
        var page = Html.Parse(PageTheme.RenderPage(ThemePages.Full with { HasCalculators = true }));
        Assert.Empty(page.QuerySelectorAll("script[src*=models]"));
        Assert.Single(page.QuerySelectorAll("script[type=module][src^='../assets/calculator.']"));
        Assert.Single(page.QuerySelectorAll("link[rel=stylesheet][href^='../assets/calculator.']"));
        Assert.Empty(Html.Parse(PageTheme.RenderPage(ThemePages.Full)).QuerySelectorAll("script[type=module], link[href*=calculator]"));
    }

    [Fact]
    public void A_number_in_the_text_says_what_it_is_computed_from()
    {
        var reference = CalcReference.Parse("card.monthly(hours=1 h/day, card=large)", out _)!;
        var result = ModelSetOf(Model, reference);
        Assert.Equal(
            $" value=\"{ModelEvaluation.Exact(result.Evaluation.ValueOf("monthly"))}\""
                + " data-calc=\"card.monthly\" data-set=\"hours=30.416666666666668;card=large\"",
            CalcMarkup.Attributes(reference, result));
        var format = CalcReference.Parse("card.each", out _)!;
        Assert.EndsWith(
            " data-format=\"[1,1,0,false,\"£\",\"\"]\"",
            System.Net.WebUtility.HtmlDecode(CalcMarkup.Attributes(format, ModelSetOf(Model, format, "GBP0"))),
            StringComparison.Ordinal);
    }

    private static CalcResult ModelSetOf(Model model, CalcReference reference, string? format = null)
    {
        var models = ModelFolder.Load([new InputText("_models/card.yml", ModelYaml)], Facts(), new DiagnosticBag());
        Assert.NotNull(models.Find(model.Name));
        var result = models.Resolve(reference, format, out var problem);
        Assert.Null(problem);
        return result!;
    }

    private static FactSet Facts() => FactSet.Load([new InputText("_facts/facts.yml", FactsYaml)], ThemePages.AsOf, new DiagnosticBag());

    private static Model Load(string yaml = ModelYaml)
    {
        var bag = new DiagnosticBag();
        var model = ModelFile.Load(new InputText("_models/card.yml", yaml), Facts(), bag);
        Assert.Empty(bag.ToSortedList().Select(d => d.Message));
        return model!;
    }
}
