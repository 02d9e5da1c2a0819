using Site.Text.Files;

namespace Site.Text.Diagnostics;

/// <summary>Passes diagnostics on and remembers the first error, for whoever must know whether what was just read is sound.</summary>
/// <param name="inner">Takes the diagnostics.</param>
public sealed class ErrorWatch(IDiagnosticSink inner) : IDiagnosticSink
{
    private Diagnostic? _first;

    /// <summary>Whether an error was reported since the start or the last <see cref="Forget"/>.</summary>
    public bool HasErrors => _first is not null;

    /// <summary>Where the first error is, or the mistake that it follows from; null where there is none, or no file is to blame.</summary>
    public FileLocation? Cause => _first?.Cause ?? _first?.Location;

    /// <summary>Forgets what was reported so far: another thing begins.</summary>
    public void Forget() => _first = null;

    /// <inheritdoc/>
    public void Report(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        if (diagnostic.Rule.Severity == Severity.Error)
        {
            _first ??= diagnostic;
        }

        inner.Report(diagnostic);
    }
}
