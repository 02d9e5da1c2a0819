using Site.Generator;
using Site.Reports;
using Spectre.Console;

namespace Site.Build;

/// <summary>
/// Shows how far a build has come: a bar for each phase where a person watches, and otherwise a plain line now and then, so that a log
/// shows that a long build is alive and says nothing about a short one.
/// </summary>
internal static class BuildProgressDisplay
{
    /// <summary>Runs a build under display.</summary>
    /// <param name="context">Progress goes to its error stream, which leaves the other to results.</param>
    /// <param name="build">The build; it is handed what to report progress to.</param>
    /// <returns>What the build returns.</returns>
    public static async Task<BuildResult> ShowAsync(ProgramContext context, Func<IProgress<BuildProgress>, Task<BuildResult>> build)
    {
        if (!context.ErrorIsTerminal)
        {
            return await build(new PlainLines(context));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Error) });
        return await console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(progress => build(new Bars(progress)));
    }

    private sealed class Bars(ProgressContext progress) : IProgress<BuildProgress>
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<string, ProgressTask> _tasks = new(StringComparer.Ordinal);

        public void Report(BuildProgress value)
        {
            lock (_lock)
            {
                if (!_tasks.TryGetValue(value.Phase, out var task))
                {
                    task = progress.AddTask(Markup.Escape(value.Phase), maxValue: value.Total);
                    _tasks.Add(value.Phase, task);
                }

                // Pages finish in any order, and so do their reports.
                task.Value = Math.Max(task.Value, value.Done);
            }
        }
    }

    private sealed class PlainLines(ProgramContext context) : IProgress<BuildProgress>
    {
        private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
        private readonly Lock _lock = new();
        private long _last = context.Time.GetTimestamp();

        public void Report(BuildProgress value)
        {
            if (context.Time.GetElapsedTime(Volatile.Read(ref _last)) < Interval)
            {
                return;
            }

            lock (_lock)
            {
                if (context.Time.GetElapsedTime(_last) >= Interval)
                {
                    Volatile.Write(ref _last, context.Time.GetTimestamp());
                    context.Error.WriteLine($"{value.Phase}: {SummaryText.Number(value.Done)} of {SummaryText.Number(value.Total)}");
                }
            }
        }
    }
}
