using System.Text;

namespace Site.Fuzz.Tests.Fuzzing;

/// <summary>Makes inputs of others: by bytes, as chance would, and by lines and words of the target's language, as people would.</summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="words">Words of the language.</param>
internal sealed class Mutator(Random random, IReadOnlyList<string> words)
{
    private const int MostBytes = 1 << 16;

    private static readonly string[] Common =
    [
        "\n", "\n\n", "  ", "\t", "\r\n", "\0", "\uFEFF", "\u00A0", "\u200B", "\u202E", "e\u0301", "\uFFFE", "\U0001F600", "0", "-1",
        "1e400",
        "99999999999999999999", "\"", "'", "{", "}", "[", "]", "(", ")", "<", ">", "&", "\\", "|", "`", "*", "_", ":", ",", ";", "#",
    ];

    private static readonly byte[] Edges = [0, 1, 0x0A, 0x0D, 0x20, 0x7F, 0x80, 0xBF, 0xC0, 0xED, 0xF4, 0xFF];

    /// <summary>An input made of one input, perhaps with a part of another.</summary>
    public byte[] Change(IReadOnlyList<byte[]> corpus)
    {
        var bytes = corpus[random.Next(corpus.Count)];
        for (var steps = 1 + random.Next(4); steps > 0; steps--)
        {
            bytes = Step(bytes, corpus[random.Next(corpus.Count)]);
        }

        return bytes.Length > MostBytes ? bytes[..MostBytes] : bytes;
    }

    private byte[] Step(byte[] bytes, byte[] other)
    {
        var (from, to) = Part(bytes);
        return random.Next(12) switch
        {
            0 => [.. bytes[..from], .. bytes[to..]],
            1 => [.. bytes[..to], .. bytes[from..]],
            2 => [.. bytes[..from], Edges[random.Next(Edges.Length)], .. bytes[from..]],
            3 => [.. bytes[..from], (byte)random.Next(256), .. bytes[Math.Min(from + 1, bytes.Length)..]],
            4 => [.. bytes[..from], .. Word(), .. bytes[to..]],
            5 => [.. bytes[..from], .. PartOf(other), .. bytes[to..]],
            6 => Lines(bytes, lines => lines.RemoveAt(random.Next(lines.Count))),
            7 => Lines(bytes, lines => lines.Insert(random.Next(lines.Count), lines[random.Next(lines.Count)])),
            8 => Lines(bytes, lines => Indent(lines, random.Next(lines.Count))),
            9 => Repeated(bytes, from),
            _ => [.. bytes[..from], .. Word(), .. bytes[from..]],
        };
    }

    private (int From, int To) Part(byte[] bytes)
    {
        var from = random.Next(bytes.Length + 1);
        return (from, Math.Min(bytes.Length, from + (random.Next(4) == 0 ? random.Next(bytes.Length + 1) : random.Next(1, 9))));
    }

    private byte[] PartOf(byte[] bytes)
    {
        var (from, to) = Part(bytes);
        return bytes[from..to];
    }

    private byte[] Word()
    {
        var all = random.Next(4) == 0 || words.Count == 0 ? Common : words;
        return Encoding.UTF8.GetBytes(all[random.Next(all.Count)]);
    }

    /// <summary>A word many times over, which finds what grows too fast or too deep.</summary>
    private byte[] Repeated(byte[] bytes, int at)
    {
        var (word, times) = (Word(), 1 << random.Next(1, 11));
        return [.. bytes[..at], .. Enumerable.Repeat(word, times).SelectMany(w => w), .. bytes[at..]];
    }

    private static byte[] Lines(byte[] bytes, Action<List<string>> change)
    {
        // Every byte is a character of Latin-1, so that lines of broken UTF-8 stay as they are.
        var lines = Encoding.Latin1.GetString(bytes).Split('\n').ToList();
        change(lines);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private void Indent(List<string> lines, int at) => lines[at] = random.Next(2) == 0 ? "  " + lines[at] : lines[at].TrimStart(' ');
}
