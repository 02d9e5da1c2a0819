using CsCheck;
using Guide.Tests.Models;
using Jint;
using Jint.Native;
using Site.CostModel.Charts;
using Site.CostModel.Evaluation;
using Site.CostModel.Tests.JavaScript;

namespace Guide.Tests.JavaScript;

/// <summary>The guide's charts, drawn by the build and by the scripts of its pages.</summary>
public sealed class ChartScriptTests : IDisposable
{
    private readonly Script _script = new();

    public static TheoryData<string> ModelNames => GuideData.ModelNames;

    public void Dispose() => _script.Dispose();

    [Theory]
    [MemberData(nameof(ModelNames))]
    public void Charts_are_computed_at_the_same_points(string name)
    {
        var model = GuideData.Models.Find(name)!;
        var charts = _script.Import(model).Get("charts");
        Assert.All(model.Charts, chart =>
            Assert.Equal(chart.Points, charts.Get(chart.Name).Get("points").AsArray().Select(v => v.AsNumber())));
    }

    [Theory]
    [MemberData(nameof(ModelNames))]
    public void The_script_draws_the_guides_charts_as_the_build_does_to_the_byte(string name)
    {
        var model = GuideData.Models.Find(name)!;
        var module = _script.Import(model);
        var options = _script.Options(model);
        var factor = Gen.OneOf(Gen.Double[0, 2], Gen.Double[0, 1e6], Gen.Const(0.0), Gen.Const(1.0));
        Gen.Select(Gen.Int[0, model.Inputs.Length - 1], factor).Array[0, 3].Repeatable().Sample(
            changes =>
            {
                var inputs = changes.Aggregate(
                    model.Defaults,
                    (all, c) => all.With(
                        model.Inputs[c.Item1],
                        c.Item2 * (all.Values[c.Item1].Likely is > 0 and < 1e9 and var value ? value : 1)));
                var given = _script.Call(module.Get("settle"), _script.Inputs(model, inputs), options);
                foreach (var chart in model.Charts)
                {
                    var ours = ChartDrawing.Of(ChartData.Of(model, chart, inputs));
                    var theirs = _script.Call(module.Get("draw"), chart.Name, given, JsValue.Undefined, JsValue.Undefined, options);
                    Assert.Equal(ours.Svg, theirs.Get("svg").AsString());
                    Assert.Equal(ours.Caption, theirs.Get("caption").AsString());
                }
            },
            iter: 12,
            threads: 1);
    }
}
