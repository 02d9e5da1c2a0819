using System.Collections.Immutable;
using Acornima;
using Site.Quantities.Units;
using Site.Text.Diagnostics;
using Js = Acornima.Ast;

namespace Site.CostModel.Formulas;

/// <summary>
/// Turns the text of a formula, a JavaScript expression, into a checked tree. JavaScript is only ever parsed, never run; whatever is
/// valid JavaScript but has no place in a formula (an assignment, a call of anything but <c>min max ceil floor</c>, a member of
/// anything, a function, a template, a regular expression) is refused where it stands.
/// </summary>
internal sealed class FormulaParser
{
    /// <summary>The longest formula, in UTF-16 units; a longer one should be several.</summary>
    public const int MaxLength = 2000;

    /// <summary>The deepest nesting of brackets.</summary>
    public const int MaxNesting = 50;

    /// <summary>The deepest tree: what is computed one inside another.</summary>
    public const int MaxDepth = 200;

    private readonly string _text;
    private readonly FormulaScope _scope;
    private int _depth;
    private readonly List<TextProblem> _problems = [];

    private FormulaParser(string text, FormulaScope scope)
    {
        _text = text;
        _scope = scope;
    }

    /// <summary>Parses a formula.</summary>
    /// <param name="text">The text.</param>
    /// <param name="scope">The names it may use.</param>
    /// <param name="problems">What is wrong, each at its offset in the text; empty where nothing is.</param>
    /// <returns>The tree; null where anything is wrong.</returns>
    public static Expression? Parse(string text, FormulaScope scope, out ImmutableArray<TextProblem> problems)
    {
        var parser = new FormulaParser(text, scope);
        var tree = parser.Parse();
        problems = [.. parser._problems];
        return problems.IsEmpty ? tree : null;
    }

    private Expression? Parse()
    {
        if (_text.Length > MaxLength)
        {
            return Syntax(MaxLength, $"The formula is longer than {MaxLength} characters.", "Give parts of it names of their own.");
        }

        if (NestingLimit() is var limit and >= 0)
        {
            return Syntax(limit, $"The formula nests brackets more than {MaxNesting} deep.", "Give parts of it names of their own.");
        }

        var comment = -1;
        var options = new ParserOptions
        {
            OnComment = (in Comment c) => comment = comment < 0 ? c.Start : comment,
        };
        try
        {
            var root = new Parser(options).ParseExpression(_text);
            return comment >= 0
                ? Forbidden(comment, "A comment has no place in a formula.", "Write a YAML comment, after '#'.")
                : Convert(root);
        }
        catch (ParseErrorException e)
        {
            var description = e.Error.Description.TrimEnd('.');
            var index = Math.Min(e.Error.Index, _text.Length);
            return Syntax(
                index,
                $"The formula does not parse: {char.ToLowerInvariant(description[0])}{description[1..]}.",
                SyntaxHint(index));
        }
    }

    private Expression? Convert(Js.Node node)
    {
        if (++_depth > MaxDepth)
        {
            return _problems.Count > 0
                ? null
                : Syntax(node.Start, $"The formula nests more than {MaxDepth} deep.", "Give parts of it names of their own.");
        }

        var converted = ConvertNode(node);
        _depth--;
        return converted;
    }

    private Expression? ConvertNode(Js.Node node) => node switch
    {
        Js.NumericLiteral literal => ConvertNumber(literal),
        Js.Identifier identifier => ConvertName(identifier),
        Js.LogicalExpression { Operator: Operator.LogicalAnd or Operator.LogicalOr } logical =>
            ConvertBinary(logical, logical.Operator == Operator.LogicalAnd ? BinaryOperator.And : BinaryOperator.Or),
        Js.LogicalExpression => Forbid(node),
        Js.BinaryExpression binary => ConvertBinary(binary, OperatorOf(binary.Operator)),
        Js.NonUpdateUnaryExpression { Operator: Operator.UnaryNegation or Operator.LogicalNot } unary =>
            Convert(unary.Argument) is { } operand
                ? new UnaryExpression(
                    unary.Operator == Operator.UnaryNegation ? UnaryOperator.Negate : UnaryOperator.Not,
                    operand,
                    node.Start)
                : null,
        Js.ConditionalExpression conditional => ConvertConditional(conditional),
        Js.CallExpression { Callee: Js.Identifier callee, Optional: false } call => ConvertCall(call, callee),
        _ => Forbid(node),
    };

