using System.Globalization;
using System.Text;
using Site.Citations.JsonSchema.Values;

namespace Site.Citations.JsonSchema.Patterns;

/// <summary>Reads the parts of an expression that stand for one code point, or for a set of them, inside classes and out.</summary>
internal sealed class CodePointReader(PatternCursor cursor)
{
    /// <summary>Reads a code point that stands for itself.</summary>
    public int ReadLiteral()
    {
        var rest = cursor.Rest;
        var isPair = rest.Length > 1 && char.IsSurrogatePair(rest[0], rest[1]);
        var codePoint = isPair ? char.ConvertToUtf32(rest[0], rest[1]) : rest[0];
        cursor.Skip(isPair ? 2 : 1);
        return codePoint;
    }

    /// <summary>
    /// Reads an escape for a set, after its backslash: <c>d</c>, <c>W</c>, <c>p{L}</c>; null, and nothing read, where none is next.
    /// </summary>
    public CodePointSet? TryReadClassEscape()
    {
        if (CharacterClasses.Find(cursor.Peek) is { } set)
        {
            cursor.Take();
            return set;
        }

        if (cursor.Peek is not ('p' or 'P'))
        {
            return null;
        }

        var isNegated = cursor.Take() == 'P';
        cursor.Expect('{', @"\p must be followed by a property in {}");
        var length = cursor.Rest.IndexOf('}');
        if (length < 0)
        {
            throw cursor.Invalid(@"the property of \p is not closed");
        }

        var name = cursor.Rest[..length].ToString();
        var property = UnicodeProperties.Find(name, out var isUnsupported)
            ?? throw (isUnsupported
                ? cursor.Unsupported($"the Unicode property '{name}' is not supported")
                : cursor.Invalid($"there is no Unicode property '{name}'"));
        cursor.Skip(length + 1);
        return isNegated ? property.Complement() : property;
    }

    /// <summary>Reads an escape for one code point, after its backslash.</summary>
    /// <param name="identities">The characters an escape leaves as they are.</param>
    public int ReadEscape(string identities)
    {
        var unit = cursor.Take();
        switch (unit)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'v':
                return '\v';
            case 'f':
                return '\f';
            case 'r':
                return '\r';
            case '0' when !char.IsAsciiDigit(cursor.Peek):
                return 0;
            case 'c' when char.IsAsciiLetter(cursor.Peek):
                return cursor.Take() % 32;
            case 'x':
                return ReadHex(2);
            case 'u':
                return ReadUnicode();
            default:
                return identities.Contains(unit, StringComparison.Ordinal)
                    ? unit
                    : throw cursor.Invalid($@"there is no escape '\{unit}'");
        }
    }

    /// <summary>Reads digits; a number too large to matter comes out as <see cref="long.MaxValue"/>.</summary>
    public long ReadDecimal()
    {
        long number = 0;
        while (char.IsAsciiDigit(cursor.Peek))
        {
            number = number > long.MaxValue / 100 ? long.MaxValue / 100 : (number * 10) + (cursor.Peek - '0');
            cursor.Take();
        }

        return number;
    }

    /// <summary>Reads a group's name and the <c>&gt;</c> after it.</summary>
    public string ReadGroupName()
    {
        var name = PatternGroups.NameAt(cursor.Rest);
        var isFirst = true;
        foreach (var rune in name.EnumerateRunes())
        {
            if (!(rune.Value is '$' or '_' || Rune.IsLetter(rune) || (!isFirst && IsContinuation(rune))))
            {
                throw cursor.Invalid($"'{name}' is not a name for a group");
            }

            isFirst = false;
        }

        if (name.Length == 0)
        {
            throw cursor.Invalid("a group's name is missing");
        }

        cursor.Skip(name.Length + 1);
        return name;
    }

    private static bool IsContinuation(Rune rune) =>
        rune.Value is 0x200C or 0x200D
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.LetterNumber;

    private int ReadUnicode()
    {
        if (cursor.TryTake('{'))
        {
            var length = cursor.Rest.IndexOf('}');
            var digits = (length < 0 ? "" : cursor.Rest[..length]).TrimStart('0');
            if (length < 1 || digits.Length > 6 || !HexDigits.AreAll(digits))
            {
                throw cursor.Invalid(@"\u{} needs a code point in hexadecimal");
            }

            var codePoint = digits.IsEmpty ? 0 : int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            cursor.Skip(length + 1);
            return codePoint <= CodePointSet.Last ? codePoint : throw cursor.Invalid(@"\u{} goes beyond the last code point");
        }

        var unit = ReadHex(4);
        if (char.IsHighSurrogate((char)unit) && cursor.Rest is ['\\', 'u', _, _, _, _, ..] && HexDigits.AreAll(cursor.Rest[2..6]))
        {
            var low = int.Parse(cursor.Rest[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (char.IsLowSurrogate((char)low))
            {
                cursor.Skip(6);
                return char.ConvertToUtf32((char)unit, (char)low);
            }
        }

        return unit;
    }

    private int ReadHex(int digits)
    {
        var rest = cursor.Rest;
        if (rest.Length < digits || !HexDigits.AreAll(rest[..digits]))
        {
            throw cursor.Invalid($"an escape needs {digits} hexadecimal digits");
        }

        cursor.Skip(digits);
        return int.Parse(rest[..digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }
}
