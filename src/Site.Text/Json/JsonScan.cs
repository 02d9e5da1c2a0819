using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Site.Text.Json;

/// <summary>Looks over bytes before a deserializer is given them: size, encoding, syntax, depth, members given twice.</summary>
internal static class JsonScan
{
    /// <summary>Up to which capacity a set of names is used for the next object.</summary>
    private const int Reused = 64;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = JsonInput.MaxDepth };

    /// <summary>Checks the bytes, in time that grows with their number.</summary>
    /// <returns>What is wrong first; null where nothing is.</returns>
    public static JsonProblem? Check(ReadOnlySpan<byte> utf8, int maxBytes)
    {
        if (utf8.Length > maxBytes)
        {
            return new JsonProblem(
                string.Create(CultureInfo.InvariantCulture, $"It has {utf8.Length} bytes, more than the {maxBytes} that are read."));
        }

        if (!Utf8.IsValid(utf8))
        {
            return JsonPosition.At(utf8, FirstInvalid(utf8), "It is not valid UTF-8.");
        }

        var reader = new Utf8JsonReader(utf8, Options);
        try
        {
            return Walk(ref reader, utf8);
        }
        catch (JsonException e)
        {
            return JsonInput.ProblemOf(utf8, e);
        }
        catch (InvalidOperationException)
        {
            return JsonPosition.At(utf8, (int)reader.TokenStartIndex, "It has half of a surrogate pair, which is no character.");
        }
    }

    private static JsonProblem? Walk(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8)
    {
        var names = new HashSet<string>?[JsonInput.MaxDepth + 1];
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    Begin(ref names[reader.CurrentDepth]);
                    break;
                case JsonTokenType.PropertyName:
                    var name = reader.GetString()!;
                    if (!names[reader.CurrentDepth - 1]!.Add(name))
                    {
                        return JsonPosition.At(utf8, (int)reader.TokenStartIndex, $"The member '{name}' is given twice.");
                    }

                    break;
                case JsonTokenType.String when reader.ValueIsEscaped:
                    _ = reader.GetString();
                    break;
                default:
                    break;
            }
        }

        return null;
    }

    /// <summary>
    /// Begins an object, which has no names yet. A set that was large once is let go: to clear it takes as long as it is large, however few
    /// are in it.
    /// </summary>
    private static void Begin(ref HashSet<string>? names)
    {
        if (names is { Capacity: <= Reused })
        {
            names.Clear();
        }
        else
        {
            names = new(StringComparer.Ordinal);
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        var at = 0;
        while (at < utf8.Length && Rune.DecodeFromUtf8(utf8[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
