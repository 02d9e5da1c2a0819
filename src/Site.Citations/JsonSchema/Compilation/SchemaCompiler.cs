using System.Collections.Immutable;
using System.Text.Json;
using Site.Citations.JsonSchema.Keywords;
using Site.Citations.JsonSchema.Keywords.Core;
using Site.Citations.JsonSchema.Patterns;
using Site.Citations.JsonSchema.Values;
using Site.Text.Diagnostics;

namespace Site.Citations.JsonSchema.Compilation;

/// <summary>
/// Turns a schema document into <see cref="SchemaNode"/>s: reads every schema the keywords lead to, notes the URIs and anchors they
/// declare, and only then finds the targets of references, which may lie anywhere in the document.
/// </summary>
internal sealed class SchemaCompiler
{
    private static readonly UriReference NoUri = new(null, null, "", null, null);

    private readonly Dictionary<string, SchemaNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaResource> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EcmaPattern> _patterns = new(StringComparer.Ordinal);
    private readonly Queue<(KeywordReader Keyword, string Reference, Subschema Target)> _pending = new();
    private readonly Queue<(SchemaNode Node, JsonElement Value)> _unread = new();

    private SchemaCompiler(JsonSchemaOptions options) => Options = options;

    /// <summary>How the document is to be read.</summary>
    public JsonSchemaOptions Options { get; }

    /// <summary>Compiles a document.</summary>
    /// <returns>Its root schema.</returns>
    /// <exception cref="JsonSchemaException">The schema is refused.</exception>
    public static SchemaNode Compile(JsonElement document, JsonSchemaOptions options)
    {
        var compiler = new SchemaCompiler(options);
        var resource = new SchemaResource(NoUri, "", document);
        compiler._resources.Add("", resource);
        var root = compiler.Compile("", document, resource);
        compiler.ReadAll();
        while (compiler._pending.TryDequeue(out var pending))
        {
            pending.Target.Resolve(compiler.Find(pending.Keyword, pending.Reference));

            // The target may be a schema where no keyword looked for one.
            compiler.ReadAll();
        }

        return root;
    }

    /// <summary>
    /// The schema at a place in the document. Its keywords are read later, one schema after another and not one inside another, so
    /// that no depth of nesting can exhaust the stack.
    /// </summary>
    /// <param name="pointer">The place, as a JSON Pointer.</param>
    /// <param name="value">The schema's JSON.</param>
    /// <param name="resource">The resource around it; it may start one of its own.</param>
    /// <exception cref="JsonSchemaException">It is no schema, or nested too deeply.</exception>
    public SchemaNode Compile(string pointer, JsonElement value, SchemaResource resource)
    {
        if (_nodes.TryGetValue(pointer, out var node))
        {
            return node;
        }

        // A schema stands at most two levels below the one that holds it, as in properties and allOf.
        if (pointer.AsSpan().Count('/') > 2 * Options.MaxDepth)
        {
            throw new JsonSchemaException(JsonSchemaProblem.Unsupported, pointer, $"schemas are nested more than {Options.MaxDepth} deep");
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                node = new SchemaNode(pointer, resource, isFalse: value.ValueKind == JsonValueKind.False);
                break;
            case JsonValueKind.Object:
                var own = IdKeyword.StartsResource(value, pointer, resource);
                node = new SchemaNode(pointer, own is null ? resource : Register(own), isFalse: false);
                _unread.Enqueue((node, value));
                break;
            default:
                throw new JsonSchemaException(JsonSchemaProblem.Malformed, pointer, "a schema must be an object, true or false");
        }

        _nodes.Add(pointer, node);
        return node;
    }

    /// <summary>Makes a reference, to be resolved when everything has been read.</summary>
    public Subschema Refer(KeywordReader keyword, string reference)
    {
        var target = new Subschema("/" + keyword.Name);
        _pending.Enqueue((keyword, reference, target));
        return target;
    }

    /// <summary>Compiles a regular expression, once for every place it stands in.</summary>
    public EcmaPattern Pattern(KeywordReader keyword, string text)
    {
        if (_patterns.TryGetValue(text, out var pattern))
        {
            return pattern;
        }

        if (!EcmaPattern.TryParse(text, out pattern, out var error))
        {
            throw keyword.Refuse(
                $"'{text}' is not a usable regular expression: {error.Message}",
                error.IsUnsupported ? JsonSchemaProblem.Unsupported : JsonSchemaProblem.Malformed);
        }

        _patterns.Add(text, pattern);
        return pattern;
    }

