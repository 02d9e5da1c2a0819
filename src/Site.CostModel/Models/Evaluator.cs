using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Site.CostModel.Formulas;

namespace Site.CostModel.Models;

/// <summary>Computes a model's values from its inputs.</summary>
internal static class Evaluator
{
    /// <summary>Every value, by slot.</summary>
    public static ImmutableArray<double> Compute(Model model, ModelInputs inputs)
    {
        var values = new double[model.SlotCount];
        for (var i = 0; i < inputs.Values.Length; i++)
        {
            values[i] = inputs.Values[i].Likely;
        }

        Compute(model, values);
        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }

    /// <summary>Fills in conversions and formulas, given the inputs.</summary>
    public static void Compute(Model model, double[] values)
    {
        foreach (var conversion in model.Conversions)
        {
            values[conversion.Slot] = conversion.Number;
        }

        foreach (var formula in model.Formulas)
        {
            values[formula.Slot] = Arithmetic.Evaluate(formula.Tree, values);
        }
    }
}
