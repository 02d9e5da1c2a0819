using System.CommandLine;
using Site.Build;
using Site.CommandLine;

namespace Site.Preview;

/// <summary><c>site preview</c>: serves the site to its author, who is looking at it while writing it.</summary>
internal static class PreviewCommand
{
    private const int DefaultPort = 5080;
    private const int LastPort = 65535;

    /// <summary>Adds the command.</summary>
    public static void AddTo(RootCommand root, ProgramContext context)
    {
        var port = OptionParsers.Number(
            "--port",
            "PORT",
            from: 0,
            to: LastPort,
            otherwise: DefaultPort,
            $"The port to serve on, on this machine only; 0 takes any that is free. Default: {DefaultPort}.");
        var command = new SiteCommand(
            "preview",
            "Serve the site on this machine, build it again whenever the input changes, and reload the pages that are open. "
            + "What is wrong is shown in the page. Ctrl-C ends it.")
        {
            Examples =
            [
                ("site preview", $"Serve input/ on http://127.0.0.1:{DefaultPort}/."),
                ("site preview --port 0", "Serve it on any free port."),
            ],
        };
        var arguments = new BuildArguments(context).AddReadingTo(command);
        command.Add(port);
        command.SetAction((parsed, cancellation) =>
            PreviewRun.RunAsync(new PreviewSettings(arguments.Read(parsed, write: false), parsed.GetValue(port)), context, cancellation));
        root.Add(command);
    }
}