    private void ReadAll()
    {
        while (_unread.TryDequeue(out var unread))
        {
            unread.Node.Complete(ReadKeywords(unread.Node, unread.Value));
        }
    }

    private SchemaResource Register(SchemaResource resource) =>
        _resources.TryAdd(resource.BaseUri.ToString(), resource)
            ? resource
            : throw new JsonSchemaException(
                JsonSchemaProblem.Malformed,
                resource.Pointer + "/$id",
                $"'{resource.BaseUri}' is already the URI of another schema");

    private ImmutableArray<IKeyword> ReadKeywords(SchemaNode node, JsonElement schema)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var keywords = new List<(int Order, IKeyword Keyword)>();
        foreach (var member in schema.EnumerateObject())
        {
            var reader = new KeywordReader(this, node, schema, JsonText.NameOf(member), member.Value);
            if (!seen.Add(reader.Name))
            {
                throw reader.Refuse("stands twice in one schema");
            }

            if (KeywordTable.Find(reader.Name) is not { } definition)
            {
                RefuseUnknown(reader);
            }
            else if (Read(definition, reader) is { } keyword)
            {
                keywords.Add((definition.Order, keyword));
            }
        }

        return [.. keywords.OrderBy(k => k.Order).Select(k => k.Keyword)];
    }

    private static IKeyword? Read(KeywordDefinition definition, KeywordReader reader)
    {
        try
        {
            return definition.Read(reader);
        }
        catch (EvaluationLimitException e)
        {
            throw reader.Refuse(e.Message, JsonSchemaProblem.Unsupported);
        }
    }

    private void RefuseUnknown(KeywordReader keyword)
    {
        if (Options.RefuseUnknownKeywords && !keyword.Name.StartsWith("x-", StringComparison.Ordinal))
        {
            var suggestion = Nearest.Suggest(keyword.Name, KeywordTable.Names);
            throw keyword.Refuse($"there is no keyword '{keyword.Name}'. {suggestion}".TrimEnd(), JsonSchemaProblem.Unknown);
        }
    }

    private SchemaNode Find(KeywordReader keyword, string reference)
    {
        var target = keyword.Schema.Resource.BaseUri.Resolve(UriReference.Split(reference));
        if (!_resources.TryGetValue(target.WithoutFragment.ToString(), out var resource))
        {
            throw keyword.Refuse(
                $"'{reference}' means {target.WithoutFragment}, which is not in this document; nothing is fetched",
                JsonSchemaProblem.Unresolved);
        }

        var fragment = Uri.UnescapeDataString(target.Fragment ?? "");
        var found = fragment.Length == 0 || fragment[0] == '/'
            ? FindByPointer(resource, fragment)
            : resource.Anchors.GetValueOrDefault(fragment);
        return found ?? throw keyword.Refuse($"'{reference}' leads to no schema", JsonSchemaProblem.Unresolved);
    }

    private SchemaNode? FindByPointer(SchemaResource resource, string fragment)
    {
        if (JsonPointer.Split(fragment) is not { } tokens)
        {
            return null;
        }

        var value = resource.Root;
        var pointer = resource.Pointer;
        foreach (var token in tokens)
        {
            if (Step(value, token) is not { } next)
            {
                return null;
            }

            value = next;
            pointer = JsonPointer.Append(pointer, token);
            resource = _nodes.GetValueOrDefault(pointer)?.Resource ?? resource;
        }

        if (_nodes.TryGetValue(pointer, out var node))
        {
            return node;
        }

        // A schema where no keyword looks for one, such as in an unknown keyword or an example: the target of a reference is one.
        return value.ValueKind is JsonValueKind.Object or JsonValueKind.True or JsonValueKind.False
            ? Compile(pointer, value, resource)
            : null;
    }

    private static JsonElement? Step(JsonElement value, string token)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when JsonText.TryGetMember(value, token, out var member):
                return member;
            case JsonValueKind.Array when IsIndex(token) && int.TryParse(token, out var index) && index < value.GetArrayLength():
                return value[index];
            default:
                return null;
        }
    }

    private static bool IsIndex(string token) =>
        token.All(char.IsAsciiDigit) && (token.Length == 1 || (token.Length > 1 && token[0] != '0'));
}
