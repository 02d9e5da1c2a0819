using System.Collections.Immutable;

namespace Site.CostModel.Formulas;

/// <summary>What a formula adds up.</summary>
internal static class SumTerms
{
    /// <summary>The terms from left to right, of what its conditions choose for some values; none where that is no sum.</summary>
    /// <param name="tree">A tree that passed the unit check.</param>
    /// <param name="values">The value at each slot.</param>
    public static ImmutableArray<Expression> Of(Expression tree, ReadOnlySpan<double> values)
    {
        while (tree is ConditionalExpression choice)
        {
            tree = Arithmetic.Holds(choice.Condition, values) ? choice.WhenTrue : choice.WhenFalse;
        }

        return In(tree);
    }

    /// <summary>The terms of a sum, from left to right; none of what is no sum.</summary>
    public static ImmutableArray<Expression> In(Expression tree) =>
        tree is BinaryExpression { Operator: BinaryOperator.Add } ? [.. Flatten(tree)] : [];

    private static IEnumerable<Expression> Flatten(Expression tree) =>
        tree is BinaryExpression { Operator: BinaryOperator.Add } sum ? Flatten(sum.Left).Concat(Flatten(sum.Right)) : [tree];
}
