using Site.CostModel.Json;
using Site.CostModel.Uncertainty;
using Site.Verification.Derivations;

namespace Site.Verification.Models;

/// <summary>The results of a published model, drawn again from the ranges of its inputs.</summary>
internal static class ModelDraws
{
    /// <summary>Draws the results of a model again.</summary>
    /// <param name="model">The model.</param>
    /// <param name="formulas">Its formulas.</param>
    /// <param name="inputs">The inputs, with their ranges.</param>
    /// <param name="count">How many draws are made.</param>
    /// <returns>What the draws of each result come to, by name; nothing where no input has a range.</returns>
    public static Dictionary<string, DrawnResult> Of(
        ModelDocument model,
        ModelFormulas formulas,
        IReadOnlyDictionary<string, InputSetting> inputs,
        int count = Sampler.Samples)
    {
        var ranges = model.Inputs.Select(i => inputs[i.Name].RangeOf(i.Name)).OfType<InputRange>().ToList();
        var bands = new Dictionary<string, DrawnResult>(StringComparer.Ordinal);
        if (ranges.Count == 0)
        {
            return bands;
        }

        var samples = model.Results.Select(_ => new double[count]).ToList();
        var draws = new InputDraws(ranges);
        var values = inputs.ToDictionary(i => i.Key, i => ExactNumber.Read(i.Value.Value), StringComparer.Ordinal);
        foreach (var conversion in model.Conversions)
        {
            values[conversion.Name] = ExactNumber.Read(conversion.Value);
        }

        for (var s = 0; s < count; s++)
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
}
