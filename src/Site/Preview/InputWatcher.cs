using System.Threading.Channels;

namespace Site.Preview;

/// <summary>Something under the input folder is no longer as it was.</summary>
internal readonly record struct InputChange;

/// <summary>
/// Tells when the input has changed: at once by the operating system's notices, or within a moment by looking again and again where there
/// are none to be had (too many watches, a folder that is not there yet, a network mount).
/// </summary>
internal sealed class InputWatcher : IDisposable
{
    /// <summary>How long the input must be quiet before a change counts: an editor saves in several steps.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(80);

    /// <summary>How often to look where nothing tells.</summary>
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(500);

    private readonly Channel<InputChange> _changes =
        Channel.CreateBounded<InputChange>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly ProgramContext _context;
    private readonly IReadOnlyList<string> _folders;
    private readonly ITimer _debounce;
    private readonly List<FileSystemWatcher> _watchers = [];
    private ITimer? _poll;
    private IReadOnlyList<InputSnapshot> _snapshots = [];

    private InputWatcher(IReadOnlyList<string> folders, ProgramContext context)
    {
        _folders = folders;
        _context = context;
        _debounce = context.Time.CreateTimer(
            _ => _changes.Writer.TryWrite(default),
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
    }

    /// <summary>Has an item when the input has changed since the last one was read.</summary>
    public ChannelReader<InputChange> Changes => _changes.Reader;

    /// <summary>Starts to watch folders, which need not exist yet.</summary>
    /// <param name="folders">Their full paths.</param>
    /// <param name="context">Where to say that watching fell back to looking; the clock; and
    /// <c>DOTNET_USE_POLLING_FILE_WATCHER</c>, by which containers ask for looking.</param>
    public static InputWatcher Start(IReadOnlyList<string> folders, ProgramContext context)
    {
        var watcher = new InputWatcher(folders, context);
        if (context.Variable("DOTNET_USE_POLLING_FILE_WATCHER") is "1" or "true")
        {
            watcher.Poll();
        }
        else
        {
            watcher.Watch();
        }

        return watcher;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Forget();
        _poll?.Dispose();
        _debounce.Dispose();
    }

    private void Watch()
    {
        try
        {
            foreach (var folder in _folders)
            {
                var watcher = new FileSystemWatcher(folder)
                {
                    IncludeSubdirectories = true,
                    NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
                };
                _watchers.Add(watcher);
                watcher.Changed += (_, _) => Touch();
                watcher.Created += (_, _) => Touch();
                watcher.Deleted += (_, _) => Touch();
                watcher.Renamed += (_, _) => Touch();
                watcher.Error += (_, e) => FallBack(e.GetException());
                watcher.EnableRaisingEvents = true;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            FallBack(e);
        }
    }

    private void FallBack(Exception reason)
    {
        if (reason is not InternalBufferOverflowException)
        {
            Forget();
            _context.Error.WriteLine($"Watching for changes by looking every half second: {reason.Message}");
            Poll();
        }

        // Whatever was missed meanwhile, a build finds.
        Touch();
    }

    private void Forget()
    {
        _watchers.ForEach(w => w.Dispose());
        _watchers.Clear();
    }

    private void Poll()
    {
        _snapshots = TakeSnapshots();
        _poll = _context.Time.CreateTimer(_ => Look(), null, PollInterval, Timeout.InfiniteTimeSpan);
    }

    private void Look()
    {
        var now = TakeSnapshots();
        if (!now.SequenceEqual(_snapshots))
        {
            _snapshots = now;
            Touch();
        }

        _poll?.Change(PollInterval, Timeout.InfiniteTimeSpan);
    }

    private IReadOnlyList<InputSnapshot> TakeSnapshots() => [.. _folders.Select(InputSnapshot.Take)];

    private void Touch() => _debounce.Change(Quiet, Timeout.InfiniteTimeSpan);
}
