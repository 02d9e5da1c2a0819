using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Site.Text.Json;

/// <summary>
/// How this program writes JSON: as UTF-8, readable, with line feeds. It is never embedded in HTML, so only what JSON itself requires is
/// escaped.
/// </summary>
public static class JsonOutput
{
    /// <summary>Everything on one line, without spaces.</summary>
    public static JsonWriterOptions OneLine { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A member a line, indented by two spaces.</summary>
    public static JsonWriterOptions Indented { get; } = OneLine with { Indented = true, IndentSize = 2, NewLine = "\n" };

    /// <summary>Writes a value as a file: indented, ending in a line feed.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">How its type is written.</param>
    public static byte[] ToFile<T>(T value, JsonTypeInfo<T> type)
    {
        var output = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(output, Indented))
        {
            JsonSerializer.Serialize(json, value, type);
        }

        output.Write("\n"u8);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Writes a value as text.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">How its type is written.</param>
    /// <param name="options">How it is laid out.</param>
    public static string ToText<T>(T value, JsonTypeInfo<T> type, JsonWriterOptions options)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, options))
        {
            JsonSerializer.Serialize(json, value, type);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
