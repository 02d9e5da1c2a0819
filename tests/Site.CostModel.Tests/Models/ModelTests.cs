using System.Globalization;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;

namespace Site.CostModel.Tests.Models;

public class ModelTests
{
    private static readonly Model Model = Example.Model;

    [Fact]
    public void Arithmetic_agrees_with_a_calculation_by_hand()
    {
        var values = Model.Evaluate(Model.Defaults);

        // 500 Mtok/month at 0.80 GBP/Mtok.
        Assert.Equal(400.0, values.ValueOf("api-cost"), 1e-12);

        // 0.7 kW * 730 h/month * 0.25 GBP/kWh = 127.75 GBP/month.
        Assert.Equal(127.75, values.ValueOf("energy"), 1e-12);

        // 24000 GBP over 4 years of 12 months = 500 GBP/month, and the energy.
        Assert.Equal(627.75, values.ValueOf("self-cost"), 1e-12);
        Assert.Equal(-227.75, values.ValueOf("saving"), 1e-12);
        Assert.Equal(double.PositiveInfinity, values.ValueOf("payback"));

        // 2000 tok/s * 730 h * 3600 s/h = 5256 Mtok/month.
        Assert.Equal(5256.0, values.ValueOf("capacity"), 1e-9);
        Assert.Equal(1.0, values.ValueOf("gpus"));
        Assert.Equal(Math.Pow(Math.Pow(400, 2.4) + Math.Pow(627.75, 2.4), 1 / 2.4), values.ValueOf("soft"), 1e-9);
    }

    [Fact]
    public void Results_are_shown_in_their_formats()
    {
        var values = Model.Evaluate(Model.Defaults);
        Assert.Equal(
            ["£400.00", "-£228", "never", $"£{Math.Round(values.ValueOf("soft")).ToString(CultureInfo.InvariantCulture)}", "1"],
            Model.Results.Select(values.Show));
    }

    [Fact]
    public void Formulas_stand_in_order_of_computation()
    {
        var order = Model.Formulas.Select(f => f.Name).ToList();
        Assert.True(order.IndexOf("energy") < order.IndexOf("self-cost"));
        Assert.True(order.IndexOf("saving") < order.IndexOf("payback"));
        Assert.Equal(8, order.Count);
    }

    [Fact]
    public void Defaults_come_from_facts_assumptions_and_the_row_chosen()
    {
        Assert.Equal("uk-electricity", Assert.IsType<InputOrigin.FromFact>(Model.FindInput("tariff")!.Default.Origin).Source.Id);
        Assert.Equal(
            (0.25, 0.2, 0.3),
            (Model.FindInput("tariff")!.Default.Likely, Model.FindInput("tariff")!.Default.Low, Model.FindInput("tariff")!.Default.High));
        Assert.Equal("large.price", Assert.IsType<InputOrigin.FromFact>(Model.FindInput("gpu-price")!.Default.Origin).Source.Id);
        Assert.Equal(new InputOrigin.Assumed("an example workload", new DateOnly(2027, 3, 1)), Model.FindInput("volume")!.Default.Origin);
        Assert.Equal(48.0, Model.FindInput("life")!.Default.Likely);
        Assert.Equal("gpu", Model.FindInput("gpu-power")!.SetBy);
        Assert.Equal(("Workload", false), (Model.FindInput("volume")!.Group, Model.FindInput("volume")!.IsFixed));
        Assert.True(Model.FindInput("life")!.IsFixed);
    }

    [Fact]
    public void A_row_that_lacks_what_is_needed_is_not_an_option() =>
        Assert.Equal(["small", "large"], Model.FindChoice("gpu")!.Options.Select(o => o.Name));

    [Fact]
    public void A_scenario_sets_choices_first_and_converts_exactly()
    {
        var hobby = Model.FindScenario("hobby")!.Inputs;
        var values = Model.Evaluate(hobby);
        Assert.Equal(1600.0, values.ValueOf("gpu-price"));
        Assert.Equal(0.45, values.ValueOf("gpu-power"));
        Assert.Equal("small", Assert.Single(hobby.Chosen));
        Assert.Equal(5000.0, Model.Evaluate(Model.FindScenario("busy")!.Inputs).ValueOf("volume"));
        Assert.Equal(new InputOrigin.FromScenario("hobby"), hobby.Values[0].Origin);
    }

    [Theory]
    [InlineData("volume", "6000", "6,000 million tokens a month is more than one GPU serves (5,256 million tokens).")]
    [InlineData("volume", "5000", "It pays after 7.1 months, saving £3,372 a month.")]
    [InlineData("volume", "500", "It pays never: the API costs £400 a month.")]
    public void The_verdict_is_the_first_rule_that_holds(string input, string value, string verdict) =>
        Assert.Equal(verdict, Model.Evaluate(Set(input, value)).Verdict());

