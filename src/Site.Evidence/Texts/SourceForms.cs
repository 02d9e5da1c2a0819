using System.Text;

namespace Site.Evidence.Texts;

/// <summary>Finds out what the bytes of a source are: what the answer's header says, else what they look like, as browsers do.</summary>
internal static class SourceForms
{
    /// <summary>How many bytes are looked at where the header says nothing.</summary>
    private const int Window = 1024;

    /// <summary>The form of some bytes.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="mediaType">The type that a header names, in small letters; null where there is none.</param>
    public static SourceForm Of(ReadOnlySpan<byte> content, string? mediaType) => mediaType switch
    {
        "text/html" or "application/xhtml+xml" => SourceForm.Html,
        "application/pdf" or "application/x-pdf" => SourceForm.Pdf,
        null or "" => LooksLikeHtml(content) ? SourceForm.Html : Unnamed(content),
        "application/octet-stream" or "binary/octet-stream" or "application/unknown" => Unnamed(content),
        _ when IsBinary(mediaType) => SourceForm.Binary,
        _ => SourceForm.Text,
    };

    private static bool IsBinary(string type) =>
        (type.StartsWith("image/", StringComparison.Ordinal) && type != "image/svg+xml")
        || type.StartsWith("audio/", StringComparison.Ordinal)
        || type.StartsWith("video/", StringComparison.Ordinal)
        || type.StartsWith("font/", StringComparison.Ordinal)
        || type is "application/zip" or "application/gzip" or "application/x-tar" or "application/msword"
        || type.StartsWith("application/vnd.ms-", StringComparison.Ordinal)
        || type.StartsWith("application/vnd.openxmlformats-", StringComparison.Ordinal);

    private static SourceForm Unnamed(ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF-"u8) ? SourceForm.Pdf
        : !SourceText.HasMark(content) && content[..Math.Min(content.Length, Window)].Contains((byte)0) ? SourceForm.Binary
        : SourceForm.Text;

    private static bool LooksLikeHtml(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, Window)]).TrimStart();
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<head", StringComparison.OrdinalIgnoreCase);
    }
}
