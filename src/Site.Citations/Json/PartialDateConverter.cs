using System.Text.Json;
using System.Text.Json.Serialization;
using Site.Citations.Sources;

namespace Site.Citations.Json;

/// <summary>Reads and writes a <see cref="PartialDate"/> in its ISO 8601 form.</summary>
public sealed class PartialDateConverter : JsonConverter<PartialDate>
{
    /// <inheritdoc/>
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && PartialDate.TryParse(reader.GetString(), out var date)
            ? date
            : throw new JsonException("A date such as '2026-03-10', '2026-03' or '2026' belongs there.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
