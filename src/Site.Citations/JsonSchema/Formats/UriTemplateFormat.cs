using System.Text;

namespace Site.Citations.JsonSchema.Formats;

/// <summary><c>uri-template</c>: RFC 6570 section 2, literals and expressions of every level.</summary>
internal static class UriTemplateFormat
{
    // RFC 6570 section 2.1, with erratum 6937, which allows the apostrophe.
    private const string NotLiteral = "\"%<>\\^`{|}";

    private const string Operators = "+#./;?&=,!@|";

    /// <summary>Whether a text is a URI template, such as <c>/find{?query,page:3}</c>.</summary>
    public static bool IsValid(string text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            int length;
            if (rest[0] == '{')
            {
                length = rest.IndexOf('}') + 1;
                if (length == 0 || !IsExpression(rest[1..(length - 1)]))
                {
                    return false;
                }
            }
            else
            {
                length = LiteralLength(rest);
                if (length == 0)
                {
                    return false;
                }
            }

            rest = rest[length..];
        }

        return true;
    }

    private static int LiteralLength(ReadOnlySpan<char> text)
    {
        if (text[0] == '%')
        {
            return PercentLength(text);
        }

        var status = Rune.DecodeFromUtf16(text, out var rune, out var length);
        if (status != System.Buffers.OperationStatus.Done)
        {
            return 0;
        }

        return rune.IsAscii
            ? rune.Value > ' ' && rune.Value < 0x7F && !NotLiteral.Contains((char)rune.Value, StringComparison.Ordinal) ? length : 0
            : rune.Value >= 0xA0 ? length : 0;
    }

    private static bool IsExpression(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && Operators.Contains(text[0], StringComparison.Ordinal))
        {
            text = text[1..];
        }

        foreach (var range in text.Split(','))
        {
            if (!IsVariable(text[range]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsVariable(ReadOnlySpan<char> text)
    {
        if (text is [.., '*'])
        {
            text = text[..^1];
        }
        else if (text.IndexOf(':') is var colon and >= 0)
        {
            var prefix = text[(colon + 1)..];
            if (prefix.Length is < 1 or > 4 || prefix[0] == '0' || prefix.ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }

            text = text[..colon];
        }

        foreach (var range in text.Split('.'))
        {
            if (!IsName(text[range]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return false;
        }

        while (!text.IsEmpty)
        {
            var length = char.IsAsciiLetterOrDigit(text[0]) || text[0] == '_' ? 1 : PercentLength(text);
            if (length == 0)
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }

    private static int PercentLength(ReadOnlySpan<char> text) =>
        text is ['%', var high, var low, ..] && char.IsAsciiHexDigit(high) && char.IsAsciiHexDigit(low) ? 3 : 0;
}
