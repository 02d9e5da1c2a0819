namespace Site.CostModel.Json;

/// <summary>The schema of published models, <c>model.schema.json</c> (JSON Schema 2020-12), as it is published beside them.</summary>
public static class ModelSchema
{
    private static readonly Lazy<byte[]> Content = new(Load);

    /// <summary>The file name it is published under.</summary>
    public static string FileName => "model.schema.json";

    /// <summary>The file's bytes.</summary>
    public static ReadOnlyMemory<byte> Bytes => Content.Value;

    private static byte[] Load()
    {
        using var stream = typeof(ModelSchema).Assembly.GetManifestResourceStream(FileName)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
