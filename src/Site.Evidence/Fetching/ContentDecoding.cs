using System.IO.Compression;

namespace Site.Evidence.Fetching;

/// <summary>
/// Undoes the compression of an answer, and notices where it breaks off: the library takes the end of the bytes for the end of the text.
/// </summary>
internal static class ContentDecoding
{
    /// <summary>The compressions that servers are told of.</summary>
    public const string Accepted = "gzip, br";

    private const int GzipTrailer = 8;

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
                var text = Inflate(new GZipStream(new MemoryStream(content), CompressionMode.Decompress), limit);

                // The last four bytes say how long the text is (RFC 1952).
                return text.Length > limit || (content.Length > GzipTrailer && BitConverter.ToUInt32(content.AsSpan(^4..)) == text.Length)
                    ? text
                    : throw new InvalidDataException("The compressed bytes break off.");
            case "br":
                return Inflate(new BrotliStream(new MemoryStream(content), CompressionMode.Decompress), limit);
            case "deflate":
                return Inflate(new ZLibStream(new MemoryStream(content), CompressionMode.Decompress), limit);
            default:
                throw new InvalidDataException("The compression is not known.");
        }
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
