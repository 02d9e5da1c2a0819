using System.Globalization;
using System.Threading.Channels;
using Site.Build;
using Site.Generator;
using Site.Generator.Publishing;
using Site.Reports;

namespace Site.Preview;

/// <summary>Builds the previewed site, again after each change, and keeps how it stands.</summary>
/// <param name="settings">What to build.</param>
/// <param name="site">The site, in a folder of the preview's own.</param>
/// <param name="context">Where reports go.</param>
internal sealed class PreviewBuilds(BuildSettings settings, LiveSite site, ProgramContext context)
{
    private readonly Lock _lock = new();

    // Page scripts outlive this process: with its start in the name, a page of an earlier preview knows itself out of date.
    private readonly string _run = context.Time.GetUtcNow().ToUnixTimeMilliseconds().ToString("x", CultureInfo.InvariantCulture);

    private PreviewState? _current;
    private TaskCompletionSource<PreviewState> _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

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

    /// <summary>The paths of the files that have changed since a site was served; null where it was no site of this preview.</summary>
    /// <param name="name">Its name.</param>
    public IReadOnlyList<string>? ChangedSince(string name) =>
        name.Split('-') is [var run, var number] && run == _run &&
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var build)
            ? site.ChangedSince(build)
            : null;

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
        TimeSpan? shownAfter = null;
        var built = _current is null ? "Built" : "Rebuilt";
        var options = settings.ToBuildOptions(context) with { Live = site, PagesWritten = ShowPages };
        var result = await SiteBuilder.BuildAsync(options, progress: null, cancellationToken);
        var elapsed = context.Time.GetElapsedTime(start);
        ReportFormats.Write(ReportOf(result, built, elapsed), ReportFormat.Text, context);
        Settle(ReportOf(result, built, shownAfter ?? elapsed));

        void ShowPages(BuildResult soFar)
        {
            shownAfter = context.Time.GetElapsedTime(start);
            Show(ReportOf(soFar, built, shownAfter.Value));
        }
    }

    private RunReport ReportOf(BuildResult result, string built, TimeSpan elapsed)
    {
        var report = BuildRun.ReportOf(settings, result, elapsed, context) with
        {
            Command = "preview",
            HowToSeeAll = RunReport.AllByCheck,
        };
        return report with { Summary = Summarise(report, isWritten: result.Files > 0, built, elapsed) };
    }

    /// <summary>Shows the pages of a build, which are written; of what it finds more may come.</summary>
    private void Show(RunReport report)
    {
        lock (_lock)
        {
            Follow($"{_run}-{site.Builds.ToString(CultureInfo.InvariantCulture)}", report);
        }
    }

    /// <summary>Ends a build: pages learn what else it found.</summary>
    private void Settle(RunReport report)
    {
        lock (_lock)
        {
            Follow(_current?.Site ?? "", report);
            _settled.SetResult(_current!);
        }
    }

    private void Follow(string name, RunReport report)
    {
        var next = new PreviewState
        {
            Site = name,
            Folder = name.Length > 0 ? site.Folder : null,
            Json = PreviewStateJson.Of(name, report),
        };
        if (_current?.Json != next.Json)
        {
            _current?.Follow(next);
            _current = next;
        }
    }

    private string Summarise(RunReport report, bool isWritten, string built, TimeSpan elapsed)
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
        var done = $"{built} {pages} in {SummaryText.Seconds(elapsed)}.";
        return found.Length == 0 ? done : $"{done} {found}.";
    }
}
