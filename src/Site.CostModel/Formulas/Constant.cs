using Site.Quantities.Units;

namespace Site.CostModel.Formulas;

/// <summary>Works out, exactly, an expression of written numbers, such as the exponent <c>1 / 2.4</c>.</summary>
internal static class Constant
{
    /// <summary>The exact value of an expression that has no names in it.</summary>
    /// <returns>Whether it is made of numbers, brackets, + - * / and minus signs only, and has a value.</returns>
    public static bool TryEvaluate(Expression expression, out Rational value)
    {
        value = default;
        switch (expression)
        {
            case NumberLiteral { Exact: { } exact }:
                value = exact;
                return true;
            case UnaryExpression { Operator: UnaryOperator.Negate } negation when TryEvaluate(negation.Operand, out var operand):
                value = -operand;
                return true;
            case BinaryExpression binary when TryEvaluate(binary.Left, out var left) && TryEvaluate(binary.Right, out var right):
                return TryCompute(binary.Operator, left, right, out value);
            default:
                return false;
        }
    }

    private static bool TryCompute(BinaryOperator op, Rational left, Rational right, out Rational value)
    {
        value = op switch
        {
            BinaryOperator.Add => left + right,
            BinaryOperator.Subtract => left - right,
            BinaryOperator.Multiply => left * right,
            BinaryOperator.Divide when !right.IsZero => left / right,
            _ => default,
        };
        return op is BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply ||
            (op == BinaryOperator.Divide && !right.IsZero);
    }
}
