using Site.Text.Json;

namespace Site.Citations.Indexes;

/// <summary>The one place where the files of an index and linksets are written and read.</summary>
public static class CiteIndexJson
{
    /// <summary>The most bytes of a file of an index that are read.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    /// <summary>Reads the root of an index.</summary>
    /// <param name="utf8">Any bytes.</param>
    /// <param name="problem">What is wrong; null where the root was read.</param>
    /// <returns>The root; null where something is wrong.</returns>
    public static CiteIndexDocument? Read(ReadOnlySpan<byte> utf8, out JsonProblem? problem) =>
        JsonInput.Read(utf8, CiteIndexJsonContext.Default.CiteIndexDocument, MaxBytes, out problem);

    /// <summary>Reads a part of an index.</summary>
    /// <param name="utf8">Any bytes.</param>
    /// <param name="problem">What is wrong; null where the part was read.</param>
    /// <returns>The part; null where something is wrong.</returns>
    public static CiteIndexPartDocument? ReadPart(ReadOnlySpan<byte> utf8, out JsonProblem? problem) =>
        JsonInput.Read(utf8, CiteIndexJsonContext.Default.CiteIndexPartDocument, MaxBytes, out problem);

    /// <summary>Reads a linkset.</summary>
    /// <param name="utf8">Any bytes.</param>
    /// <param name="problem">What is wrong; null where it was read.</param>
    /// <returns>The linkset; null where something is wrong.</returns>
    public static Linkset? ReadLinkset(ReadOnlySpan<byte> utf8, out JsonProblem? problem) =>
        JsonInput.Read(utf8, CiteIndexJsonContext.Default.Linkset, MaxBytes, out problem);

    /// <summary>Reads a list of linksets.</summary>
    /// <param name="utf8">Any bytes.</param>
    /// <param name="problem">What is wrong; null where it was read.</param>
    /// <returns>The list; null where something is wrong.</returns>
    public static LinksetList? ReadLinksetList(ReadOnlySpan<byte> utf8, out JsonProblem? problem) =>
        JsonInput.Read(utf8, CiteIndexJsonContext.Default.LinksetList, MaxBytes, out problem);

    /// <summary>Writes a linkset as UTF-8, ending in a line feed.</summary>
    public static byte[] Write(Linkset linkset) => JsonOutput.ToFile(linkset, CiteIndexJsonContext.Default.Linkset);

    /// <summary>Writes a list of linksets as UTF-8, ending in a line feed.</summary>
    public static byte[] Write(LinksetList list) => JsonOutput.ToFile(list, CiteIndexJsonContext.Default.LinksetList);

    /// <summary>Writes the root of an index as UTF-8, ending in a line feed.</summary>
    public static byte[] Write(CiteIndexDocument index) => JsonOutput.ToFile(index, CiteIndexJsonContext.Default.CiteIndexDocument);

    /// <summary>Writes a part of an index as UTF-8, ending in a line feed.</summary>
    public static byte[] Write(CiteIndexPartDocument part) => JsonOutput.ToFile(part, CiteIndexJsonContext.Default.CiteIndexPartDocument);
}
