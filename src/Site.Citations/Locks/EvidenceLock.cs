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
        if (locked.Quotes.TryGetValue(FoldedText.KeyOf(quote), out var found))
        {
            return new EvidenceCheck(found.IsFound ? CheckStatus.Ok : CheckStatus.Broken, locked.By, against, found.IsFound, day)
            {
                Occurrences = found.Occurrences,
                Lines = found.Lines,
            };
        }

        return locked.Status == CheckStatus.Unknown || (locked.Status == CheckStatus.Broken && locked.Sha256 is null)
            ? new EvidenceCheck(locked.Status, locked.By, against, null, day)
            : EvidenceCheck.None;
    }

    /// <summary>
    /// Reads a lock; what is wrong is reported with its line. An entry that cannot be read counts as unchecked, and the others are kept.
    /// </summary>
    /// <param name="file">The file; null where there is none.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static EvidenceLock Read(InputText? file, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        return file is null ? Empty : EvidenceLockJson.Read(file, diagnostics);
    }

    /// <summary>Writes the lock as UTF-8, sources and quotes in order.</summary>
    public byte[] Write() => EvidenceLockJson.Write(this);
}
