using Site.Citations.Locks;
using Site.Citations.Vocabulary;
using Site.Evidence.Fetching;

namespace Site.Evidence;

/// <summary>
/// Reads sources: from a mirror where the address is a commit permalink and one is at hand, else over HTTP within limits.
/// </summary>
public sealed class SourceReader : IDisposable
{
    /// <summary>The type of a file of a repository, which nobody has named.</summary>
    private const string AnyBytes = "application/octet-stream";

    private readonly GitMirrors? _mirrors;
    private readonly bool _offline;
    private readonly FetchLimits _limits;
    private readonly WebFetcher _web;

    /// <summary>Makes a reader.</summary>
    /// <param name="mirrors">The mirrors at hand; null for none.</param>
    /// <param name="offline">Whether to leave the network alone.</param>
    /// <param name="namedBy">Who names the addresses that are read.</param>
    /// <param name="version">The program's version, which it names to those it asks.</param>
    /// <param name="time">The clock, by which hosts are left alone and given up.</param>
    public SourceReader(GitMirrors? mirrors, bool offline, NamedBy namedBy, string version, TimeProvider time)
        : this(mirrors, offline, namedBy, version, time, FetchLimits.Default, new SourceNetwork())
    {
    }

    /// <summary>Makes a reader with other limits and another network.</summary>
    internal SourceReader(
        GitMirrors? mirrors,
        bool offline,
        NamedBy namedBy,
        string version,
        TimeProvider time,
        FetchLimits limits,
        SourceNetwork network)
    {
        _mirrors = mirrors;
        _offline = offline;
        _limits = limits;
        _web = new WebFetcher(limits, network, namedBy, version, time);
    }

    /// <summary>Whether any host answered, whatever it said: what cannot be connected to then is not for want of a network.</summary>
    public bool HasAnswer => _web.HasAnswer;

    /// <inheritdoc/>
    public void Dispose() => _web.Dispose();

    /// <summary>Reads a source. Whatever its server sends, it costs no other source its result.</summary>
    /// <param name="url">Its address.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<SourceContent> ReadAsync(string url, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(url);
        var link = Permalink.Parse(url);
        if (link is not null && _mirrors is not null
            && await _mirrors.ReadAsync(link, _limits.Bytes, cancellationToken).ConfigureAwait(false) is var (content, id))
        {
            return content is null
                ? SourceContent.Failed(CheckStatus.Unknown, $"more than {_limits.Bytes / 1024 / 1024} MiB")
                : new SourceContent(content, id, CheckStatus.Ok, null) { MediaType = AnyBytes };
        }

        if (_offline)
        {
            return SourceContent.Failed(CheckStatus.Unknown, "offline") with { IsOffline = true };
        }

        // A file of a repository is read as it is, not as the page that shows it.
        return Uri.TryCreate(link?.RawAddress ?? url, UriKind.Absolute, out var address) && WebFetcher.IsWeb(address)
            ? await _web.FetchAsync(address, cancellationToken).ConfigureAwait(false)
            : SourceContent.Failed(CheckStatus.Unknown, "not a web address");
    }

    /// <summary>Asks an archive for its copy of a source; what the archive does costs the source nothing.</summary>
    /// <param name="timeGate">The archive's TimeGate (RFC 7089), to which addresses are appended.</param>
    /// <param name="url">The source's address.</param>
    /// <param name="day">As of when.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The copy closest to that day; null where there is none or the archive does not say.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Task<ArchivedCopy?> FindCopyAsync(Uri timeGate, string url, DateOnly day, CancellationToken cancellationToken) =>
        _web.FindCopyAsync(timeGate, url, new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), cancellationToken);
}
