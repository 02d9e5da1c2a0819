using System.Collections.Immutable;

namespace Site.CostModel.Formulas;

/// <summary>The nodes that an expression is made of.</summary>
internal static class ExpressionNodes
{
    /// <summary>The expression itself and all below it, in order of appearance.</summary>
    public static IEnumerable<Expression> In(Expression expression) => [expression, .. OperandsOf(expression).SelectMany(In)];

    private static ImmutableArray<Expression> OperandsOf(Expression expression) => expression switch
    {
        UnaryExpression unary => [unary.Operand],
        BinaryExpression binary => [binary.Left, binary.Right],
        ConditionalExpression choice => [choice.Condition, choice.WhenTrue, choice.WhenFalse],
        CallExpression call => call.Arguments,
        _ => [],
    };
}
