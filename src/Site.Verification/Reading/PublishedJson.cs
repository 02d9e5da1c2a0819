using System.Text.Json;
using Site.Citations.Schema;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Json;

namespace Site.Verification.Reading;

/// <summary>Published JSON: bytes to a record that its schema accepts, or diagnostics.</summary>
internal static class PublishedJson
{
    /// <summary>What to do about a file of a site.</summary>
    public const string Rebuild = "Build the site again.";

    /// <summary>Reads bytes into a record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="utf8">Any bytes.</param>
    /// <param name="problem">What is wrong; null where the record was read.</param>
    public delegate T? Reader<T>(ReadOnlySpan<byte> utf8, out JsonProblem? problem)
        where T : class;

    /// <summary>Reads a file.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="what">What the file is, as the subject of a sentence.</param>
    /// <param name="location">The file.</param>
    /// <param name="bytes">Any bytes.</param>
    /// <param name="maxBytes">The most bytes that are read.</param>
    /// <param name="schema">The schema of such files.</param>
    /// <param name="read">Reads the record.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="suggestion">What to do where something is.</param>
    /// <returns>The record, as its schema wants it; null where it is not.</returns>
    public static T? Read<T>(
        string what,
        FileLocation location,
        byte[] bytes,
        int maxBytes,
        PublishedSchema schema,
        Reader<T> read,
        IDiagnosticSink diagnostics,
        string suggestion = Rebuild)
        where T : class
    {
        using var json = JsonInput.Parse(bytes, maxBytes, out var problem);
        if (json is null)
        {
            diagnostics.Report(Rules.Twin.NotJson.At(location, $"{what} cannot be read: {problem}", suggestion));
            return null;
        }

        if (!Satisfies(json.RootElement, schema, location, suggestion, diagnostics))
        {
            return null;
        }

        var document = read(bytes, out problem);
        if (document is null)
        {
            diagnostics.Report(Rules.Twin.Schema.At(location, $"{what} cannot be read: {problem}", suggestion));
        }

        return document;
    }

    /// <summary>Holds a file against its schema, and reports where it does not satisfy it.</summary>
    /// <param name="root">The root of the file.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="location">The file.</param>
    /// <param name="suggestion">What to do about it.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>Whether the file satisfies it.</returns>
    public static bool Satisfies(
        JsonElement root,
        PublishedSchema schema,
        FileLocation location,
        string suggestion,
        IDiagnosticSink diagnostics)
    {
        var violations = schema.Validate(root);
        foreach (var violation in violations)
        {
            diagnostics.Report(Rules.Twin.Schema.At(
                location,
                $"At '{violation.InstancePath}': {violation.Message} (schema {violation.SchemaPath})",
                suggestion));
        }

        return violations.Count == 0;
    }
}
