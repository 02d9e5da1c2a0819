using System.Text.Json;
using Site.Generator.Files;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Generator.Publishing;

/// <summary>
/// Checks every file that has a schema before it is published, so that a site never publishes what its own verification refuses.
/// </summary>
internal static class SchemaCheck
{
    /// <summary>Checks a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>Whether it is as it has to be.</returns>
    public static bool Check(RenderedFile file, IDiagnosticSink diagnostics)
    {
        if (file.Schema is not { } schema)
        {
            return true;
        }

        var isSound = true;

        using var document = JsonDocument.Parse(file.Content);
        foreach (var violation in schema.Validate(document.RootElement))
        {
            isSound = false;
            diagnostics.Report(Rules.Twin.Schema.At(
                new FileLocation(file.Path.Value),
                $"'{file.Path}' would not satisfy {schema.FileName}: " +
                $"at '{violation.InstancePath}' {violation.Message} (schema {violation.SchemaPath}).",
                "Correct what the input says there; where it is sound, this is a fault of the program, so please report it."));
        }

        return isSound;
    }
}
