using System.CommandLine;
using Site.CommandLine;

namespace Site;

/// <summary>The program: reads the command line, runs a command, and is the one place where exceptions end.</summary>
internal static class SiteProgram
{
    /// <summary>Runs the program.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="context">What it takes from the process.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The exit code: see <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, ProgramContext context, CancellationToken cancellationToken)
    {
        var commandLine = SiteCommandLine.Create(context);
        var parsed = commandLine.Parse(args);
        if (UsageError.Find(parsed) is { } error)
        {
            error.Write(context.Error);
            return ExitCode.Usage;
        }

        var configuration = new InvocationConfiguration
        {
            Output = context.Out,
            Error = context.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            context.Error.WriteLine("site: stopped. What was published before is untouched.");
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.Error.WriteLine($"site: {e.Message}");
            context.Error.WriteLine(Advice(e));
            return ExitCode.Failure;
        }
        catch (Exception e)
        {
            context.Error.WriteLine($"site: this is a bug in the program, not in your pages: {e.GetType().Name}: {e.Message}");
            context.Error.WriteLine(commandLine.IsVerbose(parsed)
                ? e.ToString()
                : "Please report it to the program's authors, with what it prints when run again with --verbose.");
            return ExitCode.Failure;
        }
    }

    private static string Advice(Exception e) => e switch
    {
        UnauthorizedAccessException => "Check the permissions of that path, and that it is a file or folder as expected.",
        FileNotFoundException or DirectoryNotFoundException => "Check that the path exists and is spelt as it is on disk.",
        _ => "Check that the disk has space left and that the path can be reached, then run it again.",
    };
}
