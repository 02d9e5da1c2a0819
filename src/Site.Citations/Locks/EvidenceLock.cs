using System.Collections.Immutable;
using System.Globalization;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Folding;

namespace Site.Citations.Locks;

/// <summary>
/// What machines found when they looked quotes up, kept beside the sources as <c>cite.lock.json</c>. Builds read nothing else, so that
/// they need no network and give the same bytes anywhere.
/// </summary>
/// <param name="Sources">What was found, by the source's key.</param>
public sealed record EvidenceLock(ImmutableSortedDictionary<string, LockedSource> Sources)
{
    /// <summary>The file's name, in <c>_sources/</c>.</summary>
    public const string FileName = "cite.lock.json";

    /// <summary>A lock that says nothing.</summary>
    public static EvidenceLock Empty { get; } = new(ImmutableSortedDictionary.Create<string, LockedSource>(StringComparer.Ordinal));

    /// <summary>What is known of a quote. A source whose address changed since, and a quote nobody looked for, are unchecked.</summary>
    /// <param name="source">The source.</param>
    /// <param name="quote">The quote; null where the claim rests on the source as a whole.</param>
    public EvidenceCheck Check(Source source, string? quote)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (quote is null || !Sources.TryGetValue(source.Id, out var locked) || locked.Url != (source.Pinned ?? source.Url))
        {
            return EvidenceCheck.None;
        }

        var day = locked.CheckedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var against = locked.GitBlob is { } blob ? "git:" + blob : locked.Sha256 is { } sha256 ? "sha256:" + sha256 : null;
        CheckStatus? ofSource = locked.Status == CheckStatus.Unknown || (locked.Status == CheckStatus.Broken && locked.Sha256 is null)
            ? locked.Status
            : null;
        if (locked.Quotes.TryGetValue(FoldedText.KeyOf(quote), out var found))
        {
            return new EvidenceCheck(found.IsFound ? CheckStatus.Ok : CheckStatus.Broken, locked.By, against, found.IsFound, day)
            {
                InSourceOnly = found.InSourceOnly,
                PartOf = found.PartOf,
                Occurrences = found.Occurrences,
                Lines = found.Lines,
                OfSource = ofSource,
                Context = [.. ContextOf(source, quote).Where(c => IsFound(locked, c)).Select(c => c.Exact)],
            };
        }

        return ofSource is { } status
            ? new EvidenceCheck(status, locked.By, against, null, day) { OfSource = status }
            : EvidenceCheck.None;
    }

    /// <summary>
    /// Reports each text of a context that a machine looked for and did not find (CITE204), where the author wrote it.
    /// </summary>
    /// <param name="sources">The described sources.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public void ReportMissingContext(IEnumerable<Source> sources, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(diagnostics);
        foreach (var source in sources)
        {
            foreach (var (name, quote) in source.Quotes)
            {
                foreach (var context in quote.Context)
                {
                    if (Check(source, context.Exact) is { QuoteFound: false } check)
                    {
                        diagnostics.Report(MissingQuote.At(context.Location, source.Id, MissingQuote.Context(context.Exact, name), check));
                    }
                }
            }
        }
    }

    /// <summary>
    /// Reads a lock; what is wrong is reported with its line. An entry that cannot be read counts as unchecked, and the others are kept.
    /// </summary>
    /// <param name="file">The path to show in diagnostics.</param>
    /// <param name="bytes">What stands in the file. What is not UTF-8 loses the entry that it stands in, as any other mistake does.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static EvidenceLock Read(string file, ReadOnlySpan<byte> bytes, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return EvidenceLockJson.Read(file, bytes, diagnostics);
    }

    /// <summary>What was known on a day: sources that were read later count as unchecked, which is reported once (CITE207).</summary>
    /// <param name="file">The path to show in diagnostics.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public EvidenceLock KnownOn(string file, DateOnly asOf, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var later = Sources.Where(s => s.Value.CheckedAt > asOf).ToList();
        if (later is not [var first, ..])
        {
            return this;
        }

        var others = later.Count == 1 ? "counts" : $"and {later.Count - 1} more count";
        diagnostics.Report(Rules.Evidence.CheckedLater.At(
            new FileLocation(file),
            $"A machine read '{first.Key}' on {first.Value.CheckedAt:O}, after {asOf:O}, the day of this build: it {others} as unchecked.",
            "Build as of a later day, or check the sources again: site sources check."));
        return new EvidenceLock(Sources.RemoveRange(later.Select(s => s.Key)));
    }

    /// <summary>What to report of a lock that cannot be had at all: a check writes it anew.</summary>
    /// <param name="problem">Why not.</param>
    public static Diagnostic Unreadable(Diagnostic problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return EvidenceLockJson.Broken(problem.Location, problem.Message);
    }

    /// <summary>
    /// The context of a quote. Where a source records the same words twice, what does not belong to both belongs to neither: a citation
    /// tells them by their words only.
    /// </summary>
    private static IEnumerable<SourceQuote> ContextOf(Source source, string quote)
    {
        var key = FoldedText.KeyOf(quote);
        var alike = source.Quotes.Select(q => q.Value).Where(q => FoldedText.KeyOf(q.Exact) == key).ToList();
        return alike.Count == 0 ? [] : alike[0].Context.Where(c => alike.TrueForAll(q => q.Context.Any(other => other.Exact == c.Exact)));
    }

    private static bool IsFound(LockedSource locked, SourceQuote context) =>
        locked.Quotes.TryGetValue(FoldedText.KeyOf(context.Exact), out var found) && found.IsFound;

    /// <summary>Writes the lock as UTF-8, sources and quotes in order.</summary>
    public byte[] Write() => EvidenceLockJson.Write(this);
}
