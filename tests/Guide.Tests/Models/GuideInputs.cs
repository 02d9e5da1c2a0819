using CsCheck;
using Site.CostModel.Models;

namespace Guide.Tests.Models;

/// <summary>Random inputs for the guide's models: any option of each choice, any value that its input allows.</summary>
internal static class GuideInputs
{
    /// <summary>Inputs of a model, some at the ends of what is allowed.</summary>
    public static Gen<ModelInputs> Of(Model model) =>
        Gen.Select(Gen.Double[0, 1].Array[model.Choices.Length], Gen.Double[0, 1].Array[model.Inputs.Length], (options, shares) =>
        {
            var settings = model.Choices.Zip(options, (c, share) =>
                KeyValuePair.Create(c.Name, c.Options[Math.Min(c.Options.Length - 1, (int)(share * c.Options.Length))].Name));
            var inputs = model.Defaults.Set([.. settings], text => new InputOrigin.Given(text), p => Assert.Fail(p.Problem.Message))!;
            return model.Inputs.Zip(shares)
                .Where(i => i.First is { IsFixed: false, SetBy: null })
                .Aggregate(inputs, (all, i) => all.With(i.First, Value(i.First, i.Second)));
        });

    /// <summary>The same with every range taken away.</summary>
    public static ModelInputs Certain(Model model, ModelInputs inputs) =>
        model.Inputs.Where(i => inputs.Values[i.Slot].IsUncertain).Aggregate(inputs, (all, i) => all.With(i, inputs.Values[i.Slot].Likely));

    private static double Value(ModelInput input, double share)
    {
        var max = input.Max?.Value ?? double.MaxValue;
        var likely = double.IsFinite(input.Default.Likely) && input.Default.Likely > 0 ? input.Default.Likely : Math.Min(1, max);
        var min = input.Min?.Value ?? likely / 10;
        var value = share switch
        {
            < 0.05 => min,
            > 0.97 when input.InfiniteWord is not null => double.PositiveInfinity,
            > 0.95 when max <= 1000 => max,
            _ => Math.Clamp(likely * Math.Pow(10, ((share - 0.05) / 0.9 * 2) - 1), min, max),
        };
        return input.Step?.Value >= 1 && double.IsFinite(value) ? Math.Max(min, Math.Round(value)) : value;
    }
}
