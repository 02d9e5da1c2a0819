using System.Text;
using System.Text.RegularExpressions;

namespace Site.Evidence;

/// <summary>
/// Decodes the bytes of a source as a browser would: by their byte-order mark, the answer's header, the page's own meta, else UTF-8.
/// </summary>
public static partial class SourceText
{
    /// <summary>How much of a page is searched for its meta, as browsers do.</summary>
    private const int MetaWindow = 1024;

    static SourceText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="charset">The encoding that the answer's header names; null where it names none.</param>
    /// <param name="isHtml">Whether they are HTML, which may name its encoding itself.</param>
    public static string Decode(ReadOnlySpan<byte> content, string? charset, bool isHtml)
    {
        if (content.StartsWith(Encoding.UTF8.Preamble))
        {
            return Encoding.UTF8.GetString(content[3..]);
        }

        if (content is [0xFE, 0xFF, ..])
        {
            return Encoding.BigEndianUnicode.GetString(content[2..]);
        }

        if (content is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode.GetString(content[2..]);
        }

        var named = Named(charset) ?? (isHtml ? Named(MetaOf(content)) : null);
        return (named ?? Encoding.UTF8).GetString(content);
    }

    private static string? MetaOf(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, MetaWindow)]);

        // A meta that could be read is written in letters of one byte each, so it cannot tell the truth in naming UTF-16.
        return Meta().Match(head) is { Success: true } match
            && !match.Groups[1].Value.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase)
            ? match.Groups[1].Value
            : null;
    }

    private static Encoding? Named(string? charset)
    {
        // To browsers, latin1 and ascii are names of windows-1252 (WHATWG Encoding).
        var name = charset?.ToLowerInvariant() switch
        {
            "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => "windows-1252",
            var other => other,
        };
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }

        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            // A name that nobody gave to an encoding says nothing.
            return null;
        }
    }

    [GeneratedRegex(
        "<meta[^>]{1,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{1,40})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Meta();
}
