using Microsoft.Extensions.Time.Testing;

namespace Site.Evidence.Tests;

/// <summary>
/// A clock that moves only where somebody waits on purpose: for a host's turn, or for as long as a host asks. Limits of time are longer
/// than such waits and stand still until a test moves the clock itself.
/// </summary>
internal sealed class PassingClock() : FakeTimeProvider(new DateTimeOffset(2026, 3, 10, 12, 0, 0, TimeSpan.Zero))
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>How much time has passed.</summary>
    public TimeSpan Passed => GetUtcNow() - Start;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime <= LongestWait)
        {
            ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        }

        return timer;
    }
}
