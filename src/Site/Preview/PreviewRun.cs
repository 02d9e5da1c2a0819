using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Site.Generator.Discovery;
using Site.Generator.Nesting;
using Site.Generator.Publishing;
using Site.Reports;
using Site.Text.Diagnostics;

namespace Site.Preview;

/// <summary>Runs a preview until it is stopped.</summary>
internal static class PreviewRun
{
    /// <summary>Serves, watches and builds; all in a temporary folder that is gone when it ends.</summary>
    /// <returns>The exit code: success when stopped, failure where the port cannot be had.</returns>
    public static async Task<int> RunAsync(PreviewSettings settings, ProgramContext context, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder("site-preview-");
        var builds = new PreviewBuilds(settings.Build, new LiveSite(folder.FullPath), context);
        await using var server = PreviewServer.Create(builds, settings.Port);
        try
        {
            await server.StartAsync(cancellationToken);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            context.Error.WriteLine($"site: port {settings.Port} is in use, perhaps by another preview.");
            context.Error.WriteLine("Choose another with --port, or let --port 0 find a free one.");
            return ExitCode.Failure;
        }
        catch (SocketException e)
        {
            context.Error.WriteLine($"site: port {settings.Port} cannot be served on: {e.Message}");
            context.Error.WriteLine("Choose another with --port, or let --port 0 find a free one.");
            return ExitCode.Failure;
        }

        context.Out.WriteLine($"Serving {SummaryText.Folder(settings.Build.Input)} on {server.Address} (Ctrl-C ends it).");
        using var watcher = InputWatcher.Start(Folders(context.FullPath(settings.Build.Input)), context);
        try
        {
            await builds.RunAsync(watcher.Changes, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            context.Out.WriteLine("Preview ended.");
        }

        return ExitCode.Success;
    }

    /// <summary>The input folder and those of the sites it lists; what is wrong with the list is for the build to say.</summary>
    private static IReadOnlyList<string> Folders(string input)
    {
        var ignored = new DiagnosticBag();
        return InputTree.Discover(input, ignored) is { } tree
            ? [input, .. NestedFolders.Find(tree, ignored).Select(f => f.Folder)]
            : [input];
    }
}
