using System.Text;
using System.Text.Encodings.Web;

namespace Site.Theme.Markup;

/// <summary>
/// Escapes the five characters that mean something in HTML text and quoted attributes, and nothing else: <c>&lt; &gt; &amp; " '</c>.
/// The framework's encoders also escape <c>+</c>, no-break spaces and all of Unicode beyond the first plane, which people who read the
/// source, and programs that read it without a parser, then have to undo.
/// </summary>
/// <remarks>Source of the list: HTML Standard, "Escaping a string", and the OWASP rule for quoted attributes (the apostrophe).</remarks>
internal sealed class ReadableHtmlEncoder : HtmlEncoder
{
    private ReadableHtmlEncoder()
    {
    }

    public static ReadableHtmlEncoder Instance { get; } = new();

    /// <summary>The longest reference, <c>&amp;quot;</c>.</summary>
    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => Reference(unicodeScalar).Length > 0;

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var span = new ReadOnlySpan<char>(text, textLength);
        var special = span.IndexOfAny("<>&\"'");

        // Half a surrogate pair is no character; the base class replaces it, given its position.
        var end = special < 0 ? textLength : special;
        for (var i = 0; i < end; i++)
        {
            if (!char.IsSurrogate(span[i]))
            {
                continue;
            }

            if (Rune.DecodeFromUtf16(span[i..], out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                return i;
            }

            i += length - 1;
        }

        return special;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var output = new Span<char>(buffer, bufferLength);
        var reference = Reference(unicodeScalar);
        if (reference.Length == 0)
        {
            return new Rune(unicodeScalar).TryEncodeToUtf16(output, out numberOfCharactersWritten);
        }

        var fits = reference.TryCopyTo(output);
        numberOfCharactersWritten = fits ? reference.Length : 0;
        return fits;
    }

    private static ReadOnlySpan<char> Reference(int unicodeScalar) => unicodeScalar switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => [],
    };
}
