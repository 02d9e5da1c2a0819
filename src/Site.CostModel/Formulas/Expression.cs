using System.Collections.Immutable;
using Site.Quantities.Units;

namespace Site.CostModel.Formulas;

/// <summary>
/// A node of a checked formula. This tree, and not the text it was parsed from, is what is evaluated, printed as JavaScript and
/// published: nothing that has no node here can be in a formula.
/// </summary>
/// <param name="Start">Where the node starts in the formula's text, in UTF-16 units.</param>
internal abstract record Expression(int Start);

/// <summary>A number, not negative. <paramref name="Exact"/> is null for <c>Infinity</c>.</summary>
internal sealed record NumberLiteral(double Value, Rational? Exact, int Start) : Expression(Start);

/// <summary>A name, bound to its place among the model's values.</summary>
internal sealed record NameReference(string Name, int Slot, int Start) : Expression(Start);

/// <summary><c>-x</c> or <c>!x</c>.</summary>
internal sealed record UnaryExpression(UnaryOperator Operator, Expression Operand, int Start) : Expression(Start);

/// <summary><c>x + y</c> and the like.</summary>
internal sealed record BinaryExpression(BinaryOperator Operator, Expression Left, Expression Right, int OperatorStart, int Start)
    : Expression(Start);

/// <summary><c>condition ? x : y</c>.</summary>
internal sealed record ConditionalExpression(Expression Condition, Expression WhenTrue, Expression WhenFalse, int Start)
    : Expression(Start);

/// <summary><c>min(x, y)</c> and the like.</summary>
internal sealed record CallExpression(Function Function, ImmutableArray<Expression> Arguments, int Start) : Expression(Start);

/// <summary>What a <see cref="UnaryExpression"/> does.</summary>
internal enum UnaryOperator
{
    Negate,
    Not,
}

/// <summary>What a <see cref="BinaryExpression"/> does.</summary>
internal enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    And,
    Or,
}

/// <summary>What a <see cref="CallExpression"/> calls.</summary>
internal enum Function
{
    Min,
    Max,
    Ceil,
    Floor,
}

/// <summary>How operators and functions are written.</summary>
internal static class Spelling
{
    /// <summary>The functions by name.</summary>
    public static readonly ImmutableSortedDictionary<string, Function> Functions = ImmutableSortedDictionary.CreateRange<string, Function>(
        StringComparer.Ordinal,
        [new("min", Function.Min), new("max", Function.Max), new("ceil", Function.Ceil), new("floor", Function.Floor)]);

    /// <summary>A function's name.</summary>
    public static string Of(Function function) => function switch
    {
        Function.Min => "min",
        Function.Max => "max",
        Function.Ceil => "ceil",
        Function.Floor => "floor",
        _ => throw new ArgumentOutOfRangeException(nameof(function)),
    };

    /// <summary>An operator's sign; equality is the strict kind.</summary>
    public static string Of(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Power => "**",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Equal => "===",
        BinaryOperator.NotEqual => "!==",
        BinaryOperator.And => "&&",
        BinaryOperator.Or => "||",
        _ => throw new ArgumentOutOfRangeException(nameof(op)),
    };
}
