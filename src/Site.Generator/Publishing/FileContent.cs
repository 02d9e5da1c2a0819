using System.Buffers;

namespace Site.Generator.Publishing;

/// <summary>Holds the bytes of a file against others.</summary>
internal static class FileContent
{
    /// <summary>Whether a file is there, is no link, and holds these bytes.</summary>
    /// <param name="file">The file.</param>
    /// <param name="content">The bytes.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static bool Is(FileInfo file, ReadOnlySpan<byte> content)
    {
        if (!file.Exists || file.Attributes.HasFlag(FileAttributes.ReparsePoint) || file.Length != content.Length)
        {
            return false;
        }

        // One byte more is asked for, which a file that has grown meanwhile would have.
        var buffer = ArrayPool<byte>.Shared.Rent(content.Length + 1);
        using var handle = File.OpenHandle(file.FullName);
        var read = 0;
        while (read <= content.Length
            && RandomAccess.Read(handle, buffer.AsSpan(read, content.Length + 1 - read), read) is var more and > 0)
        {
            read += more;
        }

        var isSame = content.SequenceEqual(buffer.AsSpan(0, read));
        ArrayPool<byte>.Shared.Return(buffer);
        return isSame;
    }
}
