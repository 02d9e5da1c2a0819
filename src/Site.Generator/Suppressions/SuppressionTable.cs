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

    /// <summary>Adds what a page asks.</summary>
    /// <param name="file">The page's file, relative to the site's folder.</param>
    /// <param name="suppressions">What it asks.</param>
    public void Add(string file, ImmutableArray<Suppression> suppressions)
    {
        if (!suppressions.IsEmpty)
        {
            _ofFiles[file] = suppressions;
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
