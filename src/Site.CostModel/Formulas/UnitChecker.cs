using System.Collections.Immutable;
using Site.Quantities.Units;
using Site.Text.Diagnostics;

namespace Site.CostModel.Formulas;

/// <summary>
/// Proves that a formula, computed literally in the units of its names, gives the unit it declares: not only the kind of unit but its
/// scale, so that <c>W * h</c> is not taken for kWh. The rules: sums, comparisons, branches and the values of min and max agree in
/// unit; products and quotients combine units; numbers written in a formula are pure numbers, but 0 and Infinity fit any unit; a power
/// of something with a unit has a written number as its exponent; ceil and floor keep the unit.
/// </summary>
internal sealed class UnitChecker
{
    private static readonly Rational MaxExponent = 100;

    private readonly FormulaScope _scope;
    private readonly List<TextProblem> _problems = [];

    private UnitChecker(FormulaScope scope) => _scope = scope;

    /// <summary>Checks a formula against the unit it declares.</summary>
    /// <param name="formula">The tree.</param>
    /// <param name="scope">The units of the names in it.</param>
    /// <param name="declared">The declared unit; null where it could not be read, which agrees with any.</param>
    /// <param name="what">What declares it, for the message: “result”.</param>
    public static ImmutableArray<TextProblem> Check(Expression formula, FormulaScope scope, Unit? declared, string what)
    {
        var checker = new UnitChecker(scope);
        var given = checker.NumberOf(formula);
        if (given is { Kind: Kind.Number, Unit: { } unit } && declared is not null && unit != declared)
        {
            checker.Disagree(
                formula.Start,
                unit,
                declared,
                $"The formula gives {UnitText.Describe(unit)}, the {what} declares {UnitText.Describe(declared)}",
                declared / unit);
        }

        return [.. checker._problems];
    }

    /// <summary>Checks a formula that must be a condition, as in a verdict's <c>when</c>.</summary>
    public static ImmutableArray<TextProblem> CheckCondition(Expression condition, FormulaScope scope)
    {
        var checker = new UnitChecker(scope);
        checker.RequireCondition(condition);
        return [.. checker._problems];
    }

