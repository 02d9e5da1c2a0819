using System.Net;
using Site.Citations.Sources;

namespace Site.Verification;

/// <summary>A published site as a crawler sees it: addresses in, bytes out.</summary>
internal abstract class PublishedSite : IDisposable
{
    /// <summary>The most bytes a file may have; more is not a page anyone would publish.</summary>
    protected const int SizeLimit = 32 * 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The address relative to the site's root, percent-encoded, without query and fragment.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The bytes, or why they cannot be had.</returns>
    public abstract Task<(byte[]? Content, string? Problem)> ReadAsync(string path, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }

    /// <summary>Opens a folder, or a site over HTTP where the text is a web address.</summary>
    public static PublishedSite Open(string folderOrUrl) =>
        SourceLibrary.IsWebAddress(folderOrUrl) ? new HttpSite(folderOrUrl) : new FolderSite(folderOrUrl);

    private sealed class FolderSite(string folder) : PublishedSite
    {
        private readonly string _root = Path.GetFullPath(folder);

        public override async Task<(byte[]? Content, string? Problem)> ReadAsync(string path, CancellationToken cancellationToken)
        {
            var file = Path.GetFullPath(Path.Combine(_root, Uri.UnescapeDataString(path)));
            if (!file.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                return (null, "it leads out of the site");
            }

            try
            {
                return new FileInfo(file) is { Exists: true, Length: > SizeLimit }
                    ? (null, $"it has more than {SizeLimit} bytes")
                    : (await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false), null);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return (null, e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : e.Message);
            }
        }
    }

    private sealed class HttpSite : PublishedSite
    {
        // A connection that breaks says nothing of the site: small servers drop some of many that are opened at once.
        private const int Tries = 3;

        private readonly Uri _root;
        private readonly HttpClient _client;

        public HttpSite(string url)
        {
            _root = new Uri(url.EndsWith('/') ? url : url + "/");
            _client = new HttpClient(new SocketsHttpHandler { MaxAutomaticRedirections = 5, AutomaticDecompression = DecompressionMethods.All })
            {
                Timeout = TimeSpan.FromSeconds(30),
                MaxResponseContentBufferSize = SizeLimit,
            };
            _client.DefaultRequestHeaders.UserAgent.ParseAdd("site-verify");
        }

        public override async Task<(byte[]? Content, string? Problem)> ReadAsync(string path, CancellationToken cancellationToken)
        {
            var address = new Uri(_root, path);
            if (!_root.IsBaseOf(address))
            {
                return (null, "it leads out of the site");
            }

            for (var attempt = 1; ; attempt++)
            {
                var read = await TryReadAsync(address, cancellationToken).ConfigureAwait(false);
                if (!read.Broken || attempt == Tries)
                {
                    return (read.Content, read.Problem);
                }

                await Task.Delay(TimeSpan.FromMilliseconds(100 * attempt), cancellationToken).ConfigureAwait(false);
            }
        }

        public override void Dispose()
        {
            _client.Dispose();
            base.Dispose();
        }

        private async Task<(byte[]? Content, string? Problem, bool Broken)> TryReadAsync(Uri address, CancellationToken cancellationToken)
        {
            try
            {
                using var response = await _client.GetAsync(address, cancellationToken).ConfigureAwait(false);
                if (!response.IsSuccessStatusCode)
                {
                    return (null, $"the server answers {(int)response.StatusCode}", false);
                }

                if (response.RequestMessage?.RequestUri is { } final && !_root.IsBaseOf(final))
                {
                    return (null, $"the server leads away, to {final.Host}", false);
                }

                return (await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false), null, false);
            }
            catch (HttpRequestException e)
            {
                return (null, e.Message, true);
            }
            catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return (null, "the server does not answer in time", false);
            }
        }
    }
}
