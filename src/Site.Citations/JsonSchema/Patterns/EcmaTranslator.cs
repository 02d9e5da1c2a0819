using System.Globalization;
using System.Text;

namespace Site.Citations.JsonSchema.Patterns;

/// <summary>
/// Reads an expression by the grammar of ECMA-262 section 22.2.1 with the <c>u</c> flag, without its Annex B leniency, and writes it
/// in .NET's dialect. Both dialects look alike and differ in what <c>\d</c>, <c>\w</c>, <c>\s</c>, <c>\b</c>, <c>.</c>, <c>$</c>,
/// escapes, classes, properties, back-references and code points above U+FFFF mean; every one of those is spelt out.
/// </summary>
internal sealed class EcmaTranslator
{
    // Deeper nesting than anybody writes; it bounds the recursion here and in .NET's parser.
    private const int MaxDepth = 100;

    // A bounded repetition may cost .NET as much as its body written out that many times.
    private const int MaxSize = 100_000;

    private const string SyntaxCharacters = @"^$\.*+?()[]{}|/";

    private readonly string _pattern;
    private readonly PatternCursor _cursor;
    private readonly CodePointReader _codePoints;
    private readonly PatternGroups _groups;
    private readonly StringBuilder _result = new();
    private int _groupIndex;
    private int _depth;
    private bool _needsBacktracking;

    /// <summary>Takes an expression.</summary>
    public EcmaTranslator(string pattern)
    {
        _pattern = pattern;
        _cursor = new PatternCursor(pattern);
        _codePoints = new CodePointReader(_cursor);
        _groups = PatternGroups.Scan(pattern);
    }

    /// <summary>Translates it.</summary>
    /// <exception cref="PatternException">It is not valid, or not supported.</exception>
    public EcmaTranslation Translate()
    {
        Disjunction();
        if (!_cursor.IsAtEnd)
        {
            throw _cursor.Invalid("')' closes no group");
        }

        if (_groups.HasRepeatedName)
        {
            throw _cursor.Invalid("two groups have the same name");
        }

        return new EcmaTranslation(_result.ToString(), _needsBacktracking, Prefix(_pattern));
    }

    private static string? Prefix(string pattern) =>
        pattern.StartsWith('^') && pattern.Skip(1).All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? pattern[1..] : null;

    private static string Word => CharacterClasses.Word.ToDotNet();

    // These return the size of what they have read: its characters, each as often as it is repeated.
    private long Disjunction()
    {
        if (++_depth > MaxDepth)
        {
            throw _cursor.Unsupported($"groups are nested more than {MaxDepth} deep");
        }

        long size = 0;
        do
        {
            while (!_cursor.IsAtEnd && _cursor.Peek is not ('|' or ')'))
            {
                size += Term();
            }

            if (_cursor.Peek == '|')
            {
                _result.Append('|');
            }
        }
        while (_cursor.TryTake('|'));
        _depth--;
        return size;
    }

    private long Term()
    {
        if (!Assertion())
        {
            var size = Atom() * Quantifier();
            return size <= MaxSize ? size : throw _cursor.Unsupported($"repeating more than {MaxSize} characters in all is not supported");
        }

        return _cursor.Peek is '*' or '+' or '?' or '{' ? throw _cursor.Invalid("there is nothing to repeat") : 1;
    }

    private bool Assertion()
    {
        if (_cursor.TryTake('^'))
        {
            _result.Append(@"\A");
        }
        else if (_cursor.TryTake('$'))
        {
            // .NET's $ also matches before a final line feed.
            _result.Append(@"\z");
        }
        else if (_cursor.TryTake(@"\b"))
        {
            Boundary($"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))");
        }
        else if (_cursor.TryTake(@"\B"))
        {
            Boundary($"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))");
        }
        else
        {
            return LookAround("(?=") || LookAround("(?!") || LookAround("(?<=") || LookAround("(?<!");
        }

        return true;
    }

    private void Boundary(string dotNet)
    {
        _needsBacktracking = true;
        _result.Append(dotNet);
    }

    private bool LookAround(string opening)
    {
        if (!_cursor.TryTake(opening))
        {
            return false;
        }

        _needsBacktracking = true;
        _result.Append(opening);
        GroupBody();
        return true;
    }

