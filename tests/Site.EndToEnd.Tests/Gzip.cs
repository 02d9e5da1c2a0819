using System.IO.Compression;

namespace Site.EndToEnd.Tests;

/// <summary>What a file weighs on its way to a reader.</summary>
internal static class Gzip
{
    public static long Length(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return compressed.Length;
    }
}
