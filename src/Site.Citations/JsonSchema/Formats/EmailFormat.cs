using System.Text;

namespace Site.Citations.JsonSchema.Formats;

/// <summary><c>email</c> (RFC 5321 section 4.1.2, Mailbox) and <c>idn-email</c> (RFC 6531, which adds text beyond ASCII).</summary>
internal static class EmailFormat
{
    // RFC 5321 section 4.5.3.1.1.
    private const int MaxLocalOctets = 64;

    private const string Atom = "!#$%&'*+-/=?^_`{|}~";

    /// <summary>A mailbox in ASCII.</summary>
    public static bool IsEmail(string text) => IsMailbox(text, isInternational: false);

    /// <summary>A mailbox whose local part and domain may go beyond ASCII.</summary>
    public static bool IsIdnEmail(string text) => IsMailbox(text, isInternational: true);

    private static bool IsMailbox(string text, bool isInternational)
    {
        var at = text.LastIndexOf('@');
        if (at < 1 || Encoding.UTF8.GetByteCount(text.AsSpan(0, at)) > MaxLocalOctets)
        {
            return false;
        }

        var local = text.AsSpan(0, at);
        var isLocal = local[0] == '"' ? IsQuoted(local, isInternational) : IsDotString(local, isInternational);
        return isLocal && IsDomain(text[(at + 1)..], isInternational);
    }

    private static bool IsDotString(ReadOnlySpan<char> text, bool isInternational)
    {
        foreach (var range in text.Split('.'))
        {
            var atom = text[range];
            if (atom.IsEmpty)
            {
                return false;
            }

            foreach (var c in atom)
            {
                if (!char.IsAsciiLetterOrDigit(c) && !Atom.Contains(c, StringComparison.Ordinal) && !(isInternational && c >= 0x80))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsQuoted(ReadOnlySpan<char> text, bool isInternational)
    {
        if (text.Length < 2 || text[^1] != '"')
        {
            return false;
        }

        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] == '\\')
            {
                i++;
                if (i == text.Length - 1)
                {
                    return false;
                }
            }
            else if (text[i] == '"')
            {
                return false;
            }

            if (text[i] is not (>= ' ' and <= '~') && !(isInternational && text[i] >= 0x80))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDomain(string text, bool isInternational)
    {
        if (text is ['[', .. var literal, ']'])
        {
            return literal.StartsWith("IPv6:", StringComparison.OrdinalIgnoreCase)
                ? IpAddressFormat.IsIPv6(literal.AsSpan("IPv6:".Length))
                : IpAddressFormat.IsIPv4(literal);
        }

        // The domain of an idn-email is compared after normalisation (RFC 6531 section 3.2), so it need not be normalised as written.
        return isInternational ? HostnameFormat.IsIdnHostname(HostnameFormat.Normalize(text)) : HostnameFormat.IsHostname(text);
    }
}
