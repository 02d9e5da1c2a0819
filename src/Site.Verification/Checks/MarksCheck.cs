using System.Globalization;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;
using Site.Text.Diagnostics;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>
/// Each mark and each entry on the page is of a claim or source of the twin, with the number and the confidence it has there.
/// </summary>
internal static class MarksCheck
{
    private const string Rebuild = "Build the site again, or find out who changed the twin.";

    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page.Document is not { } document || page.Twin is not { } twin)
        {
            return;
        }

        var elements = twin.Claims.Select(c => c.Id).Concat(twin.Uncited.Select(u => u.ElementId));
        var claims = elements.ToHashSet(StringComparer.Ordinal);
        Require(document.Parts.ClaimMarks.Where(m => !claims.Contains(m)), m => $"'{m}' is marked as a claim on the page");
        var uncited = twin.Uncited.Select(u => u.ElementId).ToHashSet(StringComparer.Ordinal);
        Require(document.Parts.UncitedMarks.Where(m => !uncited.Contains(m)), m => $"'{m}' is marked as left without a source on the page");
        var ids = twin.Claims.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        Require(document.Rows.Where(r => !ids.Contains(r)), r => $"The page's manifest has an entry for '{r}'");
        var sources = twin.Sources.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        Require(document.Parts.Sources.Select(s => s.Id).Where(s => !sources.Contains(s)), s => $"The page lists the source '{s}'");
        CheckCitations(document.Parts.Citations, twin, report);

        void Require(IEnumerable<string> unknown, Func<string, string> what)
        {
            foreach (var id in unknown.TakeWhile(_ => !report.IsFull))
            {
                report.OnPage(Rules.Twin.UnknownMark, $"{what(id)}, but its twin has none of that name.", Rebuild);
            }
        }
    }

    private static void CheckCitations(IEnumerable<CitationMark> marks, TwinDocument twin, PageReport report)
    {
        var numbers = twin.Sources.Select((s, i) => (s.Id, Number: i + 1)).DistinctBy(s => s.Id, StringComparer.Ordinal)
            .ToDictionary(s => s.Id, s => s.Number.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var levels = twin.Claims
            .Where(c => c.Confidence is not null)
            .SelectMany(c => (c.Evidence ?? []).Select(e => (e.Source, c.Confidence!.Level.ToWord())))
            .ToHashSet();
        foreach (var mark in marks.Where(m => m.Level is not null).TakeWhile(_ => !report.IsFull))
        {
            if (numbers.GetValueOrDefault(mark.Source) != mark.Number)
            {
                report.OnPage(
                    Rules.Twin.UnknownMark,
                    $"A mark '{mark.Number}' leads to the source '{mark.Source}', which has another number.",
                    Rebuild);
            }
            else if (!levels.Contains((mark.Source, mark.Level!)))
            {
                report.OnPage(
                    Rules.Twin.UnknownMark,
                    $"A mark says '{mark.Level}' of the source '{mark.Source}', on which no claim of that confidence rests.",
                    Rebuild);
            }
        }
    }
}
