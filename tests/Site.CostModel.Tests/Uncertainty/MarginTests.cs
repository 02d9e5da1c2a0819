using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.CostModel.Tests.Models;

namespace Site.CostModel.Tests.Uncertainty;

/// <summary>How far an input would have to move before a verdict is another.</summary>
public sealed class MarginTests
{
    private const string ModelYaml = """
        title: Rent or buy?
        version: "1"
        inputs:
          bill: { label: Bill, unit: USD/month, default: 100, assumption: an example, min: 0, max: 10000 }
          rent: { label: Rent, unit: USD/month, default: 30, low: 25, high: 40, assumption: an example, min: 0, max: 10000 }
          idle: { label: Idle, unit: USD/month, default: 0, assumption: an example, min: 0, max: 10000 }
        results:
          own: { label: Your own, unit: USD/month, formula: rent + idle, format: USD0 }
          wins: { label: Your own is cheaper in, unit: "1", formula: 'own <= bill ? 1 : 0', format: "%0", shown: mean }
        scenarios:
          close: { title: Close, set: { rent: 95 } }
          far: { title: Far, set: { rent: 0.001 } }
        verdict:
          - { when: wins_mean > 0.5, say: "Own: {own}." }
          - { say: "Pay: {bill}." }
        """;

    private static readonly Model Model = Example.Load(ModelYaml);

    [Fact]
    public void The_first_factor_that_turns_the_verdict_is_that_of_the_nearest_input()
    {
        Assert.Equal(("Rent", 4, true), Of(Model.Defaults, "rent", "idle"));
        Assert.Equal(("Bill", 4, false), Of(Model.Defaults, "bill"));
        Assert.Equal(("Bill", 4, false), Of(Model.Defaults, "bill", "rent"));
        Assert.Equal(("Rent", 1.1, true), Of(Model.FindScenario("close")!.Inputs, "rent"));
    }

    [Fact]
    public void What_no_factor_turns_has_no_margin()
    {
        Assert.Null(Of(Model.FindScenario("far")!.Inputs, "rent", "idle"));
        Assert.Null(Of(Model.Defaults, "idle"));
        Assert.Null(Of(Model.Defaults));
    }

    private static (string Label, double Factor, bool Rises)? Of(ModelInputs inputs, params IReadOnlyCollection<string> names) =>
        Margin.Of(Model, inputs, Model.Inputs.Where(i => names.Contains(i.Name))) is { } margin
            ? (margin.Input.Label, margin.Factor, margin.Rises)
            : null;
}
