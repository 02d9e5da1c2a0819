using Site.Citations.JsonSchema.Values;

namespace Site.Citations.JsonSchema.Formats;

/// <summary><c>json-pointer</c> (RFC 6901) and <c>relative-json-pointer</c> (its internet draft, section 3).</summary>
internal static class PointerFormat
{
    /// <summary>Whether a text is a JSON Pointer; the form with <c>#</c> used in URIs is not.</summary>
    public static bool IsJsonPointer(string text) => JsonPointer.IsValid(text);

    /// <summary>Whether a text is a number of steps up, then a JSON Pointer or <c>#</c>.</summary>
    public static bool IsRelativeJsonPointer(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? text.Length : digits;
        var rest = text.AsSpan(digits);
        return digits > 0 && (digits == 1 || text[0] != '0') && (rest is "#" || JsonPointer.IsValid(rest));
    }
}
