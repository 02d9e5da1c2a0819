using System.Runtime.ExceptionServices;
using Site.Generator.Caching;
using Site.Generator.Settings;
using Site.Generator.Suppressions;
using Site.Text.Diagnostics;

namespace Site.Generator.Phases;

/// <summary>What the phases of one build share: the day, where diagnostics go, and how pages are worked on side by side.</summary>
internal sealed class PhaseContext
{
    /// <summary>The input folder as the user named it, for messages.</summary>
    public required string InputFolder { get; init; }

    /// <summary>The day of the build.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Whether warnings fail the build.</summary>
    public required bool Strict { get; init; }

    /// <summary>Everything found so far, of every site that is built.</summary>
    public required DiagnosticBag Found { get; init; }

    /// <summary>Takes what is wrong; may be used from any thread.</summary>
    public required IDiagnosticSink Diagnostics { get; init; }

    /// <summary>What the pages of the site ask to be ignored.</summary>
    public SuppressionTable Suppressions { get; private init; } = new();

    /// <summary>Called with a phase, how many of its items are done, and how many there are; from any thread.</summary>
    public required Action<string, int, int> Progress { get; init; }

    /// <summary>Stops the build.</summary>
    public required CancellationToken Cancellation { get; init; }

    /// <summary>What the last build kept of the site, and this one keeps for the next.</summary>
    public SiteCache Cache { get; init; } = new(BuildCache.None(), "");

    /// <summary>Counts what has been done, of every site that is built.</summary>
    public WorkCount Work { get; init; } = new();

    /// <summary>Whether every file is read, those too of which the system says that nothing has changed since the last build.</summary>
    public bool ReadsEveryFile { get; init; }

    /// <summary>Whether something is wrong at a level that forbids publishing.</summary>
    public bool HasFailed => Found.HasErrors(Strict);

    /// <summary>The same with what the last build kept.</summary>
    public PhaseContext Keeping(BuildCache cache) => With(InputFolder, Diagnostics, new SiteCache(cache, ""));

    /// <summary>The same for a nested site.</summary>
    /// <param name="folder">Its input folder, relative to that of the site that lists it.</param>
    public PhaseContext In(string folder) => With(folder, new PrefixedDiagnostics(Diagnostics, folder), Cache.In(folder));

    /// <summary>The same for a site whose diagnostics weigh as it says, and which its pages may ask to be ignored.</summary>
    public PhaseContext Weighing(Severities severities)
    {
        var table = new SuppressionTable();
        return With(InputFolder, new WeighedDiagnostics(new SuppressingDiagnostics(Diagnostics, table), severities), Cache, table);
    }

    /// <summary>Does a phase's work on each of its items, several at a time and in no particular order.</summary>
    /// <param name="phase">The phase's name, for people.</param>
    /// <param name="count">How many items there are.</param>
    /// <param name="work">The work on the item of an index.</param>
    /// <exception cref="OperationCanceledException">The build was stopped.</exception>
    public void ForEach(string phase, int count, Action<int> work)
    {
        var done = 0;
        try
        {
            Parallel.For(0, count, new ParallelOptions { CancellationToken = Cancellation }, i =>
            {
                work(i);
                Progress(phase, Interlocked.Increment(ref done), count);
            });
        }
        catch (AggregateException e)
        {
            // The first failure stands for all: the others are most often the same full disk.
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }
    }

    private PhaseContext With(
        string inputFolder,
        IDiagnosticSink diagnostics,
        SiteCache cache,
        SuppressionTable? suppressions = null) => new()
        {
            Suppressions = suppressions ?? Suppressions,
            InputFolder = inputFolder,
            AsOf = AsOf,
            Strict = Strict,
            Found = Found,
            Diagnostics = diagnostics,
            Progress = Progress,
            Cancellation = Cancellation,
            Cache = cache,
            Work = Work,
            ReadsEveryFile = ReadsEveryFile,
        };
}
