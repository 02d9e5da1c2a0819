using System.Globalization;
using System.Security.Cryptography;
using Site.Citations.Sources;

namespace Site.Verification.Reading;

/// <summary>
/// A published site as a crawler sees it: addresses in, bytes out. Nothing that a page, twin or index says makes it read anything but the
/// site itself, and whatever a file system, a server or a decompressor does wrong comes out as a problem in words.
/// </summary>
/// <param name="budget">What the run may still spend.</param>
internal abstract class PublishedSite(ReadingBudget budget) : IDisposable
{
    private const int BufferSize = 64 * 1024;

    /// <summary>What the run may still spend.</summary>
    protected ReadingBudget Budget { get; } = budget;

    /// <summary>Opens a folder, or a site over HTTP where the text is a web address.</summary>
    public static PublishedSite Open(string folderOrUrl, ReadingBudget budget) =>
        SourceLibrary.IsWebAddress(folderOrUrl) ? new HttpSite(new Uri(folderOrUrl), budget) : new FolderSite(folderOrUrl, budget);

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its address relative to the site's root, percent-encoded, without query and fragment.</param>
    /// <param name="keep">Whether its bytes are wanted; otherwise they are hashed and dropped.</param>
    /// <exception cref="OperationCanceledException">A limit of the site is reached, or the run was stopped.</exception>
    public abstract Task<FileReading> ReadAsync(string path, bool keep);

    /// <summary>The addresses of everything a site in a folder consists of; none where only a server knows.</summary>
    public virtual IEnumerable<string> ListFiles() => [];

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }

    /// <summary>Reads a stream to its end, within the limits.</summary>
    protected async Task<FileReading> TakeAsync(Stream stream, bool keep, CancellationToken cancellationToken)
    {
        var limit = keep ? Budget.Limits.CheckedFileBytes : Budget.Limits.FileBytes;
        var buffer = new byte[BufferSize];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var content = keep ? new MemoryStream() : null;
        var length = 0L;
        while (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            Budget.TakeBytes(count);
            length += count;
            if (length > limit)
            {
                return TooLong(limit);
            }

            hash.AppendData(buffer, 0, count);
            content?.Write(buffer, 0, count);
        }

        return new FileReading(Convert.ToHexStringLower(hash.GetHashAndReset()), length, content?.ToArray(), null);
    }

    /// <summary>A file that is longer than the limit for one.</summary>
    protected static FileReading TooLong(long limit) =>
        FileReading.Failed(string.Create(CultureInfo.InvariantCulture, $"it has more than {limit} bytes, the limit for such a file"));
}
