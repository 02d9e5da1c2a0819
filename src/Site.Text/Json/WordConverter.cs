using System.Text.Json;
using System.Text.Json.Serialization;

namespace Site.Text.Json;

/// <summary>Reads and writes the values of an enumeration by their words. Case counts, and numbers are no words.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
/// <param name="words">Each value by its word.</param>
/// <param name="toWord">The word of a value.</param>
public abstract class WordConverter<T>(IReadOnlyDictionary<string, T> words, Func<T, string> toWord) : JsonConverter<T>
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && words.TryGetValue(reader.GetString()!, out var value)
            ? value
            : throw new JsonException($"One of {string.Join(", ", words.Keys.Select(w => $"'{w}'"))} belongs there.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(toWord(value));
    }
}
