namespace Site.CostModel.Formulas;

/// <summary>
/// Computes the value of a tree as JavaScript would: IEEE 754 doubles throughout, division by zero gives an infinity, and nothing
/// throws. Every operation is exactly defined, so the emitted script computes the same numbers to the last bit.
/// </summary>
internal static class Arithmetic
{
    /// <summary>The value of a formula.</summary>
    /// <param name="expression">A tree that passed the unit check: conditions stand where conditions must.</param>
    /// <param name="values">The value at each slot.</param>
    public static double Evaluate(Expression expression, ReadOnlySpan<double> values) => expression switch
    {
        NumberLiteral number => number.Value,
        NameReference name => values[name.Slot],
        BinaryExpression binary => Compute(binary.Operator, Evaluate(binary.Left, values), Evaluate(binary.Right, values)),
        UnaryExpression negation => -Evaluate(negation.Operand, values),
        ConditionalExpression conditional => Holds(conditional.Condition, values)
            ? Evaluate(conditional.WhenTrue, values)
            : Evaluate(conditional.WhenFalse, values),
        CallExpression call => Call(call, values),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    /// <summary>
    /// Whether a condition holds. As in JavaScript, the right side of <c>&amp;&amp;</c> and <c>||</c> is looked at only if need be.
    /// </summary>
    public static bool Holds(Expression condition, ReadOnlySpan<double> values) => condition switch
    {
        UnaryExpression { Operator: UnaryOperator.Not } not => !Holds(not.Operand, values),
        BinaryExpression { Operator: BinaryOperator.And } and => Holds(and.Left, values) && Holds(and.Right, values),
        BinaryExpression { Operator: BinaryOperator.Or } or => Holds(or.Left, values) || Holds(or.Right, values),
        BinaryExpression comparison => Compare(comparison.Operator, Evaluate(comparison.Left, values), Evaluate(comparison.Right, values)),
        ConditionalExpression conditional => Holds(conditional.Condition, values)
            ? Holds(conditional.WhenTrue, values)
            : Holds(conditional.WhenFalse, values),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static double Compute(BinaryOperator op, double left, double right) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.Power => Power.Of(left, right),
        _ => throw new ArgumentOutOfRangeException(nameof(op)),
    };

    private static bool Compare(BinaryOperator op, double left, double right) => op switch
    {
        BinaryOperator.Less => left < right,
        BinaryOperator.LessOrEqual => left <= right,
        BinaryOperator.Greater => left > right,
        BinaryOperator.GreaterOrEqual => left >= right,
        BinaryOperator.Equal => left == right,
        BinaryOperator.NotEqual => left != right,
        _ => throw new ArgumentOutOfRangeException(nameof(op)),
    };

    private static double Call(CallExpression call, ReadOnlySpan<double> values)
    {
        var result = Evaluate(call.Arguments[0], values);
        switch (call.Function)
        {
            case Function.Ceil:
                return Math.Ceiling(result);
            case Function.Floor:
                return Math.Floor(result);
            case Function.Min:
                foreach (var argument in call.Arguments.AsSpan(1..))
                {
                    result = Math.Min(result, Evaluate(argument, values));
                }

                return result;
            default:
                foreach (var argument in call.Arguments.AsSpan(1..))
                {
                    result = Math.Max(result, Evaluate(argument, values));
                }

                return result;
        }
    }
}
