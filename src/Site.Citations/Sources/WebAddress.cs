using System.Buffers;
using System.Globalization;
using System.Text;

namespace Site.Citations.Sources;

/// <summary>
/// The one rule for addresses of the web: absolute, http or https, in the characters a URI may have (RFC 3986), so that it can stand in
/// HTML, Markdown and JSON as it is. What an author writes as people read it, an IRI, is brought into that form where nothing is lost.
/// </summary>
public static class WebAddress
{
    private static readonly SearchValues<char> Refused = SearchValues.Create("<>\" \\^`{|}");
    private static readonly SearchValues<char> EndOfAuthority = SearchValues.Create("/?#");

    private static readonly SearchValues<char> Ipv6 = SearchValues.Create("0123456789ABCDEFabcdef:.");

    // IdnMapping is safe for reading from any number of threads once it is set up.
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>Whether the text is an address of the web, or can be written as one.</summary>
    public static bool IsValid(string? text) => Normalize(text) is not null;

    /// <summary>
    /// The address with its host in ASCII (RFC 5890) and everything after it percent-encoded (RFC 3987): <c>https://dööcs.example/a[1]</c>
    /// becomes <c>https://xn--dcs-snaa.example/a%5B1%5D</c>. An address that is a URI already comes back as it is.
    /// </summary>
    /// <returns>
    /// Null where the text is no such address: of another scheme, without a host, with spaces, quotes or a bad percent escape.
    /// </returns>
    public static string? Normalize(string? text) => Normalize(text, mayHaveInner: true);

    private static string? Normalize(string? text, bool mayHaveInner)
    {
        if (text is null || text.AsSpan().ContainsAny(Refused) || text.Any(char.IsControl))
        {
            return null;
        }

        var start = EndOfScheme(text);
        if (start < 0)
        {
            return null;
        }

        var length = text.AsSpan(start).IndexOfAny(EndOfAuthority);
        var end = length < 0 ? text.Length : start + length;
        if (HasUser(text) || Authority(text[start..end]) is not { } authority || EncodeRest(text[end..], mayHaveInner) is not { } rest)
        {
            return null;
        }

        var address = text[..start] + authority + rest;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? address : null;
    }

    /// <summary>
    /// Whether an address gives the name of a user, with a password or without, which nobody means to publish (RFC 3986, 3.2.1).
    /// </summary>
    public static bool HasUser(string? text)
    {
        if (text is null || text.IndexOf("://", StringComparison.Ordinal) is not (>= 0 and var colon))
        {
            return false;
        }

        var rest = text.AsSpan(colon + 3);
        var end = rest.IndexOfAny(EndOfAuthority);
        return (end < 0 ? rest : rest[..end]).Contains('@');
    }

    /// <summary>
    /// The address of a site, normalised: one that paths can be put behind, without a query and a fragment, and that parentheses can be put
    /// around, as links of Markdown have them.
    /// </summary>
    /// <returns>Null where the text is no such address.</returns>
    public static string? NormalizeSite(string? text) =>
        Normalize(text) is { } address && !address.AsSpan().ContainsAny('?', '#')
            ? address.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
            : null;

    /// <summary>What to write in place of a text that is no address of the web.</summary>
    /// <param name="text">The text.</param>
    public static string AdviceFor(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        const string HowToEncode =
            "Percent-encode what an address cannot have: a space is %20, a quote %22, a percent sign that stands for itself %25.";
        return HasUser(text) ? "Leave out what stands before the '@': what is published is for everybody."
            : EndOfScheme(text) >= 0 ? HowToEncode
            : text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && IsValid("https://" + text) ? $"Did you mean 'https://{text}'?"
            : "Write an absolute address that begins with https://, with characters such as quotes and spaces percent-encoded.";
    }

    /// <summary>
    /// One form for all spellings of an address: normalised, and without differences of case in the host, usual ports and segments that
    /// are dots.
    /// </summary>
    /// <returns>Null where the text is no address of the web.</returns>
    public static string? OneSpelling(string? text) => Normalize(text) is { } address ? new Uri(address).AbsoluteUri : null;

    /// <summary>Where the host begins, behind the scheme; less than 0 of other schemes than those of the web.</summary>
    private static int EndOfScheme(string text) => text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
        : text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
        : -1;

    private static string? Authority(string authority)
    {
        if (authority.All(char.IsAscii))
        {
            // Brackets belong round an IPv6 host and nowhere else; a percent sign would hide what the host is.
            return IsIpv6(authority) || !authority.AsSpan().ContainsAny("[]%") ? authority : null;
        }

        var colon = authority.LastIndexOf(':');
        var host = colon < 0 ? authority : authority[..colon];
        try
        {
            return Idn.GetAscii(host) + (colon < 0 ? "" : authority[colon..]);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether an authority is an IPv6 host in its brackets, with or without a port.</summary>
    private static bool IsIpv6(ReadOnlySpan<char> authority)
    {
        var close = authority.IndexOf(']');
        return close > 1 && authority[0] == '[' && !authority[1..close].ContainsAnyExcept(Ipv6) &&
            authority[(close + 1)..] is [] or [':', ..] && !authority[(close + 1)..].TrimStart(':').ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>
    /// What stands behind the authority, encoded. The address of a page that an archive's own address ends with has a host, too; what that
    /// one ends with is its path.
    /// </summary>
    private static string? EncodeRest(string text, bool mayHaveInner)
    {
        if (!mayHaveInner)
        {
            return Encode(text);
        }

        var inner = Math.Max(text.IndexOf("/http://", StringComparison.Ordinal), text.IndexOf("/https://", StringComparison.Ordinal)) + 1;
        return inner > 0 && !text[inner..].All(char.IsAscii) && Normalize(text[inner..], mayHaveInner: false) is { } address
            ? Encode(text.AsSpan(0, inner)) is { } before ? before + address : null
            : Encode(text);
    }

    private static string? Encode(ReadOnlySpan<char> text)
    {
        var encoded = new StringBuilder(text.Length);
        Span<byte> utf8 = stackalloc byte[4];
        var inFragment = false;
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var consumed) != OperationStatus.Done || IsBadEscape(text))
            {
                return null;
            }

            if (!rune.IsAscii || rune.Value is '[' or ']' || (rune.Value == '#' && inFragment))
            {
                foreach (var octet in utf8[..rune.EncodeToUtf8(utf8)])
                {
                    encoded.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
                }
            }
            else
            {
                encoded.Append((char)rune.Value);
                inFragment |= rune.Value == '#';
            }

            text = text[consumed..];
        }

        return encoded.ToString();
    }

    private static bool IsBadEscape(ReadOnlySpan<char> text) =>
        text[0] == '%' && !(text.Length > 2 && char.IsAsciiHexDigit(text[1]) && char.IsAsciiHexDigit(text[2]));
}