    private Given Of(Expression expression) => expression switch
    {
        NumberLiteral number => number.Value is 0 or double.PositiveInfinity ? Given.Any : Given.Of(Unit.One),
        NameReference name => _scope.UnitAt(name.Slot) is { } unit ? Given.Of(unit) : Given.Unknown,
        UnaryExpression { Operator: UnaryOperator.Negate } negation => NumberOf(negation.Operand),
        UnaryExpression not => RequireCondition(not.Operand),
        BinaryExpression binary => OfBinary(binary),
        ConditionalExpression conditional => OfConditional(conditional),
        CallExpression call => OfCall(call),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private Given OfBinary(BinaryExpression binary)
    {
        var sign = Spelling.Of(binary.Operator);
        switch (binary.Operator)
        {
            case BinaryOperator.And or BinaryOperator.Or:
                RequireCondition(binary.Left);
                return RequireCondition(binary.Right);
            case BinaryOperator.Add or BinaryOperator.Subtract:
                return Agree(NumberOf(binary.Left), NumberOf(binary.Right), binary.OperatorStart, (a, b) => $"'{sign}' joins {a} and {b}");
            case BinaryOperator.Multiply:
                return Combine(NumberOf(binary.Left), NumberOf(binary.Right), (a, b) => a * b);
            case BinaryOperator.Divide:
                return Combine(NumberOf(binary.Left), NumberOf(binary.Right), (a, b) => a / b);
            case BinaryOperator.Power:
                return OfPower(binary);
            default:
                Agree(NumberOf(binary.Left), NumberOf(binary.Right), binary.OperatorStart, (a, b) => $"'{sign}' compares {a} with {b}");
                return Given.Condition;
        }
    }

    private Given OfConditional(ConditionalExpression conditional)
    {
        RequireCondition(conditional.Condition);
        var whenTrue = Of(conditional.WhenTrue);
        var whenFalse = Of(conditional.WhenFalse);
        if (whenTrue.Kind == Kind.Condition && whenFalse.Kind == Kind.Condition)
        {
            return Given.Condition;
        }

        if (whenTrue.Kind == Kind.Condition || whenFalse.Kind == Kind.Condition)
        {
            return NotANumber(whenTrue.Kind == Kind.Condition ? conditional.WhenTrue : conditional.WhenFalse);
        }

        return Agree(whenTrue, whenFalse, conditional.WhenFalse.Start, (a, b) => $"The branches of '?:' give {a} and {b}");
    }

    private Given OfCall(CallExpression call)
    {
        var given = NumberOf(call.Arguments[0]);
        foreach (var argument in call.Arguments.AsSpan(1..))
        {
            var name = Spelling.Of(call.Function);
            given = Agree(given, NumberOf(argument), argument.Start, (a, b) => $"'{name}' is given {a} and {b}");
        }

        return given;
    }

    private Given OfPower(BinaryExpression power)
    {
        var value = NumberOf(power.Left);
        var exponent = NumberOf(power.Right);
        if (exponent is { Kind: Kind.Number, Unit: { IsOne: false } unit })
        {
            Report(
                Rules.Models.PowerUnit,
                power.Right.Start,
                $"The exponent is in {unit}.",
                "An exponent is a pure number: divide it by something in the same unit.");
            return Given.Unknown;
        }

        if (value is not { Kind: Kind.Number, Unit: { IsOne: false } raised })
        {
            return value.Kind == Kind.Any ? Given.Of(Unit.One) : value;
        }

        if (!Constant.TryEvaluate(power.Right, out var number) || number > MaxExponent || number < -MaxExponent)
        {
            Report(
                Rules.Models.PowerUnit,
                power.Right.Start,
                $"The unit of a power of {raised} cannot be told: its exponent is not a written number between -100 and 100.",
                "Write the exponent as a number, or raise a ratio: (a / b) ** exponent.");
            return Given.Unknown;
        }

        return Given.Of(raised.Power(number));
    }

    private Given RequireCondition(Expression expression)
    {
        if (Of(expression).Kind is not (Kind.Condition or Kind.Unknown))
        {
            Report(
                Rules.Models.FormulaType,
                expression.Start,
                "A condition is wanted here, and this is a number.",
                "Compare it with something, as in x > 0.");
        }

        return Given.Condition;
    }

    private Given NumberOf(Expression expression)
    {
        var given = Of(expression);
        return given.Kind == Kind.Condition ? NotANumber(expression) : given;
    }

    private Given NotANumber(Expression expression)
    {
        Report(
            Rules.Models.FormulaType,
            expression.Start,
            "A number is wanted here, and this is a condition.",
            "Choose a number by it: condition ? 1 : 0.");
        return Given.Unknown;
    }

    private Given Agree(Given left, Given right, int offset, Func<string, string, string> message)
    {
        if (left.Kind == Kind.Unknown || right.Kind == Kind.Unknown)
        {
            return Given.Unknown;
        }

        if (left.Unit is null || right.Unit is null)
        {
            return left.Unit is null ? right : left;
        }

        if (left.Unit != right.Unit)
        {
            Disagree(
                offset,
                left.Unit,
                right.Unit,
                message(UnitText.Describe(left.Unit), UnitText.Describe(right.Unit)),
                right.Unit / left.Unit);
            return Given.Unknown;
        }

        return left;
    }

    private static Given Combine(Given left, Given right, Func<Unit, Unit, Unit> combine) =>
        left.Kind == Kind.Unknown || right.Kind == Kind.Unknown ? Given.Unknown :
        left.Kind == Kind.Any && right.Kind == Kind.Any ? Given.Any :
        Given.Of(combine(left.Unit ?? Unit.One, right.Unit ?? Unit.One));

    private void Disagree(int offset, Unit left, Unit right, string message, Unit lacking)
    {
        if (left.HasDimensionOf(right))
        {
            Report(
                Rules.Models.ScaleMismatch,
                offset,
                $"{message}: off by {left.ScaleGapTo(right)}.",
                $"Multiply by a conversion in {lacking}, declared under 'conversions', or use one unit throughout.");
        }
        else
        {
            Report(Rules.Models.UnitMismatch, offset, message + ".", UnitText.LackingHint(lacking));
        }
    }

    private void Report(DiagnosticRule rule, int offset, string message, string suggestion) =>
        _problems.Add(new TextProblem(rule, offset, 1, message, suggestion));

    /// <summary>What an expression gives.</summary>
    private enum Kind
    {
        /// <summary>Something wrong, already reported; agrees with all.</summary>
        Unknown,

        /// <summary>A condition.</summary>
        Condition,

        /// <summary>A number in a unit.</summary>
        Number,

        /// <summary>0 or Infinity: a number in any unit.</summary>
        Any,
    }

    private readonly record struct Given(Kind Kind, Unit? Unit)
    {
        public static Given Unknown => new(Kind.Unknown, null);

        public static Given Condition => new(Kind.Condition, null);

        public static Given Any => new(Kind.Any, null);

        public static Given Of(Unit unit) => new(Kind.Number, unit);
    }
}
