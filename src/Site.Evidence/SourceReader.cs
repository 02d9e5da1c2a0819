using System.Net;
using System.Net.Http.Headers;
using Site.Citations.Vocabulary;

namespace Site.Evidence;

/// <summary>What came of reading a source.</summary>
/// <param name="Content">The bytes; null where there are none.</param>
/// <param name="IsHtml">Whether they are HTML.</param>
/// <param name="ObjectId">For a file of a repository: the id of its blob.</param>
/// <param name="Status">Ok where there are bytes; broken where the source is gone; unknown where nobody can tell.</param>
/// <param name="Problem">Why there are none.</param>
/// <param name="IsOffline">Whether there was no network at all, so that nothing was learnt.</param>
public sealed record SourceContent(byte[]? Content, bool IsHtml, string? ObjectId, CheckStatus Status, string? Problem, bool IsOffline = false);

/// <summary>Reads sources: from a mirror where the address is a commit permalink and one is at hand, else over HTTP within limits.</summary>
public sealed class SourceReader : IDisposable
{
    private const int SizeLimit = 64 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly GitMirrors? _mirrors;
    private readonly bool _offline;
    private readonly HttpClient _client;

    /// <summary>Makes a reader.</summary>
    /// <param name="mirrors">The mirrors at hand; null for none.</param>
    /// <param name="offline">Whether to leave the network alone.</param>
    /// <param name="version">The program's version, which it names to those it asks.</param>
    public SourceReader(GitMirrors? mirrors, bool offline, string version)
    {
        _mirrors = mirrors;
        _offline = offline;
        _client = new HttpClient(new SocketsHttpHandler { MaxAutomaticRedirections = 5, AutomaticDecompression = DecompressionMethods.All, ConnectTimeout = TimeSpan.FromSeconds(10) })
        {
            Timeout = Patience,
            MaxResponseContentBufferSize = SizeLimit,
        };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("site-sources-check", version));
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>Reads a source.</summary>
    /// <param name="url">Its address.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<SourceContent> ReadAsync(string url, CancellationToken cancellationToken)
    {
        var link = Permalink.Parse(url);
        if (link is not null && _mirrors is not null && await _mirrors.ReadAsync(link, cancellationToken).ConfigureAwait(false) is var (content, id))
        {
            return new SourceContent(content, false, id, CheckStatus.Ok, null);
        }

        if (_offline)
        {
            return Failed(CheckStatus.Unknown, "offline") with { IsOffline = true };
        }

        // A file of a repository is read as it is, not as the page that shows it.
        var address = link is null ? url : $"https://raw.githubusercontent.com/{link.Owner}/{link.Name}/{link.Commit}/{link.Path}";
        try
        {
            using var response = await _client.GetAsync(new Uri(address), cancellationToken).ConfigureAwait(false);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => new SourceContent(
                    await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false),
                    response.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml",
                    null,
                    CheckStatus.Ok,
                    null),
                HttpStatusCode.NotFound or HttpStatusCode.Gone => Failed(CheckStatus.Broken, $"HTTP {(int)response.StatusCode}"),
                _ => Failed(CheckStatus.Unknown, $"HTTP {(int)response.StatusCode}"),
            };
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return Failed(CheckStatus.Unknown, e.HttpRequestError.ToString()) with { IsOffline = true };
        }
        catch (HttpRequestException e)
        {
            return Failed(CheckStatus.Unknown, e.HttpRequestError.ToString());
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(CheckStatus.Unknown, $"no answer within {Patience.TotalSeconds:0} s");
        }

        static SourceContent Failed(CheckStatus status, string problem) => new(null, false, null, status, problem);
    }
}
