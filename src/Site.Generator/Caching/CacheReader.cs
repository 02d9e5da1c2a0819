using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Site.Text.Files;

namespace Site.Generator.Caching;

/// <summary>Reads what a <see cref="CacheWriter"/> wrote, in the same order.</summary>
internal sealed class CacheReader
{
    private readonly byte[] _bytes;
    private readonly int _end;
    private readonly string _file;
    private int _at;

    /// <summary>Begins to read.</summary>
    /// <param name="bytes">What was written, as part of an array.</param>
    /// <param name="file">The file that most locations were said to be in.</param>
    public CacheReader(ReadOnlyMemory<byte> bytes, string file = "")
    {
        // Numbers are read one by one, and a span made for each of them costs more than the number.
        var part = MemoryMarshal.TryGetArray(bytes, out var segment) ? segment : new ArraySegment<byte>(bytes.ToArray());
        (_bytes, _at, _end, _file) = (part.Array ?? [], part.Offset, part.Offset + part.Count, file);
    }

    /// <summary>Whether all has been read.</summary>
    public bool IsAtEnd => _at == _end;

    /// <summary>Reads a number.</summary>
    public long Number()
    {
        var read = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = _bytes[_at++];
            read |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return (long)(read >> 1) ^ -(long)(read & 1);
            }
        }
    }

    /// <summary>Reads a number that fits into 32 bits.</summary>
    public int Count() => checked((int)Number());

    /// <summary>Reads a number that is no integer.</summary>
    public double Real() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)).Span);

    /// <summary>Reads yes or no.</summary>
    public bool Flag() => Number() != 0;

    /// <summary>Reads a key.</summary>
    public CacheKey Key() => new(BinaryPrimitives.ReadUInt128LittleEndian(Take(16).Span));

    /// <summary>Reads bytes.</summary>
    public ReadOnlyMemory<byte> Bytes() => Take(Count());

    /// <summary>Reads a text, or that there is none.</summary>
    public string? TextOrNone() => Count() switch
    {
        -1 => null,
        -2 => new string(MemoryMarshal.Cast<byte, char>(Bytes().Span)),
        var length => Encoding.UTF8.GetString(Take(length).Span),
    };

    /// <summary>Reads a text that is there.</summary>
    public string Text() => TextOrNone()!;

    /// <summary>Reads a day, or that there is none.</summary>
    public DateOnly? Day() => Count() is var number and >= 0 ? DateOnly.FromDayNumber(number) : null;

    /// <summary>Reads a place, or that there is none.</summary>
    public FileLocation? LocationOrNone() => Flag() ? new FileLocation(TextOrNone() ?? _file, Count(), Count()) : null;

    /// <summary>Reads a place that is there.</summary>
    public FileLocation Location() => LocationOrNone()!.Value;

    /// <summary>Reads a list.</summary>
    /// <param name="read">Reads an item.</param>
    public ImmutableArray<T> List<T>(Func<T> read)
    {
        var items = new T[Count()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    private ReadOnlyMemory<byte> Take(int length)
    {
        var taken = new ReadOnlyMemory<byte>(_bytes, _at, length);
        _at += length;
        return taken;
    }
}
