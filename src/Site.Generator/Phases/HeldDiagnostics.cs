using Site.Text.Diagnostics;

namespace Site.Generator.Phases;

/// <summary>Holds diagnostics back until it is known what is to become of them. For one thread.</summary>
internal sealed class HeldDiagnostics : IDiagnosticSink
{
    private readonly List<Diagnostic> _held = [];

    /// <inheritdoc/>
    public void Report(Diagnostic diagnostic) => _held.Add(diagnostic);

    /// <summary>Passes them on, in the order in which they came.</summary>
    public void PassOn(IDiagnosticSink sink) => _held.ForEach(sink.Report);
}
