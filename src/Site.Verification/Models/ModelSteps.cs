using Site.CostModel.Json;
using Site.Verification.Derivations;

namespace Site.Verification.Models;

/// <summary>What of a published model a result depends on.</summary>
/// <param name="Formulas">The formulas, in order of computation.</param>
/// <param name="Inputs">The names of the inputs and conversions.</param>
internal sealed record ModelSteps(IReadOnlyList<FormulaEntry> Formulas, IReadOnlySet<string> Inputs)
{
    /// <summary>Follows a result back to inputs.</summary>
    /// <param name="model">The model.</param>
    /// <param name="result">The name of the formula, or the input, that is the result.</param>
    public static ModelSteps Of(ModelDocument model, string result)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal) { result };
        var formulas = new List<FormulaEntry>();
        foreach (var formula in model.Formulas.Reverse().Where(f => needed.Contains(f.Name)))
        {
            formulas.Add(formula);
            needed.UnionWith(FormulaNames.In(formula.Formula));
        }

        formulas.Reverse();
        needed.IntersectWith(model.Inputs.Select(i => i.Name).Concat(model.Conversions.Select(c => c.Name)));
        return new ModelSteps(formulas, needed);
    }
}
