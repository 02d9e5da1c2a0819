using Site.Citations.Indexes;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Indexes;

namespace Site.Verification.Histories;

/// <summary>What a history says of an index.</summary>
internal enum HistoryVerdict
{
    /// <summary>Nobody asked.</summary>
    NotAsked,

    /// <summary>The index is in it.</summary>
    OnRecord,

    /// <summary>It ends before the day of the index.</summary>
    NotYet,

    /// <summary>It goes to the day of the index, and does not have it.</summary>
    NotOnRecord,
}

/// <summary>
/// A site's index is the one that was recorded for its day. Who changes a page without a word, or dates a build back, needs a line in the
/// history that is not there.
/// </summary>
internal static class HistoryCheck
{
    /// <summary>Checks it.</summary>
    public static HistoryVerdict Run(IndexHistory history, SiteEdition edition, IDiagnosticSink diagnostics)
    {
        var (location, newest) = (new FileLocation(CiteIndexNames.Root), history.Lines[^1]);
        var own = new HistoryLine(edition.AsOf, edition.Sha256);
        if (history.Lines.Contains(own))
        {
            if (own != newest)
            {
                diagnostics.Report(Rules.Twin.OlderEdition.At(
                    location,
                    $"This is an earlier edition of the site, of {own.AsOf:O}: the newest on record is of {newest.AsOf:O}.",
                    "Read the site where its newest edition is published, unless this is an archive."));
            }

            return HistoryVerdict.OnRecord;
        }

        if (own.AsOf > newest.AsOf)
        {
            return HistoryVerdict.NotYet;
        }

        var recorded = history.Lines.LastOrDefault(l => l.AsOf == own.AsOf)?.Sha256;
        diagnostics.Report(Rules.Twin.NotOnRecord.At(
            location,
            recorded is not null
                ? $"The index of {own.AsOf:O} has the SHA-256 {own.Sha256}, but on record for that day is {recorded}."
                : $"The index says it is of {own.AsOf:O}, of which none is on record, though the record goes to {newest.AsOf:O}.",
            "Get the newest history; if it has no such line either, the site was changed or dated back without a record."));
        return HistoryVerdict.NotOnRecord;
    }
}
