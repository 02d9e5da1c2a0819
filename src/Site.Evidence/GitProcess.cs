using System.ComponentModel;
using System.Diagnostics;

namespace Site.Evidence;

/// <summary>Runs git, which is there or not, and never asks anybody anything.</summary>
public static class GitProcess
{
    /// <summary>Runs git to its end; when cancelled it is ended, with what it has started.</summary>
    /// <param name="folder">The folder it runs in; null for the program's own.</param>
    /// <param name="arguments">What it is told.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What it exited with and what it printed; null where there is no git on this machine.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<GitAnswer?> RunAsync(string? folder, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder ?? "",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Messages in English, no lock taken in passing; and what a mirror does not have is not to be fetched from anywhere.
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        using var process = Started(start);
        if (process is null)
        {
            return null;
        }

        try
        {
            using var output = new MemoryStream();
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.StandardOutput.BaseStream.CopyToAsync(output, cancellationToken).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return new GitAnswer(process.ExitCode, output.ToArray(), await error.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process? Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}

/// <summary>What came of running git.</summary>
/// <param name="Exit">What it exited with; 0 where all went well.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Error">What it said of itself.</param>
public sealed record GitAnswer(int Exit, ReadOnlyMemory<byte> Output, string Error);
