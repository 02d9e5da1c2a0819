using CsCheck;
using Jint;
using Jint.Native;
using Site.CostModel.Charts;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.CostModel.Tests.Models;

namespace Site.CostModel.Tests.JavaScript;

/// <summary>A page finds the options that the generator finds, to the last bit of what they give.</summary>
public sealed class SearchScriptTests : IDisposable
{
    private static readonly Model Model = Searched.Model;
    private static readonly string[] Settings =
        ["", "users=2", "layout=two", "layout=gone;load=best", "load=heavy", "host=plain", "rate=7", "cards=3"];

    private readonly Script _script = new();
    private readonly JsValue _module;
    private readonly JsValue _options;

    public SearchScriptTests()
    {
        _module = _script.Import(Model);
        _options = _script.Options(Model);
    }

    public void Dispose() => _script.Dispose();

    [Fact]
    public void Both_find_the_same_options_and_values()
    {
        AssertSame(Model.Defaults);
        Assert.All(Model.Scenarios, s => AssertSame(s.Inputs));
        GenInputs.Repeatable().Sample(AssertSame, iter: 300, threads: 1);
    }

    [Fact]
    public void Both_draw_the_chart_of_what_is_found_at_each_point() => GenInputs.Repeatable().Sample(
        inputs =>
        {
            var ours = ChartDrawing.Of(ChartData.Of(Model, Model.Charts[0], inputs));
            var given = Settle(inputs);
            var theirs = _script.Call(_module.Get("draw"), "costs", given, JsValue.Undefined, JsValue.Undefined, _options);
            Assert.Equal(ours.Svg, theirs.Get("svg").AsString());
            Assert.Equal(ours.Caption, theirs.Get("caption").AsString());
        },
        iter: 40,
        threads: 1);

    [Fact]
    public void What_was_published_is_what_is_found_at_first()
    {
        Assert.Equal("layout", _module.Get("inputs").Get("cards").Get("by").AsString());
        Assert.Equal(4, _module.Get("inputs").Get("cards").Get("value").AsNumber());
        Assert.Equal("four", _module.Get("choices").Get("layout").Get("value").AsString());
        Assert.True(_module.Get("choices").Get("layout").Get("searched").AsBoolean());
    }

    [Fact]
    public void Without_options_what_was_found_stays()
    {
        var given = _script.Inputs(Model, Model.Defaults.With(Model.FindInput("wanted")!, 1));
        Assert.Same(given, _script.Call(_module.Get("settle"), given));
    }

    private static Gen<ModelInputs> GenInputs { get; } = Gen.Select(
        Gen.OneOf(Gen.Double[1, 10_000], Gen.Const(400.0)),
        Gen.Double[0, 200],
        Gen.Int[0, Settings.Length - 1].Select(i => Settings[i]),
        (wanted, wait, settings) => Model.Defaults
            .With(Model.FindInput("wanted")!, wanted)
            .With(Model.FindInput("wait")!, wait)
            .Set(
                [.. settings.Split(';').Where(s => s.Length > 0).Select(s => s.Split('=')).Select(s => KeyValuePair.Create(s[0], s[1]))],
                text => new InputOrigin.Given(text),
                p => Assert.Fail(p.Problem.Message))!);

    private JsValue Settle(ModelInputs inputs) => _script.Call(_module.Get("settle"), _script.Inputs(Model, inputs), _options);

    private void AssertSame(ModelInputs inputs)
    {
        var ours = Model.Evaluate(inputs);
        var given = Settle(inputs);
        foreach (var input in Model.Inputs)
        {
            Assert.Equal(ours.ValueOf(input.Name), given.Get(input.Identifier).Get("value").AsNumber());
            if (inputs.FoundBy(input) is { } choice)
            {
                Assert.Equal(ours.OptionOf(choice.Name), given.Get(input.Identifier).Get("option").AsString());
            }
        }

        var theirs = _script.Call(
            _module.Get("compute"),
            _script.Object(Model.Inputs.Select(i => (i.Identifier, given.Get(i.Identifier).Get("value").AsNumber()))));
        Assert.All(Model.Results, r => Assert.Equal(ours.ValueOf(r.Name), theirs.Get(r.Formula.Identifier).AsNumber()));
        var bands = _script.Call(_module.Get("bands"), given);
        Assert.All(Model.Results, r => Assert.Equal(ours.BandOf(r)?.Low, Low(bands.Get(r.Formula.Identifier))));
    }

    private static double? Low(JsValue band) => band.IsUndefined() ? null : band.AsArray()[0].AsNumber();
}
