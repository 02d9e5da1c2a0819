using System.Threading.Channels;

namespace Site.Preview;

/// <summary>Something under the input folder is no longer as it was.</summary>
internal readonly record struct InputChange;

/// <summary>
/// Tells when the input has changed: at once by the operating system's notices, or within a moment by looking again and again where there
/// are none to be had (too many watches, a folder that is not there yet, a network mount). The system's notices follow a folder and not its
/// name, so whether another folder stands there now is looked at again and again as well.
/// </summary>
internal sealed class InputWatcher : IDisposable
{
    /// <summary>How long the input must be quiet before a change counts: an editor saves in several steps.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(40);

    /// <summary>How often to look where nothing tells.</summary>
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(500);

    private readonly Channel<InputChange> _changes =
        Channel.CreateBounded<InputChange>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly Lock _gate = new();
    private readonly ProgramContext _context;
    private readonly IReadOnlyList<string> _folders;
    private readonly ITimer _debounce;
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly ITimer _look;
    private bool _isPolling;
    private IReadOnlyList<InputSnapshot> _snapshots = [];
    private IReadOnlyList<DateTime?> _made = [];

    private InputWatcher(IReadOnlyList<string> folders, ProgramContext context)
    {
        _folders = folders;
        _context = context;
        _debounce = context.Time.CreateTimer(
            _ => _changes.Writer.TryWrite(default),
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
        _look = context.Time.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
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

        watcher._look.Change(PollInterval, Timeout.InfiniteTimeSpan);
        return watcher;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _look.Dispose();
        _debounce.Dispose();
        Forget();
    }

    private void Watch()
    {
        try
        {
            _made = WhenMade();
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
        lock (_gate)
        {
            if (reason is not InternalBufferOverflowException && !_isPolling)
            {
                Forget();
                _context.Error.WriteLine($"Watching for changes by looking every half second: {reason.Message}");
                Poll();
            }
        }

        // Whatever was missed meanwhile, a build finds.
        Touch();
    }

    private void Forget()
    {
        lock (_gate)
        {
            _watchers.ForEach(w => w.Dispose());
            _watchers.Clear();
        }
    }

    private void Poll()
    {
        _isPolling = true;
        _snapshots = TakeSnapshots();
    }

    private void Look()
    {
        lock (_gate)
        {
            if (_isPolling)
            {
                LookAtFiles();
            }
            else
            {
                LookAtFolders();
            }
        }

        _look.Change(PollInterval, Timeout.InfiniteTimeSpan);
    }

    private void LookAtFiles()
    {
        var now = TakeSnapshots();
        if (!now.SequenceEqual(_snapshots))
        {
            _snapshots = now;
            Touch();
        }
    }

    private void LookAtFolders()
    {
        var now = WhenMade();
        if (now.SequenceEqual(_made))
        {
            return;
        }

        _made = now;
        if (now.All(made => made is not null))
        {
            Forget();
            Watch();
        }

        Touch();
    }

    /// <summary>When each folder was made; null for one that is not there.</summary>
    private IReadOnlyList<DateTime?> WhenMade() =>
        [.. _folders.Select(f => new DirectoryInfo(f)).Select(d => d.Exists ? d.CreationTimeUtc : (DateTime?)null)];

    private IReadOnlyList<InputSnapshot> TakeSnapshots() => [.. _folders.Select(InputSnapshot.Take)];

    private void Touch() => _debounce.Change(Quiet, Timeout.InfiniteTimeSpan);
}
