using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Indexes;

namespace Site.Verification.Checks;

/// <summary>All pages of an index come from one build, and so are computed at one day.</summary>
internal static class BuildDayCheck
{
    /// <summary>Checks it.</summary>
    /// <param name="days">The day each twin says it was computed at, by the twin's path.</param>
    /// <param name="index">The index that names the twins.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static void Run(IReadOnlyDictionary<string, DateOnly> days, PublishedIndex index, IDiagnosticSink diagnostics)
    {
        if (days.Count == 0)
        {
            return;
        }

        // Whatever most of them say is right; of two that are said as often, the later.
        var usual = days.Values.GroupBy(d => d).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First().Key;
        foreach (var (twin, day) in days.Where(d => d.Value != usual).OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            diagnostics.Report(Rules.Twin.ImpossibleDate.At(
                new FileLocation(twin),
                $"The twin was computed at {day:yyyy-MM-dd}, but other pages of {index.Path} at {usual:yyyy-MM-dd}.",
                "Build the site again."));
        }
    }
}
