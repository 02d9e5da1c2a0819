namespace Site.Citations.JsonSchema;

/// <summary>The schema of the twin, <c>cite.schema.json</c>, as it is published with every site.</summary>
public static class CiteSchema
{
    private static readonly Lazy<byte[]> Content = new(Load);

    private static readonly Lazy<JsonSchemaDocument> Compiled =
        new(() => JsonSchemaDocument.Parse(Content.Value, JsonSchemaOptions.Strict));

    /// <summary>The file's bytes.</summary>
    public static ReadOnlyMemory<byte> Bytes => Content.Value;

    /// <summary>The schema, ready to check twins with. It is read strictly, the first time it is asked for.</summary>
    public static JsonSchemaDocument Schema => Compiled.Value;

    private static byte[] Load()
    {
        using var stream = typeof(CiteSchema).Assembly.GetManifestResourceStream("cite.schema.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
