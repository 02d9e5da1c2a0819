using System.Globalization;
using System.Threading.Channels;
using Site.Build;
using Site.Generator;
using Site.Reports;

namespace Site.Preview;

/// <summary>Builds the previewed site, again after each change, and keeps how it stands.</summary>
/// <param name="settings">What to build, and the folder of the preview's own to build it in.</param>
/// <param name="context">Where reports go.</param>
internal sealed class PreviewBuilds(BuildSettings settings, ProgramContext context)
{
    private readonly Lock _lock = new();

    // Page scripts outlive this process: with its start in the name, a page of an earlier preview knows itself out of date.
    private readonly string _run = context.Time.GetUtcNow().ToUnixTimeMilliseconds().ToString("x", CultureInfo.InvariantCulture);

    private PreviewState? _current;
    private TaskCompletionSource<PreviewState> _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _builds;

    /// <summary>The state after the build that is running, or after the last one where none is.</summary>
    public Task<PreviewState> SettledAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _settled.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>The state after the last build; waits only for the first.</summary>
    public Task<PreviewState> CurrentAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _current is { } current ? Task.FromResult(current) : _settled.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Builds, and then again after each change, until cancelled.</summary>
    /// <param name="changes">Has an item for each change of the input worth a build.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public async Task RunAsync(ChannelReader<InputChange> changes, CancellationToken cancellationToken)
    {
        await BuildAsync(cancellationToken);
        await foreach (var _ in changes.ReadAllAsync(cancellationToken))
        {
            lock (_lock)
            {
                _settled = new TaskCompletionSource<PreviewState>(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            await BuildAsync(cancellationToken);
        }
    }

    private async Task BuildAsync(CancellationToken cancellationToken)
    {
        var start = context.Time.GetTimestamp();
        var options = settings.ToBuildOptions(context) with { WriteWithErrors = true };
        var result = await SiteBuilder.BuildAsync(options, progress: null, cancellationToken);
        var isWritten = result.Files > 0;
        var report = BuildRun.ReportOf(settings, result, context.Time.GetElapsedTime(start), context) with
        {
            Command = "preview",
            HowToSeeAll = RunReport.AllByCheck,
        };
        report = report with { Summary = Summarise(report, isWritten, context.Time.GetElapsedTime(start)) };
        ReportFormats.Write(report, ReportFormat.Text, context);
        Settle(report, isWritten);
    }

    private void Settle(RunReport report, bool isWritten)
    {
        lock (_lock)
        {
            _builds++;
            var site = isWritten ? $"{_run}-{_builds.ToString(CultureInfo.InvariantCulture)}" : _current?.Site ?? "";
            var next = new PreviewState
            {
                Site = site,
                Folder = site.Length > 0 ? context.FullPath(settings.Output!) : null,
                Json = PreviewStateJson.Of(site, report),
            };
            _current?.Follow(next);
            _current = next;
            _settled.SetResult(next);
        }
    }

    private string Summarise(RunReport report, bool isWritten, TimeSpan elapsed)
    {
        var found = SummaryText.Found(report);
        if (isWritten && !report.Succeeded)
        {
            return $"{found}. The pages are shown as far as they can be; they would not be published.";
        }

        if (!report.Succeeded)
        {
            return $"{found}. {(_current?.Folder is null ? "There is nothing to show yet." : "The pages are as they last were.")}";
        }

        var pages = SummaryText.Count(report.Counts[0].Value, "page");
        var built = $"{(_builds == 0 ? "Built" : "Rebuilt")} {pages} in {SummaryText.Seconds(elapsed)}.";
        return found.Length == 0 ? built : $"{built} {found}.";
    }
}
