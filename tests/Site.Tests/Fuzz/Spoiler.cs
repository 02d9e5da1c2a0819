using System.Text;

namespace Site.Tests.Fuzz;

/// <summary>Spoils a file as people, editors, merges and disks do, and as somebody would who means harm. One seed spoils one way.</summary>
internal sealed class Spoiler(int seed)
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", "'", ":", ": ", ",", "|", "\n", "\n\n", "\n  ", "\t", "---\n", "\n---\n", "...\n", "&a ", "*a ",
        "!!map ", "? ", "#", "<", ">", "<div>", "</p>", "<!--", "`", "**", "[cite: ", "[cite: @", "[fact: ", "[calc: ", "[calculator: ",
        "[assume: ", "](", "![", "[^1]", "\\", "&#0;", "\0", "\uFFFE", "\uFEFF", "\u202E", "\u0301\u0316", "\uD83D\uDE00", "1e400", "-",
        "0", "999999999999999999999", "NaN", "null", "true", "<<<<<<< one\n=======\n>>>>>>> two\n", "2026-13-45", "..", "../", "%00",
        "http://[", "javascript:x",
    ];

    private static readonly string[] Openers =
    [
        "[", "{", "- ", "> ", "? ", "<div>", "<b><i>", "*a ", "[cite: ", "\"", "(", "{a: ", "[[", "{\"a\":", "![", "1. ", "|",
        "\u0301\u0316", "`", "&a [",
    ];

    private readonly Random _random = new(seed);

    /// <summary>One of a list.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>Spoils a file's bytes.</summary>
    public byte[] Spoil(byte[] content) => _random.Next(8) switch
    {
        0 => Bytes(content),
        1 => Nest(content),
        _ => Edit(content),
    };

    private byte[] Edit(byte[] content)
    {
        var text = Encoding.UTF8.GetString(content);
        for (var edits = _random.Next(1, 4); edits > 0; edits--)
        {
            var at = _random.Next(text.Length + 1);
            var length = Math.Min(_random.Next(1, 40), text.Length - at);
            text = _random.Next(7) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)),
                2 => text[..at],
                3 => WithoutBracket(text, at),
                4 => text.Remove(at, length).Insert(at, Pick(Pieces)),
                _ => text.Insert(at, Pick(Pieces)),
            };
        }

        return Encoding.UTF8.GetBytes(text);
    }

    /// <summary>The commonest slip: a bracket or quotation mark is forgotten.</summary>
    private static string WithoutBracket(string text, int at)
    {
        var bracket = text.AsSpan(at).IndexOfAny("]}\"')");
        return bracket < 0 ? text : text.Remove(at + bracket, 1);
    }

    private byte[] Nest(byte[] content)
    {
        var text = Encoding.UTF8.GetString(content);
        var nested = new StringBuilder().Insert(0, Pick(Openers), Pick([150, 2_000, 100_000])).ToString();
        return Encoding.UTF8.GetBytes(text.Insert(LineStart(text, _random.Next(text.Length + 1)), nested));
    }

    private static int LineStart(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private byte[] Bytes(byte[] content)
    {
        var spoilt = content.ToList();
        for (var edits = _random.Next(1, 6); edits > 0; edits--)
        {
            var at = _random.Next(spoilt.Count + 1);
            spoilt.Insert(at, (byte)_random.Next(256));
        }

        return [.. spoilt];
    }
}
