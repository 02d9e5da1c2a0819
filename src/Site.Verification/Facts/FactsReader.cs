using Site.Citations.Facts;
using Site.Citations.Schema;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Json;

namespace Site.Verification.Facts;

/// <summary>Reads a published file of facts: bytes to typed facts, or diagnostics.</summary>
internal static class FactsReader
{
    private const string Rebuild = "Build the site again.";

    /// <summary>Whether a file holds facts, by where it is published.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="index">The path of the index that lists it.</param>
    public static bool IsFacts(string path, string index)
    {
        var folder = index[..(index.LastIndexOf('/') + 1)];
        return path.StartsWith(folder, StringComparison.Ordinal) && FactsJson.IsFileName(path[folder.Length..]);
    }

    /// <summary>Reads it.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="bytes">Any bytes.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The facts, as their schema wants them; null where they are not.</returns>
    public static FactsFile? Read(string path, byte[] bytes, IDiagnosticSink diagnostics)
    {
        var location = new FileLocation(path);
        using var json = JsonInput.Parse(bytes, FactsJson.MaxBytes, out var problem);
        if (json is null)
        {
            diagnostics.Report(Rules.Twin.NotJson.At(location, $"The facts cannot be read: {problem}", Rebuild));
            return null;
        }

        var violations = CiteSchemas.Facts.Validate(json.RootElement);
        foreach (var violation in violations)
        {
            diagnostics.Report(Rules.Twin.Schema.At(
                location,
                $"At '{violation.InstancePath}': {violation.Message} (schema {violation.SchemaPath})",
                Rebuild));
        }

        if (violations.Count > 0)
        {
            return null;
        }

        var document = FactsJson.Read(bytes, out problem);
        if (document is null)
        {
            diagnostics.Report(Rules.Twin.Schema.At(location, $"The facts cannot be read: {problem}", Rebuild));
        }

        return document is null ? null : new FactsFile(path, document);
    }
}
