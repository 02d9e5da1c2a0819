using Site.Generator.Settings;
using Site.Text.Diagnostics;

namespace Site.Generator.Phases;

/// <summary>Gives the diagnostics of a site the weight that its settings give them.</summary>
/// <param name="sink">Where they go.</param>
/// <param name="severities">What the site's settings say.</param>
internal sealed class WeighedDiagnostics(IDiagnosticSink sink, Severities severities) : IDiagnosticSink
{
    /// <inheritdoc/>
    public void Report(Diagnostic diagnostic) => sink.Report(severities.Weigh(diagnostic));
}
