using System.Text.Json;
using Site.Citations.JsonSchema.Compilation;
using Site.Citations.JsonSchema.Values;

namespace Site.Citations.JsonSchema.Keywords.Core;

/// <summary><c>$id</c>: gives the schema a URI of its own and starts a resource (Core section 8.2.1).</summary>
internal static class IdKeyword
{
    private const string Name = "$id";

    /// <summary>The resource a schema starts, or null where it has no <c>$id</c>.</summary>
    /// <param name="schema">The schema's JSON.</param>
    /// <param name="pointer">Where it stands in the document.</param>
    /// <param name="parent">The resource around it.</param>
    public static SchemaResource? StartsResource(JsonElement schema, string pointer, SchemaResource parent)
    {
        if (!JsonText.TryGetMember(schema, Name, out var value))
        {
            return null;
        }

        var reference = value.ValueKind == JsonValueKind.String
            ? UriReference.Split(JsonText.Of(value))
            : throw new JsonSchemaException(JsonSchemaProblem.Malformed, JsonPointer.Append(pointer, Name), "must be a string");
        return string.IsNullOrEmpty(reference.Fragment)
            ? new SchemaResource(parent.BaseUri.Resolve(reference.WithoutFragment), pointer, schema)
            : throw new JsonSchemaException(
                JsonSchemaProblem.Malformed,
                JsonPointer.Append(pointer, Name),
                "must not have a fragment; that is what $anchor is for");
    }

    /// <summary>Nothing is left to do once the resource stands.</summary>
    public static IKeyword? Read(KeywordReader reader)
    {
        _ = reader.ReadString();
        return null;
    }
}
