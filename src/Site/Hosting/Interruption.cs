using System.Runtime.InteropServices;

namespace Site.Hosting;

/// <summary>
/// Turns Ctrl-C and a request to terminate into a cancellation, so that a build stops between files and a preview tidies up. What does not
/// stop for that, because a disk, a pipe or a very large file holds it up, is left behind half a second later, as a killed process leaves
/// it: that harms no published site, and the next build clears up. Asked twice, the process ends at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _cancellation = new();
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] _registrations;

    /// <summary>Starts to listen.</summary>
    public Interruption() =>
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle),
        ];

    /// <summary>Cancelled at the first request to stop.</summary>
    public CancellationToken Token => _cancellation.Token;

    /// <summary>Waits for a run to end, and no longer than it may take once it is asked to stop.</summary>
    /// <param name="run">The run; it has a thread of its own.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> EndOfAsync(Task<int> run)
    {
        if (await Task.WhenAny(run, _asked.Task) != run)
        {
            await Task.WhenAny(run, Task.Delay(Patience));
        }

        if (run.IsCompleted)
        {
            return await run;
        }

        await Console.Error.WriteLineAsync("site: stopped, without waiting for what it was at.");
        return ExitCode.Interrupted;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _cancellation.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        if (!_cancellation.IsCancellationRequested)
        {
            context.Cancel = true;
            _asked.TrySetResult();
            _cancellation.Cancel();
        }
    }
}
