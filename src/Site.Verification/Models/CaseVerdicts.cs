using Site.CostModel.Json;
using Site.CostModel.Uncertainty;
using Site.Quantities.Units;

namespace Site.Verification.Models;

/// <summary>Which rule of a published model's verdict speaks.</summary>
internal static class CaseVerdicts
{
    /// <summary>The index of the first rule that holds; -1 where none does, or one is not sound, which is reported of the model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="formulas">Its formulas.</param>
    /// <param name="values">All its values.</param>
    /// <param name="drawn">What the draws of its results come to.</param>
    public static int Speaking(
        ModelDocument model,
        ModelFormulas formulas,
        IReadOnlyDictionary<string, double> values,
        IReadOnlyDictionary<string, DrawnResult> drawn)
    {
        var known = new Dictionary<string, double>(values, StringComparer.Ordinal);
        foreach (var result in model.Results)
        {
            foreach (var (word, end) in CostModel.Models.BandEnds.All)
            {
                var value = values.GetValueOrDefault(result.Name, double.NaN);
                known.TryAdd($"{result.Name}_{word}", drawn.GetValueOrDefault(result.Name)?.At(end, value) ?? value);
            }
        }

        for (var i = 0; i < model.Verdict.Count; i++)
        {
            if (model.Verdict[i].When is not { } condition)
            {
                return i;
            }

            if (formulas.ParseOne($"({condition}) ? 1 : 0", Unit.One, out var names, out _) is not { } formula)
            {
                return -1;
            }

            if (formula.Evaluate([.. names.Select(n => known.GetValueOrDefault(n, double.NaN))]) != 0)
            {
                return i;
            }
        }

        return -1;
    }
}
