using System.Collections.Immutable;
using System.Globalization;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Reading;

namespace Site.Verification.Reports;

/// <summary>
/// Collects what is wrong with a site. A site that is wrong everywhere does not make it grow without bound: that more is wrong is said.
/// </summary>
/// <param name="limits">How many problems are listed.</param>
internal sealed class SiteReport(VerificationLimits limits) : IDiagnosticSink
{
    private readonly DiagnosticBag _bag = new();
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _byFile = new(StringComparer.Ordinal);
    private int _listed;

    /// <inheritdoc/>
    public void Report(Diagnostic diagnostic)
    {
        var file = diagnostic.Location?.File ?? "";
        lock (_lock)
        {
            var count = _byFile.GetValueOrDefault(file) + 1;
            _byFile[file] = count;
            if (count > limits.ProblemsOfAFile || ++_listed > limits.ProblemsOfASite)
            {
                return;
            }
        }

        _bag.Report(diagnostic);
    }

    /// <summary>Reports that a limit of the run was reached.</summary>
    /// <param name="exceeded">Which, as a sentence without full stop.</param>
    public void ReportLimit(string exceeded) => Report(Rules.Twin.Limit.At(
        null,
        $"{exceeded}: what had not been read by then is not checked.",
        "Check a part of the site, or find out why it is so large or slow."));

    /// <summary>Whether no further problem of a file would be listed.</summary>
    public bool IsFull(string file)
    {
        lock (_lock)
        {
            return _listed >= limits.ProblemsOfASite || _byFile.GetValueOrDefault(file) > limits.ProblemsOfAFile;
        }
    }

    /// <summary>Everything that is wrong, ordered by file, and where the list ends early.</summary>
    public ImmutableArray<Diagnostic> ToSorted()
    {
        foreach (var (file, count) in _byFile.Where(f => f.Value > limits.ProblemsOfAFile))
        {
            _bag.Report(Rules.Twin.Limit.At(
                new FileLocation(file),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"More is wrong with '{file}': {limits.ProblemsOfAFile} problems are listed, the limit for a file."),
                "Correct these first."));
        }

        if (_listed > limits.ProblemsOfASite)
        {
            _bag.Report(Rules.Twin.Limit.At(
                null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"More is wrong: {limits.ProblemsOfASite} problems are listed, the limit for a site."),
                "Correct these first."));
        }

        return [.. _bag.ToSortedList()];
    }
}
