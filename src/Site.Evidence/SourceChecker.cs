using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Site.Citations.Locks;
using Site.Citations.Vocabulary;
using Site.Evidence.Fetching;
using Site.Evidence.Texts;
using Site.Text.Folding;

namespace Site.Evidence;

/// <summary>Looks the quotes of sources up, any number of sources at once.</summary>
/// <param name="reader">Reads sources.</param>
/// <param name="today">The day.</param>
/// <param name="by">The program and its version.</param>
/// <param name="time">The clock of the limits of time.</param>
public sealed partial class SourceChecker(SourceReader reader, DateOnly today, string by, TimeProvider time) : IDisposable
{
    private readonly SourceTextReader _texts = new(time);

    /// <summary>
    /// The TimeGate of an archive (RFC 7089) that is asked for a copy of each source that is not pinned, and first of all of one that is
    /// gone; null for none.
    /// </summary>
    public Uri? TimeGate { get; init; }

    /// <inheritdoc/>
    public void Dispose() => _texts.Dispose();

    /// <summary>Checks a source.</summary>
    /// <param name="evidence">The source and its quotes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was found; null where the network is to be left alone, so that what was known stays.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<CheckedSource?> CheckAsync(EvidenceToCheck evidence, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var url = evidence.Source.Pinned ?? evidence.Source.Url;
        var read = await reader.ReadAsync(url, cancellationToken).ConfigureAwait(false);
        if (read.IsOffline)
        {
            return null;
        }

        var found = await FindAsync(evidence, url, read, cancellationToken).ConfigureAwait(false);
        if (TimeGate is not null && evidence.Source.Pinned is null)
        {
            found = found with { Archive = await reader.FindCopyAsync(TimeGate, url, today, cancellationToken).ConfigureAwait(false) };
        }

        return new CheckedSource(found, read.IsUnconnected);
    }

    private async Task<LockedSource> FindAsync(
        EvidenceToCheck evidence,
        string url,
        SourceContent read,
        CancellationToken cancellationToken)
    {
        if (read.Content is not { } content)
        {
            return Unread(url, read.Status, read.Problem, read);
        }

        if (LeadsHome(url, read.FinalAddress))
        {
            return Unread(url, CheckStatus.Unknown, "redirected to the home page, so the page itself may be gone", read);
        }

        var (quotes, doubt) = await _texts
            .ReadAsync(content, read, (texts, stop) => Find(evidence.Quotes, texts, stop), cancellationToken)
            .ConfigureAwait(false);
        if (doubt is not null)
        {
            return Unread(url, CheckStatus.Unknown, doubt, read);
        }

        var problem = ProblemOf(quotes);
        var link = Permalink.Parse(url);
        var blob = read.ObjectId ?? (link is { IsFolder: false } && read.FinalAddress is null ? GitBlob.IdOf(content) : null);
        return new LockedSource(
            url,
            problem is null ? CheckStatus.Ok : CheckStatus.Broken,
            problem,
            today,
            by,
            Convert.ToHexStringLower(SHA256.HashData(content)),
            blob,
            blob is null ? null : link!.Commit,
            quotes)
        {
            FinalUrl = read.FinalAddress?.AbsoluteUri,
        };
    }

    /// <summary>
    /// What is found of the quotes, and why that says nothing, where a quote may stand nowhere for another reason than its words.
    /// </summary>
    private static (ImmutableSortedDictionary<string, LockedQuote> Quotes, string? Doubt) Find(
        ImmutableArray<string> quotes,
        SourceTexts texts,
        CancellationToken cancellationToken)
    {
        var all = ImmutableSortedDictionary.CreateBuilder<string, LockedQuote>(StringComparer.Ordinal);
        foreach (var quote in quotes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var key = FoldedText.KeyOf(quote);
            var result = texts.Find(quote);

            // A key is short enough for somebody to make two quotes of one key on purpose; what is not found of them is not found.
            all[key] = all.GetValueOrDefault(key) is { IsFound: false } missing ? missing : result;
        }

        var found = all.ToImmutable();
        return (found, found.IsEmpty ? texts.Substitute
            : found.Values.Any(q => q is { IsFound: false, InSourceOnly: false, PartOf: null }) ? texts.Substitute ?? texts.Doubt
            : null);
    }

    private static string? ProblemOf(ImmutableSortedDictionary<string, LockedQuote> quotes)
    {
        var missing = quotes.Values.Count(q => !q.IsFound);
        var unseen = quotes.Values.Count(q => q.InSourceOnly);
        var cut = quotes.Values.Count(q => q.PartOf is not null);
        var where = unseen == 0 ? "" : $", {unseen} of them in the source only, where no reader sees it";
        var of = cut == 0 ? "" : $", {cut} of them only as a part of other words or numbers";
        return missing == 0 ? null : $"{missing} of {quotes.Count} quotes not found{where}{of}";
    }

    /// <summary>
    /// Whether a redirect led from a page within a site to a home page: there servers send readers of pages that are gone.
    /// </summary>
    private static bool LeadsHome(string asked, Uri? final) =>
        final is not null && HomePath().IsMatch(final.PathAndQuery) && !HomePath().IsMatch(new Uri(asked).PathAndQuery);

    private LockedSource Unread(string url, CheckStatus status, string? problem, SourceContent read) =>
        new(url, status, problem, today, by, null, null, null, ImmutableSortedDictionary<string, LockedQuote>.Empty)
        {
            FinalUrl = read.FinalAddress?.AbsoluteUri,
        };

    /// <summary>A site's root, or that of one of its languages.</summary>
    [GeneratedRegex(
        "^/(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|default|home)(?:\\.[a-z]+)?)?\\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HomePath();
}
