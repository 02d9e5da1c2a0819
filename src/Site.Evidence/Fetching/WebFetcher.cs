using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Site.Citations.Locks;
using Site.Citations.Vocabulary;

namespace Site.Evidence.Fetching;

/// <summary>
/// Reads addresses as a considerate program does: what <c>robots.txt</c> forbids is not asked for, requests to a host are kept apart, a
/// host is left alone for as long as it asks, what failed for a passing reason is tried again, and redirects are judged before they are
/// followed.
/// </summary>
internal sealed class WebFetcher : IDisposable
{
    /// <summary>As much of <c>robots.txt</c> as RFC 9309 wants read.</summary>
    private const int RobotsBytes = 500 * 1024;

    private readonly FetchLimits _limits;
    private readonly SourceNetwork _network;
    private readonly NamedBy _namedBy;
    private readonly HostPacing _pacing;
    private readonly WebRequests _requests;
    private readonly ConcurrentDictionary<string, Lazy<Task<(RobotsRules? Rules, WebAnswer Answer)>>> _robots = new(StringComparer.Ordinal);

    private long _bytes;
    private volatile bool _hasAnswer;

    /// <summary>Makes a fetcher.</summary>
    /// <param name="limits">How much it may take.</param>
    /// <param name="network">Names and connections.</param>
    /// <param name="namedBy">Who names what is read.</param>
    /// <param name="version">The program's version, which it names to those it asks.</param>
    /// <param name="time">The clock.</param>
    public WebFetcher(FetchLimits limits, SourceNetwork network, NamedBy namedBy, string version, TimeProvider time)
    {
        _limits = limits;
        _network = network;
        _namedBy = namedBy;
        _pacing = new HostPacing(limits, time);
        _requests = new WebRequests(limits, network, version, time);
    }

    /// <summary>Whether any host answered, whatever it said.</summary>
    public bool HasAnswer => _hasAnswer;

    /// <inheritdoc/>
    public void Dispose() => _requests.Dispose();

    /// <summary>Whether an address is one that can be asked for.</summary>
    public static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    /// <summary>Reads an address.</summary>
    /// <param name="asked">The address, http or https.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<SourceContent> FetchAsync(Uri asked, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _bytes) > _limits.AllBytes)
        {
            return SourceContent.Failed(CheckStatus.Unknown, $"not asked for: more than {_limits.AllBytes} bytes were read before");
        }

        if (!_namedBy.IsUser && await ProblemOfHostAsync(_namedBy.Site, asked, cancellationToken).ConfigureAwait(false) is { } problem)
        {
            return SourceContent.Failed(CheckStatus.Unknown, $"not asked for: it leads {problem}");
        }

