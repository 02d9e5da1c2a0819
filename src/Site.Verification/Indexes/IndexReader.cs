using System.Text.Json;
using Site.Citations.Indexes;
using Site.Citations.Schema;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Json;
using Site.Verification.Reading;

namespace Site.Verification.Indexes;

/// <summary>Reads the files of an index: bytes to records, or diagnostics.</summary>
internal static class IndexReader
{
    /// <summary>What to do about an index that is wrong.</summary>
    public const string Rebuild = "Build the site again.";

    /// <summary>Reads a root.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="bytes">Any bytes.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The root; null where it cannot be understood.</returns>
    public static CiteIndexDocument? Read(string path, byte[] bytes, IDiagnosticSink diagnostics)
    {
        var document = CiteIndexJson.Read(bytes, out var problem);
        return IsRead(path, bytes, CiteSchemas.Index, problem, diagnostics) ? document : null;
    }

    /// <summary>Reads a part.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="bytes">Any bytes.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The part; null where it cannot be understood.</returns>
    public static CiteIndexPartDocument? ReadPart(string path, byte[] bytes, IDiagnosticSink diagnostics)
    {
        var document = CiteIndexJson.ReadPart(bytes, out var problem);
        return IsRead(path, bytes, CiteSchemas.IndexPart, problem, diagnostics) ? document : null;
    }

    private static bool IsRead(string path, byte[] bytes, PublishedSchema schema, JsonProblem? problem, IDiagnosticSink diagnostics)
    {
        var location = new FileLocation(path);
        if (problem is not null)
        {
            diagnostics.Report(Rules.Twin.NotJson.At(location, $"The index cannot be understood: {problem}", Rebuild));
            return false;
        }

        using var json = JsonDocument.Parse(bytes);
        PublishedJson.Satisfies(
            json.RootElement,
            schema,
            location,
            "Build the site again with a program of the same version as the schema.",
            diagnostics);
        return true;
    }
}
