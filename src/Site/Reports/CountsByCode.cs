using Site.Text.Diagnostics;

namespace Site.Reports;

/// <summary>Counts what a run found by code: of thousands of diagnostics, a person reads how many there are of which kind.</summary>
internal static class CountsByCode
{
    /// <summary>The lines of a table: how many, of what weight, code and title; what weighs most and is most frequent first.</summary>
    public static IEnumerable<string> Lines(RunReport report)
    {
        var counts = report.Diagnostics
            .GroupBy(d => (Severity: report.SeverityOf(d), d.Rule.Code, d.Rule.Title))
            .Select(g => (g.Key.Severity, g.Key.Code, g.Key.Title, Count: SummaryText.Number(g.Count()), Number: g.Count()))
            .OrderByDescending(c => c.Severity)
            .ThenByDescending(c => c.Number)
            .ThenBy(c => c.Code, StringComparer.Ordinal)
            .ToList();
        var width = counts.Max(c => c.Count.Length);
        return counts.Select(c => $"  {c.Count.PadLeft(width)}  {c.Severity.ToWord(),-7}  {c.Code}  {c.Title}");
    }
}
