using System.CommandLine;
using Site.CommandLine;
using Site.Reports;

namespace Site.Build;

/// <summary><c>site check</c>: a build that publishes nothing.</summary>
internal static class CheckCommand
{
    /// <summary>Adds the command.</summary>
    public static void AddTo(RootCommand root, ProgramContext context)
    {
        var command = new SiteCommand("check", "Find everything a build would find wrong, and write nothing.")
        {
            Examples =
            [
                ("site check", "Check input/."),
                ("site check --strict --since origin/main", "Fail only for lines that this branch has changed. For pull requests."),
                ("site check --fix", "Show what can be corrected mechanically, as a diff; --fix --write corrects it."),
                ("site check --strict --format sarif > site.sarif", "Check strictly, for a code-scanning service."),
            ],
        };
        var arguments = new BuildArguments(context).AddReadingTo(command).AddSinceTo(command).AddFormatTo(command);
        var fix = new Option<bool>("--fix")
        {
            Description = "Show the corrections that need no decision, of link forms, misspelt markers and keys, as a diff; "
                + "with --since, those on changed lines.",
        };
        var write = new Option<bool>("--write") { Description = "With --fix: make these corrections in your files, and check again." };
        command.Add(fix);
        command.Add(write);
        command.SetAction((parsed, cancellation) =>
            RunAsync(arguments.Read(parsed, write: false), parsed.GetValue(fix), parsed.GetValue(write), context, cancellation));
        root.Add(command);
    }

    private static async Task<int> RunAsync(
        BuildSettings settings,
        bool fix,
        bool write,
        ProgramContext context,
        CancellationToken cancellationToken)
    {
        if (write && !fix)
        {
            context.Error.WriteLine("site: '--write' says what to do with corrections; write it after '--fix'.");
            return ExitCode.Usage;
        }

        if (fix && !write && settings.Format != ReportFormat.Text)
        {
            context.Error.WriteLine(
                "site: '--fix' shows corrections as a diff and writes no report; leave out '--format', or write '--fix --write'.");
            return ExitCode.Usage;
        }

        if (fix && !write)
        {
            return await FixRun.ShowAsync(settings, context, cancellationToken);
        }

        if (fix && !await FixRun.WriteAsync(settings, context, cancellationToken))
        {
            return ExitCode.Usage;
        }

        return await BuildRun.RunAsync(settings, context, cancellationToken);
    }
}
