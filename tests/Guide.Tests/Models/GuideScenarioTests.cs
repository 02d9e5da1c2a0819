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
        Near(In("cost", scenario).ValueOf(price), In("breakeven", scenario).ValueOf("own-price"));
    }

    [Fact]
    public void The_hybrid_takes_machines_at_the_same() =>
        Assert.Equal(
            (Input("breakeven", "hobby", "rent"), Input("breakeven", "hobby", "marginal-price")),
            (Input("hybrid", "hobby", "rent"), Input("hybrid", "hobby", "marginal-price")));

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