    [Theory]
    [InlineData("volume", "6 Gtok/year", "500")]
    [InlineData("volume", "1000", "1000")]
    [InlineData("api-price", "$1/Mtok", null)]
    [InlineData("patience", "3 month", "3")]
    [InlineData("patience", "never mind", "Infinity")]
    [InlineData("life", "2 year", "24")]
    public void A_value_given_in_another_unit_of_its_kind_is_converted_exactly(string input, string text, string? expected)
    {
        var problems = new List<SettingProblem>();
        var inputs = Model.Defaults.Set([KeyValuePair.Create(input, text)], t => new InputOrigin.Given(t), problems.Add);
        Assert.Equal(expected, inputs is null ? null : ModelEvaluation.Exact(Model.Evaluate(inputs).ValueOf(input)));
        Assert.Equal(inputs is null, problems.Count > 0);
    }

    [Theory]
    [InlineData("volum", "5", "CITE436", "Did you mean 'volume'?")]
    [InlineData("volume", "5 GBP", "CITE404", "Write the value in Mtok/month, or in a unit of the same kind.")]
    [InlineData("volume", "-5", "CITE431", "Choose a value from 0 Mtok/month to 100000 Mtok/month.")]
    [InlineData("api-price", "-5", "CITE431", "Choose a value of 0 GBP/Mtok or more.")]
    [InlineData("volume", "many", "CITE403", "Write a number and a unit, such as 10 Mtok/month.")]
    [InlineData("gpu", "larg", "CITE437", "Did you mean 'large'?")]
    [InlineData("gpu", "unknown", "CITE437", "The options are small, large.")]
    public void A_bad_setting_is_refused_with_advice(string input, string text, string code, string suggestion)
    {
        var problems = new List<SettingProblem>();
        Assert.Null(Model.Defaults.Set([KeyValuePair.Create(input, text)], t => new InputOrigin.Given(t), problems.Add));
        Assert.Equal((code, suggestion), (problems[0].Problem.Rule.Code, problems[0].Problem.Suggestion));
    }

    [Fact]
    public void A_derivation_holds_what_the_result_depends_on_and_nothing_else()
    {
        var derivation = Model.Evaluate(Model.Defaults).Derive(Model.FindResult("saving")!);
        Assert.Equal(
            ["volume", "api_price", "gpu_price", "gpu_power", "life", "tariff", "hours_per_month"],
            derivation.Inputs.Select(i => i.Identifier));
        Assert.Equal(["energy", "self_cost", "api_cost", "saving"], derivation.Steps.Select(s => s.Identifier));
        Assert.Equal("gpu_power * hours_per_month * tariff", derivation.Steps[0].Formula);
        Assert.Equal(("127.74999999999999", "GBP/month"), (derivation.Steps[0].Value, derivation.Steps[0].Unit.ToString()));
        Assert.Equal(("-227.75", "-£228"), (derivation.Value, derivation.Display));
        Assert.IsType<InputOrigin.ByDefinition>(derivation.Inputs[^1].Origin);
    }

    [Fact]
    public void A_chart_spaces_its_points_by_equal_ratios_where_the_range_is_wide()
    {
        var chart = Assert.Single(Model.Charts);
        Assert.True(chart.IsLogarithmic);
        Assert.Equal([1.0, 10.0, 100.0, 1000.0, 10000.0], chart.Points);
        Assert.Equal(("capacity", 2), (chart.Limit, chart.Results.Length));
    }

    [Fact]
    public void A_sweep_goes_over_a_range()
    {
        var sweep = Sweep.Parse(Model.FindInput("volume")!, "1..5 Gtok/month", out _, count: 5)!;
        Assert.Equal([1000.0, 2000.0, 3000.0, 4000.0, 5000.0], sweep.Values);
        Assert.Null(Sweep.Parse(Model.FindInput("volume")!, "1..5 GBP", out var problem));
        Assert.Equal("CITE404", problem!.Rule.Code);
        Assert.Null(Sweep.Parse(Model.FindInput("volume")!, "1..500000", out problem));
        Assert.Equal("CITE431", problem!.Rule.Code);
        Assert.Null(Sweep.Parse(Model.FindInput("volume")!, "5", out problem));
        Assert.Null(problem);
    }

    private static ModelInputs Set(string name, string value) =>
        Model.Defaults.Set([KeyValuePair.Create(name, value)], t => new InputOrigin.Given(t), p => Assert.Fail(p.Problem.Message))!;
}
