using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Site.Evidence.Fetching;

/// <summary>
/// Single requests, without redirects and second attempts. Whatever a server sends comes out as an answer; none of it is thrown.
/// </summary>
internal sealed class WebRequests : IDisposable
{
    private readonly FetchLimits _limits;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;

    /// <summary>Makes a client.</summary>
    /// <param name="limits">How long an answer may take.</param>
    /// <param name="network">Names and connections.</param>
    /// <param name="version">The program's version, which it names to those it asks.</param>
    /// <param name="time">The clock.</param>
    public WebRequests(FetchLimits limits, SourceNetwork network, string version, TimeProvider time)
    {
        _limits = limits;
        _time = time;
        var handler = new SocketsHttpHandler
        {
            // Redirects are followed elsewhere, so that each is judged before anybody is asked.
            AllowAutoRedirect = false,
            ConnectCallback = async (context, token) =>
                await network.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, token).ConfigureAwait(false),
        };
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.AcceptEncoding.ParseAdd(ContentDecoding.Accepted);
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, text/*;q=0.9, application/pdf;q=0.9, */*;q=0.8");
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue(RobotsRules.Agent, version));
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>Sends a request.</summary>
    /// <param name="asked">What is asked for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<WebAnswer> GetAsync(WebRequest asked, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_limits.Answer, _time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, asked.Address);
            if (asked.AcceptDatetime is { } datetime)
            {
                request.Headers.Add("Accept-Datetime", datetime.ToString("r", CultureInfo.InvariantCulture));
            }

            using var response = await _client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop.Token).ConfigureAwait(false);
            return await ReadAsync(response, asked.Address, asked.Bytes, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return WebAnswer.Failed(WebFailure.TimedOut, $"no answer within {_limits.Answer.TotalSeconds:0} s");
        }
        catch (HttpRequestException e) when (e.HttpRequestError
            is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return WebAnswer.Failed(WebFailure.NoConnection, InWords(e.HttpRequestError));
        }
        catch (Exception e) when (e is HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } or IOException
            or HttpRequestException { InnerException: IOException })
        {
            return WebAnswer.Failed(WebFailure.Interrupted, "the connection broke before the answer's end");
        }
        catch (HttpRequestException e)
        {
            return WebAnswer.Failed(WebFailure.Unreadable, InWords(e.HttpRequestError));
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or SocketException or FormatException)
        {
            // Compressed bytes that are none (each decompressor has its own exception), headers that are none.
            return WebAnswer.Failed(WebFailure.Unreadable, "the answer cannot be read to its end");
        }
    }

    private static string InWords(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "its host's address cannot be found out",
        HttpRequestError.ConnectionError => "its host cannot be connected to",
        HttpRequestError.ProxyTunnelError => "the proxy does not lead to its host",
        HttpRequestError.SecureConnectionError => "no secure connection can be made to its host",
        HttpRequestError.ConfigurationLimitExceeded => "the answer's headers are too long",
        _ => "the answer is not HTTP",
    };

    private async Task<WebAnswer> ReadAsync(HttpResponseMessage response, Uri address, int bytes, CancellationToken cancellationToken)
    {
        var headers = response.Content.Headers;
        var answer = new WebAnswer
        {
            Status = (int)response.StatusCode,
            Problem = response.StatusCode == HttpStatusCode.OK ? null : WebAnswer.StatusProblem((int)response.StatusCode),
            MediaType = headers.ContentType?.MediaType?.ToLowerInvariant(),
            Charset = headers.ContentType?.CharSet?.Trim('"'),
            Location = response.Headers.Location is { } location && Uri.TryCreate(address, location, out var next) ? next : null,
            RetryAfter = RetryAfter(response.Headers.RetryAfter),
            MementoDatetime = MementoDatetime(response.Headers),
        };
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return answer;
        }

        var content = await BodyAsync(response, bytes, cancellationToken).ConfigureAwait(false);
        if (content.Length <= bytes)
        {
            content = ContentDecoding.Decode(content, string.Join(',', headers.ContentEncoding), bytes);
        }

        return content.Length <= bytes
            ? answer with { Body = content }
            : answer with { Body = content[..bytes], Failure = WebFailure.TooLong, Problem = TooLong(bytes) };
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        var asked = header?.Delta ?? header?.Date - _time.GetUtcNow();
        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked;
    }

    private static DateTimeOffset? MementoDatetime(HttpResponseHeaders headers) =>
        headers.TryGetValues("Memento-Datetime", out var values)
        && DateTimeOffset.TryParseExact(
            values.First(), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var datetime)
            ? datetime
            : null;

    private static string TooLong(int bytes) => bytes >= 1024 * 1024 ? $"more than {bytes / 1024 / 1024} MiB" : $"more than {bytes} bytes";

    /// <summary>The bytes of an answer, up to one more than the limit.</summary>
    private static async Task<byte[]> BodyAsync(HttpResponseMessage response, int bytes, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            using var content = new MemoryStream();
            var buffer = new byte[64 * 1024];
            while (content.Length <= bytes && await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var read and > 0)
            {
                content.Write(buffer, 0, (int)Math.Min(read, bytes + 1 - content.Length));
            }

            return content.ToArray();
        }
    }
}
