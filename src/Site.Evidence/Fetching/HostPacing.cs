using System.Collections.Concurrent;

namespace Site.Evidence.Fetching;

/// <summary>
/// Keeps requests to one host apart, however many sources stand on it and however many are read at once, and leaves a host alone for as
/// long as it asks.
/// </summary>
/// <param name="limits">How far apart, and how long a host is waited for at most.</param>
/// <param name="time">The clock.</param>
internal sealed class HostPacing(FetchLimits limits, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly long _start = time.GetTimestamp();

    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>Waits until the host may be asked, and takes that turn.</summary>
    /// <param name="host">The host.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>Null with the turn taken; else how long the host still wants to be left alone, which is too long.</returns>
    public async Task<TimeSpan?> TakeTurnAsync(string host, CancellationToken cancellationToken)
    {
        var entry = _hosts.GetOrAdd(host, _ => new Host());
        while (true)
        {
            TimeSpan wait;
            lock (entry)
            {
                wait = entry.NotBefore - Now;
                if (wait <= TimeSpan.Zero)
                {
                    entry.NotBefore = Now + limits.Pause;
                    return null;
                }

                if (wait > limits.Wait)
                {
                    return wait;
                }
            }

            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Leaves a host alone for a while, if it is not left alone for longer already.</summary>
    public void Postpone(string host, TimeSpan pause)
    {
        var entry = _hosts.GetOrAdd(host, _ => new Host());
        lock (entry)
        {
            var until = Now + pause;
            entry.NotBefore = until > entry.NotBefore ? until : entry.NotBefore;
        }
    }

    private sealed class Host
    {
        /// <summary>The earliest time of the next request, since the start of the run.</summary>
        public TimeSpan NotBefore { get; set; }
    }
}
