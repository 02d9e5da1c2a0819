namespace Site.CostModel.Formulas;

/// <summary>Which names an expression uses.</summary>
internal static class UsedNames
{
    /// <summary>The slots of the names in an expression, in order of appearance, each once.</summary>
    public static IReadOnlyList<int> In(Expression expression)
    {
        var slots = new List<int>();
        Collect(expression, slots);
        return slots;
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
