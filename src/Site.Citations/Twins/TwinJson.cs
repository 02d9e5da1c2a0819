using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Site.Text.Json;

namespace Site.Citations.Twins;

/// <summary>
/// The one place where a twin is written and read. The order of members is that of the records; each claim, source, entity and update
/// stands on a line of its own, so that a change of one claim is a change of one line; the same twin gives the same bytes.
/// </summary>
public static class TwinJson
{
    /// <summary>The most characters a twin should have: what fits into a language model's context beside the page it speaks for.</summary>
    public const int CharacterLimit = 50_000;

    /// <summary>The most bytes of a twin that are read.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>Reads a twin.</summary>
    /// <param name="utf8">Any bytes.</param>
    /// <param name="problem">What is wrong; null where the twin was read.</param>
    /// <returns>The twin; null where something is wrong.</returns>
    public static TwinDocument? Read(ReadOnlySpan<byte> utf8, out JsonProblem? problem) =>
        JsonInput.Read(utf8, TwinJsonContext.Default.TwinDocument, MaxBytes, out problem);

    /// <summary>Writes a twin as UTF-8, ending in a line feed.</summary>
    public static byte[] Write(TwinDocument twin)
    {
        ArgumentNullException.ThrowIfNull(twin);
        var types = TwinJsonContext.Default;
        var output = new ArrayBufferWriter<byte>(16 * 1024);
        using var json = new Utf8JsonWriter(output, JsonOutput.OneLine);
        output.Write("{\n"u8);
        Member("$schema"u8, twin.Schema, types.String);
        Member("format"u8, twin.Format, types.FileFormat);
        Member("summary"u8, twin.Summary, types.TwinSummary);
        Members("claims"u8, twin.Claims, types.TwinClaim);
        Member("page"u8, twin.Page, types.TwinPage);
        Members("sources"u8, twin.Sources, types.TwinSource);
        Members("entities"u8, twin.Entities, types.TwinEntity);
        Members("updates"u8, twin.Updates, types.TwinUpdate);
        Members("uncited"u8, twin.Uncited, types.TwinUncited);
        Member("generator"u8, twin.Generator, types.FileGenerator, last: true);
        output.Write("}\n"u8);
        return output.WrittenSpan.ToArray();

        void Member<T>(ReadOnlySpan<byte> name, T value, JsonTypeInfo<T> type, bool last = false)
        {
            Name(name);
            Value(value, type);
            output.Write(last ? "\n"u8 : ",\n"u8);
        }

        void Members<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> items, JsonTypeInfo<T> type)
        {
            Name(name);
            output.Write("["u8);
            for (var i = 0; i < items.Count; i++)
            {
                output.Write(i == 0 ? "\n"u8 : ",\n"u8);
                Value(items[i], type);
            }

            output.Write(items.Count == 0 ? "],\n"u8 : "\n],\n"u8);
        }

        void Name(ReadOnlySpan<byte> name)
        {
            output.Write("\""u8);
            output.Write(name);
            output.Write("\": "u8);
        }

        void Value<T>(T value, JsonTypeInfo<T> type)
        {
            JsonSerializer.Serialize(json, value, type);
            json.Flush();
            json.Reset();
        }
    }
}
