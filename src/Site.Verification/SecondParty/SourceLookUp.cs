using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Site.Citations.Digests;
using Site.Citations.Locks;
using Site.Citations.SecondParty;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Evidence;
using Site.Text.Diagnostics;
using Site.Text.Folding;

namespace Site.Verification.SecondParty;

/// <summary>Reads the sources of claims, each address once, and looks all of their quotes up.</summary>
/// <param name="checker">Reads a source.</param>
/// <param name="limits">How much of it is done.</param>
/// <param name="time">The clock of the limit of time.</param>
/// <param name="progress">Told of each source that was read; null where nobody is.</param>
internal sealed class SourceLookUp(SourceChecker checker, SecondPartyLimits limits, TimeProvider time, IProgress<SourceProgress>? progress)
{
    private readonly ConcurrentDictionary<string, LockedSource> _found = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _unreachable = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Wanted> _wanted = new(StringComparer.Ordinal);
    private bool _hasMoreQuotes;
    private bool _hasLongerQuotes;
    private int _done;

    /// <summary>The address a source is read at.</summary>
    public static string AddressOf(Source source) => source.Pinned ?? source.Url;

    /// <summary>Looks up all that claims quote.</summary>
    /// <param name="files">The claims.</param>
    /// <param name="diagnostics">Takes which limits were reached.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task RunAsync(IEnumerable<ClaimsOfFile> files, IDiagnosticSink diagnostics, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            Collect(file);
        }

        using var timer = new CancellationTokenSource(limits.Time, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = limits.Parallel, CancellationToken = stop.Token };
        try
        {
            await Parallel.ForEachAsync(_wanted.Take(limits.Sources), parallel, ReadAsync).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            ReportLimit($"The sources take more than {limits.Time.TotalSeconds} seconds to read");
        }

        if (_wanted.Count > limits.Sources)
        {
            ReportLimit($"The claims rest on more than {limits.Sources} sources");
        }

        if (_hasMoreQuotes)
        {
            ReportLimit($"More than {limits.QuotesOfASource} quotes are said to stand in one source");
        }

        if (_hasLongerQuotes)
        {
            ReportLimit($"A quote has more than {limits.QuoteLength} characters");
        }

        void ReportLimit(FormattableString what) => diagnostics.Report(Rules.Twin.Limit.At(
            null,
            $"{what.ToString(CultureInfo.InvariantCulture)}, the limit: what was not read by then is unknown.",
            "Check a part of the site."));
    }

    private void Collect(ClaimsOfFile file)
    {
        foreach (var evidence in file.Claims.SelectMany(c => c.Evidence!))
        {
            if (evidence.Quote is { } quote && file.Evidence.SourceOf(evidence) is { } source)
            {
                var address = AddressOf(source);
                if (!_wanted.TryGetValue(address, out var wanted))
                {
                    _wanted.Add(address, wanted = new Wanted(source));
                }

                foreach (var text in (evidence.Context ?? []).Prepend(quote))
                {
                    _hasLongerQuotes |= text.Length > limits.QuoteLength;
                    if (text.Length <= limits.QuoteLength && !wanted.Quotes.Contains(text))
                    {
                        _hasMoreQuotes |= wanted.Quotes.Count >= limits.QuotesOfASource || !wanted.Quotes.Add(text);
                    }
                }
            }
        }
    }

    /// <summary>What came of reading each source, ordered by address.</summary>
    public ImmutableArray<ReportedSource> Sources =>
    [
        .. _wanted.Select(w => new ReportedSource
        {
            Url = w.Key,
            FinalUrl = Found(w.Key)?.FinalUrl,
            Custodian = w.Value.Source.Custodian,
            Status = StatusOf(w.Key),
            Problem = ProblemOf(w.Key),
            Digest = Found(w.Key) is { Sha256: { } sha256 } read ? new DigestSet(sha256, read.GitBlob) : null,
        }),
    ];

    private LockedSource? Found(string address) => _found.GetValueOrDefault(address);

    /// <summary>Whether a source was read; whether its quotes stand in it is told of each of them.</summary>
    private CheckStatus StatusOf(string address) => Found(address) switch
    {
        null => CheckStatus.Unknown,
        { Sha256: not null } => CheckStatus.Ok,
        var unread => unread.Status,
    };

    private string? ProblemOf(string address) => Found(address) switch
    {
        null when _unreachable.ContainsKey(address) => "it cannot be reached",
        null => "a limit was reached before it was read",
        { Sha256: not null } => null,
        var unread => unread.Problem ?? "it cannot be read",
    };

    private async ValueTask ReadAsync(KeyValuePair<string, Wanted> item, CancellationToken cancellationToken)
    {
        var evidence = new EvidenceToCheck(item.Value.Source, [.. item.Value.Quotes]);
        if (await checker.CheckAsync(evidence, cancellationToken).ConfigureAwait(false) is { } read)
        {
            _found[item.Key] = read.Found;
        }
        else
        {
            _unreachable[item.Key] = true;
        }

        var done = Interlocked.Increment(ref _done);
        progress?.Report(new SourceProgress(item.Key, StatusOf(item.Key), ProblemOf(item.Key), done, _wanted.Count));
    }

    /// <summary>What is known of a piece of evidence.</summary>
    /// <param name="source">Its source.</param>
    /// <param name="quote">Its quote; null for none.</param>
    /// <param name="context">Its context.</param>
    public EvidenceCheck CheckOf(Source source, string? quote, IReadOnlyList<string> context)
    {
        if (quote is null)
        {
            return EvidenceCheck.None;
        }

        if (Found(AddressOf(source)) is not { } read)
        {
            return new EvidenceCheck(CheckStatus.Unknown);
        }

        if (!read.Quotes.TryGetValue(FoldedText.KeyOf(quote), out var found))
        {
            return new EvidenceCheck(read is { Status: CheckStatus.Broken, Sha256: null } ? CheckStatus.Broken : CheckStatus.Unknown);
        }

        return new EvidenceCheck(found.IsFound ? CheckStatus.Ok : CheckStatus.Broken, QuoteFound: found.IsFound)
        {
            InSourceOnly = found.InSourceOnly,
            PartOf = found.PartOf,
            Occurrences = found.Occurrences,
            Lines = found.Lines,
            Context =
            [
                .. found.IsFound
                    ? context.Where(c => read.Quotes.TryGetValue(FoldedText.KeyOf(c), out var inContext) && inContext.IsFound)
                    : [],
            ],
        };
    }

    /// <summary>A source to be read, and what is to be looked up in it.</summary>
    /// <param name="Source">The source, as the first file describes it that names its address.</param>
    private sealed record Wanted(Source Source)
    {
        public SortedSet<string> Quotes { get; } = new(StringComparer.Ordinal);
    }
}