    private Expression? ConvertNumber(Js.NumericLiteral literal)
    {
        var raw = _text.AsSpan(literal.Start, literal.End - literal.Start);
        var plain = char.IsAsciiDigit(raw[0]) && char.IsAsciiDigit(raw[^1]) &&
            (raw[0] != '0' || raw.Length == 1 || !char.IsAsciiLetterOrDigit(raw[1]));
        if (!plain || !Rational.TryParse(raw, out var exact) || !double.IsFinite(literal.Value))
        {
            return Forbidden(
                literal.Start,
                $"'{raw}' is not a number formulas allow.",
                "Write plain decimals, such as 1000, 0.5 or 1.5e6; Infinity for never.");
        }

        return new NumberLiteral(literal.Value, exact, literal.Start);
    }

    private Expression? ConvertName(Js.Identifier identifier)
    {
        if (identifier.Name == "Infinity")
        {
            return new NumberLiteral(double.PositiveInfinity, null, identifier.Start);
        }

        if (_scope.TryGetSlot(identifier.Name, out var slot) && identifier.End - identifier.Start == identifier.Name.Length)
        {
            return new NameReference(identifier.Name, slot, identifier.Start);
        }

        var suggestion = Spelling.Functions.ContainsKey(identifier.Name)
            ? $"Write {identifier.Name}(…)."
            : HyphenHint(identifier) ?? Nearest.Suggest(
                identifier.Name,
                _scope.Names,
                "Declare it under inputs, conversions, formulas or results.");
        return Problem(Rules.Models.UnknownName, identifier.Start, $"'{identifier.Name}' is not a name this formula can use.", suggestion);
    }

    private BinaryExpression? ConvertBinary(Js.BinaryExpression node, BinaryOperator? op)
    {
        var operatorStart = node.Left.End;
        while (_text[operatorStart] is ')' || char.IsWhiteSpace(_text[operatorStart]))
        {
            operatorStart++;
        }

        if (op is null)
        {
            var sign = OperatorText(operatorStart);
            var hint = sign == "%"
                ? "For the rest of a division write a - b * floor(a / b)."
                : "Operators are + - * / ** < <= > >= == != && || ! ?:.";
            Forbidden(operatorStart, $"The operator '{sign}' has no place in a formula.", hint);
        }

        // Both sides are looked at even if one is wrong, so that every problem is reported at once.
        var left = Convert(node.Left);
        var right = Convert(node.Right);
        return op is { } known && left is not null && right is not null
            ? new BinaryExpression(known, left, right, operatorStart, node.Start)
            : null;
    }

    private ConditionalExpression? ConvertConditional(Js.ConditionalExpression node)
    {
        var condition = Convert(node.Test);
        var whenTrue = Convert(node.Consequent);
        var whenFalse = Convert(node.Alternate);
        return condition is not null && whenTrue is not null && whenFalse is not null
            ? new ConditionalExpression(condition, whenTrue, whenFalse, node.Start)
            : null;
    }

