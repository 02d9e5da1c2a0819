using Site.Generator.Suppressions;
using Site.Text.Diagnostics;

namespace Site.Generator.Phases;

/// <summary>Passes on the diagnostics of a site that none of its pages asks to be ignored.</summary>
/// <param name="sink">Where they go.</param>
/// <param name="suppressions">What is to be ignored.</param>
internal sealed class SuppressingDiagnostics(IDiagnosticSink sink, SuppressionTable suppressions) : IDiagnosticSink
{
    /// <inheritdoc/>
    public void Report(Diagnostic diagnostic)
    {
        if (!suppressions.Covers(diagnostic))
        {
            sink.Report(diagnostic);
        }
    }
}
