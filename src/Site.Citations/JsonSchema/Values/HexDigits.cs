using System.Buffers;

namespace Site.Citations.JsonSchema.Values;

/// <summary>Hexadecimal digits of either case.</summary>
internal static class HexDigits
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Whether a text has nothing else; the empty text has not.</summary>
    public static bool AreAll(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Digits);
}
