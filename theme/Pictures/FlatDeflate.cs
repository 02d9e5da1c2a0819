using System.Numerics;

namespace Site.Theme.Pictures;

/// <summary>
/// Compresses flat pictures as zlib does (RFC 1950, RFC 1951): one block of the fixed code, in which bytes are repeated from the one before
/// or from the row above, and from nowhere else.
/// </summary>
internal sealed class FlatDeflate
{
    private const int LeastMatch = 3;
    private const int MostMatch = 258;
    private const int EndOfBlock = 256;
    private const int FirstLength = 257;
    private const int LastLength = 285;
    private const uint AdlerBase = 65521;

    // As many bytes as can be added before a sum of 32 bits is too small for what it may have come to (RFC 1950, 9: NMAX of zlib).
    private const int AdlerRun = 5552;

    private readonly List<byte> _bytes = [0x78, 0x01];
    private uint _bits;
    private int _count;

    private FlatDeflate()
    {
    }

    /// <summary>Compresses some bytes.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="row">How many are a row.</param>
    public static byte[] Compress(ReadOnlySpan<byte> data, int row)
    {
        var writer = new FlatDeflate();
        writer.Bits(0b011, 3);
        for (var at = 0; at < data.Length;)
        {
            var (same, above) = (MatchAt(data, at, 1), MatchAt(data, at, row));
            var length = Math.Max(same, above);
            if (length < LeastMatch)
            {
                writer.Symbol(data[at++]);
                continue;
            }

            writer.Length(length);
            writer.Distance(same >= above ? 1 : row);
            at += length;
        }

        writer.Symbol(EndOfBlock);
        writer.Bits(0, 7);
        var sum = Adler(data);
        return [.. writer._bytes, (byte)(sum >> 24), (byte)(sum >> 16), (byte)(sum >> 8), (byte)sum];
    }

    private static int MatchAt(ReadOnlySpan<byte> data, int at, int distance) => distance > at
        ? 0
        : data.Slice(at, Math.Min(MostMatch, data.Length - at)).CommonPrefixLength(data[(at - distance)..]);

    private static uint Adler(ReadOnlySpan<byte> data)
    {
        var (a, b) = (1u, 0u);
        for (; !data.IsEmpty; data = data[Math.Min(AdlerRun, data.Length)..])
        {
            foreach (var value in data[..Math.Min(AdlerRun, data.Length)])
            {
                a += value;
                b += a;
            }

            (a, b) = (a % AdlerBase, b % AdlerBase);
        }

        return b << 16 | a;
    }

    /// <summary>A literal, the length's first part, or the end (RFC 1951, 3.2.6).</summary>
    private void Symbol(int symbol)
    {
        var (code, size) = symbol switch
        {
            < 144 => (0x30 + symbol, 8),
            < 256 => (0x190 + symbol - 144, 9),
            < 280 => (symbol - 256, 7),
            _ => (0xC0 + symbol - 280, 8),
        };
        Code(code, size);
    }

    private void Length(int length)
    {
        var over = length - LeastMatch;
        if (length == MostMatch)
        {
            Symbol(LastLength);
        }
        else if (over < 8)
        {
            Symbol(FirstLength + over);
        }
        else
        {
            var power = BitOperations.Log2((uint)over);
            Symbol(FirstLength + (4 * (power - 1)) + (over >> (power - 2) & 3));
            Bits((uint)over & ((1u << (power - 2)) - 1), power - 2);
        }
    }

    private void Distance(int distance)
    {
        var over = (uint)distance - 1;
        if (over < 4)
        {
            Code((int)over, 5);
            return;
        }

        var power = BitOperations.Log2(over);
        Code((2 * power) + (int)(over >> (power - 1) & 1), 5);
        Bits(over & ((1u << (power - 1)) - 1), power - 1);
    }

    /// <summary>Codes go from their highest bit on, all else from its lowest.</summary>
    private void Code(int code, int size)
    {
        for (var bit = size - 1; bit >= 0; bit--)
        {
            Bits((uint)code >> bit & 1, 1);
        }
    }

    private void Bits(uint value, int size)
    {
        _bits |= value << _count;
        _count += size;
        while (_count >= 8)
        {
            _bytes.Add((byte)_bits);
            _bits >>= 8;
            _count -= 8;
        }
    }
}
