using System.CommandLine;
using Site.CommandLine;

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
                ("site check --strict --format sarif > site.sarif", "Check strictly, for a code-scanning service."),
            ],
        };
        var arguments = new BuildArguments(context).AddReadingTo(command).AddFormatTo(command);
        command.SetAction((parsed, cancellation) => BuildRun.RunAsync(arguments.Read(parsed, write: false), context, cancellation));
        root.Add(command);
    }
}
