using System.Text.Json;
using System.Text.Json.Serialization;

namespace Site.Text.Json;

/// <summary>Reads whole numbers however they are written: to JSON Schema, <c>1.0</c> and <c>1e1</c> are integers too.</summary>
public sealed class WholeNumberConverter : JsonConverter<int>
{
    /// <inheritdoc/>
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw new JsonException("A whole number belongs there.");
        }

        if (reader.TryGetInt32(out var whole))
        {
            return whole;
        }

        return reader.TryGetDecimal(out var number) && number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : throw new JsonException($"A whole number of at most {int.MaxValue} belongs there.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }
}
