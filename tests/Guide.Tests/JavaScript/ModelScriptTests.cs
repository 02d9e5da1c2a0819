using CsCheck;
using Guide.Tests.Models;
using Jint;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.CostModel.Tests.JavaScript;

namespace Guide.Tests.JavaScript;

/// <summary>
/// Each of the guide's models, computed by the generator and by the module that its pages run, over scenarios and random inputs.
/// </summary>
public sealed class ModelScriptTests : IDisposable
{
    private readonly Script _script = new();

    public static TheoryData<string> ModelNames => GuideData.ModelNames;

    public void Dispose() => _script.Dispose();

    [Theory]
    [MemberData(nameof(ModelNames))]
    public void Page_and_generator_agree_raw_to_the_last_digits_and_shown_to_the_byte(string name)
    {
        var model = GuideData.Models.Find(name)!;
        var module = _script.Import(model);
        Check(model.Defaults);
        Assert.All(model.Scenarios, s => Check(s.Inputs));
        GuideInputs.Of(model).Repeatable().Sample(inputs => Check(GuideInputs.Certain(model, inputs)), iter: 100, threads: 1);

        void Check(ModelInputs inputs)
        {
            var ours = model.Evaluate(inputs);
            var theirs = _script.Call(
                module.Get("compute"),
                _script.Object(model.Inputs.Zip(inputs.Values, (i, v) => (i.Identifier, v.Likely))));
            var bands = _script.Call(module.Get("bands"), _script.Settled(model, inputs));
            foreach (var result in model.Results)
            {
                var (a, b) = (ours.ValueOf(result.Name), theirs.Get(result.Formula.Identifier).AsNumber());
                Assert.True(
                    a.Equals(b) || Math.Abs(a - b) <= 1e-12 * Math.Abs(a),
                    $"{result.Name}: {ModelEvaluation.Exact(a)} here, {ModelEvaluation.Exact(b)} there");
                Assert.Equal(
                    ours.Show(result),
                    _script.Call(
                        module.Get("show"),
                        result.Formula.Identifier,
                        _script.ShownOf(module, bands, result.Formula.Identifier, theirs)).AsString());
            }

            if (!model.Verdict.IsEmpty)
            {
                Assert.Equal(ours.Verdict(), _script.Call(module.Get("verdict"), theirs, bands).AsString());
            }
        }
    }
}
