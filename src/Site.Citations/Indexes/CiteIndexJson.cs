using Site.Text.Json;

namespace Site.Citations.Indexes;

/// <summary>The one place where <c>cite-index.json</c> is written and read.</summary>
public static class CiteIndexJson
{
    /// <summary>The file's name, at the root of the site.</summary>
    public const string FileName = "cite-index.json";

    /// <summary>The most bytes of an index that are read.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    /// <summary>Reads an index.</summary>
    /// <param name="utf8">Any bytes.</param>
    /// <param name="problem">What is wrong; null where the index was read.</param>
    /// <returns>The index; null where something is wrong.</returns>
    public static CiteIndexDocument? Read(ReadOnlySpan<byte> utf8, out JsonProblem? problem) =>
        JsonInput.Read(utf8, CiteIndexJsonContext.Default.CiteIndexDocument, MaxBytes, out problem);

    /// <summary>Writes a linkset as UTF-8, ending in a line feed.</summary>
    public static byte[] Write(Linkset linkset) => JsonOutput.ToFile(linkset, CiteIndexJsonContext.Default.Linkset);

    /// <summary>Writes an index as UTF-8, ending in a line feed.</summary>
    public static byte[] Write(CiteIndexDocument index) => JsonOutput.ToFile(index, CiteIndexJsonContext.Default.CiteIndexDocument);
}
