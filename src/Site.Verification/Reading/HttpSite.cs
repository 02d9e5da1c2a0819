using System.Globalization;
using System.Net;

namespace Site.Verification.Reading;

/// <summary>
/// A site over HTTP. A redirect is judged before it is followed: it may lead to another place in the same site, and nowhere else.
/// </summary>
internal sealed class HttpSite : PublishedSite
{
    // A connection that breaks says nothing of the site: small servers drop some of many that are opened at once.
    private const int Tries = 3;
    private const int MaxRedirects = 5;

    private readonly Uri _root;
    private readonly HttpClient _client;

    public HttpSite(Uri root, ReadingBudget budget)
        : base(budget)
    {
        var folder = root.GetLeftPart(UriPartial.Path);
        _root = new Uri(folder.EndsWith('/') ? folder : folder + "/");
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("site-verify");
    }

    /// <inheritdoc/>
    public override async Task<FileReading> ReadAsync(string path, bool keep)
    {
        if (!Uri.TryCreate(_root, path, out var address) || !_root.IsBaseOf(address))
        {
            return FileReading.Failed("it leads out of the site");
        }

        for (var attempt = 1; ; attempt++)
        {
            var (reading, answer) = await TryReadAsync(address, keep).ConfigureAwait(false);
            if (answer != Answer.Broken || attempt == Tries)
            {
                Budget.TakeAnswer(answer == Answer.Given);
                return reading;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100 * attempt), Budget.Token).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _client.Dispose();
        base.Dispose();
    }

    private async Task<(FileReading Reading, Answer Answer)> TryReadAsync(Uri address, bool keep)
    {
        using var timer = new CancellationTokenSource(Budget.Limits.FileTime, Budget.Limits.Clock);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(Budget.Token, timer.Token);
        try
        {
            return (await FollowAsync(address, keep, time.Token).ConfigureAwait(false), Answer.Given);
        }
        catch (OperationCanceledException) when (!Budget.Token.IsCancellationRequested)
        {
            var late = string.Create(
                CultureInfo.InvariantCulture,
                $"the server does not deliver it within {Budget.Limits.FileTime.TotalSeconds} seconds, the limit for a file");
            return (FileReading.Failed(late), Answer.None);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return (FileReading.Failed(e.Message.TrimEnd('.')), Answer.Broken);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            // What the decompressors throw: gzip and deflate the one, Brotli the other.
            return (FileReading.Failed($"it cannot be decompressed: {e.Message.TrimEnd('.')}"), Answer.Given);
        }
    }

    private async Task<FileReading> FollowAsync(Uri address, bool keep, CancellationToken cancellationToken)
    {
        for (var redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            using var response = await _client
                .GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
            {
                await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
                return await TakeAsync(stream, keep, cancellationToken).ConfigureAwait(false);
            }

            if ((int)response.StatusCode is < 301 or > 308 || response.Headers.Location is not { } location)
            {
                return FileReading.Failed($"the server answers {(int)response.StatusCode}");
            }

            if (!Uri.TryCreate(address, location, out var next) || !_root.IsBaseOf(next))
            {
                return FileReading.Failed($"the server leads away, to {location.OriginalString}");
            }

            address = next;
        }

        return FileReading.Failed(string.Create(CultureInfo.InvariantCulture, $"the server redirects more than {MaxRedirects} times"));
    }

    /// <summary>How a server took a request.</summary>
    private enum Answer
    {
        /// <summary>It answered, whatever it said.</summary>
        Given,

        /// <summary>It did not answer in time.</summary>
        None,

        /// <summary>The connection broke.</summary>
        Broken,
    }
}
