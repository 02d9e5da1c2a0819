using System.Text.Json;
using Site.Citations.JsonSchema.Compilation;
using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema;

/// <summary>
/// A JSON Schema (draft 2020-12), read and checked once, to be applied to any number of values from any number of threads.
/// </summary>
/// <remarks>
/// Implements the core, applicator, unevaluated, validation and format-assertion vocabularies, and reads the meta-data and content
/// vocabularies as annotations. A schema that uses <c>$dynamicRef</c>, <c>$dynamicAnchor</c>, <c>$vocabulary</c>, another dialect, or
/// a reference out of its own document is refused: nothing is ever fetched, the dialect's own schema included.
/// </remarks>
public sealed class JsonSchemaDocument
{
    private readonly Subschema _root;
    private readonly JsonSchemaOptions _options;

    private JsonSchemaDocument(SchemaNode root, JsonSchemaOptions options)
    {
        _root = new Subschema("", root);
        _options = options;
    }

    /// <summary>Reads a schema.</summary>
    /// <param name="schema">The schema; copied, so that its <see cref="JsonDocument"/> may be disposed.</param>
    /// <param name="options">How to read it; <see cref="JsonSchemaOptions.Default"/> where null.</param>
    /// <exception cref="JsonSchemaException">It is not a valid schema, or needs something not implemented.</exception>
    public static JsonSchemaDocument Parse(JsonElement schema, JsonSchemaOptions? options = null)
    {
        options ??= JsonSchemaOptions.Default;
        return new JsonSchemaDocument(SchemaCompiler.Compile(schema.Clone(), options), options);
    }

    /// <summary>Reads a schema from JSON text.</summary>
    /// <inheritdoc cref="Parse(JsonElement, JsonSchemaOptions?)"/>
    public static JsonSchemaDocument Parse(string schema, JsonSchemaOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return Parse(() => JsonDocument.Parse(schema, TextOptions(options)), options);
    }

    /// <summary>Reads a schema from UTF-8 JSON.</summary>
    /// <inheritdoc cref="Parse(JsonElement, JsonSchemaOptions?)"/>
    public static JsonSchemaDocument Parse(ReadOnlySpan<byte> schema, JsonSchemaOptions? options = null)
    {
        var bytes = schema.ToArray();
        return Parse(() => JsonDocument.Parse(bytes, TextOptions(options)), options);
    }

    /// <summary>Checks a value against the schema.</summary>
    /// <param name="instance">The value. Any JSON will do; none makes this throw.</param>
    /// <returns>
    /// Whether it is valid, and what is wrong if not. An evaluation that cannot be finished (a reference that leads back to itself
    /// without end, nesting or work beyond the options) is not valid and has the one error that says so.
    /// </returns>
    public JsonSchemaResult Evaluate(JsonElement instance)
    {
        var context = new EvaluationContext(_options);
        try
        {
            return new JsonSchemaResult(context.Apply(_root, new Instance(instance)), [.. context.Errors]);
        }
        catch (EvaluationLimitException e)
        {
            var error = new JsonSchemaError(context.InstancePath, context.SchemaPath, e.Message, _root.Node.Location);
            return new JsonSchemaResult(false, [error]);
        }
    }

    // A subschema stands at most two levels below the schema that holds it, as in properties and allOf.
    private static JsonDocumentOptions TextOptions(JsonSchemaOptions? options) =>
        new() { MaxDepth = 2 * (options ?? JsonSchemaOptions.Default).MaxDepth };

    private static JsonSchemaDocument Parse(Func<JsonDocument> read, JsonSchemaOptions? options)
    {
        try
        {
            using var document = read();
            return Parse(document.RootElement, options);
        }
        catch (JsonException e)
        {
            throw new JsonSchemaException(JsonSchemaProblem.Malformed, "", $"the schema is not JSON: {e.Message}", e);
        }
    }
}