        var (answer, final) = await FollowAsync(new WebRequest(asked, _limits.Bytes), cancellationToken).ConfigureAwait(false);
        Interlocked.Add(ref _bytes, answer.Body.Length);
        return ToContent(answer) with { FinalAddress = final == asked ? null : final };
    }

    /// <summary>
    /// Asks an archive for its copy of an address. Only the head of the answer is of interest. A service that was named to be asked is
    /// asked, whatever its <c>robots.txt</c> says to those who find their way by links.
    /// </summary>
    /// <param name="timeGate">The archive's TimeGate (RFC 7089), to which addresses are appended.</param>
    /// <param name="url">The address.</param>
    /// <param name="datetime">As of when.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The copy; null where there is none or the archive does not say.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<ArchivedCopy?> FindCopyAsync(Uri timeGate, string url, DateTimeOffset datetime, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(timeGate.OriginalString + url, UriKind.Absolute, out var address))
        {
            return null;
        }

        var request = new WebRequest(address, 0) { HeedsRobots = false, AcceptDatetime = datetime };
        var (answer, final) = await FollowAsync(request, cancellationToken).ConfigureAwait(false);
        return answer is { Status: 200, MementoDatetime: { } taken } ? new ArchivedCopy(final.AbsoluteUri, taken) : null;
    }

    private static SourceContent ToContent(WebAnswer answer) => answer switch
    {
        { Problem: null } => new SourceContent(answer.Body, null, CheckStatus.Ok, null)
        {
            MediaType = answer.MediaType,
            Charset = answer.Charset,
        },
        { Status: 404 or 410 } => SourceContent.Failed(CheckStatus.Broken, answer.Problem),
        _ => SourceContent.Failed(CheckStatus.Unknown, answer.Problem) with
        {
            IsUnconnected = answer.Failure == WebFailure.NoConnection,
        },
    };

    private async Task<(WebAnswer Answer, Uri Final)> FollowAsync(WebRequest request, CancellationToken cancellationToken)
    {
        for (var redirects = 0; ; redirects++)
        {
            var address = request.Address;
            if (request.HeedsRobots && await RefusalOfRobotsAsync(address, cancellationToken).ConfigureAwait(false) is { } refusal)
            {
                return (refusal, address);
            }

            var answer = await AskAsync(request, cancellationToken).ConfigureAwait(false);
            if (answer.Status != 0)
            {
                _hasAnswer = true;
            }

            if (!answer.IsRedirect)
            {
                return (answer, address);
            }

            if (await ProblemOfRedirectAsync(address, answer.Location, redirects, cancellationToken).ConfigureAwait(false) is { } problem)
            {
                return (WebAnswer.Failed(WebFailure.Unreadable, problem), address);
            }

            request = request with { Address = answer.Location! };
        }
    }

    private async Task<string?> ProblemOfRedirectAsync(Uri from, Uri? to, int redirects, CancellationToken cancellationToken)
    {
        if (redirects == _limits.Redirects)
        {
            return $"more than {_limits.Redirects} redirects";
        }

        if (to is null || !IsWeb(to))
        {
            return "redirects to what is not a web address";
        }

        return await ProblemOfHostAsync(from, to, cancellationToken).ConfigureAwait(false) is { } problem ? $"redirects {problem}" : null;
    }

    /// <summary>Why a host that another names may not be asked; null where it may.</summary>
    private async Task<string?> ProblemOfHostAsync(Uri? from, Uri to, CancellationToken cancellationToken)
    {
        if (from?.IdnHost == to.IdnHost)
        {
            return null;
        }

        try
        {
            return AddressPolicy.Allows(
                from is null ? [] : await _network.AddressesOfAsync(from.IdnHost, cancellationToken).ConfigureAwait(false),
                await _network.AddressesOfAsync(to.IdnHost, cancellationToken).ConfigureAwait(false))
                ? null
                : $"into a private network, to {to.Host}";
        }
        catch (Exception e) when (e is SocketException or ArgumentException)
        {
            return $"to {to.Host}, whose address cannot be found out";
        }
    }

    /// <summary>Asks for an address in turn, and again where the answer may be another then.</summary>
    private async Task<WebAnswer> AskAsync(WebRequest request, CancellationToken cancellationToken)
    {
        var address = request.Address;
        var answer = new WebAnswer();
        var backoff = _limits.Backoff;
        for (var attempt = 1; attempt <= _limits.Attempts; attempt++)
        {
            if (await _pacing.TakeTurnAsync(address.IdnHost, cancellationToken).ConfigureAwait(false) is { } wait)
            {
                var seconds = wait.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
                var problem = $"{address.Host} asks to be left alone for {seconds} s";
                return answer with
                {
                    Failure = WebFailure.Postponed,
                    Problem = answer.Problem is { } first ? $"{first}; {problem}" : problem,
                };
            }

            answer = await _requests.GetAsync(request, cancellationToken).ConfigureAwait(false);
            if (!answer.MayPass)
            {
                return answer;
            }

            _pacing.Postpone(address.IdnHost, answer.RetryAfter ?? backoff);
            backoff *= 4;
        }

        return answer;
    }

    /// <summary>Why <c>robots.txt</c> keeps an address from being asked for; null where it does not.</summary>
    private async Task<WebAnswer?> RefusalOfRobotsAsync(Uri address, CancellationToken cancellationToken)
    {
        var host = address.GetLeftPart(UriPartial.Authority);
        var reading = _robots.GetOrAdd(host, h => new(() => ReadRobotsAsync(new Uri(h + "/robots.txt"), cancellationToken)));
        var (rules, answer) = await reading.Value.ConfigureAwait(false);
        if (rules is null)
        {
            return answer.Failure == WebFailure.NoConnection
                ? answer
                : answer with { Status = 0, Problem = $"robots.txt of {address.Host}: {answer.Problem}" };
        }

        return rules.Allows(address) ? null : new WebAnswer
        {
            Problem = $"robots.txt of {address.Host} asks programs not to read this page; pin a copy that they may read",
        };
    }

    /// <summary>
    /// Reads the rules of a host. A host that refuses the file has no rules, and one that fails has to be taken for one that forbids
    /// everything (RFC 9309, 2.3.1).
    /// </summary>
    private async Task<(RobotsRules? Rules, WebAnswer Answer)> ReadRobotsAsync(Uri address, CancellationToken cancellationToken)
    {
        var request = new WebRequest(address, RobotsBytes) { HeedsRobots = false };
        var (answer, _) = await FollowAsync(request, cancellationToken).ConfigureAwait(false);
        var fails = answer.Status is 429 or >= 500 ||
            answer.Failure is WebFailure.NoConnection or WebFailure.TimedOut or WebFailure.Postponed or WebFailure.Interrupted;
        var rules = fails ? null : answer.Status == 200 ? RobotsRules.Parse(Encoding.UTF8.GetString(answer.Body)) : RobotsRules.None;
        return (rules, answer);
    }
}
