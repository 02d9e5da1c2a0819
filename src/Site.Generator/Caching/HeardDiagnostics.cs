using System.Collections.Frozen;
using System.Collections.Immutable;
using Site.Text.Diagnostics;

namespace Site.Generator.Caching;

/// <summary>
/// Passes diagnostics on, and keeps those of one piece of work, so that a build that need not do the work again can still tell of them.
/// One thread at a time may use it.
/// </summary>
/// <param name="sink">Where they go.</param>
internal sealed class HeardDiagnostics(IDiagnosticSink sink) : IDiagnosticSink
{
    private static readonly FrozenDictionary<string, DiagnosticRule> ByCode =
        Rules.All.ToFrozenDictionary(r => r.Code, StringComparer.Ordinal);

    private readonly List<Diagnostic> _heard = [];

    /// <inheritdoc/>
    public void Report(Diagnostic diagnostic)
    {
        _heard.Add(diagnostic);
        sink.Report(diagnostic);
    }

    /// <summary>Writes what was heard.</summary>
    /// <param name="writer">Takes it.</param>
    public void WriteTo(CacheWriter writer) => writer.List(_heard, d =>
    {
        writer.Text(d.Rule.Code);
        writer.Text(d.Message);
        writer.Text(d.Suggestion);
        writer.Location(d.Location);
        writer.Location(d.Cause);
        writer.Text(d.Habit);
        writer.Flag(d.Fix is not null);
        if (d.Fix is { } fix)
        {
            writer.Location(fix.At);
            writer.Text(fix.Old);
            writer.Text(fix.New);
        }
    });

    /// <summary>A result with all that was heard while it was made.</summary>
    /// <param name="result">The result.</param>
    public Heard<T> With<T>(T result) => new(result, [.. _heard]);

    /// <summary>Reads what was heard.</summary>
    /// <param name="reader">What was written.</param>
    public static ImmutableArray<Diagnostic> Read(CacheReader reader) => reader.List(() =>
        new Diagnostic(ByCode[reader.Text()], reader.Text(), reader.TextOrNone(), reader.LocationOrNone())
        {
            Cause = reader.LocationOrNone(),
            Habit = reader.TextOrNone(),
            Fix = reader.Flag() ? new DiagnosticFix(reader.Location(), reader.Text(), reader.Text()) : null,
        });
}
