using System.Collections.Immutable;
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

    /// <summary>The formula as it is published.</summary>
    public static string Print(Expression expression) => Print(expression, asCode: false);

    /// <summary>
    /// The formula as code: functions are members of <c>Math</c>, and powers are the runtime's own (see <see cref="Power"/>).
    /// </summary>
    public static string PrintCode(Expression expression) => Print(expression, asCode: true);

    private static string Print(Expression expression, bool asCode)
    {
        var text = new StringBuilder();
        Write(text, expression, 0, asCode);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Expression expression, int level, bool asCode)
    {
        var isPowerCall = asCode && expression is BinaryExpression { Operator: BinaryOperator.Power };
        var own = isPowerCall ? PrimaryLevel : LevelOf(expression);
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
                Write(text, unary.Operand, PrimaryLevel, asCode);
                break;
            case BinaryExpression power when isPowerCall:
                WriteCall(text, "Pow", [power.Left, power.Right], asCode);
                break;
            case BinaryExpression binary:
                Write(text, binary.Left, own == PowerLevel ? PrimaryLevel : own, asCode);
                text.Append(' ').Append(Spelling.Of(binary.Operator)).Append(' ');
                Write(text, binary.Right, own == PowerLevel ? own : own + 1, asCode);
                break;
            case ConditionalExpression conditional:
                Write(text, conditional.Condition, ConditionalLevel + 1, asCode);
                text.Append(" ? ");
                Write(text, conditional.WhenTrue, ConditionalLevel, asCode);
                text.Append(" : ");
                Write(text, conditional.WhenFalse, ConditionalLevel, asCode);
                break;
            case CallExpression call:
                WriteCall(text, (asCode ? "Math." : "") + Spelling.Of(call.Function), call.Arguments, asCode);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(expression));
        }

        if (own < level)
        {
            text.Append(')');
        }
    }

    private static void WriteCall(StringBuilder text, string name, ImmutableArray<Expression> arguments, bool asCode)
    {
        text.Append(name).Append('(');
        for (var i = 0; i < arguments.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Write(text, arguments[i], 0, asCode);
        }

        text.Append(')');
    }

    /// <summary>The shortest digits that read back as the same double; both .NET and JavaScript read them so.</summary>
    private static string Number(double value) =>
        double.IsInfinity(value)
            ? "Infinity"
            : value.ToString("R", CultureInfo.InvariantCulture).Replace("E", "e", StringComparison.Ordinal);

    /// <summary>How tightly an expression binds: what binds less than what it stands in needs brackets.</summary>
    public static int LevelOf(Expression expression) => expression switch
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
