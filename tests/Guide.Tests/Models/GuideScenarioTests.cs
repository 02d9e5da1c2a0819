using Site.CostModel.Evaluation;
using Site.CostModel.Models;

namespace Guide.Tests.Models;

/// <summary>
/// One machine costs the same in every calculator of the guide: scenarios of one model that repeat another's figures keep up with them.
/// </summary>
public sealed class GuideScenarioTests
{
    [Theory]
    [InlineData("hobby", "office", "office-per-mtok")]
    [InlineData("start-up", "rented", "rented-per-mtok")]
    [InlineData("rack", "colocated", "colocated-per-mtok")]
    public void The_break_even_takes_a_machine_at_what_the_cost_model_says_it_costs(string scenario, string bill, string price)
    {
        Near(In("cost", scenario).ValueOf(bill), In("breakeven", scenario).ValueOf("own-cost"));
        Near(In("cost", scenario).ValueOf(price), In("breakeven", scenario).ValueOf("own-per-mtok"));
    }

    [Theory]
    [InlineData("hour")]
    [InlineData("people-hours")]
    [InlineData("people-rate")]
    [InlineData("marginal-price")]
    public void The_hybrid_takes_machines_and_people_at_the_same(string input) =>
        Assert.Equal(Input("breakeven", "small", input), Input("hybrid", "hard", input));

    /// <summary>At a price of 100 USD a host never pays, and a server of your own does, once there is enough for it to do.</summary>
    [Theory]
    [InlineData("1", "It does not pay at this volume")]
    [InlineData("100000", "It pays on your own servers")]
    public void Where_only_your_own_servers_can_pay_the_hybrid_says_from_where(string volume, string start)
    {
        var model = GuideData.Models.Find("hybrid")!;
        var evaluation = model.Evaluate(model.Defaults.Set(
            [
                KeyValuePair.Create("hosted-input-price", "100"),
                KeyValuePair.Create("second-input-price", "100"),
                KeyValuePair.Create("all-volume", volume),
            ],
            text => new InputOrigin.Given(text),
            p => Assert.Fail(p.Problem.Message))!);
        Assert.True(double.IsFinite(evaluation.ValueOf("break-even-volume")));
        Assert.True(double.IsPositiveInfinity(evaluation.ValueOf("break-even-hosted")));
        Assert.StartsWith(start, evaluation.Verdict(), StringComparison.Ordinal);
    }

    private static ModelEvaluation In(string model, string scenario) => GuideData.Models.Find(model)!.Evaluate(Inputs(model, scenario));

    private static double Input(string model, string scenario, string input) =>
        Inputs(model, scenario).Values[GuideData.Models.Find(model)!.FindInput(input)!.Slot].Likely;

    private static ModelInputs Inputs(string model, string scenario) =>
        GuideData.Models.Find(model)!.Scenarios.Single(s => s.Name == scenario).Inputs;

    /// <summary>To half a per cent: the scenarios round.</summary>
    private static void Near(double expected, double actual) =>
        Assert.True(
            Math.Abs(expected - actual) <= 0.005 * expected,
            $"{expected:0.00} by the cost model, {actual:0.00} by the break-even model");
}
