using System.Text;
using Site.Citations.JsonSchema.Values;

namespace Site.Citations.JsonSchema.Formats;

/// <summary>
/// <c>uri</c> and <c>uri-reference</c> (RFC 3986 appendix A), <c>iri</c> and <c>iri-reference</c> (RFC 3987 section 2.2), by their
/// grammar alone.
/// </summary>
internal static class UriFormat
{
    private const string Unreserved = "-._~";
    private const string SubDelims = "!$&'()*+,;=";

    /// <summary>An absolute or fragment-bearing URI: it has a scheme.</summary>
    public static bool IsUri(string text) => IsReference(text, isInternational: false, needsScheme: true);

    /// <summary>A URI or relative reference.</summary>
    public static bool IsUriReference(string text) => IsReference(text, isInternational: false, needsScheme: false);

    /// <summary>As <see cref="IsUri"/>, characters beyond ASCII allowed.</summary>
    public static bool IsIri(string text) => IsReference(text, isInternational: true, needsScheme: true);

    /// <summary>As <see cref="IsUriReference"/>, characters beyond ASCII allowed.</summary>
    public static bool IsIriReference(string text) => IsReference(text, isInternational: true, needsScheme: false);

    private static bool IsReference(string text, bool isInternational, bool needsScheme)
    {
        var rest = text.AsSpan();
        if (Cut(ref rest, '#') is { } fragment && !AreCharacters(fragment, ":@/?", isInternational))
        {
            return false;
        }

        if (Cut(ref rest, '?') is { } query && !AreCharacters(query, ":@/?", isInternational, allowsPrivate: true))
        {
            return false;
        }

        // A colon ends a scheme where no slash comes before it, so the first segment of a relative reference has none.
        var colon = rest.IndexOfAny(':', '/');
        if (colon >= 0 && rest[colon] == ':')
        {
            if (!IsScheme(rest[..colon]))
            {
                return false;
            }

            rest = rest[(colon + 1)..];
        }
        else if (needsScheme)
        {
            return false;
        }

        if (rest.StartsWith("//"))
        {
            rest = rest[2..];
            var slash = rest.IndexOf('/');
            var authority = slash < 0 ? rest : rest[..slash];
            rest = slash < 0 ? "" : rest[slash..];
            if (!IsAuthority(authority, isInternational))
            {
                return false;
            }
        }

        return AreCharacters(rest, ":@/", isInternational);
    }

    private static string? Cut(ref ReadOnlySpan<char> text, char at)
    {
        var index = text.IndexOf(at);
        if (index < 0)
        {
            return null;
        }

        var after = text[(index + 1)..].ToString();
        text = text[..index];
        return after;
    }

    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0]))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAuthority(ReadOnlySpan<char> text, bool isInternational)
    {
        var at = text.IndexOf('@');
        if (at >= 0 && !AreCharacters(text[..at], ":", isInternational))
        {
            return false;
        }

        text = text[(at + 1)..];
        var end = text.StartsWith("[") ? text.IndexOf(']') + 1 : text.IndexOf(':');
        end = end < 0 ? text.Length : end;
        var host = text[..end];
        var port = text[end..];
        var isHost = host is ['[', .. var literal, ']'] ? IsLiteral(literal) : AreCharacters(host, "", isInternational);
        return isHost && (port.IsEmpty || (port[0] == ':' && !port[1..].ContainsAnyExceptInRange('0', '9')));
    }

    private static bool IsLiteral(ReadOnlySpan<char> text)
    {
        if (text is not ['v' or 'V', .. var future])
        {
            return IpAddressFormat.IsIPv6(text);
        }

        var point = future.IndexOf('.');
        return point > 0
            && HexDigits.AreAll(future[..point])
            && point + 1 < future.Length
            && !future.Contains('%')
            && AreCharacters(future[(point + 1)..], ":", isInternational: false);
    }

    // Unreserved characters, sub-delims, percent-encoded octets, and those in alsoAllowed.
    private static bool AreCharacters(ReadOnlySpan<char> text, string alsoAllowed, bool isInternational, bool allowsPrivate = false)
    {
        while (!text.IsEmpty)
        {
            var status = Rune.DecodeFromUtf16(text, out var rune, out var length);
            if (rune.Value == '%')
            {
                if (text.Length < 3 || !char.IsAsciiHexDigit(text[1]) || !char.IsAsciiHexDigit(text[2]))
                {
                    return false;
                }

                length = 3;
            }
            else if (status != System.Buffers.OperationStatus.Done || !IsCharacter(rune, alsoAllowed, isInternational, allowsPrivate))
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }

    private static bool IsCharacter(Rune rune, string alsoAllowed, bool isInternational, bool allowsPrivate)
    {
        if (rune.IsAscii)
        {
            var c = (char)rune.Value;
            return char.IsAsciiLetterOrDigit(c)
                || Unreserved.Contains(c, StringComparison.Ordinal)
                || SubDelims.Contains(c, StringComparison.Ordinal)
                || alsoAllowed.Contains(c, StringComparison.Ordinal);
        }

        // RFC 3987 section 2.2: ucschar, and iprivate in a query.
        return isInternational && rune.Value switch
        {
            >= 0xA0 and <= 0xD7FF or >= 0xF900 and <= 0xFDCF or >= 0xFDF0 and <= 0xFFEF => true,
            >= 0xE000 and <= 0xF8FF or >= 0xF0000 => allowsPrivate && (rune.Value & 0xFFFE) != 0xFFFE,
            >= 0xE0000 and < 0xE1000 => false,
            >= 0x10000 => (rune.Value & 0xFFFE) != 0xFFFE,
            _ => false,
        };
    }
}