    private long GroupBody()
    {
        var size = Disjunction();
        _cursor.Expect(')', "a group is not closed");
        _result.Append(')');
        return size;
    }

    private long Atom()
    {
        switch (_cursor.Peek)
        {
            case '.':
                _cursor.Take();
                _result.Append(CharacterClasses.NotLineEnd.ToDotNet());
                break;
            case '(':
                return 1 + Group();
            case '[':
                _cursor.Take();
                _result.Append(new ClassReader(_cursor, _codePoints).Read().ToDotNet());
                break;
            case '\\':
                Escape();
                break;
            case '*' or '+' or '?':
                throw _cursor.Invalid("there is nothing to repeat");
            case '{' or '}' or ']':
                throw _cursor.Invalid($"'{_cursor.Peek}' must be escaped");
            default:
                Literal(_codePoints.ReadLiteral());
                break;
        }

        return 1;
    }

    private long Group()
    {
        if (_cursor.TryTake("(?:"))
        {
            _result.Append("(?:");
        }
        else if (_cursor.TryTake("(?<"))
        {
            _codePoints.ReadGroupName();
            Capture();
        }
        else if (_cursor.TryTake("(?"))
        {
            throw _cursor.Invalid("'(?' starts no group ECMA-262 knows");
        }
        else
        {
            _cursor.Take();
            Capture();
        }

        return GroupBody();
    }

    private void Capture()
    {
        _groupIndex++;
        if (_groups.AreReferenced)
        {
            _result.Append(CultureInfo.InvariantCulture, $"(?<g{_groupIndex}>");
        }
        else
        {
            _result.Append("(?:");
        }
    }

    private void Escape()
    {
        _cursor.Take();
        if (_codePoints.TryReadClassEscape() is { } set)
        {
            _result.Append(set.ToDotNet());
        }
        else if (_cursor.Peek is >= '1' and <= '9')
        {
            var number = _codePoints.ReadDecimal();
            BackReference(number <= _groups.Count ? (int)number : 0);
        }
        else if (_cursor.TryTake('k'))
        {
            _cursor.Expect('<', @"\k must be followed by a group's name in <>");
            BackReference(_groups.Numbers.GetValueOrDefault(_codePoints.ReadGroupName()));
        }
        else
        {
            Literal(_codePoints.ReadEscape(SyntaxCharacters));
        }
    }

    private void BackReference(int group)
    {
        if (group == 0)
        {
            throw _cursor.Invalid("a back-reference names no group");
        }

        // A group that has not taken part matches nothing in .NET, and the empty text in ECMA-262.
        _needsBacktracking = true;
        _result.Append(CultureInfo.InvariantCulture, $@"(?(g{group})\k<g{group}>|)");
    }

    private void Literal(int codePoint)
    {
        if (codePoint < 0x80 && char.IsAsciiLetterOrDigit((char)codePoint))
        {
            _result.Append((char)codePoint);
        }
        else if (codePoint <= 0xFFFF)
        {
            _result.Append(CultureInfo.InvariantCulture, $@"\u{codePoint:X4}");
        }
        else
        {
            _result.Append(CodePointSet.Of((codePoint, codePoint)).ToDotNet());
        }
    }

    private long Quantifier()
    {
        long times = 1;
        if (_cursor.Peek is '*' or '+' or '?')
        {
            _result.Append(_cursor.Take());
        }
        else if (_cursor.TryTake('{'))
        {
            var least = Repetition();
            long? most = !_cursor.TryTake(',') ? least : _cursor.Peek == '}' ? null : Repetition();

            _cursor.Expect('}', "a repetition is not closed");
            if (most < least)
            {
                throw _cursor.Invalid("a repetition's numbers are in the wrong order");
            }

            _result.Append(CultureInfo.InvariantCulture, $"{{{least},{most}}}");
            times = Math.Max(1, most ?? least);
        }
        else
        {
            return times;
        }

        // Lazy or greedy, the same texts match.
        _cursor.TryTake('?');
        return times;
    }

    private long Repetition()
    {
        if (!char.IsAsciiDigit(_cursor.Peek))
        {
            throw _cursor.Invalid("a repetition needs a number");
        }

        var number = _codePoints.ReadDecimal();
        return number <= MaxSize ? number : throw _cursor.Unsupported($"a repetition of more than {MaxSize} is not supported");
    }
}
