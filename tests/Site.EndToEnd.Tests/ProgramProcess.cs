using System.Diagnostics;

namespace Site.EndToEnd.Tests;

/// <summary>Runs the program as its users do: as a process of its own.</summary>
internal static class ProgramProcess
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "site.dll");

    /// <summary>Runs the program to its end.</summary>
    public static Task<(int Exit, string Output)> RunAsync(string folder, params string[] arguments) => RunAsync(folder, [], arguments);

    /// <summary>Runs the program to its end, with more in its environment.</summary>
    public static async Task<(int Exit, string Output)> RunAsync(string folder, Dictionary<string, string> environment, string[] arguments)
    {
        using var process = Start(folder, environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output + await error).ReplaceLineEndings("\n"));
    }

    /// <summary>Starts the program.</summary>
    public static Process Start(string folder, params string[] arguments) => Start(folder, [], arguments);

    private static Process Start(string folder, Dictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
