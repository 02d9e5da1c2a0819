using System.Diagnostics;

namespace Site;

/// <summary>Runs the program as its users do: as a process of its own. Compiled into the test projects that do so.</summary>
internal static class ProgramProcess
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "site.dll");

    /// <summary>Runs the program to its end.</summary>
    public static Task<(int Exit, string Output)> RunAsync(string folder, params string[] arguments) => RunAsync(folder, [], arguments);

    /// <summary>Runs the program to its end, with more in its environment.</summary>
    public static async Task<(int Exit, string Output)> RunAsync(string folder, Dictionary<string, string> environment, string[] arguments)
    {
        using var process = Start(folder, environment, arguments);
        return await EndOfAsync(process);
    }

    /// <summary>Waits for a process that was started.</summary>
    public static async Task<(int Exit, string Output)> EndOfAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, (await output + await error).ReplaceLineEndings("\n"));
    }

    /// <summary>Starts the program.</summary>
    public static Process Start(string folder, params string[] arguments) => Start(folder, [], arguments);

    /// <summary>Runs the program to its end under another, such as one that disturbs it.</summary>
    public static async Task<(int Exit, string Output)> RunUnderAsync(string folder, string[] other, string[] arguments)
    {
        using var process = StartUnder(folder, other, arguments);
        return await EndOfAsync(process);
    }

    /// <summary>Starts the program under another.</summary>
    public static Process StartUnder(string folder, string[] other, string[] arguments) =>
        Start(folder, other[0], [.. other[1..], "dotnet", Assembly, .. arguments]);

    private static Process Start(string folder, Dictionary<string, string> environment, string[] arguments) =>
        Start(folder, "dotnet", [Assembly, .. arguments], environment);

    private static Process Start(string folder, string program, string[] arguments, Dictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
