using System.Globalization;
using System.Text;

namespace Site.CostModel.Formulas;

/// <summary>
/// Prints a tree as JavaScript: the formula that is published, and the code the browser runs. Brackets are written where the order of
/// computation needs them and nowhere else, so that reading the text again gives the same tree.
/// </summary>
internal static class FormulaPrinter
{
    private const int ConditionalLevel = 1;
    private const int UnaryLevel = 8;
    private const int PowerLevel = 9;
    private const int PrimaryLevel = 10;

    /// <summary>The text of a formula, with functions by their own names: what the twin publishes.</summary>
    public static string Print(Expression expression) => Print(expression, "");

    /// <summary>The text of a formula, each function's name after a prefix, such as <c>Math.</c>.</summary>
    public static string Print(Expression expression, string functionPrefix)
    {
        var text = new StringBuilder();
        Write(text, expression, 0, functionPrefix);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Expression expression, int level, string prefix)
    {
        var own = LevelOf(expression);
        if (own < level)
        {
            text.Append('(');
        }

        switch (expression)
        {
            case NumberLiteral number:
                text.Append(Number(number.Value));
                break;
            case NameReference name:
                text.Append(name.Name);
                break;
            case UnaryExpression unary:
                text.Append(unary.Operator == UnaryOperator.Negate ? '-' : '!');
                Write(text, unary.Operand, PrimaryLevel, prefix);
                break;
            case BinaryExpression binary:
                Write(text, binary.Left, own == PowerLevel ? PrimaryLevel : own, prefix);
                text.Append(' ').Append(Spelling.Of(binary.Operator)).Append(' ');
                Write(text, binary.Right, own == PowerLevel ? own : own + 1, prefix);
                break;
            case ConditionalExpression conditional:
                Write(text, conditional.Condition, ConditionalLevel + 1, prefix);
                text.Append(" ? ");
                Write(text, conditional.WhenTrue, ConditionalLevel, prefix);
                text.Append(" : ");
                Write(text, conditional.WhenFalse, ConditionalLevel, prefix);
                break;
            case CallExpression call:
                text.Append(prefix).Append(Spelling.Of(call.Function)).Append('(');
                for (var i = 0; i < call.Arguments.Length; i++)
                {
                    text.Append(i == 0 ? "" : ", ");
                    Write(text, call.Arguments[i], 0, prefix);
                }

                text.Append(')');
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(expression));
        }

        if (own < level)
        {
            text.Append(')');
        }
    }

    /// <summary>The shortest digits that read back as the same double; both .NET and JavaScript read them so.</summary>
    private static string Number(double value) =>
        double.IsInfinity(value) ? "Infinity" : value.ToString("R", CultureInfo.InvariantCulture).Replace("E", "e", StringComparison.Ordinal);

    private static int LevelOf(Expression expression) => expression switch
    {
        ConditionalExpression => ConditionalLevel,
        UnaryExpression => UnaryLevel,
        BinaryExpression binary => binary.Operator switch
        {
            BinaryOperator.Or => 2,
            BinaryOperator.And => 3,
            BinaryOperator.Equal or BinaryOperator.NotEqual => 4,
            BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => 5,
            BinaryOperator.Add or BinaryOperator.Subtract => 6,
            BinaryOperator.Multiply or BinaryOperator.Divide => 7,
            _ => PowerLevel,
        },
        _ => PrimaryLevel,
    };
}
