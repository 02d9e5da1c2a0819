using Site.CostModel.Formulas;

namespace Site.CostModel.Models;

/// <summary>Which values depend on which.</summary>
internal static class Dependencies
{
    /// <summary>The slots of everything a formula depends on, itself included.</summary>
    public static IReadOnlySet<int> Of(Model model, ModelFormula formula)
    {
        var needed = new HashSet<int> { formula.Slot };

        // Formulas are in order of computation: one that uses another comes after it.
        foreach (var earlier in model.Formulas.Reverse().Where(f => needed.Contains(f.Slot)))
        {
            needed.UnionWith(UsedNames.In(earlier.Tree));
        }

        return needed;
    }
}
