using System.Collections.Immutable;
using Site.CostModel.Formulas;

namespace Site.CostModel.Models;

/// <summary>Which values depend on which.</summary>
internal static class Dependencies
{
    /// <summary>The slots of everything a formula depends on, itself included.</summary>
    public static IReadOnlySet<int> Of(Model model, ModelFormula formula) => Of(model.Formulas, formula);

    /// <summary>The slots of everything a formula depends on, itself included.</summary>
    /// <param name="formulas">The formulas of the model, in order of computation.</param>
    /// <param name="formula">One of them.</param>
    public static IReadOnlySet<int> Of(ImmutableArray<ModelFormula> formulas, ModelFormula formula)
    {
        var needed = new HashSet<int> { formula.Slot };

        // Formulas are in order of computation: one that uses another comes after it.
        foreach (var earlier in formulas.Reverse().Where(f => needed.Contains(f.Slot)))
        {
            needed.UnionWith(UsedNames.In(earlier.Tree));
        }

        return needed;
    }
}
