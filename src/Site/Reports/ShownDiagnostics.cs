using System.Collections.Immutable;
using Site.Text.Diagnostics;

namespace Site.Reports;

/// <summary>
/// What a report shows of what was found: one mistake can be made in a thousand places, and whoever reads the report needs the first of
/// them. Where not all is shown, what weighs most is, and how many more there are is said.
/// </summary>
internal sealed class ShownDiagnostics
{
    /// <summary>The most that people are shown of one file.</summary>
    public const int MostOfFile = 50;

    /// <summary>The most that people are shown of one run.</summary>
    public const int MostOfRun = 200;

    private ShownDiagnostics(ImmutableArray<Diagnostic> diagnostics, string? more)
    {
        Diagnostics = diagnostics;
        More = more;
    }

    /// <summary>What is shown, in the order of the report.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>How many more there are, of which files, and how to see them; null where all is shown.</summary>
    public string? More { get; }

    /// <summary>Selects what is shown.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="ofFile">The most of one file.</param>
    /// <param name="ofRun">The most altogether.</param>
    public static ShownDiagnostics Of(RunReport report, int ofFile = MostOfFile, int ofRun = MostOfRun)
    {
        var all = report.Diagnostics;
        var taken = new HashSet<int>();
        var ofFiles = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var index in Enumerable.Range(0, all.Length).OrderByDescending(i => report.SeverityOf(all[i])))
        {
            var file = all[index].Location?.File ?? "";
            var count = ofFiles.GetValueOrDefault(file);
            if (taken.Count < ofRun && count < ofFile)
            {
                ofFiles[file] = count + 1;
                taken.Add(index);
            }
        }

        if (taken.Count == all.Length)
        {
            return new ShownDiagnostics(all, null);
        }

        var hidden = all.Where((_, i) => !taken.Contains(i)).ToList();
        return new ShownDiagnostics([.. all.Where((_, i) => taken.Contains(i))], Words(hidden, report));
    }

    private static string Words(List<Diagnostic> hidden, RunReport report)
    {
        var files = hidden.Where(d => d.Location is not null)
            .GroupBy(d => d.Location!.Value.File, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .Select(g => $"{SummaryText.Number(g.Count())} of {report.Files.Shown(g.Key)}")
            .ToList();
        var where = files.Count == 0 ? "" : $" ({string.Join(", ", files.Take(3))}{(files.Count > 3 ? ", \u2026" : "")})";
        return $"{SummaryText.Number(hidden.Count)} more {(hidden.Count == 1 ? "is" : "are")} not shown{where}. {report.HowToSeeAll}";
    }
}
