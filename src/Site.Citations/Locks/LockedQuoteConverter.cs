using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Site.Citations.Locks;

/// <summary>
/// Reads and writes what was found of a quote: <c>true</c> or <c>false</c> where nothing more is known, as every lock has it that was
/// written before occurrences were counted, and an object otherwise.
/// </summary>
internal sealed partial class LockedQuoteConverter : JsonConverter<LockedQuote>
{
    /// <inheritdoc/>
    public override LockedQuote Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return new LockedQuote(reader.GetBoolean());
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("true, false or an object with 'found' belongs there.");
        }

        var entry = JsonSerializer.Deserialize(ref reader, EvidenceLockJsonContext.Default.LockedQuoteEntry)!;
        if (entry.Occurrences < 1)
        {
            throw new JsonException("'occurrences' is at least 1.");
        }

        if (entry.Lines is { } lines && !LinesPattern().IsMatch(lines))
        {
            throw new JsonException("'lines' is written '12' or '12-14'.");
        }

        if (entry is { Found: true, InSourceOnly: true })
        {
            throw new JsonException("What was 'found' does not stand 'inSourceOnly'.");
        }

        if (entry is { Found: true, PartOf: not null })
        {
            throw new JsonException("What was 'found' is not 'partOf' anything else.");
        }

        return new LockedQuote(entry.Found)
        {
            InSourceOnly = entry.InSourceOnly == true,
            PartOf = entry.PartOf,
            Occurrences = entry.Occurrences,
            Lines = entry.Lines,
        };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LockedQuote value, JsonSerializerOptions options)
    {
        if (value == new LockedQuote(value.IsFound))
        {
            writer.WriteBooleanValue(value.IsFound);
            return;
        }

        var entry = new LockedQuoteEntry
        {
            Found = value.IsFound,
            InSourceOnly = value.InSourceOnly ? true : null,
            PartOf = value.PartOf,
            Occurrences = value.Occurrences,
            Lines = value.Lines,
        };
        JsonSerializer.Serialize(writer, entry, EvidenceLockJsonContext.Default.LockedQuoteEntry);
    }

    [GeneratedRegex("^[1-9][0-9]{0,9}(-[1-9][0-9]{0,9})?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex LinesPattern();
}
