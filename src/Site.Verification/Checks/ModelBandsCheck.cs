using Site.CostModel.Evaluation;
using Site.CostModel.Json;
using Site.CostModel.Uncertainty;
using Site.Verification.Derivations;
using Site.Verification.Models;

namespace Site.Verification.Checks;

/// <summary>The bands that a published model gives are those that the ranges of its inputs give when they are drawn again.</summary>
internal static class ModelBandsCheck
{
    /// <summary>What does not follow, each in a sentence.</summary>
    /// <param name="model">The model.</param>
    /// <param name="vector">What it gives.</param>
    /// <param name="drawn">What the draws of its results come to, by name.</param>
    public static IEnumerable<string> FindProblems(
        ModelDocument model,
        VectorEntry vector,
        IReadOnlyDictionary<string, DrawnResult> drawn)
    {
        foreach (var result in model.Results)
        {
            var said = vector.Results.GetValueOrDefault(result.Name);
            var band = drawn.GetValueOrDefault(result.Name)?.Band;
            var holds = band is null
                ? said is null or { Low: null, Middle: null, High: null }
                : Agree(band.Low, said?.Low) && Agree(band.Middle, said?.Middle) && Agree(band.High, said?.High);
            if (!holds)
            {
                var again = band is null
                    ? "there is none"
                    : $"it is {ModelEvaluation.Exact(band.Low)} to {ModelEvaluation.Exact(band.High)}";
                yield return $"In '{vector.Name}' the band of '{result.Name}' is {said?.Low ?? "none"} to {said?.High ?? "none"}; "
                    + $"drawn again, {again}.";
            }
        }
    }

    /// <summary>Draws the results of a model again.</summary>
    /// <param name="model">The model.</param>
    /// <param name="formulas">Its formulas.</param>
    /// <param name="inputs">The inputs, with their ranges.</param>
    /// <returns>What the draws of each result come to, by name; nothing where no input has a range.</returns>
    public static Dictionary<string, DrawnResult> Draw(
        ModelDocument model,
        ModelFormulas formulas,
        IReadOnlyDictionary<string, InputSetting> inputs)
    {
        var ranges = model.Inputs.Select(i => inputs[i.Name].RangeOf(i.Name)).OfType<InputRange>().ToList();
        var bands = new Dictionary<string, DrawnResult>(StringComparer.Ordinal);
        if (ranges.Count == 0)
        {
            return bands;
        }

        var samples = model.Results.Select(_ => new double[Sampler.Samples]).ToList();
        var draws = new InputDraws(ranges);
        var values = inputs.ToDictionary(i => i.Key, i => ExactNumber.Read(i.Value.Value), StringComparer.Ordinal);
        foreach (var conversion in model.Conversions)
        {
            values[conversion.Name] = ExactNumber.Read(conversion.Value);
        }

        for (var s = 0; s < Sampler.Samples; s++)
        {
            for (var i = 0; i < draws.Count; i++)
            {
                values[ranges[i].Identifier] = draws.Next(i);
            }

            // A name that is missing is reported where the values are computed.
            if (formulas.Compute(values) is not null)
            {
                return bands;
            }

            for (var r = 0; r < samples.Count; r++)
            {
                samples[r][s] = values.GetValueOrDefault(model.Results[r].Name, double.NaN);
            }
        }

        foreach (var (result, all) in model.Results.Zip(samples))
        {
            bands[result.Name] = Sampler.Of(all);
        }

        return bands;
    }

    private static bool Agree(double drawn, string? said) => said is not null && ExactNumber.Agree(drawn, ExactNumber.Read(said));
}
