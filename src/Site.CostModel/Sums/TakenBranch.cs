using System.Collections.Immutable;
using Site.CostModel.Formulas;

namespace Site.CostModel.Sums;

/// <summary>What of a formula counts for given values: the branches that its conditions take.</summary>
internal static class TakenBranch
{
    /// <summary>The formula with every choice between two replaced by the one that is taken.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="values">The value at each slot.</param>
    public static Expression Of(Expression expression, ImmutableArray<double> values) => expression switch
    {
        ConditionalExpression choice =>
            Of(Arithmetic.Holds(choice.Condition, values.AsSpan()) ? choice.WhenTrue : choice.WhenFalse, values),
        UnaryExpression unary => unary with { Operand = Of(unary.Operand, values) },
        BinaryExpression binary => binary with { Left = Of(binary.Left, values), Right = Of(binary.Right, values) },
        CallExpression call => call with { Arguments = [.. call.Arguments.Select(a => Of(a, values))] },
        _ => expression,
    };

    /// <summary>
    /// The comparisons that decided which branch was taken, as they hold: where <c>a &lt; b</c> fails, <c>a &gt;= b</c>.
    /// </summary>
    /// <param name="expression">The formula.</param>
    /// <param name="values">The value at each slot.</param>
    public static IEnumerable<BinaryExpression> Deciding(Expression expression, ImmutableArray<double> values)
    {
        while (expression is ConditionalExpression choice)
        {
            var holds = Arithmetic.Holds(choice.Condition, values.AsSpan());
            expression = holds ? choice.WhenTrue : choice.WhenFalse;
            if (expression is not ConditionalExpression)
            {
                return Deciding(choice.Condition, holds, values);
            }
        }

        return [];
    }

    private static IEnumerable<BinaryExpression> Deciding(Expression condition, bool holds, ImmutableArray<double> values)
    {
        switch (condition)
        {
            case UnaryExpression { Operator: UnaryOperator.Not } not:
                return Deciding(not.Operand, !holds, values);
            case BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } both:
                // One side is enough for "and" to fail and for "or" to hold; otherwise both sides decide.
                var isOneEnough = (both.Operator == BinaryOperator.Or) == holds;
                var isLeft = Arithmetic.Holds(both.Left, values.AsSpan()) == holds;
                return isOneEnough
                    ? Deciding(isLeft ? both.Left : both.Right, holds, values)
                    : Deciding(both.Left, holds, values).Concat(Deciding(both.Right, holds, values));
            case BinaryExpression comparison:
                return [holds ? comparison : comparison with { Operator = Opposite(comparison.Operator) }];
            case ConditionalExpression choice:
                return Deciding(Arithmetic.Holds(choice.Condition, values.AsSpan()) ? choice.WhenTrue : choice.WhenFalse, holds, values);
            default:
                return [];
        }
    }

    private static BinaryOperator Opposite(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Less => BinaryOperator.GreaterOrEqual,
        BinaryOperator.LessOrEqual => BinaryOperator.Greater,
        BinaryOperator.Greater => BinaryOperator.LessOrEqual,
        BinaryOperator.GreaterOrEqual => BinaryOperator.Less,
        BinaryOperator.Equal => BinaryOperator.NotEqual,
        _ => BinaryOperator.Equal,
    };
}
