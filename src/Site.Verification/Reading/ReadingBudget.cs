using System.Globalization;

namespace Site.Verification.Reading;

/// <summary>
/// What a run may still spend: bytes, files, time. When something is used up, the token is cancelled, so that reading stops wherever it is,
/// and <see cref="Exceeded"/> says what it was.
/// </summary>
internal sealed class ReadingBudget : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenSource _timer;
    private long _bytes;
    private int _files;
    private int _failuresInARow;
    private string? _exceeded;

    /// <summary>Starts the clock.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="cancellationToken">Stops the run from outside.</param>
    public ReadingBudget(VerificationLimits limits, CancellationToken cancellationToken)
    {
        Limits = limits;
        _timer = new CancellationTokenSource(limits.SiteTime, limits.Clock);
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _timer.Token);
    }

    /// <summary>The limits.</summary>
    public VerificationLimits Limits { get; }

    /// <summary>Cancelled when a limit is reached, or from outside.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Which limit was reached, as a sentence without full stop; null where none was.</summary>
    public string? Exceeded => _exceeded ?? (_timer.IsCancellationRequested
        ? Say($"The run takes more than {Limits.SiteTime.TotalSeconds} seconds, the limit for a site")
        : null);

    /// <summary>Counts bytes that were read.</summary>
    /// <exception cref="OperationCanceledException">They are too many.</exception>
    public void TakeBytes(int count)
    {
        if (Interlocked.Add(ref _bytes, count) > Limits.SiteBytes)
        {
            Stop(Say($"The site has more than {Limits.SiteBytes} bytes, the limit for all of its files together"));
        }
    }

    /// <summary>Counts files that are to be read.</summary>
    /// <exception cref="OperationCanceledException">They are too many.</exception>
    public void TakeFiles(int count)
    {
        if (Interlocked.Add(ref _files, count) > Limits.Files)
        {
            Stop(Say($"The site has more than {Limits.Files} files, the limit for a site"));
        }
    }

    /// <summary>Counts a file that a server did or did not deliver.</summary>
    /// <exception cref="OperationCanceledException">Too many in a row were not.</exception>
    public void TakeAnswer(bool answered)
    {
        if (answered)
        {
            Volatile.Write(ref _failuresInARow, 0);
        }
        else if (Interlocked.Increment(ref _failuresInARow) >= Limits.FailuresInARow)
        {
            Stop(Say($"The server has not answered for {Limits.FailuresInARow} files in a row, the limit"));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _source.Dispose();
        _timer.Dispose();
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Stop(string why)
    {
        Interlocked.CompareExchange(ref _exceeded, why, null);
        _source.Cancel();
        _source.Token.ThrowIfCancellationRequested();
    }
}
