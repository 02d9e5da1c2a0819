using System.Buffers.Binary;

namespace Site.Theme.Pictures;

/// <summary>
/// Writes pictures as PNG (https://www.w3.org/TR/png-3/), with a palette. Compressed by <see cref="FlatDeflate"/>: what the platform's
/// library gives depends on its version and on the processor.
/// </summary>
internal static class PngFile
{
    private const int MostColours = 256;

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    /// <summary>Writes a picture.</summary>
    /// <exception cref="InvalidOperationException">It has more than 256 colours.</exception>
    public static byte[] Write(Picture picture)
    {
        var indexes = new Dictionary<int, byte>();
        var palette = new List<byte>();
        var rows = new byte[(picture.Width + 1) * picture.Height];
        var (last, index) = (-1, (byte)0);
        for (var i = 0; i < picture.Pixels.Length; i++)
        {
            // Most pixels have the colour of the one before.
            var colour = picture.Pixels[i];
            if (colour != last && !indexes.TryGetValue(colour, out index))
            {
                if (indexes.Count == MostColours)
                {
                    throw new InvalidOperationException("The picture has too many colours.");
                }

                indexes.Add(colour, index = (byte)indexes.Count);
                palette.AddRange([(byte)(colour >> 16), (byte)(colour >> 8), (byte)colour]);
            }

            last = colour;
            rows[i + 1 + (i / picture.Width)] = index;
        }

        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), picture.Height);
        (head[8], head[9]) = (8, 3);
        Chunk(png, "IHDR"u8, head);
        Chunk(png, "PLTE"u8, [.. palette]);
        Chunk(png, "IDAT"u8, FlatDeflate.Compress(rows, picture.Width + 1));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(name);
        png.Write(content);
        var crc = Crc(Crc(uint.MaxValue, name), content) ^ uint.MaxValue;
        BinaryPrimitives.WriteUInt32BigEndian(number, crc);
        png.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> content)
    {
        foreach (var value in content)
        {
            crc = CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint CrcOf(int value)
    {
        var crc = (uint)value;
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }

        return crc;
    }
}
