using System.Text.Json;
using Site.CostModel.Json;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Json;

namespace Site.Verification.Models;

/// <summary>Reads a published model: bytes to a typed model, or diagnostics.</summary>
internal static class ModelReader
{
    private const string Folder = "models/";
    private const string Ending = ".json";
    private const string SchemaEnding = ".schema.json";
    private const string Rebuild = "Build the site again.";

    /// <summary>Whether a file is a model, by where it is published.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="index">The path of the index that lists it.</param>
    public static bool IsModel(string path, string index)
    {
        var folder = index[..(index.LastIndexOf('/') + 1)] + Folder;
        return path.StartsWith(folder, StringComparison.Ordinal)
            && path.EndsWith(Ending, StringComparison.Ordinal)
            && !path.EndsWith(SchemaEnding, StringComparison.Ordinal)
            && !path[folder.Length..].Contains('/', StringComparison.Ordinal);
    }

    /// <summary>Reads it.</summary>
    /// <param name="path">The model's path.</param>
    /// <param name="bytes">Any bytes.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The model, as its schema wants it; null where it is not.</returns>
    public static PublishedModel? Read(string path, byte[] bytes, IDiagnosticSink diagnostics)
    {
        var location = new FileLocation(path);
        using var json = JsonInput.Parse(bytes, ModelJson.MaxBytes, out var problem);
        if (json is null)
        {
            diagnostics.Report(Rules.Twin.NotJson.At(location, $"The model cannot be read: {problem}", Rebuild));
            return null;
        }

        if (Violations(json.RootElement) is { Count: > 0 } violations)
        {
            foreach (var message in violations)
            {
                diagnostics.Report(Rules.Twin.Schema.At(location, message, Rebuild));
            }

            return null;
        }

        var document = ModelJson.Read(bytes, out problem);
        if (document is null)
        {
            diagnostics.Report(Rules.Twin.Schema.At(location, $"The model cannot be read: {problem}", Rebuild));
        }
        else if (path[(path.LastIndexOf('/') + 1)..^Ending.Length] != document.Name)
        {
            diagnostics.Report(Rules.Twin.ModelValues.At(location, $"The model calls itself '{document.Name}'.", Rebuild));
        }

        return document is null ? null : new PublishedModel(path, document);
    }

    private static List<string> Violations(JsonElement root) =>
        [.. ModelSchema.Schema.Validate(root).Select(v => $"At '{v.InstancePath}': {v.Message} (schema {v.SchemaPath})")];
}
