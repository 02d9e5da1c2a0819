using Site.CostModel.Json;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Indexes;
using Site.Verification.Reading;

namespace Site.Verification.Models;

/// <summary>Reads a published model: bytes to a typed model, or diagnostics.</summary>
internal static class ModelReader
{
    private const string Folder = "models/";
    private const string Ending = ".json";
    private const string SchemaEnding = ".schema.json";

    /// <summary>Whether a file is a model, by where it is published.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="index">The path of the index that lists it.</param>
    public static bool IsModel(string path, string index)
    {
        var folder = IndexPlace.FolderOf(index) + Folder;
        return path.StartsWith(folder, StringComparison.Ordinal)
            && path.EndsWith(Ending, StringComparison.Ordinal)
            && !path.EndsWith(SchemaEnding, StringComparison.Ordinal)
            && !path[folder.Length..].Contains('/', StringComparison.Ordinal);
    }

    /// <summary>Reads it.</summary>
    /// <param name="path">The model's path.</param>
    /// <param name="bytes">Any bytes.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="stopping">Stops whatever is computed by the model.</param>
    /// <returns>The model, as its schema wants it; null where it is not.</returns>
    public static PublishedModel? Read(string path, byte[] bytes, IDiagnosticSink diagnostics, CancellationToken stopping)
    {
        var location = new FileLocation(path);
        var document = PublishedJson.Read(
            "The model",
            location,
            bytes,
            ModelJson.MaxBytes,
            ModelSchema.Schema,
            ModelJson.Read,
            diagnostics);
        if (document is not null && path[IndexPlace.FolderOf(path).Length..^Ending.Length] != document.Name)
        {
            diagnostics.Report(Rules.Twin.ModelValues.At(
                location,
                $"The model calls itself '{document.Name}'.",
                "Build the site again."));
        }

        return document is null ? null : new PublishedModel(path, document, stopping);
    }
}
