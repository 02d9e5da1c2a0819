using System.IO.Compression;

namespace Site.Evidence.Fetching;

/// <summary>
/// Undoes the compression of an answer, and notices where it breaks off: the library takes the end of the bytes for the end of the text.
/// </summary>
internal static class ContentDecoding
{
    /// <summary>The compressions that servers are told of.</summary>
    public const string Accepted = "gzip, br";

    /// <summary>
    /// What is put behind bytes of gzip. It may have several members (RFC 1952, section 2.2), each with its own sum and length, which the
    /// library checks for those that it reaches the end of: where one more member is read back behind all others, they are whole.
    /// </summary>
    private static readonly byte[] End = "The end of it all"u8.ToArray();

    private static readonly byte[] EndMember = Gzip(End);

    /// <summary>Undoes a compression.</summary>
    /// <param name="content">The bytes as they came.</param>
    /// <param name="encoding">Its name; null or empty for none.</param>
    /// <param name="limit">The most bytes that are decompressed.</param>
    /// <returns>The bytes, up to one more than the limit.</returns>
    /// <exception cref="InvalidDataException">They are not what the name says, or break off.</exception>
    public static byte[] Decode(byte[] content, string? encoding, int limit)
    {
        switch (encoding?.ToLowerInvariant())
        {
            case null or "" or "identity":
                return content;
            case "gzip" or "x-gzip":
                return Ungzip(content, limit);
            case "br":
                return Inflate(new BrotliStream(new MemoryStream(content), CompressionMode.Decompress), limit);
            case "deflate":
                return Inflate(new ZLibStream(new MemoryStream(content), CompressionMode.Decompress), limit);
            default:
                throw new InvalidDataException("The compression is not known.");
        }
    }

    private static byte[] Ungzip(byte[] content, int limit)
    {
        var text = content.Length == 0
            ? []
            : Inflate(new GZipStream(new MemoryStream([.. content, .. EndMember]), CompressionMode.Decompress), limit + End.Length);
        if (text.Length > limit + End.Length)
        {
            return text[..(limit + 1)];
        }

        return text.AsSpan().EndsWith(End) ? text[..^End.Length] : throw new InvalidDataException("The compressed bytes break off.");
    }

    private static byte[] Gzip(byte[] text)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(text);
        }

        return compressed.ToArray();
    }

    private static byte[] Inflate(Stream compressed, int limit)
    {
        using (compressed)
        {
            var text = new MemoryStream();
            var buffer = new byte[64 * 1024];
            while (text.Length <= limit && compressed.Read(buffer) is var read and > 0)
            {
                text.Write(buffer, 0, read);
            }

            return text.ToArray();
        }
    }
}
