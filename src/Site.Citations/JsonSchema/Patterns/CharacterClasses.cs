namespace Site.Citations.JsonSchema.Patterns;

/// <summary>The character classes ECMA-262 names with a letter or a point (section 22.2.2.9, CharacterClassEscape).</summary>
internal static class CharacterClasses
{
    /// <summary><c>\d</c>: ASCII digits only.</summary>
    public static readonly CodePointSet Digits = CodePointSet.Of(('0', '9'));

    /// <summary><c>\w</c>: ASCII letters, digits and the underscore only.</summary>
    public static readonly CodePointSet Word = CodePointSet.Of(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));

    /// <summary><c>\s</c>: WhiteSpace and LineTerminator, which is Unicode's space separators, some controls and U+FEFF.</summary>
    public static readonly CodePointSet Space = CodePointSet.Of(
        (0x09, 0x0D), (0x20, 0x20), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F),
        (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF));

    /// <summary><c>.</c>: anything but a line terminator.</summary>
    public static readonly CodePointSet NotLineEnd =
        CodePointSet.Of(('\n', '\n'), ('\r', '\r'), (0x2028, 0x2029)).Complement();

    /// <summary>The class an escape names (<c>d D s S w W</c>); null where it names none.</summary>
    public static CodePointSet? Find(char letter) => letter switch
    {
        'd' => Digits,
        'D' => Digits.Complement(),
        's' => Space,
        'S' => Space.Complement(),
        'w' => Word,
        'W' => Word.Complement(),
        _ => null,
    };
}
