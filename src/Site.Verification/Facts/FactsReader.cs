using Site.Citations.Facts;
using Site.Citations.Schema;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Indexes;
using Site.Verification.Reading;

namespace Site.Verification.Facts;

/// <summary>Reads a published file of facts: bytes to typed facts, or diagnostics.</summary>
internal static class FactsReader
{
    /// <summary>Whether a file holds facts, by where it is published.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="index">The path of the index that lists it.</param>
    public static bool IsFacts(string path, string index)
    {
        var folder = IndexPlace.FolderOf(index);
        return path.StartsWith(folder, StringComparison.Ordinal) && FactsJson.IsFileName(path[folder.Length..]);
    }

    /// <summary>Reads it.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="bytes">Any bytes.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The facts, as their schema wants them; null where they are not.</returns>
    public static FactsFile? Read(string path, byte[] bytes, IDiagnosticSink diagnostics)
    {
        var document = PublishedJson.Read(
            "The facts",
            new FileLocation(path),
            bytes,
            FactsJson.MaxBytes,
            CiteSchemas.Facts,
            FactsJson.Read,
            diagnostics);
        return document is null ? null : new FactsFile(path, document);
    }
}
