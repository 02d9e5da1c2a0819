using System.Globalization;
using System.Text;

namespace Site.Citations.JsonSchema.Formats;

/// <summary>
/// <c>hostname</c> (RFC 1123 section 2.1, and RFC 5891 section 4.4 for labels that start with <c>xn--</c>) and <c>idn-hostname</c>
/// (RFC 5890 section 2.3.2.3).
/// </summary>
internal static class HostnameFormat
{
    // RFC 1035 section 2.3.4; 253 is 255 octets on the wire without the length bytes at both ends.
    private const int MaxLabel = 63;
    private const int MaxName = 253;

    private const string Ace = "xn--";

    // What IDNA takes for a full stop between labels (RFC 3490 section 3.1, kept by UTS 46).
    private static readonly char[] Separators = ['.', '\u3002', '\uFF0E', '\uFF61'];

    /// <summary>A host name in ASCII.</summary>
    public static bool IsHostname(string text)
    {
        var labels = text.Split('.');
        return text.Length <= MaxName && labels.All(IsAsciiLabel) && !IdnaRules.BreaksBidi([.. labels.Select(ToUnicode)]);
    }

    /// <summary>A host name whose labels may go beyond ASCII.</summary>
    public static bool IsIdnHostname(string text)
    {
        var labels = text.Split(Separators);
        return labels.Sum(l => AsciiLength(l) + 1) - 1 <= MaxName
            && labels.All(IsLabel)
            && !IdnaRules.BreaksBidi([.. labels.Select(ToUnicode)]);
    }

    /// <summary>A name in NFC, as a client has it before looking it up; text that cannot be in a name stays as it is.</summary>
    public static string Normalize(string text) =>
        text.EnumerateRunes().Any(r => r == Rune.ReplacementChar || Rune.GetUnicodeCategory(r) == UnicodeCategory.OtherNotAssigned)
            ? text
            : text.Normalize(NormalizationForm.FormC);

    private static bool IsLabel(string label)
    {
        if (Ascii.IsValid(label))
        {
            // Two hyphens in the third and fourth place are reserved for prefixes, of which there is one (RFC 5890 section 2.3.1).
            return IsAsciiLabel(label) && (label.AsSpan().IndexOf("--") != 2 || IsAce(label));
        }

        return AsciiLength(label) <= MaxLabel && IdnaRules.IsULabel(label);
    }

    private static bool IsAsciiLabel(string label)
    {
        var isLdh = label.Length is >= 1 and <= MaxLabel
            && label[0] != '-'
            && label[^1] != '-'
            && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
        return isLdh && (!IsAce(label) || IsALabel(label));
    }

    private static bool IsAce(string label) => label.StartsWith(Ace, StringComparison.OrdinalIgnoreCase);

    // The decoded label must be a U-label and must encode to what was written; letter case does not count.
    private static bool IsALabel(string label) =>
        Punycode.Decode(label[Ace.Length..]) is { } unicode
        && !Ascii.IsValid(unicode)
        && IdnaRules.IsULabel(unicode)
        && string.Equals(Punycode.Encode(unicode), label[Ace.Length..], StringComparison.OrdinalIgnoreCase);

    // Punycode is never shorter than the label in code points, so the length of a hopelessly long label need not be worked out.
    private static int AsciiLength(string label) =>
        Ascii.IsValid(label) || label.Length > 2 * MaxLabel ? label.Length : Ace.Length + Punycode.Encode(label).Length;

    private static string ToUnicode(string label) =>
        IsAce(label) && Punycode.Decode(label[Ace.Length..]) is { } unicode ? unicode : label;
}
