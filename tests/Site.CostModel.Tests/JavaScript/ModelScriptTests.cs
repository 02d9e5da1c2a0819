using CsCheck;
using Jint;
using Jint.Native;
using Site.CostModel.Evaluation;
using Site.CostModel.JavaScript;
using Site.CostModel.Models;
using Site.CostModel.Tests.Models;

namespace Site.CostModel.Tests.JavaScript;

public sealed class ModelScriptTests : IDisposable
{
    private static readonly Model Model = Example.Model;
    private readonly Script _script = new();
    private readonly JsValue _module;

    public ModelScriptTests() => _module = _script.Import(Model);

    public void Dispose() => _script.Dispose();

    [Fact]
    public void The_module_computes_what_the_generator_computes()
    {
        AssertSame(Model.Defaults);
        Assert.All(Model.Scenarios, s => AssertSame(s.Inputs));
    }

    [Fact]
    public void The_module_agrees_on_random_inputs_raw_and_displayed() =>
        GenInputs.Repeatable().Sample(AssertSame, iter: 300, threads: 1);

    [Fact]
    public void The_module_shows_the_published_defaults_and_scenarios()
    {
        var inputs = _module.Get("inputs");
        Assert.All(Model.Inputs, i => Assert.Equal(i.Default.Likely, inputs.Get(i.Identifier).Get("value").AsNumber()));
        Assert.Equal(5000, _module.Get("scenarios").Get("busy").Get("inputs").Get("volume").AsNumber());
        Assert.Equal("small", _module.Get("scenarios").Get("hobby").Get("choices").Get("gpu").AsString());
    }

    [Fact]
    public void Bands_are_the_same_numbers_in_the_module()
    {
        var bands = _script.Call(_module.Get("bands"));
        var evaluation = Model.Evaluate(Model.Defaults);
        foreach (var result in Model.Results)
        {
            var band = evaluation.BandOf(result);
            var theirs = bands.Get(result.Formula.Identifier);
            Assert.Equal(band is null, theirs.IsUndefined());
            if (band is not null)
            {
                Assert.Equal([band.Low, band.Middle, band.High], theirs.AsArray().Select(v => v.AsNumber()));
            }
        }

        Assert.NotNull(evaluation.BandOf(Model.FindResult("api-cost")!));
    }

    [Fact]
    public void Charts_are_computed_at_the_same_points()
    {
        Assert.Equal("capacity", _module.Get("charts").Get("costs").Get("limit").AsString());
        var charts = _module.Get("charts");
        Assert.All(Model.Charts, chart =>
            Assert.Equal(chart.Points, charts.Get(chart.Name).Get("points").AsArray().Select(v => v.AsNumber())));
    }

    [Fact]
    public void Text_of_authors_cannot_break_out_of_the_module()
    {
        const string nasty = "\"; throw 1; //\u2028</script>\\";
        var model = Example.Load(Example.ModelYaml.Replace("label: Tokens a month", "label: '" + nasty + "'", StringComparison.Ordinal));
        using var script = new Script();
        var module = script.Import(model);
        Assert.StartsWith(
            nasty.Replace('\u2028', ' '),
            module.Get("charts").Get("costs").Get("along").AsString().Replace('\u2028', ' '),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_model_gives_the_same_bytes() =>
        Assert.Equal(ModelScript.For(Model), ModelScript.For(Example.Load(Example.ModelYaml)));

    private static Gen<ModelInputs> GenInputs { get; } = Gen.Select(
        Gen.OneOf(Gen.Double[0, 100_000], Gen.Int[0, 20].Select(i => (double)i), Gen.Const(5256.0)),
        Gen.OneOf(Gen.Double[0, 10], Gen.Const(0.0)),
        Gen.Double[0, 30_000],
        Gen.Double[0, 2],
        Gen.OneOf(Gen.Double[0, 3000], Gen.Const(0.0)),
        Gen.Double[0, 100],
        Gen.OneOf(Gen.Double[0, 100], Gen.Const(double.PositiveInfinity)),
        (volume, api, price, power, speed, life, patience) => Model.Defaults
            .With(Model.FindInput("volume")!, volume)
            .With(Model.FindInput("api-price")!, api)
            .With(Model.FindInput("gpu-price")!, price)
            .With(Model.FindInput("gpu-power")!, power)
            .With(Model.FindInput("gpu-speed")!, speed)
            .With(Model.FindInput("life")!, life)
            .With(Model.FindInput("patience")!, patience));

    private void AssertSame(ModelInputs inputs)
    {
        var ours = Model.Evaluate(inputs);
        var theirs = _script.Call(
            _module.Get("compute"),
            _script.Object(Model.Inputs.Zip(inputs.Values, (i, v) => (i.Identifier, v.Likely))));
        foreach (var formula in Model.Results.Select(r => r.Formula))
        {
            var (a, b) = (ours.ValueOf(formula.Name), theirs.Get(formula.Identifier).AsNumber());
            Assert.True(a.Equals(b), $"{formula.Name}: {ModelEvaluation.Exact(a)} here, {ModelEvaluation.Exact(b)} there");
        }

        foreach (var result in Model.Results)
        {
            Assert.Equal(
                ours.Show(result),
                _script.Call(_module.Get("show"), result.Formula.Identifier, theirs.Get(result.Formula.Identifier)).AsString());
        }

        Assert.Equal(ours.Verdict(), _script.Call(_module.Get("verdict"), theirs).AsString());
    }
}
