using System.Text.Json;
using Site.Citations.JsonSchema.Values;

namespace Site.Citations.JsonSchema.Compilation;

/// <summary>
/// A schema resource (Core section 4.3.5): a schema with a URI of its own, against which references inside it are resolved.
/// </summary>
/// <param name="baseUri">Its URI, without fragment; all parts empty where the document has no <c>$id</c>.</param>
/// <param name="pointer">Where its root schema stands in the document, as a JSON Pointer.</param>
/// <param name="root">That schema's JSON.</param>
internal sealed class SchemaResource(UriReference baseUri, string pointer, JsonElement root)
{
    /// <summary>Its URI, without fragment.</summary>
    public UriReference BaseUri { get; } = baseUri;

    /// <summary>Where its root schema stands in the document.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>Its root schema's JSON.</summary>
    public JsonElement Root { get; } = root;

    /// <summary>Its <c>$anchor</c>s.</summary>
    public Dictionary<string, SchemaNode> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>The absolute location of a place in the document that lies within this resource.</summary>
    /// <param name="documentPointer">The place, as a JSON Pointer from the document's root.</param>
    public string Locate(string documentPointer) =>
        string.Concat(BaseUri.ToString(), "#", JsonPointer.ToFragment(documentPointer[Pointer.Length..]));
}
