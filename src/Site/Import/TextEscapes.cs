using System.Globalization;
using System.Text;

namespace Site.Import;

/// <summary>Escapes in quoted texts of settings, as TOML (1.0, strings) and JavaScript (ECMA-262, 12.9.4) have them.</summary>
internal static class TextEscapes
{
    /// <summary>Reads what stands behind a backslash.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place of the sign behind the backslash; becomes that of the last sign that belongs to it.</param>
    /// <param name="read">Takes what is meant; the sign itself where it means nothing else.</param>
    public static void Read(string text, ref int at, StringBuilder read)
    {
        var digits = text[at] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0
            && at + digits < text.Length
            && int.TryParse(text.AsSpan(at + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && (code <= char.MaxValue || Rune.IsValid(code)))
        {
            read.Append(code <= char.MaxValue ? ((char)code).ToString() : new Rune(code).ToString());
            at += digits;
            return;
        }

        read.Append(text[at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var other => other });
    }
}
