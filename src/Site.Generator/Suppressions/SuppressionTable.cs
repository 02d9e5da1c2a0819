using System.Collections.Concurrent;
using System.Collections.Immutable;
using Site.Text.Diagnostics;

namespace Site.Generator.Suppressions;

/// <summary>
/// What the pages of a site ask to be ignored. It is filled as pages are parsed, each before its own diagnostics are passed on. May be used
/// from any thread.
/// </summary>
internal sealed class SuppressionTable
{
    private readonly ConcurrentDictionary<string, ImmutableArray<Suppression>> _ofFiles = new(StringComparer.Ordinal);

    /// <summary>Adds what a page asks, and what is asked in files that it includes, as other pages may.</summary>
    /// <param name="suppressions">What is asked.</param>
    public void Add(ImmutableArray<Suppression> suppressions)
    {
        foreach (var ofFile in suppressions.GroupBy(s => s.Location.File, StringComparer.Ordinal))
        {
            _ofFiles.AddOrUpdate(
                ofFile.Key,
                _ => [.. ofFile],
                (_, known) => [.. known.Concat(ofFile).DistinctBy(s => (s.Rule.Code, s.Location))]);
        }
    }

    /// <summary>Whether a page asks for a diagnostic to be ignored.</summary>
    public bool Covers(Diagnostic diagnostic)
    {
        if (diagnostic.Location is not { } place || !_ofFiles.TryGetValue(place.File, out var ofFile))
        {
            return false;
        }

        // Each that covers it is of use, so none is passed over once another has.
        var isCovered = false;
        foreach (var suppression in ofFile)
        {
            isCovered |= suppression.Covers(diagnostic);
        }

        return isCovered;
    }

    /// <summary>Reports what was asked and never needed; call it once all else is reported.</summary>
    public void ReportUnused(IDiagnosticSink diagnostics)
    {
        foreach (var suppression in _ofFiles.Values.SelectMany(s => s).Where(s => !s.IsUsed))
        {
            diagnostics.Report(Rules.Pages.IgnoreUnused.At(
                suppression.Location,
                $"There is no {suppression.Rule.Code} here to be ignored.",
                "Remove the request.") with
            { Fix = suppression.Removal });
        }
    }
}
