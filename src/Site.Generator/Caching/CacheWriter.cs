using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Unicode;
using Site.Text.Files;

namespace Site.Generator.Caching;

/// <summary>
/// Writes what is kept between builds, and what keys are made of: values one after another, each with its length where that is not fixed,
/// so that no two lists of values are the same bytes. <see cref="CacheReader"/> reads them in the same order.
/// </summary>
/// <param name="file">The file most locations are in, which is then not written.</param>
internal sealed class CacheWriter(string file = "")
{
    private readonly ArrayBufferWriter<byte> _bytes = new(512);

    /// <summary>What has been written.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    /// <summary>What has been written, as an array of its own.</summary>
    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    /// <summary>The key of what has been written.</summary>
    public CacheKey ToKey() => CacheKey.Of(_bytes.WrittenSpan);

    /// <summary>Begins anew.</summary>
    public void Clear() => _bytes.ResetWrittenCount();

    /// <summary>Writes a number, small ones in few bytes.</summary>
    public void Number(long value)
    {
        var rest = (ulong)((value << 1) ^ (value >> 63));
        var span = _bytes.GetSpan(10);
        var length = 0;
        for (; rest >= 0x80; rest >>= 7)
        {
            span[length++] = (byte)(rest | 0x80);
        }

        span[length++] = (byte)rest;
        _bytes.Advance(length);
    }

    /// <summary>Writes a number that is no integer.</summary>
    public void Real(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_bytes.GetSpan(sizeof(double)), value);
        _bytes.Advance(sizeof(double));
    }

    /// <summary>Writes yes or no.</summary>
    public void Flag(bool value) => Number(value ? 1 : 0);

    /// <summary>Writes a key.</summary>
    public void Key(CacheKey key)
    {
        BinaryPrimitives.WriteUInt128LittleEndian(_bytes.GetSpan(16), key.Value);
        _bytes.Advance(16);
    }

    /// <summary>Writes bytes.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Number(bytes.Length);
        _bytes.Write(bytes);
    }

    /// <summary>
    /// Writes a text, or that there is none. It is read as it was: half a surrogate pair, which UTF-8 cannot say, is written in UTF-16.
    /// </summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Number(-1);
            return;
        }

        var most = text.Length * 3;
        var buffer = ArrayPool<byte>.Shared.Rent(most);
        if (Utf8.FromUtf16(text, buffer, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done)
        {
            Bytes(buffer.AsSpan(0, length));
        }
        else
        {
            Number(-2);
            Bytes(MemoryMarshal.AsBytes(text.AsSpan()));
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>Writes a day, or that there is none.</summary>
    public void Day(DateOnly? day) => Number(day?.DayNumber ?? -1);

    /// <summary>Writes a place, or that there is none.</summary>
    public void Location(FileLocation? location)
    {
        Flag(location is not null);
        if (location is { } place)
        {
            Text(place.File == file ? null : place.File);
            Number(place.Line);
            Number(place.Column);
        }
    }

    /// <summary>Writes a list.</summary>
    /// <param name="items">The list.</param>
    /// <param name="write">Writes an item.</param>
    public void List<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }
}
