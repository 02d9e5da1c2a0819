namespace Site.Citations.JsonSchema;

/// <summary>The schema of the twin, <c>cite.schema.json</c>, as it is published with every site.</summary>
public static class CiteSchema
{
    private static readonly Lazy<byte[]> Content = new(Load);

    /// <summary>The file's bytes.</summary>
    public static ReadOnlyMemory<byte> Bytes => Content.Value;

    private static byte[] Load()
    {
        using var stream = typeof(CiteSchema).Assembly.GetManifestResourceStream("cite.schema.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
