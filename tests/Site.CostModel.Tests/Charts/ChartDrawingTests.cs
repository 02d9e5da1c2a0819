using CsCheck;
using Jint;
using Jint.Native;
using Site.CostModel.Charts;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.CostModel.Tests.JavaScript;
using Site.CostModel.Tests.Models;

namespace Site.CostModel.Tests.Charts;

public sealed class ChartDrawingTests : IDisposable
{
    private readonly Script _script = new();

    public void Dispose() => _script.Dispose();

    [Fact]
    public void The_script_draws_the_example_as_the_build_does_to_the_byte()
    {
        var model = Example.Model;
        var module = _script.Import(model);
        var factor = Gen.OneOf(Gen.Double[0, 2], Gen.Double[0, 1e6], Gen.Const(0.0), Gen.Const(1.0));
        Gen.Select(Gen.Int[0, model.Inputs.Length - 1], factor).Array[0, 3].Repeatable().Sample(
            changes =>
            {
                var inputs = changes.Aggregate(
                    model.Defaults,
                    (all, c) => all.With(
                        model.Inputs[c.Item1],
                        c.Item2 * (all.Values[c.Item1].Likely is > 0 and < 1e9 and var value ? value : 1)));
                foreach (var chart in model.Charts)
                {
                    var data = ChartData.Of(model, chart, inputs, withBands: true);
                    var ours = ChartDrawing.Of(data);
                    var bands = Bands(module, model, chart, inputs);
                    var theirs = _script.Call(module.Get("draw"), chart.Name, _script.Inputs(model, inputs), bands);
                    Assert.Equal(ours.Svg, theirs.Get("svg").AsString());
                    Assert.Equal(ours.Caption, theirs.Get("caption").AsString());
                }
            },
            iter: 8,
            threads: 1);
    }

    /// <summary>The bands at each point, as the calculator asks for them.</summary>
    private JsValue Bands(JsValue module, Model model, ModelChart chart, ModelInputs inputs) => _script.List([.. chart.Points.Select(x =>
        _script.Call(module.Get("bands"), _script.Inputs(model, inputs.With(chart.Input, x)), 201))]);
}
