using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Site.Citations.Vocabulary;

namespace Site.Evidence;

/// <summary>
/// Reads sources: from a mirror where the address is a commit permalink and one is at hand, else over HTTP within limits.
/// </summary>
public sealed class SourceReader : IDisposable
{
    /// <summary>The most bytes of a source, decompressed: 32 MiB.</summary>
    private const int SizeLimit = 32 * 1024 * 1024;

    private const int MostRedirects = 5;

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
        var handler = new SocketsHttpHandler
        {
            // Redirects are followed here, so that each is judged before anybody is asked.
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
        };
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.AcceptEncoding.ParseAdd(ContentDecoding.Accepted);
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("site-sources-check", version));
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>Reads a source. Whatever its server sends, it costs no other source its result.</summary>
    /// <param name="url">Its address.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<SourceContent> ReadAsync(string url, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(url);
        var link = Permalink.Parse(url);
        if (link is not null && _mirrors is not null
            && await _mirrors.ReadAsync(link, cancellationToken).ConfigureAwait(false) is var (content, id))
        {
            return new SourceContent(content, false, id, CheckStatus.Ok, null);
        }

        if (_offline)
        {
            return Failed(CheckStatus.Unknown, "offline") with { IsOffline = true };
        }

        // A file of a repository is read as it is, not as the page that shows it.
        if (!Uri.TryCreate(link?.RawAddress ?? url, UriKind.Absolute, out var address) || !IsWeb(address))
        {
            return Failed(CheckStatus.Unknown, "not a web address");
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return await FollowAsync(address, patience.Token).ConfigureAwait(false);
        }
        catch (HttpRequestException e) when (e.HttpRequestError
            is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return Failed(CheckStatus.Unknown, e.HttpRequestError.ToString()) with { IsOffline = true };
        }
        catch (HttpRequestException e)
        {
            return Failed(CheckStatus.Unknown, e.HttpRequestError.ToString());
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(CheckStatus.Unknown, $"no answer within {Patience.TotalSeconds:0} s");
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException or SocketException
            or FormatException)
        {
            // Compressed bytes that are none (each decompressor has its own exception), a body that breaks off, headers that are none.
            return Failed(CheckStatus.Unknown, "the answer cannot be read to its end");
        }
    }

    private static SourceContent Failed(CheckStatus status, string problem) => new(null, false, null, status, problem);

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    private async Task<SourceContent> FollowAsync(Uri asked, CancellationToken cancellationToken)
    {
        var address = asked;
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = await _client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
            {
                var read = await ReadAnswerAsync(response, cancellationToken).ConfigureAwait(false);
                return read with { FinalAddress = address == asked ? null : address.AbsoluteUri };
            }

            if (redirects == MostRedirects)
            {
                return Failed(CheckStatus.Unknown, $"more than {MostRedirects} redirects");
            }

            if (!Uri.TryCreate(address, location, out var next) || !IsWeb(next))
            {
                return Failed(CheckStatus.Unknown, "redirects to what is not a web address");
            }

            if (!await MayFollowAsync(address, next, cancellationToken).ConfigureAwait(false))
            {
                return Failed(CheckStatus.Unknown, $"redirects into a private network, to {next.Host}");
            }

            address = next;
        }
    }

    private static async Task<bool> MayFollowAsync(Uri from, Uri to, CancellationToken cancellationToken) =>
        from.Host == to.Host || AddressPolicy.Allows(
            await Dns.GetHostAddressesAsync(from.IdnHost, cancellationToken).ConfigureAwait(false),
            await Dns.GetHostAddressesAsync(to.IdnHost, cancellationToken).ConfigureAwait(false));

    private static async Task<SourceContent> ReadAnswerAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                break;
            case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                return Failed(CheckStatus.Broken, $"HTTP {(int)response.StatusCode}");
            default:
                return Failed(CheckStatus.Unknown, $"HTTP {(int)response.StatusCode}");
        }

        var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            using var content = new MemoryStream();
            var buffer = new byte[64 * 1024];
            while (await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var read and > 0)
            {
                content.Write(buffer, 0, read);
                if (content.Length > SizeLimit)
                {
                    return Failed(CheckStatus.Unknown, $"more than {SizeLimit / 1024 / 1024} MiB");
                }
            }

            var decoded = ContentDecoding.Decode(content.ToArray(), string.Join(',', response.Content.Headers.ContentEncoding), SizeLimit);
            if (decoded.Length > SizeLimit)
            {
                return Failed(CheckStatus.Unknown, $"more than {SizeLimit / 1024 / 1024} MiB");
            }

            var type = response.Content.Headers.ContentType;
            return new SourceContent(
                decoded,
                type?.MediaType is "text/html" or "application/xhtml+xml",
                null,
                CheckStatus.Ok,
                null)
            {
                Charset = type?.CharSet?.Trim('"'),
            };
        }
    }
}
