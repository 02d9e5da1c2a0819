using System.Text;
using System.Text.Json;

namespace Site.Text.Json;

/// <summary>Turns places in bytes into lines and columns as people count them.</summary>
internal static class JsonPosition
{
    /// <summary>A problem at an offset in bytes.</summary>
    public static JsonProblem At(ReadOnlySpan<byte> utf8, int offset, string message)
    {
        var before = utf8[..Math.Clamp(offset, 0, utf8.Length)];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new JsonProblem(message, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    /// <summary>A problem where an exception says it is.</summary>
    public static JsonProblem At(ReadOnlySpan<byte> utf8, JsonException e, string message)
    {
        if (e.LineNumber is not { } lines || e.BytePositionInLine is not { } bytes)
        {
            return new JsonProblem(message);
        }

        var start = 0;
        for (var line = 0L; line < lines; line++)
        {
            var length = utf8[start..].IndexOf((byte)'\n');
            if (length < 0)
            {
                break;
            }

            start += length + 1;
        }

        return At(utf8, (int)Math.Min(start + bytes, utf8.Length), message);
    }
}
