using CsCheck;
using Site.CostModel.Formulas;

namespace Site.CostModel.Tests.Formulas;

/// <summary>Random formulas as text, fully bracketed: numbers where numbers must be, conditions where conditions must be.</summary>
internal static class GenExpression
{
    private static readonly Gen<string> Literal = Gen.OneOf(
        Gen.Int[0, 20].Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Int[1, 999].Select(i => $"0.{i:000}"),
        Gen.Const("Infinity"));

    /// <summary>A formula over the names of a scope, whatever their units.</summary>
    public static Gen<string> Text(FormulaScope scope, int depth = 4) => Number([.. scope.Names.Order(StringComparer.Ordinal)], depth);

    private static Gen<string> Number(string[] names, int depth)
    {
        var leaf = Gen.OneOf(Literal, Gen.Int[0, names.Length - 1].Select(i => names[i]));
        if (depth == 0)
        {
            return leaf;
        }

        var operand = Number(names, depth - 1);
        var condition = Condition(names, depth - 1);
        return Gen.OneOf(
            leaf,
            Gen.Select(operand, OneOf("+", "-", "*", "/", "**"), operand, (a, op, b) => $"({a}) {op} ({b})"),
            operand.Select(a => $"-({a})"),
            Gen.Select(condition, operand, operand, (c, a, b) => $"({c}) ? ({a}) : ({b})"),
            Gen.Select(OneOf("min", "max"), operand, operand, (f, a, b) => $"{f}({a}, {b})"),
            Gen.Select(OneOf("ceil", "floor"), operand, (f, a) => $"{f}({a})"));
    }

    private static Gen<string> Condition(string[] names, int depth)
    {
        var operand = Number(names, Math.Max(depth - 1, 0));
        var comparison = Gen.Select(operand, OneOf("<", "<=", ">", ">=", "==", "!=="), operand, (a, op, b) => $"({a}) {op} ({b})");
        if (depth == 0)
        {
            return comparison;
        }

        var nested = Condition(names, depth - 1);
        return Gen.OneOf(
            comparison,
            Gen.Select(nested, OneOf("&&", "||"), nested, (a, op, b) => $"({a}) {op} ({b})"),
            nested.Select(a => $"!({a})"));
    }

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);
}
