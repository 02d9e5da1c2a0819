using Site.CostModel.Formulas;

namespace Site.CostModel.Models;

/// <summary>Which values depend on which.</summary>
internal static class Dependencies
{
    /// <summary>The slots of the names in an expression, in order of appearance, each once.</summary>
    public static IReadOnlyList<int> In(Expression expression)
    {
        var slots = new List<int>();
        Collect(expression, slots);
        return slots;
    }

    /// <summary>The slots of everything a formula depends on, itself included.</summary>
    public static IReadOnlySet<int> Of(Model model, ModelFormula formula)
    {
        var needed = new HashSet<int> { formula.Slot };

        // Formulas are in order of computation: one that uses another comes after it.
        foreach (var earlier in model.Formulas.Reverse().Where(f => needed.Contains(f.Slot)))
        {
            needed.UnionWith(In(earlier.Tree));
        }

        return needed;
    }

    private static void Collect(Expression expression, List<int> slots)
    {
        switch (expression)
        {
            case NameReference name:
                if (!slots.Contains(name.Slot))
                {
                    slots.Add(name.Slot);
                }

                break;
            case UnaryExpression unary:
                Collect(unary.Operand, slots);
                break;
            case BinaryExpression binary:
                Collect(binary.Left, slots);
                Collect(binary.Right, slots);
                break;
            case ConditionalExpression conditional:
                Collect(conditional.Condition, slots);
                Collect(conditional.WhenTrue, slots);
                Collect(conditional.WhenFalse, slots);
                break;
            case CallExpression call:
                foreach (var argument in call.Arguments)
                {
                    Collect(argument, slots);
                }

                break;
            default:
                break;
        }
    }
}
