using System.CommandLine;
using Site.CommandLine;

namespace Site.Build;

/// <summary><c>site build</c>, which is also what <c>site</c> alone does.</summary>
internal static class BuildCommand
{
    /// <summary>Adds the command, and makes it what the program does when no command is named.</summary>
    public static void AddTo(RootCommand root, ProgramContext context)
    {
        var command = new SiteCommand("build", "Build the site and publish it in a folder: what is done when no command is named.")
        {
            Examples =
            [
                ("site", "Build input/ into output/."),
                ("site build --strict", "The same; warnings fail it too. For continuous integration."),
                ("site build --as-of 2026-03-10", "Build as of that day: the same bytes, whenever it is run."),
                ("site build --format github", "Write what is wrong as annotations on a pull request."),
            ],
        };
        var arguments = new BuildArguments(context);
        foreach (var target in (Command[])[root, command])
        {
            arguments.AddReadingTo(target).AddWritingTo(target).AddFormatTo(target);
            target.SetAction((parsed, cancellation) => BuildRun.RunAsync(arguments.Read(parsed, write: true), context, cancellation));
        }

        root.Add(command);
    }
}
