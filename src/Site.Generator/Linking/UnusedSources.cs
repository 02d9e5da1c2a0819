using Site.Generator.Parsing;
using Site.Text.Diagnostics;

namespace Site.Generator.Linking;

/// <summary>Finds the described sources that nothing rests on.</summary>
internal static class UnusedSources
{
    /// <summary>Reports each source that no page cites, and that no fact and no measurement rests on.</summary>
    public static void Report(SiteData data, IEnumerable<LinkedPage> pages, IDiagnosticSink diagnostics)
    {
        if (!data.Facts.Refused.IsEmpty || !data.Models.Refused.IsEmpty)
        {
            // What was refused may be what uses them.
            return;
        }

        var used = pages.SelectMany(p => p.Basis.Sources)
            .Concat(data.SourcesOfFacts())
            .Concat(data.SourcesOfMeasurements())
            .Select(s => s.Id)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var source in data.Sources.All)
        {
            if (!used.Contains(source.Id))
            {
                diagnostics.Report(Rules.Sources.Unused.At(
                    source.Location,
                    $"No page cites the source '{source.Id}', and no fact rests on it.",
                    "Cite it, or remove it."));
            }
        }
    }
}
