using Site.Text.Diagnostics;

namespace Site.Quantities.Units;

/// <summary>
/// Reads unit expressions: symbols joined by <c>*</c> (or <c>·</c>) and <c>/</c>, powers with <c>^</c>, brackets, and <c>1</c>:
/// <c>GBP/kWh</c>, <c>kW*h</c>, <c>GB/s/GPU</c>, <c>1/month</c>, <c>GBP/(GPU*h)</c>, <c>s^2</c>. As in arithmetic, <c>a/b*c</c> is (a/b)*c.
/// What looks alike and means the same is read alike: <c>㎾h</c>, <c>s²</c>, <c>USD∕Mtok</c>.
/// </summary>
public static class UnitParser
{
    /// <summary>Reads a whole text as a unit.</summary>
    /// <param name="text">The text; white space around symbols is ignored.</param>
    /// <param name="problem">What is wrong, at its offset in the text; null where nothing is.</param>
    /// <returns>The unit, or null where something is wrong.</returns>
    public static Unit? Parse(string text, out TextProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = FoldedNotation.Of(text);
        var reader = new Reader(folded.Text);
        var unit = reader.ReadAll();
        problem = folded.Unfolded(reader.Problem);
        return problem is null ? unit : null;
    }

    /// <summary>Reads a unit the program itself writes.</summary>
    /// <exception cref="FormatException">The text is not a unit.</exception>
    public static Unit Parse(string text) => Parse(text, out var problem) ?? throw new FormatException(problem!.Message);

    private sealed class Reader(string text)
    {
        private const int MaxDepth = 20;
        private int _position;
        private int _depth;

        public TextProblem? Problem { get; private set; }

        public Unit ReadAll()
        {
            var unit = ReadProduct();
            if (Problem is null && !AtEnd())
            {
                Fail(
                    Rules.Models.UnitSyntax,
                    _position,
                    1,
                    $"'{text[_position]}' is not expected in the unit '{text}'.",
                    "Join symbols with '*' and '/', as in GBP/kWh.");
            }

            return unit;
        }

        private Unit ReadProduct()
        {
            var unit = ReadPower();
            while (Problem is null && !AtEnd() && text[_position] is '*' or '·' or '/')
            {
                var divide = text[_position++] == '/';
                var factor = ReadPower();
                unit = divide ? unit / factor : unit * factor;
            }

            return unit;
        }

        private Unit ReadPower()
        {
            var unit = ReadFactor();
            if (Problem is null && !AtEnd() && text[_position] == '^')
            {
                _position++;
                return unit.Power(ReadExponent());
            }

            return unit;
        }

        private Unit ReadFactor()
        {
            if (AtEnd())
            {
                return Fail(
                    Rules.Models.UnitSyntax,
                    _position,
                    0,
                    $"The unit '{text}' breaks off.",
                    "Write a unit such as GBP/month; 1 for a pure number.");
            }

            if (text[_position] == '(' && ++_depth <= MaxDepth)
            {
                _position++;
                var unit = ReadProduct();
                _depth--;
                if (Problem is null && !AtEnd() && text.IndexOf(')', _position) > _position)
                {
                    return Fail(
                        Rules.Models.UnitSyntax,
                        _position,
                        1,
                        $"'{text[_position]}' is not expected in the unit '{text}'.",
                        "Join symbols with '*' and '/', as in GBP/(GPU*h).");
                }

                if (Problem is null && (AtEnd() || text[_position] != ')'))
                {
                    return Fail(Rules.Models.UnitSyntax, _position, 0, $"A bracket of the unit '{text}' is not closed.", "Add ')'.");
                }

                _position++;
                return unit;
            }

            return ReadSymbol();
        }

        private Unit ReadSymbol()
        {
            var start = _position;
            while (_position < text.Length && (char.IsLetter(text[_position]) || text[_position] is '%' or '$' or '£' or '€'))
            {
                _position++;
            }

            var word = text[start.._position];
            if (word.Length == 0)
            {
                if (text[start] == '1' && (start + 1 == text.Length || !char.IsAsciiDigit(text[start + 1])))
                {
                    _position++;
                    return Unit.One;
                }

                return Fail(
                    Rules.Models.UnitSyntax,
                    start,
                    1,
                    $"'{text[start]}' is not a unit in '{text}'.",
                    UnitAdvice.ForSign(text[start]) ?? "Numbers have no place in a unit, except 1: write Mtok, not 1000000 tok.");
            }

            return (word.Length == 1 && Currencies.OfSign(word[0]) is { } code ? UnitTable.Find(code) : UnitTable.Find(word)) ??
                Fail(Rules.Models.UnknownUnit, start, word.Length, $"'{word}' is not a unit.", UnitAdvice.For(word));
        }

        private Rational ReadExponent()
        {
            AtEnd();
            var start = _position;
            var bracket = _position < text.Length && text[_position] == '(';
            _position += bracket ? 1 : 0;
            var numerator = ReadNumber(start);
            var denominator = Rational.One;
            if (bracket && _position < text.Length && text[_position] == '/')
            {
                _position++;
                denominator = ReadNumber(start);
            }

            if (bracket && (_position >= text.Length || text[_position++] != ')'))
            {
                Fail(Rules.Models.UnitSyntax, start, 1, $"A bracket of the unit '{text}' is not closed.", "Add ')'.");
            }

            return denominator.IsZero ? 1 : numerator / denominator;
        }

        private Rational ReadNumber(int exponentStart)
        {
            var start = _position;
            while (_position < text.Length &&
                (char.IsAsciiDigit(text[_position]) || text[_position] == '.' || (text[_position] == '-' && _position == start)))
            {
                _position++;
            }

            if (_position - start <= 8 && Rational.TryParse(text.AsSpan(start, _position - start), out var value))
            {
                return value;
            }

            Fail(
                Rules.Models.UnitSyntax,
                exponentStart,
                _position - exponentStart,
                $"The unit '{text}' has a power that is not a number.",
                "Write a small number after '^', as in s^2.");
            return 1;
        }

        private bool AtEnd()
        {
            while (_position < text.Length && text[_position] is ' ' or '\u00A0')
            {
                _position++;
            }

            return _position >= text.Length;
        }

        private Unit Fail(DiagnosticRule rule, int offset, int length, string message, string? suggestion)
        {
            Problem ??= new TextProblem(rule, offset, length, message, suggestion);
            return Unit.One;
        }
    }
}
