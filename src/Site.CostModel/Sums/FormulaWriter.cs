using System.Collections.Immutable;
using Site.CostModel.Display;
using Site.CostModel.Formulas;
using Site.CostModel.Models;

namespace Site.CostModel.Sums;

/// <summary>
/// Writes formulas as people do: × and ÷, “the least of”, and what names stand for in place of the names. A factor that only turns a
/// percentage into a number is left out, for the sign % says it.
/// </summary>
/// <param name="model">The model of the formulas.</param>
/// <param name="shown">The number to show at a slot; null for names alone.</param>
internal sealed class FormulaWriter(Model model, Func<int, string?> shown)
{
    private const string Infinity = "\u221E";
    private const string PerPercent = "1/%";

    private readonly ImmutableArray<SumPart>.Builder _parts = ImmutableArray.CreateBuilder<SumPart>();

    /// <summary>Writes a formula.</summary>
    public ImmutableArray<SumPart> Write(Expression expression)
    {
        Write(expression, 0);
        return Joined();
    }

    /// <summary>Writes comparisons, joined by “and”. What is compared with infinity stands alone: its number says it.</summary>
    public ImmutableArray<SumPart> Write(IEnumerable<BinaryExpression> comparisons)
    {
        foreach (var (i, comparison) in comparisons.Index())
        {
            Say(i == 0 ? "" : " and ");
            if (comparison.Right is NumberLiteral { Exact: null })
            {
                Write(comparison.Left, 0);
            }
            else
            {
                Write(comparison, 0);
            }
        }

        return Joined();
    }

    private void Write(Expression expression, int level)
    {
        expression = WithoutPercent(expression);
        var own = FormulaPrinter.LevelOf(expression);
        Say(own < level ? "(" : "");
        switch (expression)
        {
            case NumberLiteral number:
                Say(number.Exact is null ? Infinity : DisplayFormat.Number(number.Value));
                break;
            case NameReference name:
                _parts.Add(Named(name.Slot));
                break;
            case UnaryExpression unary:
                Say(unary.Operator == UnaryOperator.Negate ? "\u2212" : "not ");
                Write(unary.Operand, own + 1);
                break;
            case BinaryExpression binary:
                var isPower = binary.Operator == BinaryOperator.Power;
                Write(binary.Left, isPower ? own + 1 : own);
                Say($" {SignOf(binary.Operator)} ");
                Write(binary.Right, isPower ? own : own + 1);
                break;
            case ConditionalExpression choice:
                Say("if ");
                Write(choice.Condition, own + 1);
                Say(": ");
                Write(choice.WhenTrue, own);
                Say("; otherwise: ");
                Write(choice.WhenFalse, own);
                break;
            case CallExpression call:
                WriteCall(call);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(expression));
        }

        Say(own < level ? ")" : "");
    }

    private void WriteCall(CallExpression call)
    {
        Say(call.Function switch
        {
            Function.Min => "the least of (",
            Function.Max => "the greatest of (",
            Function.Ceil => "rounded up (",
            _ => "rounded down (",
        });
        foreach (var (i, argument) in call.Arguments.Index())
        {
            Say(i == 0 ? "" : "; ");
            Write(argument, 0);
        }

        Say(")");
    }

    /// <summary>A product or quotient without a factor that has no unit but per cent.</summary>
    private Expression WithoutPercent(Expression expression)
    {
        while (true)
        {
            switch (expression)
            {
                case BinaryExpression { Operator: BinaryOperator.Multiply or BinaryOperator.Divide } binary when IsPercent(binary.Right):
                    expression = binary.Left;
                    break;
                case BinaryExpression { Operator: BinaryOperator.Multiply } binary when IsPercent(binary.Left):
                    expression = binary.Right;
                    break;
                default:
                    return expression;
            }
        }
    }

    private bool IsPercent(Expression expression) =>
        expression is NameReference name
        && model.Conversions.FirstOrDefault(c => c.Slot == name.Slot) is { Value.Unit: var unit }
        && unit.ToString() == PerPercent;

    private SumPart Named(int slot) =>
        model.Inputs.FirstOrDefault(i => i.Slot == slot) is { } input
            ? new SumPart(SumPartKind.Input, SumLabels.Of(model, input), shown(slot), input.Identifier)
            : model.Formulas.FirstOrDefault(f => f.Slot == slot) is { } formula
                ? new SumPart(SumPartKind.Formula, SumLabels.Of(model, formula), shown(slot), formula.Identifier)
                : Conversion(model.Conversions.First(c => c.Slot == slot));

    private static SumPart Conversion(ModelConversion conversion) => new(
        SumPartKind.Conversion,
        "",
        DisplayFormat.Plain(conversion.Value.Unit).Show(conversion.Value.Value),
        conversion.Identifier);

    private void Say(string text)
    {
        if (text.Length > 0)
        {
            _parts.Add(new SumPart(SumPartKind.Text, text));
        }
    }

    private ImmutableArray<SumPart> Joined()
    {
        var joined = ImmutableArray.CreateBuilder<SumPart>();
        foreach (var part in _parts)
        {
            if (part.Kind == SumPartKind.Text && joined is [.., { Kind: SumPartKind.Text } last])
            {
                joined[^1] = last with { Text = last.Text + part.Text };
            }
            else
            {
                joined.Add(part);
            }
        }

        _parts.Clear();
        return joined.ToImmutable();
    }

    private static string SignOf(BinaryOperator sign) => sign switch
    {
        BinaryOperator.Subtract => "\u2212",
        BinaryOperator.Multiply => "\u00D7",
        BinaryOperator.Divide => "\u00F7",
        BinaryOperator.Power => "to the power of",
        BinaryOperator.LessOrEqual => "\u2264",
        BinaryOperator.GreaterOrEqual => "\u2265",
        BinaryOperator.Equal => "=",
        BinaryOperator.NotEqual => "\u2260",
        BinaryOperator.And => "and",
        BinaryOperator.Or => "or",
        _ => Spelling.Of(sign),
    };
}
