using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using AngleSharp.Text;

namespace Site.Evidence.Texts;

/// <summary>
/// Decodes the bytes of a source as a browser would: by their byte-order mark, the answer's header, what they say themselves, else as UTF-8
/// where they are that, and as windows-1252 where they are not.
/// </summary>
public static partial class SourceText
{
    /// <summary>How much of a page is searched for its meta, as browsers do.</summary>
    private const int MetaWindow = 1024;

    static SourceText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="charset">The encoding that the answer's header names; null where it names none.</param>
    /// <param name="isMarkup">Whether they are HTML or XML, which may name its encoding itself.</param>
    public static string Decode(ReadOnlySpan<byte> content, string? charset, bool isMarkup)
    {
        if (MarkOf(content) is var (marked, length))
        {
            return marked.GetString(content[length..]);
        }

        var named = Named(charset) ?? (isMarkup ? Named(DeclaredIn(content)) : null);
        return (named ?? (Utf8.IsValid(content) ? Encoding.UTF8 : TextEncoding.Windows1252)).GetString(content);
    }

    /// <summary>Whether the bytes begin with a byte-order mark.</summary>
    internal static bool HasMark(ReadOnlySpan<byte> content) => MarkOf(content) is not null;

    private static (Encoding Encoding, int Length)? MarkOf(ReadOnlySpan<byte> content) => content switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        _ => null,
    };

    private static string? DeclaredIn(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, MetaWindow)]);

        // A declaration that could be read is written in letters of one byte each, so it cannot tell the truth in naming UTF-16.
        return Declaration().Match(head) is { Success: true } match
            && !match.Groups[1].Value.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase)
            ? match.Groups[1].Value
            : null;
    }

    /// <summary>The encoding under a name of the web, or of the registry; null where nobody gave the name to one.</summary>
    private static Encoding? Named(string? charset)
    {
        var name = charset?.Trim().ToLowerInvariant() switch
        {
            "windows-31j" or "ms_kanji" or "csshiftjis" => "shift_jis",
            var other => other,
        };
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }

        if (TextEncoding.IsSupported(name))
        {
            return TextEncoding.Resolve(name);
        }

        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        "(?:<meta[^>]{1,200}?charset|^\\s*<\\?xml[^>]{1,200}?encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{1,40})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
