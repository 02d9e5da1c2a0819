using System.Globalization;
using System.Text;
using System.Text.Json;
using Site.Citations.Schema;
using Site.Citations.Twins;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Json;
using Site.Verification.Reading;

namespace Site.Verification.Pages;

/// <summary>Reads a twin: bytes to a typed twin, or diagnostics. Beyond here nothing is untyped.</summary>
internal static class TwinReader
{
    /// <summary>
    /// The most texts or numbers in one list: to see whether they are all different takes time that grows with the square of their number.
    /// </summary>
    public const int MaxScalars = 500;

    private const string OtherVersion = "Build the site again with a program of the same version as the schema.";

    /// <summary>Reads it.</summary>
    /// <param name="location">The twin.</param>
    /// <param name="bytes">Any bytes.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The twin, as its schema wants it; null where it is not.</returns>
    public static TwinDocument? Read(FileLocation location, byte[] bytes, IDiagnosticSink diagnostics)
    {
        using var json = JsonInput.Parse(bytes, TwinJson.MaxBytes, out var problem);
        if (json is null || HasLongList(bytes))
        {
            var why = problem?.ToString()
                ?? string.Create(CultureInfo.InvariantCulture, $"A list in it has more than {MaxScalars} texts or numbers.");
            diagnostics.Report(Rules.Twin.NotJson.At(location, $"The twin cannot be read: {why}", "Build the site again."));
            return null;
        }

        var length = Encoding.UTF8.GetCharCount(bytes);
        if (length > TwinJson.CharacterLimit)
        {
            diagnostics.Report(Rules.Twin.TooLong.At(
                location,
                string.Create(CultureInfo.InvariantCulture, $"The twin has {length} characters, more than {TwinJson.CharacterLimit}."),
                "Split the page."));
        }

        if (!PublishedJson.Satisfies(json.RootElement, CiteSchemas.Twin, location, OtherVersion, diagnostics))
        {
            return null;
        }

        var twin = TwinJson.Read(bytes, out problem);
        if (twin is null)
        {
            diagnostics.Report(Rules.Twin.Schema.At(location, $"The twin cannot be read: {problem}", OtherVersion));
        }

        return twin;
    }

    private static bool HasLongList(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        var items = new int[JsonInput.MaxDepth + 1];
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray:
                    items[reader.CurrentDepth + 1] = 0;
                    break;
                case JsonTokenType.StartObject:
                    // Members of an object are counted for nothing, however many there are.
                    items[reader.CurrentDepth + 1] = int.MinValue;
                    break;
                case JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null:
                    if (++items[reader.CurrentDepth] > MaxScalars)
                    {
                        return true;
                    }

                    break;
                default:
                    break;
            }
        }

        return false;
    }
}
