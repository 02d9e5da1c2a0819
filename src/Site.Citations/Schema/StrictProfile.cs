using System.Text.Json;
using System.Text.Json.Nodes;

namespace Site.Citations.Schema;

/// <summary>
/// Derives the profile of a schema that is for those who write such files. The schema itself is open, for readers ignore members they do
/// not know; to a writer an unknown member is a slip, unless its name begins with <c>x-</c>.
/// </summary>
internal static class StrictProfile
{
    /// <summary>The profile, as the bytes of a file: every object whose members the schema lists may have no others.</summary>
    /// <param name="schema">The open schema.</param>
    public static byte[] Of(ReadOnlySpan<byte> schema)
    {
        var root = JsonNode.Parse(schema)!;
        Close(root);

        // The profile is a schema of its own, and an identifier may have no fragment.
        root["$id"] = $"{root["$id"]}?=profile=writers";
        root["title"] = $"{root["title"]} (profile for writers)";
        return [.. JsonSerializer.SerializeToUtf8Bytes(root, SchemaJson.Default.JsonNode), (byte)'\n'];
    }

    private static void Close(JsonNode? node)
    {
        foreach (var child in node switch
        {
            JsonObject members => members.Select(m => m.Value).ToList(),
            JsonArray items => [.. items],
            _ => [],
        })
        {
            Close(child);
        }

        // Conditions have 'properties' too, but say nothing of the type, or say it in a list: they are about members that another part of
        // the schema lists.
        if (node is JsonObject schema
            && schema["type"] is JsonValue type
            && type.GetValueKind() == JsonValueKind.String
            && schema["properties"] is JsonObject)
        {
            schema["patternProperties"] = new JsonObject { ["^x-"] = true };
            schema["additionalProperties"] = false;
        }
    }
}
