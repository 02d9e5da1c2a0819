using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Site.Text.Json;

/// <summary>
/// The door by which JSON from elsewhere comes in: bytes give a record, or a problem in words. No bytes make it throw. Members nobody
/// knows are ignored; a member given twice, a null in a list, invalid UTF-8, and more bytes or depth than allowed are refused.
/// </summary>
public static class JsonInput
{
    /// <summary>How deep arrays and objects may be nested.</summary>
    public const int MaxDepth = 64;

    /// <summary>Reads JSON untyped, for a schema to look at.</summary>
    /// <param name="utf8">The bytes, without a byte-order mark.</param>
    /// <param name="maxBytes">The most bytes that are looked at.</param>
    /// <param name="problem">What is wrong; null where it was read.</param>
    /// <returns>The document; null where something is wrong.</returns>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> utf8, int maxBytes, out JsonProblem? problem)
    {
        problem = JsonScan.Check(utf8.Span, maxBytes);
        return problem is null ? JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = MaxDepth }) : null;
    }

    /// <summary>Reads a record.</summary>
    /// <param name="utf8">The bytes, without a byte-order mark.</param>
    /// <param name="type">How its type is read.</param>
    /// <param name="maxBytes">The most bytes that are looked at.</param>
    /// <param name="problem">What is wrong; null where the record was read.</param>
    /// <returns>The record; null where something is wrong.</returns>
    public static T? Read<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> type, int maxBytes, out JsonProblem? problem)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(type);
        problem = JsonScan.Check(utf8, maxBytes);
        if (problem is not null)
        {
            return null;
        }

        T? value;
        try
        {
            value = JsonSerializer.Deserialize(utf8, type);
        }
        catch (JsonException e)
        {
            problem = ProblemOf(utf8, e);
            return null;
        }

        problem = value is null
            ? new JsonProblem("The file says null.")
            : JsonNulls.Find(value, type) is { } path ? new JsonProblem($"At '${path}': a list or map has null as an item.") : null;
        return problem is null ? value : null;
    }

    /// <summary>What the JSON library found wrong, in words, with its place.</summary>
    /// <param name="utf8">The bytes it was given.</param>
    /// <param name="e">What it threw.</param>
    public static JsonProblem ProblemOf(ReadOnlySpan<byte> utf8, JsonException e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return JsonPosition.At(utf8, e, JsonExceptionText.Of(e));
    }
}