    private Expression? ConvertCall(Js.CallExpression call, Js.Identifier callee)
    {
        if (!Spelling.Functions.TryGetValue(callee.Name, out var function))
        {
            return Forbidden(
                call.Start,
                $"'{callee.Name}' is not a function formulas have.",
                Nearest.Suggest(callee.Name, Spelling.Functions.Keys, "The functions are min, max, ceil and floor."));
        }

        var arguments = call.Arguments.Select(Convert).ToList();
        var single = function is Function.Ceil or Function.Floor;
        if (single ? arguments.Count != 1 : arguments.Count < 2)
        {
            return Problem(
                Rules.Models.FormulaSyntax,
                call.Start,
                $"'{callee.Name}' is given {arguments.Count} value{(arguments.Count == 1 ? "" : "s")}.",
                single ? $"Give {callee.Name} one value." : $"Give {callee.Name} two values or more.");
        }

        return arguments.Contains(null) ? null : new CallExpression(function, [.. arguments.Select(a => a!)], call.Start);
    }

    private Expression? Forbid(Js.Node node) =>
        Forbidden(node.Start, $"{FormulaRefusals.NameOf(node)} has no place in a formula.", FormulaRefusals.HintFor(node));

    private static BinaryOperator? OperatorOf(Operator op) => op switch
    {
        Operator.Addition => BinaryOperator.Add,
        Operator.Subtraction => BinaryOperator.Subtract,
        Operator.Multiplication => BinaryOperator.Multiply,
        Operator.Division => BinaryOperator.Divide,
        Operator.Exponentiation => BinaryOperator.Power,
        Operator.LessThan => BinaryOperator.Less,
        Operator.LessThanOrEqual => BinaryOperator.LessOrEqual,
        Operator.GreaterThan => BinaryOperator.Greater,
        Operator.GreaterThanOrEqual => BinaryOperator.GreaterOrEqual,
        Operator.Equality or Operator.StrictEquality => BinaryOperator.Equal,
        Operator.Inequality or Operator.StrictInequality => BinaryOperator.NotEqual,
        _ => null,
    };

    /// <summary>
    /// Where brackets nest too deep; -1 where they do not. Brackets within strings count too: formulas have no strings.
    /// </summary>
    private int NestingLimit()
    {
        var depth = 0;
        for (var i = 0; i < _text.Length; i++)
        {
            depth += _text[i] switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
            if (depth > MaxNesting)
            {
                return i;
            }
        }

        return -1;
    }

    private string OperatorText(int start)
    {
        var end = start + 1;
        var word = char.IsAsciiLetter(_text[start]);
        while (end < _text.Length && (word ? char.IsAsciiLetter(_text[end]) : _text[end] is '>' or '<' or '=' or '&' or '|' or '?'))
        {
            end++;
        }

        return _text[start..end];
    }

    /// <summary>“api-price” subtracts; the name is “api_price”.</summary>
    private string? HyphenHint(Js.Identifier identifier)
    {
        var (start, end) = (identifier.Start, identifier.End);
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '_' or '-'))
        {
            end++;
        }

        while (start > 0 && (char.IsAsciiLetterOrDigit(_text[start - 1]) || _text[start - 1] is '_' or '-'))
        {
            start--;
        }

        var name = _text[start..end].Replace('-', '_');
        return _scope.TryGetSlot(name, out _) ? $"Write {name}: in a formula a hyphen subtracts." : null;
    }

    private string SyntaxHint(int index) =>
        index < _text.Length && _text[index] == '=' ? "Write == to compare." :
        index < _text.Length && _text[index] == '*' ? "Bracket the power: -(x ** 2) or (-x) ** 2." :
        "Write an expression of names, numbers, + - * / **, comparisons, ?:, min, max, ceil and floor.";

    private Expression? Syntax(int offset, string message, string suggestion) =>
        Problem(Rules.Models.FormulaSyntax, offset, message, suggestion);

    private Expression? Forbidden(int offset, string message, string? suggestion) =>
        Problem(Rules.Models.FormulaForbidden, offset, message, suggestion);

    private Expression? Problem(DiagnosticRule rule, int offset, string message, string? suggestion)
    {
        _problems.Add(new TextProblem(rule, offset, Math.Min(1, _text.Length - offset), message, suggestion));
        return null;
    }
}
