using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Site.Generator.Caching;

/// <summary>
/// Stands for everything that a result was made of: the first half of a SHA-256. Two results with one key are the same result.
/// </summary>
/// <param name="Value">The bits.</param>
internal readonly record struct CacheKey(UInt128 Value)
{
    // Keys are made of every page several times in a build.
    [ThreadStatic]
    private static CacheWriter? _idle;

    /// <summary>The key of some bytes.</summary>
    public static CacheKey Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return new CacheKey(BinaryPrimitives.ReadUInt128LittleEndian(hash));
    }

    /// <summary>The key of what is written.</summary>
    /// <param name="write">Writes it.</param>
    public static CacheKey Of(Action<CacheWriter> write)
    {
        var writer = _idle ?? new CacheWriter();
        _idle = null;
        write(writer);
        var key = writer.ToKey();
        writer.Clear();
        _idle = writer;
        return key;
    }
}
