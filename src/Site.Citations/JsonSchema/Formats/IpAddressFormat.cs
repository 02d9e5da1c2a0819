using Site.Citations.JsonSchema.Values;

namespace Site.Citations.JsonSchema.Formats;

/// <summary><c>ipv4</c> (RFC 2673 section 3.2) and <c>ipv6</c> (RFC 4291 section 2.2), without zones, masks or ports.</summary>
internal static class IpAddressFormat
{
    /// <summary>Four decimal numbers up to 255, without leading zeros.</summary>
    public static bool IsIPv4(ReadOnlySpan<char> text)
    {
        var parts = 0;
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            var isNumber = part.Length is 1 or 2 or 3 && !part.ContainsAnyExceptInRange('0', '9') && (part.Length == 1 || part[0] != '0');
            if (!isNumber || (part.Length == 3 && part.CompareTo("255", StringComparison.Ordinal) > 0))
            {
                return false;
            }

            parts++;
        }

        return parts == 4;
    }

    /// <summary>Eight groups of hexadecimal digits, of which <c>::</c> may stand for some; the last two may be an IPv4 address.</summary>
    public static bool IsIPv6(ReadOnlySpan<char> text)
    {
        var gap = text.IndexOf("::");
        if (gap < 0)
        {
            return Groups(text, isEnd: true) == 8;
        }

        var before = Groups(text[..gap], isEnd: false);
        var after = Groups(text[(gap + 2)..], isEnd: true);
        return before >= 0 && after >= 0 && before + after <= 7;
    }

    // How many 16-bit groups a text has; -1 where it is malformed.
    private static int Groups(ReadOnlySpan<char> text, bool isEnd)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        var count = 0;
        foreach (var range in text.Split(':'))
        {
            var group = text[range];
            if (isEnd && range.End.GetOffset(text.Length) == text.Length && group.Contains('.'))
            {
                return IsIPv4(group) ? count + 2 : -1;
            }

            if (group.Length is < 1 or > 4 || !HexDigits.AreAll(group))
            {
                return -1;
            }

            count++;
        }

        return count;
    }
}
