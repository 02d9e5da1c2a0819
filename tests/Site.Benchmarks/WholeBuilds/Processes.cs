using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Site.Benchmarks.WholeBuilds;

/// <summary>What a run of a program took.</summary>
/// <param name="Wall">Seconds from start to end.</param>
/// <param name="Cpu">Seconds of all processors, in the program and in the system for it.</param>
/// <param name="Megabytes">The most memory it held at once, in units of 2^20 bytes.</param>
internal readonly record struct Cost(double Wall, double Cpu, double Megabytes);

/// <summary>Runs programs.</summary>
internal static class Processes
{
    // Its GNU form says what a process and its children took, the most memory included, which .NET does not.
    private const string Time = "/usr/bin/time";

    /// <summary>Why nothing can be measured here; null where it can.</summary>
    public static string? Problem => File.Exists(Time) ? null : $"{Time} is missing: apt-get install time";

    /// <summary>The first line a program prints, trimmed.</summary>
    public static string FirstLine(string binary, params string[] arguments)
    {
        var (code, output, error) = Run(binary, arguments, Environment.CurrentDirectory);
        return code == 0 ? output.Split('\n')[0].Trim() : throw new InvalidOperationException($"{binary} ended with {code}: {error}");
    }

    /// <summary>Runs a command to its end and says what it took.</summary>
    /// <exception cref="InvalidOperationException">It did not end with 0.</exception>
    public static Cost Measure(ImmutableArray<string> command, string folder)
    {
        var report = Path.GetTempFileName();
        try
        {
            var (code, output, error) = Run(Time, ["-f", "%e %U %S %M", "-o", report, .. command], folder);
            if (code != 0)
            {
                throw new InvalidOperationException($"{string.Join(' ', command)} ended with {code}:\n{Tail(output)}\n{Tail(error)}");
            }

            var numbers = File.ReadAllText(report).Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
            return new Cost(numbers[0], numbers[1] + numbers[2], numbers[3] / 1024);
        }
        finally
        {
            File.Delete(report);
        }
    }

    /// <summary>Runs a command whose output nobody needs.</summary>
    /// <exception cref="InvalidOperationException">It did not end with 0.</exception>
    public static void Require(string binary, params string[] arguments)
    {
        var (code, output, error) = Run(binary, arguments, Environment.CurrentDirectory);
        if (code != 0)
        {
            throw new InvalidOperationException(
                $"{binary} {string.Join(' ', arguments)} ended with {code}:\n{Tail(output)}\n{Tail(error)}");
        }
    }

    private static (int Code, string Output, string Error) Run(string binary, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(binary, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{binary} does not start.");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static string Tail(string text) => text.Length > 2_000 ? text[^2_000..] : text;
}
