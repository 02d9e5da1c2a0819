using System.Text.Json;
using Site.Citations.JsonSchema;

namespace Site.Citations.Tests.JsonSchema;

/// <summary>Short ways to put a schema to a value. JSON may be written with single quotes for double ones.</summary>
internal static class Schemas
{
    public static JsonSchemaResult Evaluate(string schema, string instance, JsonSchemaOptions? options = null)
    {
        using var document = JsonDocument.Parse(Unquote(instance), new JsonDocumentOptions { MaxDepth = 20_000 });
        return JsonSchemaDocument.Parse(Unquote(schema), options).Evaluate(document.RootElement);
    }

    public static void Check(string schema, string instance, bool valid, JsonSchemaOptions? options = null)
    {
        var result = Evaluate(schema, instance, options);
        Assert.True(
            result.IsValid == valid,
            $"{schema} on {instance}: expected {valid}; {string.Join("; ", result.Errors.Select(e => $"{e.InstancePath} {e.SchemaPath} {e.Message}"))}");
        Assert.Equal(valid, result.Errors.IsEmpty);
    }

    public static JsonSchemaException Refuse(string schema, JsonSchemaOptions? options = null) =>
        Assert.Throws<JsonSchemaException>(() => JsonSchemaDocument.Parse(Unquote(schema), options));

    private static string Unquote(string json) => json.Replace('\'', '"');
}
