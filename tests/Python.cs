using System.Diagnostics;
using System.Text;

namespace Site;

/// <summary>
/// Runs programs in Python 3, as strangers do who check a site. <c>tests/run.cs</c> finds it, or installs it, and says in <c>PYTHON</c>
/// where it is. Compiled into the test projects that run some.
/// </summary>
internal static class Python
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="arguments">The file of the program, and what it is given.</param>
    /// <returns>What it exits with, and what it prints: first its output, then its errors.</returns>
    public static async Task<(int ExitCode, string Said)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Find(), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await errors);
    }

    /// <summary>Where it is; the test fails where there is none.</summary>
    public static string Find()
    {
        var found = ProgramOnPath.Find("PYTHON", "python3", "python");
        Assert.True(found is not null, "There is no Python 3. Install it, or set PYTHON to its path; tests/run.cs installs it.");
        return found!;
    }
}
