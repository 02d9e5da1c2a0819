using System.Collections.Immutable;
using Site.Citations.Schema;
using Site.Citations.SecondParty;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Reading;

namespace Site.Verification.SecondParty;

/// <summary>Lists the claims on which the reports of two parties disagree.</summary>
public static class ReportComparison
{
    /// <summary>What to do about a file that is no report.</summary>
    public const string Suggestion = "Give a report that 'site verify --sources' wrote, or one of the same format.";

    /// <summary>Compares two reports.</summary>
    /// <param name="report">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="otherName">What to call the other party, as the subject of a sentence.</param>
    /// <returns>Where they disagree, ordered by file; empty where they agree, whatever order they came to it in.</returns>
    public static ImmutableArray<Diagnostic> Compare(ReportDocument report, ReportDocument other, string otherName)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(other);
        var diagnostics = new DiagnosticBag();
        if (report.Site.Index != other.Site.Index)
        {
            diagnostics.Report(Rules.Twin.OtherClaims.At(
                null,
                "The reports are of different editions: the digests of the index differ.",
                "Compare reports of one edition, or read what follows with that in mind."));
        }

        var differences = new DifferenceReport(otherName, diagnostics);
        var (sources, otherSources) = (ByUrl(report), ByUrl(other));
        var (evidence, otherEvidence) = (ByPlace(report), ByPlace(other));
        foreach (var (place, mine) in evidence)
        {
            if (!otherEvidence.TryGetValue(place, out var theirs))
            {
                Missing(place, "other", diagnostics);
                continue;
            }

            var said = Finding.Of(theirs.Check, otherSources.GetValueOrDefault(theirs.Url));
            var source = sources.GetValueOrDefault(mine.Url);
            var found = Finding.Of(mine.Check, source);
            var difference = place.Quote is null ? Difference.None : Difference.Between(said, found);
            differences.Add(place.File, place.Claim, place.Quote ?? "", source, said, found, difference);
        }

        foreach (var place in otherEvidence.Keys.Where(p => !evidence.ContainsKey(p)))
        {
            Missing(place, "first", diagnostics);
        }

        differences.Complete();
        return [.. diagnostics.ToSortedList()];
    }

    /// <summary>Reads a report.</summary>
    /// <param name="location">The file, for diagnostics.</param>
    /// <param name="bytes">Any bytes.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The report; null where it is none.</returns>
    public static ReportDocument? Read(FileLocation location, byte[] bytes, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return PublishedJson.Read(
            "The report",
            location,
            bytes,
            ReportJson.MaxBytes,
            CiteSchemas.Report,
            ReportJson.Read,
            diagnostics,
            Suggestion);
    }

    private static void Missing(Place place, string which, DiagnosticBag diagnostics) => diagnostics.Report(Rules.Twin.OtherClaims.At(
        new FileLocation(place.File),
        $"Claim '{place.Claim}': the {which} report says nothing of its evidence from '{place.Url}'.",
        "Compare reports of one edition of the site."));

    private static Dictionary<string, ReportedSource> ByUrl(ReportDocument report) =>
        report.Sources.DistinctBy(s => s.Url, StringComparer.Ordinal).ToDictionary(s => s.Url, StringComparer.Ordinal);

    private static Dictionary<Place, ReportedEvidence> ByPlace(ReportDocument report) => report.Claims
        .SelectMany(c => c.Evidence.Select(e => (Place: new Place(c.File, c.Id, e.Url, e.Quote), Evidence: e)))
        .DistinctBy(p => p.Place)
        .ToDictionary(p => p.Place, p => p.Evidence);

    /// <summary>Where a piece of evidence stands.</summary>
    private sealed record Place(string File, string Claim, string Url, string? Quote);
}
