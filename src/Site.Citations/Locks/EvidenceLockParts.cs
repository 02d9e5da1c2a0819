using System.Text;
using System.Text.Json;
using Site.Citations.Sources;
using Site.Text.Json;

namespace Site.Citations.Locks;

/// <summary>
/// Finds the entries of a lock without understanding them, in sound JSON by its structure and in broken JSON by their look.
/// </summary>
internal static class EvidenceLockParts
{
    /// <summary>An entry has its own members, its quotes, and what is known of each; what is deeper is none.</summary>
    private const int EntryDepth = 4;

    /// <summary>Finds the entries.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="problem">Why it is no JSON, or no lock; null where it is one.</param>
    public static List<EvidenceLockPart> Find(ReadOnlySpan<byte> utf8, out JsonProblem? problem)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = JsonInput.MaxDepth });
        try
        {
            problem = null;
            if (Walk(ref reader) is { } parts)
            {
                return parts;
            }

            problem = new JsonProblem("it has no object 'sources'.", 1, 1);
        }
        catch (JsonException e)
        {
            problem = JsonInput.ProblemOf(utf8, e);
        }
        catch (InvalidOperationException)
        {
            problem = new JsonProblem("a name in it is no text: it is not UTF-8, or has half of a surrogate pair.");
        }

        return Salvage(utf8);
    }

    private static List<EvidenceLockPart>? Walk(ref Utf8JsonReader reader)
    {
        List<EvidenceLockPart>? parts = null;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isSources = reader.ValueTextEquals("sources"u8);
            reader.Read();
            if (isSources && reader.TokenType == JsonTokenType.StartObject)
            {
                parts ??= [];
                WalkSources(ref reader, parts);
            }
            else
            {
                reader.Skip();
            }
        }

        // Whatever follows the object is refused here.
        reader.Read();
        return parts;
    }

    private static void WalkSources(ref Utf8JsonReader reader, List<EvidenceLockPart> parts)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            parts.Add(new EvidenceLockPart(key, start, (int)reader.BytesConsumed - start));
        }
    }

    /// <summary>
    /// Finds whole entries in broken JSON: a key, a colon, and an object that reads as an entry. Each attempt ends at the first byte that
    /// does not fit or at a fifth level, so that the work grows with the file's length.
    /// </summary>
    private static List<EvidenceLockPart> Salvage(ReadOnlySpan<byte> utf8)
    {
        var parts = new List<EvidenceLockPart>();
        var at = 0;
        while (utf8[at..].IndexOf((byte)'{') is >= 0 and var next)
        {
            var start = at + next;
            at = start + 1;
            if (KeyBefore(utf8[..start]) is { } key &&
                LengthOfObject(utf8[start..]) is { } length &&
                EvidenceLockJson.ReadEntry(utf8.Slice(start, length), out _) is not null)
            {
                parts.Add(new EvidenceLockPart(key, start, length));
                at = start + length;
            }
        }

        return parts;
    }

    private static string? KeyBefore(ReadOnlySpan<byte> before)
    {
        var name = before.TrimEnd(" \t\r\n"u8);
        if (name is not [.., (byte)':'])
        {
            return null;
        }

        name = name[..^1].TrimEnd(" \t\r\n"u8);
        if (name is not [.., (byte)'"'])
        {
            return null;
        }

        name = name[..^1];
        var key = Encoding.UTF8.GetString(name[(name.LastIndexOf((byte)'"') + 1)..]);
        return SourceLibrary.IsKey(key) ? key : null;
    }

    private static int? LengthOfObject(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = EntryDepth }));
        try
        {
            return reader.Read() && reader.TrySkip() ? (int)reader.BytesConsumed : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
