using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Generator.Phases;

/// <summary>Takes the diagnostics of a nested site, whose files are named from the folder of the site that lists it.</summary>
/// <param name="sink">Where they go.</param>
/// <param name="folder">The nested site's folder, relative to the folder of the site that lists it, with forward slashes.</param>
internal sealed class PrefixedDiagnostics(IDiagnosticSink sink, string folder) : IDiagnosticSink
{
    /// <inheritdoc/>
    public void Report(Diagnostic diagnostic) =>
        sink.Report(diagnostic with
        {
            Location = Within(diagnostic.Location),
            Cause = Within(diagnostic.Cause),
            Fix = diagnostic.Fix is { } fix ? fix with { At = Within(fix.At)!.Value } : null,
        });

    private FileLocation? Within(FileLocation? location) =>
        location is { } place ? place with { File = $"{folder}/{place.File}" } : null;
}
