using System.Collections.Immutable;
using Site.Text.Diagnostics;

namespace Site.Generator.Caching;

/// <summary>A result, with what was reported while it was made: whoever takes the one tells of the other.</summary>
/// <param name="Result">The result.</param>
/// <param name="Told">What was reported.</param>
internal sealed record Heard<T>(T Result, ImmutableArray<Diagnostic> Told)
{
    /// <summary>Tells of it again.</summary>
    /// <param name="sink">Takes it.</param>
    public void Tell(IDiagnosticSink sink)
    {
        foreach (var diagnostic in Told)
        {
            sink.Report(diagnostic);
        }
    }
}
